import { columns, services, type Heading, type Headings } from './headings.ts';
import {
  usableReports,
  type OtherReportName,
  type UnreadableReason,
  type UsageReportName,
} from './usage-report.ts';

/** What a file's headings say it is: a report that can be counted, or why it cannot. */
type Recognised = { readonly report: UsageReportName } | { readonly refusal: UnreadableReason };

type Test = (headings: Headings) => boolean;

const having =
  (...wanted: readonly (readonly Heading[])[]): Test =>
  (headings) =>
    wanted.every((aliases) => headings.has(...aliases));

/** Reports without monthly active usage, the most telling headings first, and what gives it instead. */
const others: readonly (readonly [OtherReportName, Test, UsageReportName])[] = [
  [
    'getOffice365ActivationsUserDetail',
    having(columns.user, columns.lastActivated),
    'getM365AppUserDetail',
  ],
  [
    'getOffice365ActivationsUserCounts',
    having(columns.product, columns.assigned, columns.activated),
    'getM365AppUserDetail',
  ],
  [
    'getOffice365ActivationCounts',
    having(columns.product, columns.windows, columns.mac),
    'getM365AppUserDetail',
  ],
  ['getM365AppUserCounts', having(columns.reportDate, columns.word), 'getM365AppUserDetail'],
  [
    'getM365AppPlatformUserCounts',
    having(columns.reportDate, columns.windows, columns.mac),
    'getM365AppUserDetail',
  ],
  [
    'getOffice365ActiveUserCounts',
    having(columns.reportDate, ['exchange', 'onedrive', 'sharepoint', 'teams', 'yammer']),
    'getOffice365ServicesUserCounts',
  ],
];

/** Reports that can be counted, by headings that no other report carries together. */
const usable: readonly (readonly [UsageReportName, Test])[] = [
  ['getM365AppUserDetail', having(columns.user, columns.windows, columns.mac)],
  ['getM365AppUserDetail', having(columns.user, columns.lastActivation)],
  ['getOffice365ActiveUserDetail', isActiveUserDetail],
  ['getOffice365ServicesUserCounts', hasServiceCounts],
];

/** Recognises a report by its headings, in any order, letter case and company of further columns. */
export function recogniseReport(headings: Headings): Recognised {
  const other = others.find(([, test]) => test(headings));
  if (other !== undefined) {
    const [found, , substitute] = other;
    return { refusal: { reason: 'other-report', found, bring: [substitute] } };
  }
  const report = usable.find(([, test]) => test(headings))?.[0];
  if (report === undefined) return { refusal: unknownReport(headings) };
  const missing = missingColumns(report, headings);
  if (missing.length === 0) return { report };
  return {
    refusal: { reason: 'columns-missing', found: report, columns: missing, bring: [report] },
  };
}

function unknownReport(headings: Headings): UnreadableReason {
  const shown = Math.min(headings.count, 8);
  const written = Array.from({ length: shown }, (_, position) => headings.written(position));
  return { reason: 'unknown-report', columns: written, bring: usableReports };
}

/** Columns can be left out of an export; without these the count would be silently too low. */
function missingColumns(report: UsageReportName, headings: Headings): readonly string[] {
  if (report === 'getM365AppUserDetail') {
    return [
      ...(headings.has(...columns.windows) ? [] : ['Windows']),
      ...(headings.has(...columns.mac) ? [] : ['Mac']),
    ];
  }
  if (report === 'getOffice365ActiveUserDetail') {
    const isCountable = services.some(([, ...names]) => hasLicence(headings, names));
    return isCountable ? [] : ['Has Exchange License'];
  }
  return [];
}

function isActiveUserDetail(headings: Headings): boolean {
  const hasActivity = services.some(([, ...names]) => headings.has(...activityHeadings(names)));
  return hasActivity && headings.has(...columns.user);
}

function hasServiceCounts(headings: Headings): boolean {
  return services.some(
    ([, ...names]) =>
      headings.has(...names.map((name) => `${name}active`)) &&
      headings.has(...names.map((name) => `${name}inactive`)),
  );
}

function hasLicence(headings: Headings, names: readonly Heading[]): boolean {
  return headings.has(...licenceHeadings(names)) && headings.has(...activityHeadings(names));
}

/** The headings under which a workload's licence stands. */
export function licenceHeadings(names: readonly Heading[]): readonly Heading[] {
  return names.flatMap((name) => [`has${name}license`, `${name}license`, `licensefor${name}`]);
}

/** The headings under which a workload's last activity stands. */
export function activityHeadings(names: readonly Heading[]): readonly Heading[] {
  return names.flatMap((name) => [`${name}lastactivitydate`, `lastactivitydatefor${name}`]);
}
