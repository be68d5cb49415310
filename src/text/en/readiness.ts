import type { Problem, ProblemKind, ReadinessReport } from '../../domain/readiness/report.ts';
import type { readinessNorms } from '../../domain/readiness/norms.ts';
import type { AddInState, FileStatus, Severity } from '../../domain/readiness/scales.ts';
import type { Formats } from '../format.ts';
import { checklistDraft } from './checklist-draft.ts';

const files = { one: 'file', other: 'files' };
const devices = { one: 'device', other: 'devices' };
const devicesSeen = { one: 'device seen', other: 'devices seen' };
const addIns = { one: 'add-in', other: 'add-ins' };

const severities: Readonly<Record<Severity, string>> = {
  ready: 'Ready to upgrade',
  awareness: 'Code design awareness',
  minimal: 'Minimal validation',
  limited: 'Limited remediation',
  significant: 'Significant remediation',
};

const statuses: Readonly<Record<FileStatus, string>> = {
  'no-vba': 'without macros',
  'has-vba': 'with macros',
  'cloud-based': 'in the cloud',
  'password-protected': 'with a password',
  inaccessible: 'inaccessible',
  'driver-required': 'without the driver they need',
  locked: 'locked',
  error: 'with an error',
};

const addInStates: Readonly<Record<AddInState, string>> = {
  'highly-adopted': 'highly adopted',
  adopted: 'adopted',
  'supported-version': 'with a supported version',
  'adopted-version': 'with an adopted version',
  unknown: 'unknown',
  'insufficient-data': 'with insufficient data',
  'contact-provider': 'to ask the provider about',
};

const norms: Readonly<
  Record<keyof typeof readinessNorms, (found: string, norm: string) => string>
> = {
  filesWithMacros: (found, norm) => `${norm} of files have macros elsewhere; here ${found}`,
  macrosWithIssues: (found, norm) =>
    `${norm} of files with macros have issues elsewhere; here ${found}`,
  filesWithIssues: (found, norm) => `${norm} of all files have issues elsewhere; here ${found}`,
  addInsAdopted: (found, norm) =>
    `${norm} of add-ins are adopted or supported elsewhere; here ${found}`,
};

const owners: Readonly<Record<ProblemKind, string>> = {
  guideline: 'Whoever maintains the macros',
  'add-in': 'Whoever looks after add-ins',
  unreadable: 'The customer’s IT',
};

const nameOf = ({ kind, name, publisher }: Problem): string => {
  if (kind === 'unreadable') return 'Files that could not be read';
  if (name === '') return 'A guideline without a name';
  return publisher === '' ? name : `${name} (${publisher})`;
};

const reach = (problem: Pick<Problem, 'files' | 'devices'>, { count }: Formats): string => {
  const parts = [
    ...(problem.files > 0 ? [count(problem.files, files)] : []),
    ...(problem.devices > 0 ? [count(problem.devices, devices)] : []),
  ];
  return parts.join(', ');
};

const titles: Readonly<Record<ProblemKind, (problem: Problem) => string>> = {
  guideline: (problem) => nameOf(problem),
  'add-in': (problem) => `Contact the provider of ${nameOf(problem)}`,
  unreadable: () => 'Look into the files that could not be read',
};

const titleCharacters = 200;

/** What is said about readiness results and the checklist drafted from them. */
export const readiness = {
  /** An item drafted for a problem; the words are the person's to change. */
  item: (problem: Problem) => ({
    title: titles[problem.kind](problem).slice(0, titleCharacters),
    owner: owners[problem.kind],
  }),
  title: 'Readiness',
  fileTitle: (name: string) => name,
  unsaved: 'Nothing is saved until you say so.',
  headline: ({ files: found, devices: count }: ReadinessReport, formats: Formats) => {
    if (!found) return formats.count(count, devices);
    const { significant, limited } = found.severities;
    const toRemediate = `${formats.count(significant + limited, files)} to remediate`;
    // Devices of all files, whether or not anything is to be done on them.
    return count > 0 ? `${toRemediate}; ${formats.count(count, devicesSeen)}` : toRemediate;
  },
  typed: 'Typed in as counts',
  recorded: (who: string, when: string) => `Recorded by ${who}, ${when}`,
  none: 'No results of the Office Readiness Toolkit yet.',
  how: 'Drop the toolkit’s report here: the Excel workbook, or its sheets saved as CSV. Or type the counts in.',
  chart: 'Files with macros, by their worst issue',
  facts: {
    devices: 'Devices',
    states: 'Device states',
    files: 'Files',
    severity: 'By severity',
    unreadable: 'Unreadable',
    addIns: 'Add-ins',
    norms: 'Norms',
    changed: 'Since the last',
    proposals: 'Code',
    read: 'Read',
  },
  filesFound: (scanned: number, withVba: number, { number, count }: Formats) =>
    `${count(scanned, files)} scanned, ${number(withVba)} with macros`,
  deviceStates: (
    {
      notAssessed,
      ready,
      needsReview,
    }: { notAssessed: number; ready: number; needsReview: number },
    { number }: Formats,
  ) =>
    `${number(ready)} ready to upgrade, ${number(needsReview)} need review, ${number(notAssessed)} not assessed`,
  severities,
  part: (count: number, what: string, { number }: Formats) => `${number(count)} ${what}`,
  statuses,
  addInStates,
  addInsFound: (total: number, parts: readonly string[], { count, list }: Formats) =>
    parts.length === 0 ? count(total, addIns) : `${count(total, addIns)}: ${list(parts)}`,
  unreadableFound: (total: number, parts: readonly string[], { count, list }: Formats) =>
    `${count(total, files)}: ${list(parts)}`,
  other: (name: string, count: number, { number }: Formats) => `${number(count)} “${name}”`,
  norm: (
    what: keyof typeof readinessNorms,
    { part, whole, norm }: { part: number; whole: number; norm: number },
    { share, percent }: Formats,
  ) => norms[what](share(part, whole), percent(norm)),
  proposals: (count: number, { count: format }: Formats) =>
    `the report proposes other code for ${format(count, files)}`,
  change: (what: string, before: number, now: number, { number }: Formats) =>
    `${what} ${number(before)} → ${number(now)}`,
  unchanged: 'the same counts',
  compared: {
    devices: 'devices',
    filesScanned: 'files',
    filesWithMacros: 'with macros',
    significant: 'significant',
    limited: 'limited',
    unreadable: 'unreadable',
    addInsToContact: 'add-ins to ask about',
  },
  known: 'This file is among the results already. It counts once.',
  caveat:
    'Nothing is known of any add-in: the toolkit was retired on 31 March 2024, and reports made since then no longer ask Microsoft. That is no problem by itself.',
  concealed: 'Names are concealed in the report, and stay so.',
  againToDraft:
    'To draft the checklist, hand the report in again: what I read of it is kept for 24 hours.',
  sheets: (
    sheets: readonly { readonly name: string; readonly rows: number }[],
    emptyRows: number,
    { number, list }: Formats,
  ) => {
    const named = list(
      sheets.slice(0, 5).map(({ name, rows }) => `${name} (${number(rows)} rows)`),
    );
    return emptyRows > 0 ? `${named}; ${number(emptyRows)} rows named nothing` : named;
  },
  biggest: 'The biggest problems',
  nameOf,
  reach,
  example: (text: string) => `for example ${text}`,
  which:
    'For which customer is it? Choose one, or hand it in again with the customer’s name beside it.',
  noEngagement: 'You have no engagement yet. Open one, then hand the file in again.',
  tooMany: (read: number, left: number, { count, number }: Formats) =>
    `I read ${number(read)} files of one message. ${count(left, { one: 'file was', other: 'files were' })} left out; please hand them in again, ${number(read)} at a time.`,
  leftOut: (names: readonly string[], more: number, { list, number }: Formats) =>
    more > 0 ? `${names.join(', ')} and ${number(more)} more` : list(names),
  buttons: {
    show: 'Readiness',
    save: (customer: string) => `Save for ${customer}`,
    saveInPlace: 'Save in place of the last',
    saveAdded: 'Add to the last',
    other: 'Another customer',
    discard: 'Discard',
    draft: 'Draft the checklist',
    type: 'Type in results',
    managed: 'Counts of Configuration Manager',
    notRun: 'Not run, because …',
    later: 'Later',
    savePlan: 'Save checklist',
    next: 'Next page',
    previous: 'Previous page',
    drop: 'Drop what reaches fewer',
    discardPlan: 'Back without saving',
  },
  plan: checklistDraft,
};
