import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Someone } from './someone.ts';
import { askNow, meetTeam, untilShown } from './request-talk.ts';
import { personOf, startTalk, type Talk, type Tenant } from './talk.ts';
import { until } from './until.ts';

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

interface Met {
  readonly tenant: Tenant;
  readonly id: string;
  readonly ada: Someone;
  readonly kim: Someone;
  readonly toni: Someone;
}

/** Contoso, with FE, FM and FTA who can be reached; the FM confirmed the intent. */
async function meet(): Promise<Met> {
  const tenant = talk.tenant();
  const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim', fta: 'Toni' });
  const [ada, kim, toni] = [tenant.someone('Ada'), tenant.someone('Kim'), tenant.someone('Toni')];
  for (const each of [ada, kim, toni]) await each.say('open contoso');
  await kim.say('intent');
  await until(() => ada.chat().some((card) => card.includes('confirmed that the customer')));
  return { tenant, id, ada, kim, toni };
}

/** The target that the FM sets is refused by Teams on its way to the FE. */
async function park({ ada, kim }: Met): Promise<void> {
  const { conversation } = ada.speaker.scene.place;
  talk.connector.failNext({ does: 'refuse', status: 400 }, 1, conversation);
  await kim.say('target 75% by 2027-06-30');
  await until(async () => (await kim.say('delivery')).includes('parked'));
}

describe('“delivery”', () => {
  it('tells what was sent to whom and when, the newest first', async () => {
    const { ada, kim } = await meet();
    expect(await kim.say('delivery')).toMatch(/^Contoso\n[^]*Ada: intent\nsent Nov 23, 10:00 AM/u);
    talk.pass({ minutes: 10 });
    await kim.say('target 75% by 2027-06-30');
    await until(() => ada.chat().some((card) => card.includes('set the target')));
    expect(await ada.say('delivery')).toMatch(
      /Ada \(you\): target\nsent Nov 23, 10:10 AM[^]*Ada \(you\): intent\nsent Nov 23, 10:00 AM/u,
    );
  });

  it('tells who has not installed the bot', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    const kim = tenant.someone('Kim');
    await kim.say('fabrikam');
    await kim.say('intent');
    await until(async () =>
      (await kim.say('delivery')).includes('waiting: Ada has not installed the bot'),
    );
  });

  it('tells why a card was parked, and how often it was tried', async () => {
    const met = await meet();
    await park(met);
    expect(await met.kim.say('delivery')).toContain('Ada: target\nparked: Teams refused it (400)');
  });

  it('is shown to whoever has a part in the engagement, and to nobody else', async () => {
    const { tenant, toni, id } = await meet();
    expect(await toni.say('delivery')).toContain('Ada: intent');
    const eve = tenant.someone('Eve');
    for (const said of ['delivery contoso', `delivery ${id}`])
      expect(await eve.say(said)).not.toMatch(/intent|Ada/u);
    for (const verb of ['delivery', 'resend']) {
      const data = { e: id, page: 0, to: eve.speaker.scene.person.aadObjectId };
      expect(await eve.press({ title: '', verb, data })).not.toMatch(/Contoso|intent|Ada/u);
    }
  });

  it('is not shown to an SME who reads the engagement for a request', async () => {
    const { fe, sam, contoso } = await meetTeam(talk);
    await askNow(fe);
    await untilShown(sam, 'Contoso');
    for (const press of [
      { title: '', verb: 'delivery', data: { e: contoso.id, page: 0 } },
      { title: '', verb: 'resend', data: { e: contoso.id, to: personOf('Sam').id } },
      { title: '', verb: 'share', data: { e: contoso.id, chat: 'here' } },
    ])
      expect(await sam.press(press)).toContain('No such engagement');
  });

  it('comes in pages, from the newest to the oldest', async () => {
    const { kim, ada } = await meet();
    for (let percent = 60; percent < 69; percent += 1) {
      await kim.say(`target ${percent}% by 2027-06-30`);
      await until(() => ada.chat().some((card) => card.includes(`set the target: ${percent}%`)));
    }
    expect(await kim.say('delivery')).not.toContain('Ada: intent');
    const second = await kim.click('Next page');
    expect(second).toContain('Page 2 of 2');
    expect(second).toContain('Ada: intent');
    expect(await kim.click('Previous page')).toContain('Page 1 of 2');
  });
});

describe('“resend”', () => {
  const intents = (person: Someone): number =>
    person.chat().filter((card) => card.includes('confirmed that the customer')).length;

  it('brings me my open cards as new messages', async () => {
    const { ada } = await meet();
    const before = talk.connector.calls.length;
    expect(await ada.say('resend')).toContain('1 card is on the way to Ada (you) again');
    await until(() => talk.connector.calls.slice(before).some(({ does }) => does === 'update'));
    expect(intents(ada)).toBe(1);
    expect(ada.chat().some((card) => card.includes('There is a newer card'))).toBe(true);
  });

  it('asked twice by the same click brings them once', async () => {
    const { ada } = await meet();
    await ada.say('delivery');
    const press = ada.find('Send my cards again');
    const fields = { replyToId: 'card-1' };
    expect(await ada.press(press, {}, fields)).toContain('1 card is on the way');
    expect(await ada.press(press, {}, fields)).toContain('on its way already');
  });

  it('brings somebody else theirs, for the FE and the FM', async () => {
    const { ada, kim } = await meet();
    expect(await kim.say('resend to ada')).toContain('1 card is on the way to Ada again');
    await until(() => ada.chat().some((card) => card.includes('There is a newer card')));
    expect(await kim.say('resend fe')).toContain('on the way to Ada again');
    expect(await kim.say('resend to Grace')).toContain('Nobody with a part in this engagement');
  });

  it('to somebody who cannot be reached says so, and waits until they can be', async () => {
    const { ada, kim } = await meet();
    await ada.speaker.install('remove');
    const said = await kim.say('resend to ada');
    expect(said).toContain('Ada cannot be reached: 1 card waits until the bot is installed');
    await until(async () => (await kim.say('delivery')).includes('waiting: Ada has not installed'));
    expect(intents(ada)).toBe(1);
    await ada.speaker.install();
    await until(() => ada.chat().some((card) => card.includes('What you missed')));
  });

  it('is refused to the FTA for anybody but themselves', async () => {
    const { toni, ada } = await meet();
    expect(await toni.say('resend to ada')).toContain('belongs to the FM, Kim');
    expect(await toni.say('resend')).toContain('No card of this engagement stands with Toni');
    expect(ada.chat().some((card) => card.includes('There is a newer card'))).toBe(false);
  });
});

describe('“parked”', () => {
  it('shows administrators what could not be delivered, without the customer’s name', async () => {
    const met = await meet();
    await park(met);
    const root = met.tenant.someone('Root');
    const list = await root.say('parked');
    expect(list).toContain('1 card could not be delivered');
    expect(list).toContain('Ada: target');
    expect(list).toContain('Teams refused it (400)');
    expect(list).not.toContain('Contoso');
  });

  it('is released after a look at it, and then comes', async () => {
    const met = await meet();
    await park(met);
    const root = met.tenant.someone('Root');
    await root.say('parked');
    expect(await root.click('Ada: target')).toContain('Send it after all once the reason is');
    expect(await root.click('Send after all')).toContain('It is on its way again');
    await until(() => met.ada.chat().some((card) => card.includes('set the target')));
    expect(await root.say('parked')).toContain('Everything could be delivered');
  });

  it('is given up after a look at it; a second click finds it gone', async () => {
    const met = await meet();
    await park(met);
    const root = met.tenant.someone('Root');
    await root.say('parked');
    await root.click('Ada: target');
    const drop = root.find('Give it up');
    expect(await root.press(drop)).toContain('It is given up and will not be sent');
    expect(await root.press(drop)).toContain('Somebody has dealt with it already');
    expect(await met.ada.say('delivery')).toContain('given up by an administrator');
  });

  it('is shown to nobody else, by word or by button', async () => {
    const met = await meet();
    await park(met);
    const root = met.tenant.someone('Root');
    await root.say('parked');
    const row = root.find('Ada: target');
    await root.press(row);
    const presses = [
      row,
      root.find('Send after all'),
      root.find('Give it up'),
      root.find('Parked'),
    ];
    for (const press of presses)
      for (const person of [met.kim, met.tenant.someone('Eve')])
        expect(await person.press(press)).toContain('For administrators');
    expect(await met.kim.say('parked')).toContain('For administrators');
    expect(await root.say('parked')).toContain('1 card could not be delivered');
  });

  it('of one tenant is nothing to the administrator of another', async () => {
    const met = await meet();
    await park(met);
    const root = met.tenant.someone('Root');
    await root.say('parked');
    const row = root.find('Ada: target');
    const other = talk.tenant().someone('Root');
    expect(await other.say('parked')).toContain('Everything could be delivered');
    expect(await other.press(row)).toContain('Somebody has dealt with it already');
  });
});
