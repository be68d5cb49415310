import { isAddInReadinessUnknown, type ReadinessReport } from '../../../domain/readiness/report.ts';
import type { Reader } from '../../reader.ts';
import type { DonutChart } from '../chart-views.ts';
import type { ReadinessView } from '../views.ts';
import type { Toned } from '../card-parts.ts';
import { severityChart } from './readiness-facts.ts';

/** A chart that is not shown. */
export const noChart: DonutChart = { title: '', data: [], fallback: '' };

/** What a report says in one line, in the tone of the worst in it. */
export function headlineOf({ words, formats }: Reader, report: ReadinessReport): Toned {
  const { significant = 0, limited = 0 } = report.files?.severities ?? {};
  const isLimited = limited > 0 ? 'default' : 'good';
  return {
    text: words.readiness.headline(report, formats),
    tone: significant > 0 ? 'attention' : isLimited,
  };
}

/** What is to be known when reading it. */
export function notesOn({ words }: Reader, report: ReadinessReport): readonly string[] {
  const { readiness } = words;
  return [
    ...(isAddInReadinessUnknown(report.addIns) ? [readiness.caveat] : []),
    ...(report.areNamesConcealed ? [readiness.concealed] : []),
  ];
}

/** Its files by severity, as a chart where there is one to draw. */
export function pictureOf(
  reader: Reader,
  report: ReadinessReport,
): Pick<ReadinessView, 'hasChart' | 'chart'> {
  const chart = severityChart(reader, report);
  return { hasChart: chart !== null, chart: chart ?? noChart };
}
