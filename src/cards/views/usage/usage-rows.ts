import { bandOf, standingOf } from '../../../domain/usage/band.ts';
import { isSuspicious } from '../../../domain/usage/figure.ts';
import { workloads, type Reading, type Workload } from '../../../domain/usage/reading.ts';
import { clip } from '../../../text/clip.ts';
import { show, tap } from '../../offers/button.ts';
import type { Scene } from '../../reader.ts';
import { row, section } from '../frame.ts';
import { bandTones, shownShare } from './usage-figures.ts';
import type { Row, Section } from '../card-parts.ts';

const mostRows = 5;
const nameCharacters = 60;

/** What makes somebody look twice at a reading. */
function alertOf({ words }: Scene, { figure }: Reading): string {
  return isSuspicious(figure) ? words.usage.suspicious : '';
}

function withAlert(scene: Scene, reading: Reading, made: Row): Row {
  const alert = alertOf(scene, reading);
  return { ...made, hasAlert: alert !== '', alert };
}

function workloadRow(scene: Scene, workload: Workload): readonly Row[] {
  const { engagement, viewer, words, formats } = scene;
  const { band, reading } = standingOf(engagement.readings, workload, viewer.now);
  if (!reading) return [];
  const { usage, names } = words;
  const { mark, name } = usage.bands[band];
  const title = `${names.workloads[workload]}: ${shownShare(scene, reading.figure)}, ${name}`;
  const sub = usage.readAt(usage.figure(reading.figure, formats), formats.day(reading.date));
  const made = row(mark, bandTones[band], title, sub);
  return [
    {
      ...withAlert(scene, reading, made),
      ...tap(show(engagement, { view: 'reading', reading: reading.id })),
    },
  ];
}

/** The workloads beside Microsoft 365 Apps, by their newest readings. */
export function workloadSection(scene: Scene): readonly Section[] {
  const rows = workloads
    .filter((workload) => workload !== 'opp')
    .flatMap((workload) => workloadRow(scene, workload));
  return rows.length > 0 ? [section(scene.words.usage.workloads, rows)] : [];
}

function readingRow(scene: Scene, reading: Reading): Row {
  const { engagement, words, formats } = scene;
  const { usage, names } = words;
  const { figure, measure, date, by, withdrawn, workload } = reading;
  const isMonthly = measure === 'monthly';
  const band = isMonthly && withdrawn === null ? bandOf(figure) : 'unknown';
  const mark = withdrawn ? '✖' : isMonthly ? usage.bands[band].mark : '○';
  const about = [
    formats.day(date),
    ...(isMonthly ? [] : [usage.measureName(measure)]),
    withdrawn
      ? usage.withdrawnBy(clip(withdrawn.by.name, nameCharacters))
      : clip(by.name, nameCharacters),
  ];
  const title = `${names.workloads[workload]}: ${usage.figure(figure, formats)}`;
  return {
    ...withAlert(scene, reading, row(mark, bandTones[band], title, about.join(' · '))),
    ...tap(show(engagement, { view: 'reading', reading: reading.id })),
  };
}

/** The readings that were brought last; a row opens its reading. */
export function readingsSection(scene: Scene): readonly Section[] {
  const { engagement, words, formats } = scene;
  const { readings } = engagement;
  const newest = readings.slice(-mostRows).toReversed();
  const more = readings.length - newest.length;
  const note = more > 0 ? words.usage.moreReadings(more, formats) : '';
  const rows = newest.map((reading) => readingRow(scene, reading));
  return rows.length > 0 ? [section(words.usage.readings, rows, note)] : [];
}
