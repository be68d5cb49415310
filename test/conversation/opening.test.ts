import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputValues, links } from './card.ts';
import { personOf, startTalk, type Talk } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

const filled = { customer: 'Contoso', seats: 1000, role: 'fe', percent: 70 };
const open = 'Open engagement';

/** The engagement whose form this button sends. */
function idOf({ data }: { readonly data: Readonly<Record<string, unknown>> }): string {
  return String(data['id']);
}

describe('The form of “new”', () => {
  it('has the customer that was typed, and makes the engagement', async () => {
    const tenant = talk.tenant();
    const ada = tenant.someone('Ada');
    await ada.say('new Contoso');
    expect(inputValues(ada.card())).toMatchObject({ customer: 'Contoso', percent: 70, role: 'fe' });
    const id = idOf(ada.find(open));
    const by = '2027-03-31';
    const answer = await ada.click(open, { seats: '1.000', scenario: 'Standalone', by });
    expect(answer).toMatch(/^Contoso\n/u);
    expect(answer).toContain('The engagement is open');
    const engagement = await tenant.read(id);
    expect(engagement).toMatchObject({
      customer: 'Contoso',
      entitledSeats: 1000,
      target: { percent: 70, by },
      people: { fe: personOf('Ada'), fm: null, fta: null },
      fields: { scenario: { text: 'Standalone' } },
    });
    await tenant.listed('Ada', 'Contoso');
    expect(await ada.say('list')).toContain('Contoso');
    expect(await ada.say('done 3080')).toContain('3080 Assessment Workshop is done');
  });

  it('names the person in the other role and the FTA, by choice or by name', async () => {
    const tenant = talk.tenant();
    const [ada, kim] = [tenant.someone('Ada'), await tenant.introduce('Kim')];
    await tenant.introduce('Toni Architect', 'toni@contoso.example');
    await ada.say('new Contoso');
    const id = idOf(ada.find(open));
    await ada.click(open, {
      ...filled,
      role: 'fm',
      other: kim.id,
      'fta-typed': 'toni@contoso.example',
    });
    const { people } = await tenant.read(id);
    expect(people).toEqual({ fm: personOf('Ada'), fe: kim, fta: personOf('Toni Architect') });
  });

  it('shows the people the bot knows to choose from', async () => {
    const tenant = talk.tenant();
    const kim = await tenant.introduce('Kim Doe');
    const ada = tenant.someone('Ada');
    await ada.say('new Contoso');
    expect(JSON.stringify(ada.card())).toContain(
      JSON.stringify({ title: 'Kim Doe', value: kim.id }),
    );
  });

  it('sent twice makes one engagement, and says so calmly', async () => {
    const tenant = talk.tenant();
    const ada = tenant.someone('Ada');
    await ada.say('new Contoso');
    const send = ada.find(open);
    const [first, second] = [await ada.press(send, filled), await ada.press(send, filled)];
    expect(first).toContain('The engagement is open');
    expect(second).toContain('nothing was done twice');
    await tenant.listed('Ada', 'Contoso');
    expect(await talk.bot.world.lists.mine(tenant.id, personOf('Ada').id)).toHaveLength(1);
    expect((await tenant.read(idOf(send))).revision).toBe(1);
  });

  it('sent twice at the same moment makes one engagement', async () => {
    const tenant = talk.tenant();
    const ada = tenant.someone('Ada');
    await ada.say('new Contoso');
    const send = ada.find(open);
    await Promise.all([ada.press(send, filled), ada.press(send, filled), ada.press(send, filled)]);
    expect((await tenant.read(idOf(send))).revision).toBe(1);
  });

  it.each([
    ['no seats', { seats: '' }, 'Please fill this in'],
    ['zero seats', { seats: 0 }, 'lies between 1 and'],
    ['negative seats', { seats: '-5' }, 'lies between 1 and'],
    ['a fraction', { seats: '12.5' }, 'is a whole number'],
    ['more seats than anybody has', { seats: '99999999999' }, 'lies between 1 and'],
    ['words for seats', { seats: 'many' }, '“many” is not a number'],
    ['1e3 for seats', { seats: '1e3' }, '“1e3” is not a number'],
    ['no customer', { customer: '   ' }, 'Please fill this in'],
    ['a name of 201 letters', { customer: 'C'.repeat(201) }, 'has 201 characters; 200 fit'],
    ['zero percent', { percent: '0' }, 'lies between 0 and 100'],
    ['over a hundred percent', { percent: '101' }, 'lies between 0 and 100'],
    ['far over a hundred percent', { percent: '5000' }, 'lies between 0 and 100'],
    ['a day that has passed', { by: '2020-01-01' }, 'has passed'],
    ['31 February', { by: '31 feb' }, '“31 feb” is not in the calendar'],
    ['2026-02-31', { by: '2027-02-31' }, 'is not in the calendar'],
    ['no date', { by: 'soon' }, '“soon” is not a date'],
    [
      'a scenario of 4,001 letters',
      { scenario: 's'.repeat(4_001) },
      'has 4,001 characters; 4,000 fit',
    ],
    ['somebody unknown', { 'other-typed': 'Nobody Known' }, 'Nobody called “Nobody Known”'],
    ['a forged person', { other: '../../x' }, 'is known here'],
  ])('comes back filled with %s marked at the field', async (_, wrong, says) => {
    const tenant = talk.tenant();
    const ada = tenant.someone('Ada');
    await ada.say('new Contoso');
    const id = idOf(ada.find(open));
    const typed = { customer: 'Contoso', seats: '1000', scenario: 'Kept', ...wrong };
    expect(await ada.click(open, typed)).toContain(says);
    const kept = inputValues(ada.card());
    for (const [key, value] of Object.entries({ ...typed, ...wrong })) {
      const isFree = key !== 'role' && String(value).trim() !== '';
      if (isFree && key !== 'other') expect(String(kept[key])).toBe(String(value));
    }
    expect(idOf(ada.find(open))).toBe(id);
    expect(await talk.bot.world.engagements.load({ tenant: tenant.id, id })).toBeNull();
    await ada.click(open, { ...filled, by: '', scenario: '', 'other-typed': '', other: '' });
    expect((await tenant.read(id)).customer).toBe('Contoso');
  });

  it('marks everything that is wrong at once', async () => {
    const ada = talk.tenant().someone('Ada');
    await ada.say('new');
    const answer = await ada.click(open, { seats: 'x', by: '2020-01-01', percent: '' });
    expect(answer.match(/✖/gu)?.length).toBeGreaterThanOrEqual(3);
  });

  it('names somebody the bot cannot reach yet, and says so once', async () => {
    const tenant = talk.tenant();
    const ada = tenant.someone('Ada');
    await ada.say('new Contoso');
    const id = idOf(ada.find(open));
    const stranger = '12345678-1234-4234-8234-123456789abc';
    const answer = await ada.click(open, { ...filled, 'other-typed': stranger });
    expect(answer).toContain('has not installed this bot');
    expect(links(ada.card())).toEqual([]);
    expect((await tenant.read(id)).people.fm?.id).toBe(stranger);
    expect(await ada.say('status')).not.toContain('has not installed');
  });
});

describe('A name that exists', () => {
  it('of mine is asked about: open it, or a second one', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    await ada.say('new CONTOSO');
    const id = idOf(ada.find(open));
    expect(await ada.click(open, filled)).toContain('you have a part in it');
    expect(await talk.bot.world.engagements.load({ tenant: tenant.id, id })).toBeNull();
    const another = ada.find('Open a second one');
    expect(await ada.click('Open Contoso')).toMatch(/^Contoso\n[^]*mandatory tasks finished/u);
    expect(await ada.press(another)).toContain('The engagement is open');
    expect(await ada.press(another)).toContain('nothing was done twice');
    expect((await tenant.read(id)).customer).toBe('Contoso');
  });

  it('of somebody else names only its FM; whoever asks to join is announced to FE and FM', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    await ada.say('hello');
    const eve = tenant.someone('Eve');
    await eve.say('new Contoso');
    const answer = await eve.click(open, filled);
    expect(answer).toContain('its FM is Kim');
    expect(answer).not.toContain('Ada');
    expect(eve.titles()).not.toContain('Open Contoso');
    const join = eve.find('Ask for a part');
    expect(await eve.press(join, {}, { replyToId: 'card-1' })).toContain('are told that you ask');
    expect(await eve.press(join, {}, { replyToId: 'card-1' })).toContain('are told that you ask');
    const { revision } = await tenant.read(id);
    expect(revision).toBe(2);
    await expect
      .poll(() => ada.chat().join('\n'), { timeout: 10_000 })
      .toContain('Eve asks for a part');
    expect(await eve.say('contoso')).not.toContain('mandatory tasks finished');
  });

  it('of mine is offered before somebody else’s of the same name', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Lee', fm: 'Kim' }, { id: 'a-first' });
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' }, { id: 'b-second' });
    await tenant.engagement('Contoso', { fe: 'Lee', fm: 'Kim' }, { id: 'c-third' });
    const ada = tenant.someone('Ada');
    await ada.say('new Contoso');
    expect(await ada.click(open, filled)).toContain('you have a part in it');
  });

  it('gives nobody the engagement of another whose id they put into the form', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const eve = tenant.someone('Eve');
    await eve.say('new Northwind');
    const { verb, data } = eve.find(open);
    const answer = await eve.press(
      { title: '', verb, data: { ...data, id } },
      { ...filled, customer: 'Northwind' },
    );
    expect(answer).not.toContain('Contoso');
    expect(answer).not.toContain('mandatory tasks');
    expect((await tenant.read(id)).revision).toBe(1);
  });
});
