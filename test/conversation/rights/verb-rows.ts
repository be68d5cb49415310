import { pressing, saying, who, type Row } from './rows.ts';

const q = { request: 'q-1' };
const item = { item: 'i-1' };
const customer = { does: /Contoso/u };
const general = { isGeneral: true };
const ofEverybody = (does: RegExp) => ({ ...general, does });

const views = [
  ...['engagement', 'tasks', 'items', 'summary', 'data', 'usage'],
  ...['readiness', 'question', 'requests', 'history', 'next', 'export'],
].map((view) => pressing('show', who.reads, { ...customer, data: { view } }));

const steps: readonly Row[] = [
  pressing('start', who.fe, { data: { task: '3070' } }),
  pressing('start', who.fm, { data: { task: '3738' } }),
  pressing('finish', who.fe, { data: { task: '3070' } }),
  pressing('finish', who.fm, { data: { task: '3738' } }),
  pressing('reopen-task', who.fe, { data: { task: '3080' } }),
  pressing('resolve-item', who.engaged, { data: item }),
  pressing('reopen-item', who.engaged, { data: { item: 'i-2' } }),
  pressing('withdraw-reading', who.engaged, { data: { reading: 'r-1' } }),
  pressing('request', who.takes, { on: 'asked', data: { step: 'accept', ...q } }),
  pressing('request', who.asks, { on: 'resolved', data: { step: 'confirm', ...q } }),
  pressing('intent', who.fm),
  pressing('unblock', who.engaged, { on: 'blocked' }),
  pressing('stop-waiting', who.engaged, { on: 'blocked' }),
  pressing('goes-on', who.engaged, { on: 'stalled' }),
  pressing('entered', who.engaged),
  pressing('reopen', who.fm, { on: 'closed' }),
  pressing('complete', who.fm, { on: 'finished' }),
  pressing('undo', who.placed, { on: 'noted' }),
  pressing('release', who.unbinds, { on: 'bound', isInGroup: true }),
];

const about: readonly Row[] = [
  pressing('mute', who.reads, { data: { isMuted: true }, does: /You hear no more of it/u }),
  pressing('delivery', who.placed, { data: { page: 0 }, does: /What was sent/u }),
  pressing('resend', who.placed, { data: { to: '$me' }, does: /on the way to|no card/iu }),
  pressing('share', who.managed, { data: { chat: 'here' }, does: /No chat is bound/u }),
  ...(['show', 'save', 'decline'] as const).map((step) =>
    pressing('hand-out', who.placed, {
      data: { as: 'xlsx', step },
      does: /for the customer|is saved|Nothing was saved/u,
    }),
  ),
  pressing('join', who.joins, { does: /are told that you ask/u }),
  pressing('draft', who.engaged, { data: { d: 'd-1', step: 'save' } }),
  pressing('draft', 'ok gone gone gone gone gone gone gone', { data: { d: 'd-fe', step: 'save' } }),
  pressing('results', who.engaged, { data: { d: 'd-2', step: 'save' } }),
  pressing('plan', who.engaged, {
    on: 'assessed',
    data: { d: 'd-3-$me', step: 'save', page: 0 },
  }),
  saying('done 3070', who.fe),
];

const ofNone: readonly Row[] = [
  pressing('queue', 'list list list ok ok list list list', {
    ...ofEverybody(/urgent ones first|Nothing is open to you/u),
    data: { page: 0 },
  }),
  pressing('new', who.everybody, ofEverybody(/Only what is marked/u)),
  pressing('another', who.everybody, {
    ...ofEverybody(/The engagement is open/u),
    data: {
      id: 'e-another-$me',
      values: { customer: 'Contoso', seats: '9', role: 'fe', percent: '70' },
    },
  }),
  pressing('list', who.everybody, { ...ofEverybody(/My engagements/u), data: { page: 0 } }),
  pressing('today', who.everybody, { ...ofEverybody(/My day/u), data: { page: 0 } }),
  pressing('settings', who.everybody, ofEverybody(/What comes to you/u)),
  pressing('help', who.everybody, ofEverybody(/What you can say/u)),
  pressing('playbook', who.everybody, ofEverybody(/Standalone Scale Approach/u)),
  pressing('parked', who.administrators, {
    ...ofEverybody(/Everything could be delivered/u),
    data: { page: 0 },
  }),
  pressing('parked-notice', who.administrators, {
    ...ofEverybody(/dealt with it already/u),
    data: { step: 'show', about: 'person', id: 'x', key: '0000000001!a' },
  }),
  pressing('digest', who.everybody, {
    ...ofEverybody(/Weekly digest|under way/u),
    data: { page: 0 },
  }),
  pressing('portfolio', who.everybody, { ...ofEverybody(/Portfolio/u), data: { page: 0 } }),
];

/** Every verb of a card but those of forms: a new one fails the test until its row is here. */
export const verbRows: readonly Row[] = [
  ...views,
  pressing('show', who.reads, { ...customer, data: { view: 'task', task: '3080' } }),
  pressing('show', who.reads, { data: { view: 'item', ...item }, does: /Hidden macro/u }),
  pressing('show', who.reads, { data: { view: 'reading', reading: 'r-1' }, does: /30\.0%/u }),
  pressing('show', 'ok ok ok ok ok - - -', {
    data: { view: 'request', ...q },
    does: /Macros stop in Excel/u,
  }),
  ...steps,
  ...about,
  ...ofNone,
];
