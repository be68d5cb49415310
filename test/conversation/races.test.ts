import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

interface Given {
  readonly tenant: Tenant;
  readonly id: string;
  readonly ada: Someone;
  readonly kim: Someone;
}

async function contoso(): Promise<Given> {
  const tenant = talk.tenant();
  const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  const [ada, kim] = [tenant.someone('Ada'), tenant.someone('Kim')];
  await Promise.all([ada.say('contoso'), kim.say('contoso')]);
  return { tenant, id, ada, kim };
}

describe('Two people at once', () => {
  it('never lose a change', async () => {
    const { tenant, id, ada, kim } = await contoso();
    const all = Array.from({ length: 6 }, (_, index) => [
      ada.say(`note ada ${index}`),
      kim.say(`note kim ${index}`),
      ada.say(`remediation add item ${index}`),
    ]).flat();
    await Promise.all([...all, kim.say('intent'), ada.say('done 3080'), kim.say('done pitch')]);
    const { fields, items, intent, tasks, revision } = await tenant.read(id);
    expect(fields['fe-notes'].notes).toHaveLength(6);
    expect(fields['fm-notes'].notes).toHaveLength(6);
    expect(items).toHaveLength(6);
    expect(intent).not.toBeNull();
    expect([tasks['3080'].state, tasks['3738'].state]).toEqual(['done', 'done']);
    expect(revision).toBe(22);
    expect(talk.faults).toEqual([]);
  });

  it('who press the same both hear how it stands; one did it', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const [ada, kim] = [tenant.someone('Ada'), tenant.someone('Kim')];
    await Promise.all([ada.say('blocked legal'), kim.say('contoso')]);
    await Promise.all([ada.say('status'), kim.say('status')]);
    const answers = await Promise.all([
      ada.click('No longer blocked'),
      kim.click('No longer blocked'),
    ]);
    for (const answer of answers) expect(answer).toMatch(/^Contoso\n/u);
    expect((await tenant.read(id)).revision).toBe(3);
    expect(answers.filter((answer) => answer.includes('Not done'))).toHaveLength(1);
  });
});

describe('A click on a card that others have overtaken', () => {
  it('is refused when the very thing changed, and answered with the fresh card', async () => {
    const { tenant, id, ada, kim } = await contoso();
    await ada.say('blocked legal');
    await kim.say('status');
    await ada.say('unblocked');
    await ada.say('blocked the network');
    const answer = await kim.click('No longer blocked');
    expect(answer).toContain('Not done: Ada changed whether it is blocked');
    expect(answer).toContain('the network');
    expect((await tenant.read(id)).blocked?.reason).toBe('the network');
    await kim.click('No longer blocked');
    expect((await tenant.read(id)).blocked).toBeNull();
  });

  it('is done when something else changed, and the answer says what', async () => {
    const { tenant, id, ada, kim } = await contoso();
    await ada.say('status');
    await kim.say('intent');
    const answer = await ada.click('Start 3080 Assessment Workshop');
    expect(answer).toContain('is in progress');
    expect(answer).toContain('Changed since your card was made: the customer’s intent');
    expect((await tenant.read(id)).tasks['3080'].state).toBe('in-progress');
  });

  it('is no different after ten minutes, when who changed it is not remembered any more', async () => {
    const { tenant, id, ada } = await contoso();
    await ada.say('status');
    const start = ada.find('Start 3080 Assessment Workshop');
    await ada.say('blocked legal');
    talk.pass({ minutes: 25 });
    await ada.say('contoso note they called');
    expect(await ada.press(start)).not.toContain('others changed');
    expect((await tenant.read(id)).tasks['3080'].state).toBe('in-progress');
  });

  it('a form comes back filled', async () => {
    const { tenant, id, ada, kim } = await contoso();
    await ada.say('seats');
    const save = ada.find('Save entitled seats');
    await kim.say('seats 500');
    const answer = await ada.press(save, { seats: 700 });
    expect(answer).toContain('Not done: Kim changed the entitled seats');
    expect(JSON.stringify(ada.card())).toContain('700');
    expect((await tenant.read(id)).entitledSeats).toBe(500);
    await ada.click('Save entitled seats');
    expect((await tenant.read(id)).entitledSeats).toBe(700);
  });
});

describe('A redelivered activity', () => {
  it('with the same id changes nothing twice, and says so calmly', async () => {
    const { tenant, id, ada } = await contoso();
    const delivery = { id: 'delivery-1' };
    expect(await ada.say('note they called', delivery)).toContain('A note is added');
    expect(await ada.say('note they called', delivery)).toContain('nothing was done twice');
    expect((await tenant.read(id)).fields['fe-notes'].notes).toHaveLength(1);
  });

  it('with the same id at the same moment changes nothing twice', async () => {
    const { tenant, id, ada } = await contoso();
    const delivery = { id: 'delivery-1' };
    await Promise.all([1, 2, 3, 4].map(() => ada.say('note they called', delivery)));
    expect((await tenant.read(id)).fields['fe-notes'].notes).toHaveLength(1);
  });

  it('of a click under a new id changes nothing twice', async () => {
    const { tenant, id, ada } = await contoso();
    await ada.say('status');
    const start = ada.find('Start 3080 Assessment Workshop');
    expect(await ada.press(start)).toContain('is in progress');
    expect(await ada.press(start)).toContain('nothing was done twice');
    expect((await tenant.read(id)).revision).toBe(2);
  });

  it.each([
    ['note', 'Add note', { text: 'called' }],
    ['blocked', 'Mark as blocked', { reason: 'legal' }],
    ['remediation add', 'Add item', { title: 'Macro' }],
    ['assign fta', 'Assign', { 'person-typed': 'me' }],
  ])('of a sent form under a new id changes nothing twice: %s', async (said, submit, inputs) => {
    const { tenant, id, ada } = await contoso();
    await ada.say(said);
    const press = ada.find(submit);
    await ada.press(press, inputs);
    expect(await ada.press(press, inputs)).toContain('nothing was done twice');
    expect((await tenant.read(id)).revision).toBe(2);
  });

  it('of a choice among customers under a new id changes nothing twice, and a later one is meant', async () => {
    const tenant = talk.tenant();
    const north = await tenant.engagement('Contoso North', { fe: 'Ada' });
    await tenant.engagement('Contoso South', { fe: 'Ada' });
    const ada = tenant.someone('Ada');
    await ada.say('contoso note they called');
    const choice = ada.find('Contoso North');
    expect(await ada.press(choice, {}, { replyToId: 'card-1' })).toContain('A note is added');
    expect(await ada.press(choice, {}, { replyToId: 'card-1' })).toContain(
      'nothing was done twice',
    );
    expect(await ada.press(choice, {}, { replyToId: 'card-2' })).toContain('A note is added');
    expect((await tenant.read(north.id)).fields['fe-notes'].notes).toHaveLength(2);
  });

  it('of an undo takes back one change only', async () => {
    const { tenant, id, ada } = await contoso();
    await ada.say('note one');
    await ada.say('note two');
    const undo = ada.find('Undo');
    await ada.press(undo);
    await ada.press(undo);
    expect((await tenant.read(id)).fields['fe-notes'].notes.map(({ text }) => text)).toEqual([
      'one',
    ]);
  });

  it('of feedback keeps it once', async () => {
    const { ada } = await contoso();
    await ada.say('feedback');
    const send = ada.find('Send feedback');
    const card = { replyToId: 'card-1' };
    expect(await ada.press(send, { text: 'Links are old' }, card)).toContain('Thank you');
    expect(await ada.press(send, { text: 'Links are old' }, card)).toContain('Thank you');
  });
});
