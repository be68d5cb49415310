import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBack } from '../reports/checklist/read-back.ts';
import { startTalk, type Talk } from './talk.ts';
import type { Someone } from './someone.ts';

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

async function meet(): Promise<Someone> {
  const tenant = talk.tenant();
  await tenant.engagement('Contoso', { fe: 'Ada' });
  const ada = tenant.someone('Ada');
  await ada.say('remediation add Invoices use DAO');
  await ada.say('remediation');
  return ada;
}

const links = z.object({ type: z.literal('Action.OpenUrl'), url: z.string() });

function linkOn(someone: Someone): string {
  const found: string[] = [];
  JSON.stringify(someone.card(), (_key, value: unknown) => {
    const read = links.safeParse(value);
    if (read.success) found.push(read.data.url);
    return value;
  });
  return found[0] ?? 'no link';
}

describe('In local mode, where no client draws Teams’ cards for files, the checklist as a file', () => {
  it('is offered, saved on this machine and found by its link', async () => {
    const ada = await meet();
    const offer = await ada.click('As a file');
    expect(offer).toContain('Contoso – remediation checklist 2026-11-23.xlsx');
    expect(offer).toMatch(/\d KB/u);
    expect(offer).toContain('[No thanks]');
    expect(await ada.click('Save')).toContain('The file is saved.');
    const url = linkOn(ada);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/local\/files\/[\da-f-]{36}$/u);
    const answer = await fetch(url);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const { rows } = readBack(new Uint8Array(await answer.arrayBuffer()));
    expect(rows.at(-1)?.get('B')).toBe('Invoices use DAO');
  });

  it('is CSV where that is asked for', async () => {
    const ada = await meet();
    expect(await ada.say('remediation csv')).toContain('.csv');
    await ada.click('Save');
    expect(await (await fetch(linkOn(ada))).text()).toContain('Invoices use DAO');
  });

  it('is not wanted: one sentence and the way back', async () => {
    const ada = await meet();
    await ada.click('As a file');
    const ended = await ada.click('No thanks');
    expect(ended).toContain('Nothing was saved.');
    expect(ended).toContain('[Checklist]');
  });

  it('is saved once by the same button of the same message', async () => {
    const ada = await meet();
    await ada.click('As a file');
    const save = ada.find('Save');
    const on = { replyToId: 'the-message' };
    expect(await ada.press(save, {}, on)).toContain('The file is saved.');
    expect(await ada.press(save, {}, on)).toContain('the file is saved once');
    expect(await ada.press(save, {}, { replyToId: 'another' })).toContain('The file is saved.');
  });
});

describe('Outside local mode', () => {
  const identity = {
    kind: 'secret',
    appId: '00000000-0000-4000-8000-00000000a11d',
    tenantId: '00000000-0000-4000-8000-00000000a11e',
    secret: 'xyzzy',
  } as const;

  it('there is no shelf: nothing is at its addresses', async () => {
    const other = await startTalk({ teams: { identity, tenants: [identity.tenantId] } });
    const url = `http://127.0.0.1:${other.bot.port}/local/files/x`;
    const range = { 'content-range': 'bytes 0-0/1' };
    const statuses = [
      (await fetch(url)).status,
      (await fetch(url, { method: 'PUT', body: 'x', headers: range })).status,
    ];
    expect(statuses).toEqual([404, 405]);
    const { handingOut } = other.bot.world;
    expect(handingOut.shelve).toBeNull();
    await other.stop();
  });

  it('a button of local mode saves nothing: it offers', async () => {
    const teams = await startTalk({ hasFileCards: true });
    const tenant = teams.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada' });
    const ada = tenant.someone('Ada');
    await ada.say('remediation add Toolbars');
    const data = { e: id, as: 'csv', step: 'save' };
    const { posted } = await ada.speaker.execute('hand-out', data);
    expect(JSON.stringify(posted)).toContain('card.file.consent');
    await teams.stop();
  });
});
