import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newestRequest, openUrls } from './request-cards.ts';
import * as talkOf from './request-talk.ts';
import { administrator, personOf, startTalk, type Talk } from './talk.ts';

const { askNow, cardsWith, meetTeam, openFromQueue, theRequest, untilShown } = talkOf;

let talk: Talk;

beforeAll(async () => {
  talk = await startTalk({
    administrators: [administrator.aadObjectId],
    resourceRequestForm:
      'https://tool.example/new?customer={customer}&for={kind}&how={urgency}&what={text}',
  });
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await talk.stop();
});

describe('Asking a Get Modern SME', () => {
  it('begins with a form made ready from what the bot knows', async () => {
    const { fe } = await meetTeam(talk);
    await fe.say('usage 380 of 1000');
    await fe.say('blocked no access to the tenant');
    const form = await fe.say('sme');
    expect(form).toContain('Blocked: no access to the tenant.');
    expect(form).toContain('Phase: Assess.');
    expect(form).toContain('Open: 3080 Assessment Workshop');
    expect(form).toContain('Usage: ▲ Red, 380 of 1,000 (38.0%)');
    expect(form).toContain('Forecast:');
    const sent = await fe.click('Ask now');
    expect(sent).toContain('A Get Modern SME for Office 365 ProPlus is asked');
  });

  it('is offered on the engagement card, the usage card and the warning', async () => {
    const { fe } = await meetTeam(talk);
    await fe.say('status');
    expect(fe.titles()).toContain('Ask an SME');
    await fe.say('usage 380 of 1000');
    await fe.say('usage');
    expect(fe.titles()).toContain('Ask an SME');
    expect(await untilShown(fe, 'Active usage is under 40%')).toContain('[Ask an SME]');
    await fe.say('blocked legal');
    await fe.say('status');
    expect(fe.titles()).toContain('Ask an SME');
  });

  it('shows SMEs customer, phase, usage with forecast, blockers, readiness, what and why', async () => {
    const { fe, sam } = await meetTeam(talk);
    for (const [active, daysBefore] of [
      [450, 40],
      [430, 20],
      [380, 1],
    ] as const) {
      const day = new Date(Date.parse(talk.now()) - daysBefore * 86_400_000).toISOString();
      await fe.say(`usage ${active} of 1000 on ${day.slice(0, 10)}`);
    }
    await fe.say('readiness');
    await fe.click('Counts of Configuration Manager');
    await fe.click('Save counts', { notAssessed: 5, ready: 80, needsReview: 15 });
    await fe.say('blocked no access');
    await askNow(fe, { text: 'How do we sign macros?', needBy: '2026-12-01' });
    const card = await untilShown(sam, 'Help with Office 365 ProPlus is needed');
    for (const text of [
      ...['Contoso', 'How do we sign macros?', 'Assess', '3080 Assessment Workshop', '▲ Red'],
      ...['380 of 1,000 (38.0%)', '430 of 1,000 (43.0%)', 'As it goes, Green is not in sight.'],
      ...['no access', '100 devices', 'It is blocked', 'Needed by', 'Asked by', 'Kim'],
      ...['[Accept]', '[Answer now]', '[Decline]', '[Queue]'],
    ]) {
      expect(card).toContain(text);
    }
    expect(card).not.toContain('[Done');
    expect(card).not.toContain('[Start');
  });

  it('carries a chat link to who asked, and the tool’s link for who asks', async () => {
    const { tenant, fe, sam } = await meetTeam(talk);
    await askNow(fe, { text: 'Macros & more', urgency: 'urgent' });
    await untilShown(sam, 'Urgent help');
    const chat = openUrls(newestRequest(talk, tenant, 'Sam'));
    expect(chat[0]).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=/u);
    const tool = openUrls(fe.card()).find((url) => url.startsWith('https://tool.example'));
    const { searchParams } = new URL(tool ?? '');
    expect(Object.fromEntries(searchParams)).toEqual({
      customer: 'Contoso',
      for: 'Office 365 ProPlus',
      how: 'Urgent',
      what: 'Macros & more',
    });
  });

  it('can be edited while it is open, and withdrawn; cards follow', async () => {
    const team = await meetTeam(talk);
    const { fe, sam } = team;
    await askNow(fe, { text: 'First words' });
    await untilShown(sam, 'First words');
    await fe.click('Edit request');
    expect(await fe.click('Save request', { text: 'Better words' })).toContain('Better words');
    await untilShown(sam, 'Better words');
    expect(cardsWith(sam, 'First words')).toBe(0);
    await fe.click('Withdraw');
    await fe.click('Withdraw', { reason: 'Solved it' });
    await untilShown(sam, 'This request is withdrawn');
    expect((await theRequest(team)).state).toBe('withdrawn');
  });

  it('shows where it stands under “requests”', async () => {
    const { fe, sam } = await meetTeam(talk);
    expect(await fe.say('requests')).toContain('No request yet');
    await askNow(fe);
    await untilShown(sam, '[Accept]');
    expect(await fe.say('requests contoso')).toContain('Open since');
    expect(await fe.click('Office 365 ProPlus')).toContain('[Edit request]');
  });

  it('remembers the reference, and finds the request by it', async () => {
    const { tenant, fe, sam, contoso } = await meetTeam(talk);
    await askNow(fe);
    await fe.click('Enter reference');
    expect(await fe.click('Save reference', { reference: 'RR-4711' })).toContain('RR-4711');
    await tenant.list(contoso.id);
    expect(await fe.say('requests find 4711')).toContain('Contoso');
    expect(await sam.say('requests find rr-4711')).toContain('Contoso');
    expect(await tenant.someone('Eve').say('requests find 4711')).not.toContain('Contoso');
  });

  it('finds for SMEs what is open to them or theirs, and nothing else of their kind', async () => {
    const { tenant, fe, fm, sam, pat, contoso } = await meetTeam(talk);
    const root = tenant.someone(administrator.name);
    await askNow(fe);
    await fe.click('Enter reference');
    await fe.click('Save reference', { reference: 'RR-4712' });
    await openFromQueue(sam);
    await sam.click('Accept');
    await tenant.list(contoso.id);
    const find = (who: talkOf.Team['sam']) => who.say('requests find 4712');
    expect(await find(sam)).toContain('Contoso');
    expect(await find(pat)).not.toContain('Contoso');
    await openFromQueue(sam);
    await sam.click('Resolve');
    await sam.click('Resolve', { answer: 'Done' });
    await fe.say('requests contoso');
    await fe.click('Office 365 ProPlus');
    await fe.click('Confirm');
    await tenant.list(contoso.id);
    expect(await find(sam)).not.toContain('Contoso');
    for (const person of [fe, fm, root]) expect(await find(person)).toContain('Contoso');
  });

  it('tells at once when there is nobody to ask', async () => {
    const { tenant, fe, fm } = await meetTeam(talk);
    const root = tenant.someone(administrator.name);
    await root.say('help');
    await talkOf.list(talk, tenant);
    expect(await askNow(fe)).toContain('nobody: no SME is on call, and there is no channel');
    for (const person of [fm, root]) await untilShown(person, 'no SME on call can be reached');
  });
});

describe('One SME takes it', () => {
  it('FE and FM learn who helps; the other SME’s card says who has it', async () => {
    const team = await meetTeam(talk);
    const { fe, fm, sam, pat } = team;
    await askNow(fe);
    await untilShown(sam, '[Accept]');
    await untilShown(pat, '[Accept]');
    await openFromQueue(sam);
    expect(await sam.click('Accept')).toContain('The request is accepted');
    for (const person of [fe, fm]) {
      await untilShown(person, 'Sam helps with Office 365 ProPlus');
    }
    await untilShown(pat, 'Sam has this request');
    expect(cardsWith(pat, '[Accept]')).toBe(0);
    expect((await theRequest(team)).holder?.person.name).toBe('Sam');
  });

  it('whoever comes second gets the fresh card with the holder and since when', async () => {
    const { fe, sam, pat } = await meetTeam(talk);
    await askNow(fe);
    await untilShown(pat, '[Accept]');
    await openFromQueue(sam);
    await openFromQueue(pat);
    await sam.click('Accept');
    const late = await pat.click('Accept');
    expect(late).toContain('Sam has it since');
    expect(late).toContain('With');
    expect(pat.titles()).not.toContain('Accept');
  });

  it('answers at once, the FE confirms', async () => {
    const team = await meetTeam(talk);
    const { fe, sam } = team;
    await askNow(fe);
    await openFromQueue(sam);
    await sam.click('Answer now');
    expect(await sam.click('Send answer', { answer: 'Sign the macros' })).toContain('resolved');
    await untilShown(fe, 'Sam resolved your request');
    await fe.say('requests');
    await fe.click('Office 365 ProPlus');
    expect(await fe.click('Confirm')).toContain('confirmed');
    expect((await theRequest(team)).state).toBe('confirmed');
  });

  it('notes, resolves, is asked on, releases', async () => {
    const team = await meetTeam(talk);
    const { fe, sam, pat } = team;
    await askNow(fe);
    await openFromQueue(sam);
    await sam.click('Accept');
    await sam.click('Add note');
    await sam.click('Add note', { text: 'Looked at the add-ins' });
    await untilShown(fe, 'Looked at the add-ins');
    await sam.click('Resolve');
    await sam.click('Resolve', { answer: 'Done' });
    await untilShown(fe, 'Confirm it, or reopen it');
    await fe.say('requests');
    await fe.click('Office 365 ProPlus');
    await fe.click('Not resolved yet');
    await fe.click('Reopen request', { reason: 'It stops again' });
    await untilShown(sam, 'Kim reopened the request');
    await openFromQueue(sam);
    await sam.click('Release');
    await sam.click('Release', { reason: 'Falling ill' });
    await untilShown(pat, 'it is open again');
    expect(await theRequest(team)).toMatchObject({ state: 'open', holder: null });
  });

  it('declines with a reason; the FM hears when everybody on call has', async () => {
    const { fe, fm, sam, pat } = await meetTeam(talk);
    await askNow(fe);
    for (const person of [sam, pat]) {
      await openFromQueue(person);
      await person.click('Decline');
      await person.click('Decline', { reason: 'On leave' });
    }
    await untilShown(fm, 'every SME on call has declined');
  });

  it('the FM hands it to another SME', async () => {
    const team = await meetTeam(talk);
    const { fe, fm, sam, pat } = team;
    await askNow(fe);
    await openFromQueue(sam);
    await sam.click('Accept');
    await fm.say('requests contoso');
    await fm.click('Office 365 ProPlus');
    await fm.click('Hand on');
    await fm.click('Hand on', { person: '', 'person-typed': 'Pat' });
    await untilShown(pat, 'The request is with Pat now');
    expect((await theRequest(team)).holder?.person.name).toBe('Pat');
  });

  it('FE, FM, strangers and other tenants do not accept with a forwarded card', async () => {
    const team = await meetTeam(talk);
    const { tenant, fe, fm, sam } = team;
    await askNow(fe);
    await openFromQueue(sam);
    const forwarded = sam.find('Accept');
    expect(await fe.press(forwarded)).toContain('so you ask and somebody else helps');
    expect(await fm.press(forwarded)).toContain('so you ask and somebody else helps');
    expect(await tenant.someone('Eve').press(forwarded)).not.toContain('Contoso');
    expect(await talk.tenant().someone('Sam').press(forwarded)).not.toContain('Contoso');
    expect((await theRequest(team)).state).toBe('open');
  });

  it('redelivered and shuffled clicks end where one delivery ends', async () => {
    const team = await meetTeam(talk);
    const { tenant, fe, sam, contoso } = team;
    await askNow(fe);
    await openFromQueue(sam);
    const accept = sam.find('Accept');
    await sam.press(accept, {}, { id: 'one', replyToId: 'card' });
    const once = await tenant.read(contoso.id);
    const again = [
      { id: 'one', replyToId: 'card' },
      { id: 'two', replyToId: 'card' },
      { id: 'three' },
      { id: 'one', replyToId: 'card' },
    ];
    await Promise.all(again.map((fields) => sam.press(accept, {}, fields)));
    const after = await tenant.read(contoso.id);
    expect(after.revision).toBe(once.revision);
    expect(after.requests).toEqual(once.requests);
  });

  it('reads along: the engagement shows, without a step on it', async () => {
    const { fe, sam, tenant, contoso } = await meetTeam(talk);
    await askNow(fe);
    await openFromQueue(sam);
    const overview = await sam.click('Overview');
    expect(overview).toContain('3080 Assessment Workshop');
    const actions = sam
      .titles()
      .filter((title) => /^(?:Start|Done|Bypass|Mark|Assign)/u.test(title));
    expect(actions).toEqual([]);
    const start = { e: contoso.id, r: 1, task: '3080' };
    expect(await sam.press({ title: '', verb: 'start', data: start })).not.toContain('progress');
    expect((await tenant.read(contoso.id)).tasks['3080'].state).toBe('to-do');
  });
});

describe('The card for SMEs', () => {
  it('says nothing twice, and what has changed since it was asked as it stands now', async () => {
    const { fe, sam } = await meetTeam(talk);
    await fe.say('usage 380 of 1000');
    await fe.say('sme');
    await fe.click('Ask now');
    const times = (text: string, part: string): number => text.split(part).length - 1;
    const asked = await openFromQueue(sam);
    expect(times(asked, '3080 Assessment Workshop')).toBe(1);
    expect(times(asked, 'Too few readings')).toBe(1);
    expect(asked).toContain('▲ Red, 380 of 1,000');
    await fe.say('contoso done 3080');
    const now = await openFromQueue(sam);
    expect(now).toContain('Open tasks');
    expect(times(now, '3738 Pitch Deck')).toBe(2);
  });
});

describe('The queue', () => {
  it('lists what is open and mine, oldest urgent first', async () => {
    const { tenant, fe, sam } = await meetTeam(talk);
    const customers = ['Alpha', 'Beta', 'Gamma'];
    for (const customer of customers) {
      const { id } = await tenant.engagement(customer, { fe: 'Kim', fm: 'Alex' });
      await fe.say(`sme ${customer}`);
      await fe.click('Ask now', { urgency: customer === 'Gamma' ? 'urgent' : 'normal' });
      await tenant.list(id);
      talk.pass({ minutes: 5 });
    }
    const queue = await sam.say('queue');
    const places = ['Gamma', 'Alpha', 'Beta'].map((customer) => queue.indexOf(customer));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(queue).toContain('3 requests, urgent ones first');
    expect(await tenant.someone('Eve').say('queue')).toContain('You are on no list of SMEs');
  });
});

describe('Who the SMEs are', () => {
  it('an administrator adds, lists and removes people', async () => {
    const { tenant } = await meetTeam(talk);
    const root = tenant.someone(administrator.name);
    await talkOf.list(talk, tenant);
    const added = await root.say('sme add Pat opp windows');
    expect(added).toContain('Pat is on the list for Office 365 ProPlus and Windows, and on call');
    expect(await root.say('sme list')).toContain('on call');
    expect(await root.say('sme remove Pat')).toContain('Pat is on no list any more');
    expect(await root.say('sme add Pat')).toContain('Say for what');
    expect(await root.say('sme add Nemo opp')).toContain('I know nobody called Nemo');
  });

  it('takes somebody by Entra object id, known or not yet', async () => {
    const { tenant } = await meetTeam(talk);
    const root = tenant.someone(administrator.name);
    await talkOf.list(talk, tenant);
    const { id: pat } = personOf('Pat');
    expect(await root.say(`sme add ${pat} opp`)).toContain('Pat is on the list');
    const newcomer = personOf('Nobody yet').id;
    expect(await root.say(`sme add ${newcomer} windows`)).toContain('not installed this bot yet');
    const { settings } = await talk.bot.world.smes.load(tenant.id);
    expect(settings.members.map(({ person, kinds }) => [person.id, kinds])).toEqual([
      [pat, ['opp']],
      [newcomer, ['windows']],
    ]);
    expect(await root.say(`sme remove ${newcomer}`)).toContain('on no list any more');
  });

  it('nobody else changes the list', async () => {
    const { fe } = await meetTeam(talk);
    expect(await fe.say('sme add Pat opp')).toContain('administrator');
    expect(await fe.say('sme list')).not.toContain('sme remove <person>');
  });

  it('sets hours and holidays', async () => {
    const { tenant } = await meetTeam(talk);
    const root = tenant.someone(administrator.name);
    expect(await root.say('sme hours 08:00-16:00 Europe/Berlin')).toContain('Europe/Berlin');
    expect(await root.say('sme hours 25:00-16:00')).toContain('Say it like this');
    expect(await root.say('sme holidays 2026-12-25, 2026-12-26')).toContain('Holidays');
    const { settings } = await talk.bot.world.smes.load(tenant.id);
    expect(settings.hours).toMatchObject({
      from: '08:00',
      to: '16:00',
      zone: 'Europe/Berlin',
      holidays: ['2026-12-25', '2026-12-26'],
    });
  });

  it('who goes off call is asked about what they hold, and gets nothing new', async () => {
    const team = await meetTeam(talk);
    const { fe, sam, tenant, contoso } = team;
    await askNow(fe);
    await openFromQueue(sam);
    await sam.click('Accept');
    await tenant.list(contoso.id);
    expect(await sam.say('off call')).toContain('You still hold 1 request');
    expect(await sam.click('Contoso')).toContain('[Release]');
    await fe.say('sme contoso');
    await fe.click('Ask now', { sme: 'windows' });
    expect((await theRequest(team)).copies.map(({ name }) => name)).toEqual(['Pat']);
    expect(await sam.say('on call')).toContain('You are on call');
    expect(await fe.say('off call')).toContain('You are on no list of SMEs');
  });
});

describe('Figures', () => {
  it('are for FMs and administrators', async () => {
    const { tenant, fe, fm, sam, contoso } = await meetTeam(talk);
    await askNow(fe);
    talk.pass({ minutes: 30 });
    await openFromQueue(sam);
    await sam.click('Accept');
    await tenant.list(contoso.id);
    expect(await fm.say('requests stats')).toContain('30 minutes at the median');
    const root = tenant.someone(administrator.name);
    expect(await root.say('requests stats')).toContain('Over all engagements');
    expect(await fe.say('requests stats')).toContain('for FMs and administrators');
  });
});
