import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/cards/offers/button.ts';
import { inputValues, markdownOf } from './card.ts';
import { startTalk, type Talk } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

const names: readonly (readonly [kind: string, name: string])[] = [
  ['quotes', `O'Brien "The Best" & Söhne`],
  ['slashes', 'A/B\\C /GmbH#1?x=%2F'],
  ['emoji', '👩‍🚀 Space 🚀 Ltd'],
  ['right-to-left text', 'شركة كونتوسو'],
  ['markdown', '**Bold** [link](https://x.example) `code`'],
  ['a template', '${customer} {{DATE(2026-01-01)}}'],
  ['a tag typed as text', '&lt;at&gt;Kim&lt;/at&gt;'],
  ['names of objects', '__proto__ constructor'],
  ['a comma and a colon', 'Contoso, Inc.: North'],
  ['200 characters', 'N'.repeat(200)],
];

describe.each(names)('A customer’s name with %s', (_, name) => {
  const typedName = name.replace('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&lt;', '<');

  it('is kept as typed, shown on cards, and found again', async () => {
    const tenant = talk.tenant();
    const ada = tenant.someone('Ada');
    await ada.say(`new ${name}`);
    const id = String(ada.find('Open engagement').data['id']);
    const answer = await ada.click('Open engagement', { seats: 10 });
    expect((await tenant.read(id)).customer).toBe(typedName);
    expect(answer.split('\n')[0]).toBe(typedName.length > 100 ? `${'N'.repeat(99)}…` : typedName);
    await tenant.listed('Ada', typedName);
    await tenant.engagement('Other', { fe: 'Ada' });
    expect(await ada.say('other')).toMatch(/^Other/u);
    expect((await ada.say(name)).split('\n')[0]?.slice(0, 20)).toBe(typedName.slice(0, 20));
    await ada.say('other');
    await ada.say(`${name} blocked by legal`);
    expect((await tenant.read(id)).blocked?.reason).toBe('legal');
  });
});

const texts: readonly (readonly [kind: string, text: string])[] = [
  ...names.slice(0, 8),
  ['many lines', 'first\n\n- second\n# third'],
  ['4,000 characters', 'legal '.repeat(666).trim()],
];

describe.each(texts)('A text with %s', (_, text) => {
  const kept = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

  it('is kept as typed in a note, a reason, an item and a field', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    await ada.say(`note: ${text}`);
    await ada.say(`blocked: ${text}`);
    await ada.say(`data l3 ${text}`);
    await ada.say('remediation add');
    await ada.click('Add item', { title: kept.slice(0, 200) });
    const { fields, blocked, items } = await tenant.read(id);
    expect(fields['fe-notes'].notes[0]?.text).toBe(kept);
    expect(blocked?.reason).toBe(kept);
    expect(fields.l3.text).toBe(kept);
    expect(items[0]?.title).toBe(kept.slice(0, 200).trim());
    for (const said of ['status', 'history', 'data', 'remediation', 'data export']) {
      await ada.say(said);
      expect(bytesOf(ada.card())).toBeLessThan(25_000);
      expect(markdownOf(ada.card()).join('\n')).not.toMatch(/\]\(https|<at>|\$\{/u);
    }
  });
});

describe('10,000 characters', () => {
  const long = 'so many words '.repeat(714).slice(0, 10_000);

  it.each([
    ['as a name', `new ${long}`],
    ['as a note', `note ${long}`],
    ['as a reason', `blocked ${long}`],
    ['as an item', `remediation add ${long}`],
    ['as a field', `data l1 ${long}`],
    ['as a person', `assign fm ${long}`],
    ['as a customer', `done 3080 ${long}`],
    ['as feedback', `feedback ${long}`],
    ['as nothing at all', long],
    ['without a blank', 'x'.repeat(10_000)],
    ['of emoji', '👩‍🚀'.repeat(2_000)],
  ])('%s are answered with a card that fits, and nothing is kept', async (_, said) => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    const answer = await ada.say(said);
    expect(answer).not.toContain('Something went wrong');
    expect(bytesOf(ada.card())).toBeLessThan(25_000);
    expect((await tenant.read(id)).revision).toBe(1);
  });

  it.each([
    ['note', 'text'],
    ['blocked', 'reason'],
    ['bypass 3080', 'reason'],
    ['pilot', 'note'],
    ['data l1', 'text'],
    ['remediation add', 'title'],
    ['remediation accept 1', 'reason'],
    ['close', 'reason'],
  ])('typed after “%s” come back in its form', async (said, input) => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Ada' });
    const ada = tenant.someone('Ada');
    await ada.say('remediation add Macro');
    expect(await ada.say(`${said} ${long}`)).toMatch(/(?:4,000|200) fit/u);
    expect(inputValues(ada.card())[input]).toBe(long.trim());
    expect(bytesOf(ada.card())).toBeLessThan(25_000);
    expect((await tenant.read(id)).revision).toBe(2);
  });

  it('in a form come back as they were typed', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    await ada.say('blocked');
    expect(await ada.click('Mark as blocked', { reason: long })).toContain('4,000 fit');
    expect(JSON.stringify(ada.card())).toContain(long.trim().slice(0, 9_000));
  });
});
