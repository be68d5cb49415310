import { filling, who, type Row } from './rows.ts';

const q = { request: 'q-1' };
const item = { item: 'i-1' };
const asking = { urgency: 'normal', cause: 'support', text: 'Macros', needBy: '' };
const silence = { until: '2026-12-04', reason: 'Holiday' };
const written = { title: 'Another', owner: '', due: '' };
const reason = { reason: 'No macros' };
const text = { text: 'They called' };
const someFiles = { devices: 5, filesScanned: 5, filesWithMacros: 1 };
const noFindings = { significant: 0, limited: 0, unreadable: 0, addInsToContact: 0 };
const ofEverybody = (does: RegExp, data: Row['data']) => ({ isGeneral: true, does, data });

const requestRows: readonly Row[] = [
  ...filling('ask-sme', who.engaged, { data: { sme: 'windows', ...asking } }, { request: 'q-9' }),
  ...filling('edit-request', who.asks, { on: 'asked', data: asking }, q),
  ...filling('withdraw-request', who.asks, { opens: who.asksUnseen, data: { reason: '' } }, q),
  ...filling(
    'reopen-request',
    who.asks,
    { on: 'resolved', opens: who.asksUnseen, data: reason },
    q,
  ),
  ...filling('enter-reference', who.asks, { opens: who.asksUnseen, data: { reference: 'R-1' } }, q),
  ...filling('answer-request', who.takes, { on: 'asked', data: { answer: 'Sign them' } }, q),
  ...filling('decline-request', who.takes, { on: 'asked', data: reason }, q),
  ...filling('release-request', who.holds, { opens: who.holdsUnseen, data: reason }, q),
  ...filling(
    'resolve-request',
    who.holds,
    { opens: who.holdsUnseen, data: { answer: 'Signed' } },
    q,
  ),
  ...filling('note-request', who.holds, { opens: who.holdsUnseen, data: text }, q),
  ...filling(
    'reassign-request',
    'FM ok FM ok SME - - -',
    { opens: who.handsOn, data: { person: '$sme' } },
    q,
  ),
];

/** Every form, opened and sent: a new one fails the test until its row is here. */
export const formRows: readonly Row[] = [
  ...filling('bypass', who.fe, { data: reason }, { task: '3070' }),
  ...filling('bypass', who.fm, { data: reason }, { task: '3738' }),
  ...filling('finish-deployment', who.fe, { data: { reason: 'A small customer' } }),
  ...filling('review', who.fe, { on: 'settled', data: { reviewedOn: '2026-11-23' } }),
  ...filling('readiness', who.engaged, { data: { ...someFiles, ...noFindings } }),
  ...filling('config-manager', who.engaged, { data: { notAssessed: 1, ready: 2, needsReview: 3 } }),
  ...filling('target', who.fm, { data: { percent: 75, by: '2027-06-30' } }),
  ...filling('seats', who.engaged, { data: { seats: 1200 } }),
  ...filling('deployed', who.engaged, { data: { seats: 500 } }),
  ...filling('pilot', who.engaged, { data: { note: '20 users' } }),
  ...filling(
    'assign',
    who.assigns,
    { opens: who.engaged, data: { person: '$sme' } },
    { role: 'fta' },
  ),
  ...filling('add-item', who.engaged, { data: written }, { item: 'i-9' }),
  ...filling('change-item', who.engaged, { data: written }, item),
  ...filling('accept-item', who.engaged, { data: reason }, item),
  ...filling('block', who.engaged, { data: reason }),
  ...filling('wait', who.engaged, { data: { what: 'Legal', until: '2026-12-04' } }),
  ...filling('close', who.fm, { data: reason }),
  ...filling('field', who.managed, { data: text }, { field: 'l1' }),
  ...filling('field', who.fe, { data: text }, { field: 'l3' }),
  ...filling('note', who.fe, { data: text }, { field: 'fe-notes' }),
  ...filling('note', who.fm, { data: text }, { field: 'fm-notes' }),
  ...filling('note', who.fta, { data: text }, { field: 'fta-notes' }),
  ...filling(
    'reading',
    who.engaged,
    { data: { workload: 'teams', percent: 50, date: '2026-11-20' } },
    { reading: 'r-9' },
  ),
  ...filling('snooze', who.engaged, { data: silence }),
  ...filling('rest', who.placed, { data: silence, does: /My day/u }, { kind: 'stalled' }),
  ...filling(
    'file-date',
    'ok ok FE - ok ok ok ok',
    { opens: who.engaged, data: { date: '2026-11-20' }, does: /Fri, Nov 20/u },
    { draft: 'd-1' },
  ),
  ...requestRows,
  ...filling('feedback', who.everybody, ofEverybody(/Thank you/u, { text: 'Old links' })),
  // It is opened by a verb of its own.
  ...filling('settings', who.everybody, ofEverybody(/Settings/u, {})).slice(1),
  ...filling(
    'new',
    who.everybody,
    ofEverybody(/The engagement is open/u, {
      id: 'e-new-$me',
      customer: 'Fresh $me',
      seats: 100,
      role: 'fe',
      percent: 70,
    }),
  ),
];
