import { saying, who, type Row } from './rows.ts';

const reading: readonly Row[] = [
  ...['open', 'status', 'tasks', 'task 3080', 'next', 'remediation', 'remediation summary'],
  ...['readiness', 'usage', 'history', 'data', 'data export', 'requests', 'mute', 'unmute'],
].map((said) => saying(said, who.reads, { does: /Contoso/u }));

const ofPlaces: readonly Row[] = ['delivery', 'resend', 'remediation file'].map((said) =>
  saying(said, who.placed, { does: /Contoso/u }),
);

const changing: readonly Row[] = [
  saying('start 3070', who.fe),
  saying('done 3070', who.fe),
  saying('done 3738', who.fm),
  saying('bypass 3070 no macros', who.fe),
  saying('reopen 3080', who.fe),
  saying('reopen', who.fm, { on: 'closed' }),
  saying('complete', who.fm, { on: 'finished' }),
  saying('readiness forget', who.engaged),
  saying('remediation add Another', who.engaged),
  saying('remediation resolve 1', who.engaged),
  saying('remediation accept 1 rarely used', who.engaged),
  saying('remediation reopen 2', who.engaged),
  saying('intent', who.fm),
  saying('target 75% by 2027-06-30', who.fm),
  saying('seats 1200', who.engaged),
  saying('pilot 20 users', who.engaged),
  saying('deployed 500', who.engaged),
  saying('usage teams 50%', who.engaged),
  saying('snooze until 2026-12-04: holiday', who.engaged),
  saying('assign fta Pat', who.assigns),
  saying('blocked no access', who.engaged),
  saying('unblocked', who.engaged, { on: 'blocked' }),
  saying('waiting for legal until 2026-12-04', who.engaged),
  saying('waiting over', who.engaged, { on: 'blocked' }),
  saying('goes on', who.engaged, { on: 'stalled' }),
  saying('note They called', who.placed),
  saying('note fm: They called', who.fm),
  saying('undo', who.placed, { on: 'noted' }),
  saying('data l1 By hand', who.managed),
  saying('data entered', who.engaged),
  saying('bind', who.binds, { isInGroup: true }),
  saying('unbind', who.unbinds, { on: 'bound', isInGroup: true }),
  saying('close they left', who.fm),
  saying('sme', who.engaged, { does: /Ask a Get Modern SME/u }),
  saying('share', who.managed, { does: /No chat is bound/u }),
];

const ofNone = (said: string, does: RegExp, cells: string = who.everybody): Row =>
  saying(said, cells, { isGeneral: true, does });

const general: readonly Row[] = [
  ofNone('help', /What you can say/u),
  ofNone('new Fresh', /Only what is marked/u),
  ofNone('list', /My engagements/u),
  ofNone('playbook', /Standalone Scale Approach/u),
  ofNone('feedback Old links', /Thank you/u),
  ofNone('today', /My day/u),
  ofNone('settings', /What comes to you/u),
  ofNone('quiet 18-8', /Settings/u),
  ofNone('time zone Europe/Berlin', /Settings/u),
  ofNone('portfolio', /Portfolio/u),
  ofNone('digest', /Weekly digest|under way/u),
  ofNone(
    'queue',
    /urgent ones first|Nothing is open to you/u,
    'list list list ok ok list list list',
  ),
  ofNone('off call', /off call/iu, 'list list list ok ok list list list'),
  ofNone('on call', /on call/iu, 'list list list ok ok list list list'),
  ofNone(
    'requests stats',
    /at the median/u,
    'figures ok figures figures figures ok figures figures',
  ),
  ofNone('requests find RR', /with reference/u),
  ofNone('sme list', /Get Modern SMEs/u),
  ofNone('sme add Eve opp', /Eve is on the list/u, who.administrators),
  ofNone('sme remove Eve', /Eve is on no list/u, who.administrators),
  ofNone('sme hours 09:00-17:00', /business hours are changed/u, who.administrators),
  ofNone('sme holidays 2026-12-25', /holidays are changed/u, who.administrators),
  ofNone('sme channel opp', /Say that in the channel/u, who.administrators),
  ofNone('parked', /Everything could be delivered/u, who.administrators),
  ofNone('admin status', /How the bot does/u, who.administrators),
  ofNone('forget Contoso', /Forget for good\?/u, who.administrators),
];

/** Every command: a new one fails the test until its row is here. */
export const commandRows: readonly Row[] = [...reading, ...ofPlaces, ...changing, ...general];
