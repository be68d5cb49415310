import type { Concern } from '../../domain/portfolio/bearing.ts';
import type { Change } from '../../domain/portfolio/digest.ts';
import type { ByKind } from '../by-kind.ts';
import type { Words } from '../en.ts';
import { usage } from './usage.ts';

const raised: Readonly<Record<Concern, string>> = {
  red: 'jetzt Rot',
  blocked: 'jetzt blockiert',
  stalled: 'stockt jetzt',
  'request-open': 'wartet jetzt auf SME',
  'behind-plan': 'jetzt hinter dem Plan',
  waiting: 'wartet jetzt',
};

const lifted: Readonly<Record<Concern, string>> = {
  red: 'nicht mehr Rot',
  blocked: 'nicht mehr blockiert',
  stalled: 'stockt nicht mehr',
  'request-open': 'wartet nicht mehr auf SME',
  'behind-plan': 'nicht mehr hinter dem Plan',
  waiting: 'wartet nicht mehr',
};

/** What is other than in the last digest, in a few words. */
const changes: ByKind<Change, 'change'> = {
  new: () => 'neu hier',
  band: ({ from, to }) => `${usage.bands[from].name} → ${usage.bands[to].name}`,
  raised: ({ concern }) => raised[concern],
  lifted: ({ concern }) => lifted[concern],
  finished: ({ tasks }, { formats }) =>
    `${formats.count(tasks, { one: 'Aufgabe', other: 'Aufgaben' })} fertig`,
};

/** How many engagements changed, and how; in the order in which it is said. */
const tally: Words['digest']['tally'] = {
  toRed: (count) => `${count} neu auf Rot`,
  fromRed: (count) => `${count} nicht mehr Rot`,
  blocked: (count) => `${count} neu blockiert`,
  unblocked: (count) => `${count} nicht mehr blockiert`,
  withTasks: (count) => `${count} mit fertigen Aufgaben`,
  new: (count) => `${count} neu`,
  gone: (count) => `${count} beendet oder abgegeben`,
};

/** What the weekly digest says. */
export const digest: Words['digest'] = {
  title: 'Wochenübersicht',
  count: (total, { count }) =>
    count(total, { one: 'laufendes Engagement', other: 'laufende Engagements' }),
  empty: 'Sie sind bei keinem laufenden Engagement FM.',
  since: (day, what) => `Seit ${day}: ${what}`,
  first: 'Ihre erste Wochenübersicht: Die nächsten zeigen, was sich geändert hat.',
  nothingNew: 'keine Änderung',
  tally,
  changes,
  changed: (what) => `Geändert: ${what}`,
  resting: (until, reason) => `Für Sie pausiert bis ${until}: ${reason}`,
  dayLines: (lines, { count }) =>
    `${count(lines, { one: 'Zeile wartet', other: 'Zeilen warten' })} in „Mein Tag“.`,
  why: 'Das erhalten Sie als FM einmal pro Woche, statt „Mein Tag“ an diesem Tag. Unter „Einstellungen“ können Sie es ändern oder abschalten, oder Sie geben „digest off“ ein.',
};
