import type { Answer } from '../../src/application/answers.ts';
import type { EngagementLine } from '../../src/application/engagement/lines.ts';
import type { PlanEntry } from '../../src/application/readiness/plan-entries.ts';
import { noChoices, type ReadinessDraft } from '../../src/application/readiness/readiness-draft.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import { countsOf } from '../../src/domain/readiness/counts.ts';
import type { ReadinessReport } from '../../src/domain/readiness/report.ts';
import type { Instant } from '../../src/domain/time.ts';
import { aProblem, aReport, someAddIns, someFiles } from '../domain/readiness/sample-report.ts';

const at: Instant = '2026-11-22T09:56:18.000Z';

const other = (name: string) => [{ name: name.slice(0, 60), count: 3 }];

function fullReport(text: string): ReadinessReport {
  const name = text.slice(0, 180);
  return aReport({
    devices: 100_000_000,
    files: {
      ...someFiles,
      severities: { ready: 9_999_999, awareness: 1, minimal: 1, limited: 1, significant: 1 },
      otherSeverities: Array.from({ length: 8 }, () => other(text)).flat(),
      otherStatuses: Array.from({ length: 8 }, () => other(text)).flat(),
    },
    addIns: { ...someAddIns, otherStates: Array.from({ length: 8 }, () => other(text)).flat() },
    deviceStates: { notAssessed: 1, ready: 99_999_999, needsReview: 12 },
    areNamesConcealed: true,
    biggest: ['a', 'b', 'c'].map((key) =>
      aProblem(key, { name, publisher: name, severity: 'significant', files: 1_000_000 }),
    ),
  });
}

const retired = aReport({
  files: null,
  addIns: {
    total: 8,
    states: { ...someAddIns.states, 'highly-adopted': 0, adopted: 0, unknown: 8 },
    otherStates: [],
  },
  biggest: [],
});

const unknownOnly: ReadinessReport = {
  ...retired,
  addIns: retired.addIns && {
    ...retired.addIns,
    states: {
      ...retired.addIns.states,
      'supported-version': 0,
      'adopted-version': 0,
      'insufficient-data': 0,
      'contact-provider': 0,
    },
  },
};

function draftOf(engagement: Engagement, report: ReadinessReport, text: string): ReadinessDraft {
  return {
    id: 'd-1',
    tenant: engagement.tenant,
    person: 'ada',
    name: text.slice(0, 200),
    file: {
      report,
      problems: report.biggest,
      moreProblems: 7,
      examples: { a: text.slice(0, 160), one: text.slice(0, 160) },
      sheets: ['VBA Results', 'Add-in Details', text.slice(0, 60)].map((name) => ({
        ...{ name, kind: 'vba-results', rows: 1_000_000 },
      })),
      emptyRows: 12,
      sha256: 'a'.repeat(64),
    },
    savedFor: engagement.id,
    choices: noChoices,
    isPlanned: false,
    at,
  };
}

function entries(text: string): readonly PlanEntry[] {
  const kinds = ['new', 'again', 'gone', 'own', 'new'] as const;
  return kinds.map((kind, number) => ({
    key: `g-${number}`,
    kind,
    title: text.slice(0, 200),
    owner: text.slice(0, 200),
    isKept: kind === 'new',
    problem: kind === 'own' ? null : aProblem('one', { severity: 'significant' }),
    item: null,
    example: text.slice(0, 160),
  }));
}

function withResults(engagement: Engagement, report: ReadinessReport, by: Engagement['opened']) {
  const before = { counts: { ...countsOf(report), devices: 1, limited: 900 }, at };
  return {
    ...engagement,
    readiness: { ...by, counts: countsOf(report) },
    assessment: { report, before },
  };
}

const manyNames = (text: string): readonly string[] =>
  Array.from({ length: 120 }, (_, at) => `${at} ${text}`.slice(0, 200));

/** Every answer about readiness results, filled with a text. */
export function readinessAnswers(
  engagement: Engagement,
  text: string,
  lines: readonly EngagementLine[],
): Readonly<Record<string, Answer>> {
  const { opened } = engagement;
  const shown = {
    show: 'readiness',
    examples: {},
    draft: null,
    isDrafted: false,
    said: null,
  } as const;
  const full = fullReport(text);
  const draft = draftOf(engagement, full, text);
  const resulted = withResults(engagement, full, opened);
  const plan = {
    show: 'plan',
    engagement,
    draft,
    page: 1,
    pages: 40,
    entries: entries(text),
    kept: 3,
    total: 200,
    moreProblems: 7,
  } as const;
  return {
    'readiness, none yet': { ...shown, engagement: { ...engagement, readiness: null } },
    'readiness, typed': {
      ...shown,
      engagement: { ...engagement, readiness: { ...opened, counts: countsOf(aReport()) } },
    },
    readiness: {
      ...shown,
      engagement: withResults(engagement, aReport(), opened),
      draft: draftOf(engagement, aReport(), 'report.xlsx'),
      examples: { one: 'D:\\Finance\\invoices.xlsm' },
    },
    'readiness since the end of the toolkit': {
      ...shown,
      engagement: withResults(engagement, unknownOnly, opened),
    },
    'readiness with everything': { ...shown, engagement: resulted, draft },
    'readiness file': { show: 'readiness-file', draft, engagement, lines: [] },
    'readiness file beside others': {
      ...{ show: 'readiness-file', draft, engagement: resulted, lines: [] },
    },
    'readiness file for nobody yet': { show: 'readiness-file', draft, engagement: null, lines },
    'readiness file without engagements': {
      ...{ show: 'readiness-file', draft, engagement: null, lines: [] },
    },
    plan: { ...plan, refusal: null },
    'plan that is refused': {
      ...plan,
      refusal: { refused: 'cap-reached', cap: 'items', limit: 300 },
    },
    'plan of nothing': {
      ...plan,
      entries: [],
      kept: 0,
      total: 0,
      page: 0,
      pages: 1,
      refusal: null,
    },
    'too many files': { show: 'too-many-files', read: 5, left: manyNames(text) },
  };
}
