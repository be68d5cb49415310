import type { Assessment } from '../../../domain/engagement/engagement.ts';
import type { ReadinessCounts } from '../../../domain/engagement/engagement.ts';
import { countsOf } from '../../../domain/readiness/counts.ts';
import { besideNorms } from '../../../domain/readiness/norms.ts';
import type {
  AddInCounts,
  FileCounts,
  OtherCount,
  Problem,
  ReadinessReport,
} from '../../../domain/readiness/report.ts';
import {
  addInStates,
  fileStatuses,
  isUnreadable,
  severities,
  type Severity,
} from '../../../domain/readiness/scales.ts';
import { clip } from '../../../text/clip.ts';
import type { Reader } from '../../reader.ts';
import { fact } from '../engagement/engagement-facts.ts';
import { row, section } from '../frame.ts';
import type { DonutChart } from '../chart-views.ts';
import type { Fact, Row, Section, Tone } from '../card-parts.ts';

const exampleCharacters = 120;
const nameCharacters = 120;

const others = ({ words, formats }: Reader, all: readonly OtherCount[]): readonly string[] =>
  all.map(({ name, count }) => words.readiness.other(clip(name, 40), count, formats));

function severityText(reader: Reader, files: FileCounts): string {
  const { words, formats } = reader;
  const { readiness } = words;
  const known = severities
    .filter((severity) => files.severities[severity] > 0)
    .toReversed()
    .map((each) => readiness.part(files.severities[each], readiness.severities[each], formats));
  return [...known, ...others(reader, files.otherSeverities)].join(' · ');
}

function unreadableFacts(reader: Reader, files: FileCounts): readonly Fact[] {
  const { words, formats } = reader;
  const { readiness } = words;
  if (files.unreadable === 0 && files.otherStatuses.length === 0) return [];
  const parts = fileStatuses
    .filter((status) => isUnreadable(status) && files.statuses[status] > 0)
    .map((each) => readiness.part(files.statuses[each], readiness.statuses[each], formats));
  const all = [...parts, ...others(reader, files.otherStatuses)];
  const text = readiness.unreadableFound(files.unreadable, all, formats);
  return [fact(readiness.facts.unreadable, text, 'warning')];
}

function fileFacts(reader: Reader, files: FileCounts): readonly Fact[] {
  const { words, formats } = reader;
  const { readiness } = words;
  const { facts } = readiness;
  const bySeverity = severityText(reader, files);
  return [
    fact(facts.files, readiness.filesFound(files.scanned, files.withVba, formats)),
    ...(bySeverity === '' ? [] : [fact(facts.severity, bySeverity)]),
    ...unreadableFacts(reader, files),
    ...(files.withProposals > 0
      ? [fact(facts.proposals, readiness.proposals(files.withProposals, formats))]
      : []),
  ];
}

function addInFact(reader: Reader, addIns: AddInCounts): Fact {
  const { words, formats } = reader;
  const { readiness } = words;
  const known = addInStates
    .filter((state) => addIns.states[state] > 0)
    .map((each) => readiness.part(addIns.states[each], readiness.addInStates[each], formats));
  const parts = [...known, ...others(reader, addIns.otherStates)];
  const tone: Tone = addIns.states['contact-provider'] > 0 ? 'warning' : 'default';
  return fact(readiness.facts.addIns, readiness.addInsFound(addIns.total, parts, formats), tone);
}

function normFacts({ words, formats }: Reader, report: ReadinessReport): readonly Fact[] {
  const { readiness } = words;
  const told = besideNorms(report).map((share) => readiness.norm(share.what, share, formats));
  return told.length > 0 ? [fact(readiness.facts.norms, told.join('. '))] : [];
}

function deviceFacts({ words, formats }: Reader, report: ReadinessReport): readonly Fact[] {
  const { readiness } = words;
  const states = report.deviceStates;
  return [
    fact(readiness.facts.devices, formats.number(report.devices)),
    ...(states ? [fact(readiness.facts.states, readiness.deviceStates(states, formats))] : []),
  ];
}

/** What a report says, beside the published norms. */
export function reportFacts(reader: Reader, report: ReadinessReport): readonly Fact[] {
  return [
    ...deviceFacts(reader, report),
    ...(report.files ? fileFacts(reader, report.files) : []),
    ...(report.addIns ? [addInFact(reader, report.addIns)] : []),
    ...normFacts(reader, report),
  ];
}

/** What changed since the results before. */
export function changeFacts(
  { words, formats }: Reader,
  report: ReadinessReport,
  before: Assessment['before'],
): readonly Fact[] {
  if (!before) return [];
  const { readiness } = words;
  const now = countsOf(report);
  const names: Readonly<Record<keyof ReadinessCounts, string>> = readiness.compared;
  const keys = Object.keys(names).filter((key): key is keyof ReadinessCounts => key in now);
  const changed = keys
    .filter((key) => now[key] !== before.counts[key])
    .map((key) => readiness.change(names[key], before.counts[key], now[key], formats));
  const text = changed.length > 0 ? changed.join(' · ') : readiness.unchanged;
  return [fact(readiness.facts.changed, `${formats.when(before.at)}: ${text}`)];
}

const colors: Readonly<Record<Severity, DonutChart['data'][number]['color']>> = {
  ready: 'good',
  awareness: 'categoricalBlue',
  minimal: 'categoricalTeal',
  limited: 'warning',
  significant: 'attention',
};

/** Files with macros by their worst issue; `null` where there are none. */
export function severityChart(reader: Reader, report: ReadinessReport): DonutChart | null {
  const { words } = reader;
  const { files } = report;
  if (!files) return null;
  const data = severities
    .filter((severity) => files.severities[severity] > 0)
    .toReversed()
    .map((severity) => ({
      legend: words.readiness.severities[severity],
      value: files.severities[severity],
      color: colors[severity],
    }));
  if (data.length === 0) return null;
  const { chart: title } = words.readiness;
  return { title, data, fallback: `${title}: ${severityText(reader, files)}` };
}

function problemRow(
  { words, formats }: Reader,
  problem: Problem,
  examples: Readonly<Record<string, string>>,
): Row {
  const { readiness } = words;
  const { key, severity } = problem;
  const example = Object.hasOwn(examples, key) ? (examples[key] ?? '') : '';
  const about = [
    ...(severity ? [readiness.severities[severity]] : []),
    readiness.reach(problem, formats),
    ...(example === '' ? [] : [readiness.example(clip(example, exampleCharacters))]),
  ];
  const isPressing = severity === 'significant' || problem.kind === 'add-in';
  const name = clip(readiness.nameOf(problem), nameCharacters);
  const sub = about.filter((each) => each !== '').join(' · ');
  return row(isPressing ? '▲' : '○', isPressing ? 'attention' : 'warning', name, sub);
}

/** The three that reach furthest, with an example each. */
export function biggestSection(
  reader: Reader,
  { biggest }: ReadinessReport,
  examples: Readonly<Record<string, string>>,
): readonly Section[] {
  if (biggest.length === 0) return [];
  const rows = biggest.map((problem) => problemRow(reader, problem, examples));
  return [section(reader.words.readiness.biggest, rows)];
}
