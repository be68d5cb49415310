import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestPlace } from '../teams/activities.ts';
import * as talkOf from './request-talk.ts';
import type { Someone } from './someone.ts';
import { administrator, startTalk, type Talk } from './talk.ts';

const { askNow, cardsIn, meetTeam, newChannel, theRequest, until, untilShown } = talkOf;

let talk: Talk;

beforeAll(async () => {
  talk = await startTalk();
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await talk.stop();
});

interface Channelled extends talkOf.Team {
  readonly place: TestPlace;
  /** Sam, as they speak in the channel. */
  readonly there: Someone;
}

/** The administrator has named a channel of the SMEs for Office 365 ProPlus. */
async function withChannel(): Promise<Channelled> {
  const team = await meetTeam(talk);
  const place = newChannel();
  const root = team.tenant.someone(administrator.name, place);
  const said = await root.say('sme channel opp');
  expect(said).toContain('Requests for Office 365 ProPlus come here from now on');
  return { ...team, place, there: team.tenant.someone('Sam', place) };
}

const untilPosted = (place: TestPlace, text: string): Promise<string> =>
  until(`the channel shows ${text}`, () =>
    cardsIn(talk, place).findLast((card) => card.includes(text)),
  );

/** The button of the newest card that stands in the channel. */
async function pressThere(there: Someone, team: Channelled, step: string): Promise<string> {
  const { id } = await theRequest(team);
  const { contoso, tenant } = team;
  const { revision } = await tenant.read(contoso.id);
  const data = { e: contoso.id, r: revision, request: id, step };
  const back = { view: 'request', request: id };
  return there.press({ title: '', verb: 'request', data: { ...data, back } });
}

describe('The SMEs’ channel', () => {
  it('is named there by an administrator alone', async () => {
    const { tenant, fe } = await meetTeam(talk);
    const root = tenant.someone(administrator.name);
    expect(await root.say('sme channel opp')).toContain('Say that in the channel');
    const place = newChannel();
    await tenant.someone('Kim', place).say('sme channel opp');
    expect((await talk.bot.world.smes.load(tenant.id)).settings.channels.opp.state).toBe('unknown');
    expect(await fe.say('sme list')).toContain('none: requests go to everybody on call');
  });

  it('gets normal requests, people none of them', async () => {
    const team = await withChannel();
    await askNow(team.fe);
    expect(await untilPosted(team.place, 'Help with Office 365 ProPlus is needed')).toContain(
      '[Accept]',
    );
    expect((await theRequest(team)).copies).toHaveLength(1);
    expect(talkOf.cardsWith(team.sam, '[Accept]')).toBe(0);
  });

  it('gets what was open before it was named', async () => {
    const team = await meetTeam(talk);
    const { fe, tenant, contoso } = team;
    await talkOf.list(talk, tenant);
    await askNow(fe);
    await tenant.list(contoso.id);
    const place = newChannel();
    await tenant.someone(administrator.name, place).say('sme channel opp');
    expect(await untilPosted(place, 'Help with Office 365 ProPlus is needed')).toContain(
      '[Accept]',
    );
  });

  it('gets urgent ones beside everybody on call', async () => {
    const team = await withChannel();
    await askNow(team.fe, { urgency: 'urgent' });
    await untilPosted(team.place, 'Urgent help');
    await untilShown(team.sam, 'Urgent help');
    await untilShown(team.pat, 'Urgent help');
  });

  it('shows membership by a click in it; its card and every other copy change', async () => {
    const team = await withChannel();
    const { place, fe, pat, tenant } = team;
    await askNow(fe, { urgency: 'urgent' });
    await untilPosted(place, '[Accept]');
    await untilShown(pat, '[Accept]');
    const guest = tenant.someone('Gil', place);
    expect(await pressThere(guest, team, 'accept')).toContain('The request is accepted');
    await untilPosted(place, 'Gil has this request');
    await untilShown(pat, 'Gil has this request');
    await untilShown(fe, 'Gil helps');
    expect(cardsIn(talk, place).filter((card) => card.includes('[Accept]'))).toEqual([]);
  });

  it('is the whole channel, whatever thread it was named in and the click comes from', async () => {
    const team = await meetTeam(talk);
    const place = newChannel();
    const thread = (message: string): TestPlace => ({
      ...place,
      conversation: `${place.conversation};messageid=${message}`,
    });
    const { tenant } = team;
    await tenant.someone(administrator.name, thread('1')).say('sme channel opp');
    await askNow(team.fe);
    await untilPosted(place, '[Accept]');
    const there = tenant.someone('Gil', thread('2'));
    const accepted = await pressThere(there, { ...team, place, there }, 'accept');
    expect(accepted).toContain('The request is accepted');
    await untilPosted(place, 'Gil has this request');
    expect((await theRequest(team)).holder?.person.name).toBe('Gil');
  });

  it('gives no right to the same click elsewhere', async () => {
    const team = await withChannel();
    await askNow(team.fe);
    await untilPosted(team.place, '[Accept]');
    const guest = team.tenant.someone('Gil');
    expect(await pressThere(guest, team, 'accept')).not.toContain('Contoso');
    const elsewhere = team.tenant.someone('Gil', newChannel());
    await pressThere(elsewhere, team, 'accept');
    expect((await theRequest(team)).state).toBe('open');
  });

  it('answers the queue and forms in place', async () => {
    const team = await withChannel();
    await askNow(team.fe);
    await untilPosted(team.place, '[Accept]');
    await team.tenant.list(team.contoso.id);
    expect(await team.there.say('queue')).toContain('Contoso');
    expect(await team.there.click('Contoso')).toContain('[Decline]');
    expect(await team.there.click('Decline')).toContain('The request stays open');
  });

  it('does not hear what somebody who goes off call holds of the other kind', async () => {
    const team = await withChannel();
    const { fe, sam, tenant, contoso, there } = team;
    await askNow(fe, { sme: 'windows' });
    await untilShown(sam, '[Accept]');
    await tenant.list(contoso.id);
    await sam.say('queue');
    await sam.click('Contoso');
    await sam.click('Accept');
    await tenant.list(contoso.id);
    expect(await there.say('off call')).not.toContain('Contoso');
    expect(await sam.say('off call')).toContain('Contoso');
  });

  it('that fails for an hour leaves a request for the queue; its card comes when it is back', async () => {
    const team = await withChannel();
    const { place, fe, sam, tenant, contoso } = team;
    const { conversation } = place;
    const { outbox } = talk.bot.world;
    const fails = 14;
    talk.connector.failNext({ does: 'refuse', status: 503 }, fails, conversation);
    const before = talk.now();
    await askNow(fe);
    const posts = (): number =>
      talk.connector.calls.filter((call) => call.conversation === conversation).length;
    const failed = posts();
    // The first answers of the channel were to the administrator.
    const first = failed;
    while (posts() < first + 6) {
      talk.pass({ minutes: 5 });
      outbox.kick({ tenant: tenant.id, id: contoso.id });
      await pause(100);
    }
    await tenant.list(contoso.id);
    expect(await sam.say('queue')).toContain('Contoso');
    await sam.click('Contoso');
    await sam.click('Accept');
    while (Date.parse(talk.now()) - Date.parse(before) < 3_600_000) {
      talk.pass({ minutes: 5 });
      outbox.kick({ tenant: tenant.id, id: contoso.id });
      await pause(100);
    }
    await sam.click('Resolve');
    await sam.click('Resolve', { answer: 'Signed the macros' });
    expect((await theRequest(team)).state).toBe('resolved');
    expect(cardsIn(talk, place).filter((card) => card.includes('Contoso'))).toEqual([]);
    const card = await until('the card comes when the channel is back', () => {
      talk.pass({ minutes: 5 });
      outbox.kick({ tenant: tenant.id, id: contoso.id });
      return cardsIn(talk, place).findLast((each) => each.includes('Contoso'));
    });
    expect(card).toContain('Sam resolved this request');
    expect(card).not.toContain('[Accept]');
  });
});
