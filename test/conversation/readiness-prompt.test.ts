import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newPrefix } from '../storage/test-storage.ts';
import { file, startFileServer, type FileServer } from '../teams/files/file-server.ts';
import { meetAda, type Met } from './met.ts';
import { startTalk, type Talk } from './talk.ts';
import { untilAllShown } from './until-shown.ts';

const storagePrefix = newPrefix();
let talk: Talk;
let server: FileServer;

beforeAll(async () => {
  // Drafts fall due by the clock: nobody else's may sweep these.
  const settings = { storagePrefix, filePatienceMs: 60_000 };
  [talk, server] = await Promise.all([startTalk(settings), startFileServer()]);
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await Promise.all([talk.stop(), server.stop()]);
});

const meet = async (): Promise<Met> => meetAda(talk.tenant());

const read = async ({ tenant, contoso }: Met) => tenant.read(contoso.id);

const question = 'What did the Office Readiness Toolkit find?';

describe('The question for results', () => {
  it('comes to the FE at once when the workshop is done, with every way to answer', async () => {
    const met = await meet();
    await met.ada.say('done 3080');
    const [asked] = await untilAllShown(met.ada, question);
    for (const way of ['Type in results', 'Counts of Configuration Manager', 'Later']) {
      expect(asked).toContain(`[${way}]`);
    }
    expect(asked).toContain('[Not run, because …]');
  });

  it('comes to the FM while there is no FE, with a way to assign one', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fm: 'Kim' });
    const kim = tenant.someone('Kim');
    await kim.say('done 3080');
    const [asked] = await untilAllShown(kim, question);
    for (const way of ['Type in results', 'Later', 'Assign FE'])
      expect(asked).toContain(`[${way}]`);
  });

  it('is answered with the counts of Configuration Manager', async () => {
    const met = await meet();
    await met.ada.say('readiness');
    await met.ada.click('Counts of Configuration Manager');
    await met.ada.click('Save counts', { notAssessed: 5, ready: 80, needsReview: 15 });
    const { readiness, tasks } = await read(met);
    expect([readiness?.counts.devices, tasks['4105'].state]).toEqual([100, 'done']);
    expect(await met.ada.say('readiness')).toContain('80 ready to upgrade, 15 need review');
  });

  it('is answered with those counts as a file, too', async () => {
    const met = await meet();
    const csv = 'Not assessed,Ready to upgrade,Needs review\r\n5,80,15\r\n';
    expect(await met.ada.handIn('counts.csv', server.serving('/counts.csv', file(csv)))).toContain(
      '80 ready to upgrade, 15 need review',
    );
    await met.ada.click('Save for Contoso');
    const { readiness, tasks } = await read(met);
    expect([readiness?.counts.devices, tasks['4105'].state]).toEqual([100, 'done']);
  });

  it('is answered with a reason why the toolkit was not run', async () => {
    const met = await meet();
    await met.ada.say('readiness');
    await met.ada.click('Not run, because …');
    await met.ada.click('Bypass', { reason: 'No macros anywhere' });
    expect((await read(met)).tasks['4105'].state).toBe('bypassed');
  });

  it('rests for whoever answers "later", and comes back as a line of their day', async () => {
    const met = await meet();
    await met.ada.say('done 3080');
    await untilAllShown(met.ada, question);
    met.ada.turnTo(question);
    expect(await met.ada.click('Later')).toContain('Snooze this line');
    const until = { reason: 'The scan runs on Friday', until: '2026-11-29' };
    expect(await met.ada.click('Snooze', until)).toContain('the line rests until');
    talk.pass({ minutes: 3 * 24 * 60 });
    const rests = await met.ada.say('today');
    expect(rests).not.toContain('results of the Readiness Toolkit are missing');
    expect(rests).toContain('1 line rests');
    talk.pass({ minutes: 4 * 24 * 60 });
    expect(await met.ada.say('today')).toContain('results of the Readiness Toolkit are missing');
  });
});
