import type { Spread } from './spread.ts';

/** Something measured, for people to read. */
export interface Measured {
  readonly spread: Spread;
  readonly unit: string;
}

/** What a figure should be. */
export interface Aim {
  readonly says: string;
  readonly isMet: boolean;
  /** It is about the figure itself, not about its ratio. */
  readonly isOfOurs?: boolean;
}

/** One figure, what it is compared to, and the aim. */
export interface Figure {
  readonly what: string;
  readonly ours: Measured | string;
  readonly besideWhat: string;
  readonly beside: Measured | string;
  /** Ours over the other's. */
  readonly ratio: Spread | null;
  /** `null` for a figure that is only told. */
  readonly aim: Aim | null;
}

/** The figures of one part, and under which conditions they hold. */
export interface Report {
  readonly title: string;
  readonly conditions: readonly string[];
  readonly figures: readonly Figure[];
}

/** Three digits that count, whatever the size. */
function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
}

function spreadText({ median, least, most }: Spread): string {
  return `${short(median)} (${short(least)}–${short(most)})`;
}

function measuredText(measured: Measured | string): string {
  if (typeof measured === 'string') return measured;
  return `${spreadText(measured.spread)} ${measured.unit}`;
}

function aimText(aim: Aim | null): string {
  return aim === null ? 'no aim' : `${aim.says}: ${aim.isMet ? 'met' : 'NOT MET'}`;
}

const heads = ['figure', 'ours', 'beside', '', 'ratio', 'aim'] as const;

const cellsOf = ({ what, ours, besideWhat, beside, ratio, aim }: Figure): readonly string[] => [
  what,
  measuredText(ours),
  besideWhat,
  measuredText(beside),
  ratio === null ? '' : spreadText(ratio),
  aimText(aim),
];

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = rows[0]?.keys() ?? [];
  const widths = [...columns].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `  ${cells.join('  ').trimEnd()}`;
  });
}

/** A report as a table of text; each figure is the median, with the least and the most. */
export function tableOf({ title, conditions, figures }: Report): string {
  const notes = conditions.map((condition) => `  ${condition}`);
  const lines = aligned([heads, ...figures.map(cellsOf)]);
  return [title.toUpperCase(), ...notes, '', ...lines, ''].join('\n');
}

/** The figures that have an aim, of all reports: what each is compared to, and whether the aim is met. */
export function summaryOf(reports: readonly Report[]): string {
  const rows = reports.flatMap(({ figures }) =>
    figures.flatMap(({ what, ours, besideWhat, ratio, aim }) => {
      if (!aim) return [];
      const figure = ratio && !aim.isOfOurs ? spreadText(ratio) : measuredText(ours);
      return [[what, besideWhat, figure, aim.says, aim.isMet ? 'met' : 'NOT MET']];
    }),
  );
  const lines = aligned([['figure', 'compared to', 'it is', 'aim', ''], ...rows]);
  return ['AIMS', '', ...lines, ''].join('\n');
}
