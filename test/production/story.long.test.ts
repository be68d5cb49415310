import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUnusedPorts } from '../local/unused-ports.ts';
import { startProduction, type Production } from './production.ts';

let production: Production;
beforeAll(async () => {
  production = await startProduction();
});
afterAll(async () => {
  await production.stop();
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('The bot as a tenant runs it', () => {
  it('tells one story of an engagement: opened, intended, worked on, measured, undone', async () => {
    const [ada, kim] = [production.someone('Ada'), production.someone('Kim')];
    for (const each of [ada, kim]) expect((await each.speaker.install()).status).toBe(200);
    await until(() => ada.chat().length > 0 && kim.chat().length > 0);
    expect(kim.chat().join('\n')).toContain('Welcome to ProPlus Playbook');
    await kim.say('help');
    await ada.say('new Contoso');
    const opened = await ada.click('Open engagement', {
      ...{ customer: 'Contoso', seats: 1000, role: 'fe', percent: 70 },
      'other-typed': 'Kim',
    });
    expect(opened).toContain('The engagement is open');
    expect(await kim.say('contoso intent')).toContain('ntent');
    expect(await kim.say('target 75% by 2030-06-30')).toContain('75');
    expect(await ada.say('done workshop')).toContain('3080 Assessment Workshop is done');
    expect(await ada.say('undo')).toMatch(/taken back|undone|Took back/iu);
    expect(await ada.say('usage 35%')).toContain('35');
    expect(await ada.say('history')).toContain('Kim');
    expect(await kim.say('list')).toContain('Contoso');
  });

  it('shows a stranger nothing, whatever they press', async () => {
    const [ada, eve] = [production.someone('Ada'), production.someone('Eve')];
    await ada.say('contoso');
    const press = ada.find('Tasks');
    expect(await eve.press(press)).not.toMatch(/Contoso|Ada|Kim/u);
    expect(await eve.say('open contoso')).not.toMatch(/Kim|mandatory/u);
  });

  it('goes on in another process on the same storage, and the first may go', async () => {
    const second = await production.another();
    expect((await production.bot.end('SIGTERM')).exitCode).toBe(0);
    const ada = production.someone('Ada', second);
    expect(await ada.say('contoso')).toContain('Contoso');
    expect(await ada.say('start 3080')).toContain('in progress');
  });

  it('asked for tokens as the managed identity, of storage and of the service alone', () => {
    const resources = new Set(production.identity.asked.map(({ resource }) => resource));
    expect([...resources].sort()).toEqual([
      'https://api.botframework.com',
      expect.stringMatching(/^https:\/\/storage\.azure\.com\/?$/u),
    ]);
  });

  it('posts only with the token of the managed identity', () => {
    const { calls } = production.connector;
    expect(calls.length).toBeGreaterThan(5);
    for (const { authorization } of calls) expect(authorization).toMatch(/^Bearer ey/u);
  });
});

describe('A start that is not safe', () => {
  it('is refused with every remedy when the app id is missing', async () => {
    const [port = 0] = await findUnusedPorts(1);
    const started = production.another({ MICROSOFT_APP_ID: '', PORT: String(port) });
    await expect(started).rejects.toThrow(/MICROSOFT_APP_ID is missing/u);
  });
});
