import type { Band } from '../../../domain/usage/band.ts';
import { percentageOf } from '../../../domain/usage/figure.ts';
import { decimal, type Fraction } from '../../../domain/usage/fraction.ts';
import { expectedUsage } from '../../../domain/usage/plan.ts';
import { isComparable, type Reading } from '../../../domain/usage/reading.ts';
import { speakingReading, standingReadings } from '../../../domain/usage/readings.ts';
import { showPercentage } from '../../../domain/usage/shown-percentage.ts';
import type { LocalDate } from '../../../domain/time.ts';
import type { Scene } from '../../reader.ts';
import { targetText } from '../engagement/engagement-facts.ts';
import { oppStanding, shownFraction } from './usage-figures.ts';
import type { Gauge, Series, Trend } from '../chart-views.ts';

const mostPoints = 12;

/** Whole numbers that lie in the band, since a gauge rounds what it shows. */
const gaugeRanges: Readonly<Record<Band, readonly [least: number, most: number]>> = {
  red: [0, 39],
  yellow: [40, 70],
  green: [71, 100],
  unknown: [0, 0],
};

const barCells = 10;

function barOf(value: number): string {
  const filled = Math.round((value / 100) * barCells);
  return '▓'.repeat(filled) + '░'.repeat(barCells - filled);
}

/** The gauge, for a figure that makes a band; a client without charts shows the same in a line. */
export function gaugeOf(scene: Scene): Gauge | null {
  const { words } = scene;
  const { band, reading } = oppStanding(scene);
  const percentage = reading && percentageOf(reading.figure);
  if (band === 'unknown' || !percentage) return null;
  const [least, most] = gaugeRanges[band];
  const value = Math.min(most, Math.max(least, Math.round(Number(showPercentage(percentage)))));
  const { bands, charts } = words.usage;
  return {
    value,
    segments: [
      { legend: bands.red.name, size: 40, color: 'attention' },
      { legend: bands.yellow.name, size: 30, color: 'warning' },
      { legend: bands.green.name, size: 30, color: 'good' },
    ],
    fallback: charts.gauge(barOf(value), shownFraction(scene, percentage), band),
  };
}

interface Point {
  readonly date: LocalDate;
  readonly percentage: Fraction;
}

/** The last readings that compare with the newest, oldest first. */
function pointsOf({ engagement }: Scene): readonly Point[] {
  const { readings } = engagement;
  const newest = speakingReading(readings, 'opp');
  const alike = (reading: Reading): boolean => newest !== null && isComparable(newest, reading);
  return standingReadings(readings, 'opp')
    .filter(alike)
    .flatMap(({ date, figure }) => {
      const percentage = percentageOf(figure);
      return percentage ? [{ date, percentage }] : [];
    })
    .slice(-mostPoints);
}

const heightOf = (percentage: Fraction): number => Number(showPercentage(percentage));

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

function sparkline(points: readonly Point[]): string {
  return points
    .map(({ percentage }) => levels[Math.min(7, Math.floor(heightOf(percentage) / 12.5))] ?? '')
    .join('');
}

/** A line through points that lie on different days; fewer make no line. */
function lineOf(legend: string, color: Series['color'], points: readonly (Point | null)[]) {
  const known = points.filter((point) => point !== null);
  const days = new Set(known.map(({ date }) => date));
  const values = known.map(({ date, percentage }) => ({ x: date, y: heightOf(percentage) }));
  return days.size > 1 ? [{ legend, color, values }] : [];
}

function expectedPoint({ engagement }: Scene, date: LocalDate): Point | null {
  const percentage = expectedUsage(engagement.readings, engagement.target, date);
  return percentage && { date, percentage };
}

function plannedSeries(scene: Scene, first: LocalDate, last: LocalDate): readonly Series[] {
  const { engagement, words } = scene;
  const { by, percent } = engagement.target;
  const goal = decimal(String(percent));
  const end = by !== null && by > last ? by : last;
  const { charts } = words.usage;
  const target = goal ? [first, end].map((date) => ({ date, percentage: goal })) : [];
  const expected = by === null || by <= first ? [] : [first, by];
  return [
    ...lineOf(
      charts.expected,
      'categoricalMarigold',
      expected.map((date) => expectedPoint(scene, date)),
    ),
    ...lineOf(charts.target, 'good', target),
  ];
}

function trendText(scene: Scene, points: readonly Point[], first: Point, last: Point): string {
  const { words, formats, today } = scene;
  const { charts } = words.usage;
  const said = ({ date, percentage }: Point): string =>
    charts.point(shownFraction(scene, percentage), formats.day(date));
  const line = charts.trend(sparkline(points), said(first), said(last));
  const expected = expectedPoint(scene, today);
  const withExpected = expected ? charts.withExpected(line, said(expected)) : line;
  return charts.withTarget(withExpected, targetText(scene));
}

/** The trend with the expected line and the target; `null` until two readings make a line. */
export function trendOf(scene: Scene): Trend | null {
  const points = pointsOf(scene);
  const [first] = points;
  const last = points.at(-1);
  const { charts } = scene.words.usage;
  const usage = lineOf(charts.usage, 'categoricalBlue', points);
  if (!first || !last || usage.length === 0) return null;
  return {
    days: charts.days,
    percent: charts.percent,
    series: [...usage, ...plannedSeries(scene, first.date, last.date)],
    fallback: trendText(scene, points, first, last),
  };
}
