import { bandOrder, type Band } from '../../../domain/usage/band.ts';
import type { Reader } from '../../reader.ts';
import type { BandChart } from '../chart-views.ts';

const colours: Readonly<Record<Band, BandChart['data'][number]['color']>> = {
  green: 'good',
  yellow: 'warning',
  red: 'attention',
  unknown: 'neutral',
};

const barCells = 12;

/** A bar of the share, with a cell for everything that is there at all. */
function barOf(part: number, whole: number): string {
  const filled = part === 0 ? 0 : Math.max(1, Math.round((part / whole) * barCells));
  return '▓'.repeat(filled) + '░'.repeat(barCells - filled);
}

/** How many engagements stand in each band, as a chart and as lines for clients without charts; `null` of none. */
export function bandChart(
  { words, formats }: Reader,
  bands: Readonly<Record<Band, number>>,
): BandChart | null {
  const { portfolio } = words;
  const total = bandOrder.reduce((sum, band) => sum + bands[band], 0);
  if (total === 0) return null;
  const there = bandOrder.filter((band) => bands[band] > 0);
  return {
    title: portfolio.chart(total, formats),
    data: there.map((band) => ({
      legend: portfolio.legend(band, bands[band], formats),
      value: bands[band],
      color: colours[band],
    })),
    fallback: there
      .map(
        (band) => `${barOf(bands[band], total)} ${portfolio.bandCount(band, bands[band], formats)}`,
      )
      .join('\n'),
  };
}
