import { afterEach, describe, expect, it } from 'vitest';
import type { FilePlace } from '../../src/application/hand-out/handing-out.ts';
import { startServer, type RunningServer } from '../../src/http/server.ts';
import { Shelf, shelfLimits } from '../../src/local/shelf.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop(0);
});

async function openShelf(limits = shelfLimits): Promise<Shelf> {
  let address = '';
  const shelf = new Shelf(() => address, limits);
  const server = await startServer(
    {
      handleMessages: async () => ({ status: 200 }),
      isReady: async () => true,
      onFault: (error) => {
        throw error;
      },
      beside: shelf.answer,
    },
    '127.0.0.1',
    0,
  );
  running.push(server);
  address = `http://127.0.0.1:${server.port}`;
  return shelf;
}

async function bring({ uploadUrl }: FilePlace, text: string, range = ''): Promise<number> {
  const whole = `bytes 0-${text.length - 1}/${text.length}`;
  const headers = { 'content-range': range || whole };
  return (await fetch(uploadUrl, { method: 'PUT', body: text, headers })).status;
}

const statusOf = async ({ contentUrl }: FilePlace): Promise<number> =>
  (await fetch(contentUrl)).status;

describe('The shelf of local mode', () => {
  it('takes a file and gives it to be saved, under its name and nothing to be run', async () => {
    const shelf = await openShelf();
    const place = shelf.place("Ümläut – it's (1).xlsx");
    expect(await statusOf(place)).toBe(404);
    expect(await bring(place, 'content')).toBe(201);
    const answer = await fetch(place.contentUrl);
    expect(await answer.text()).toBe('content');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition':
        "attachment; filename*=UTF-8''%C3%9Cml%C3%A4ut%20%E2%80%93%20it%27s%20%281%29.xlsx",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });

  it('takes what has a place alone, whole and in bounds', async () => {
    const shelf = await openShelf({ ...shelfLimits, fileBytes: 10 });
    const place = shelf.place('a.csv');
    const stranger = { ...place, uploadUrl: `${place.uploadUrl}0` };
    expect(await bring(stranger, 'content')).toBe(404);
    expect(await bring(place, 'content', 'bytes 0-2/7')).toBe(400);
    expect(await bring(place, 'more than it takes')).toBe(413);
    const posted = await fetch(place.uploadUrl, { method: 'POST', body: 'content' });
    expect([posted.status, await statusOf(place)]).toEqual([405, 404]);
  });

  it('lets the oldest go when there are too many, and each when its time is over', async () => {
    const shelf = await openShelf({ ...shelfLimits, files: 2, keptMs: 400 });
    const [first, second, third] = [shelf.place('1'), shelf.place('2'), shelf.place('3')];
    expect(await bring(first, 'x')).toBe(404);
    expect([await bring(second, 'x'), await bring(third, 'x')]).toEqual([201, 201]);
    await expect.poll(() => statusOf(third), { timeout: 5_000 }).toBe(404);
  });

  it('keeps 20 files of 5 MB for an hour', () => {
    expect(shelfLimits).toEqual({ files: 20, fileBytes: 5_242_880, keptMs: 3_600_000 });
  });

  it('leaves every other address to the guards', async () => {
    const { contentUrl } = (await openShelf()).place('a.csv');
    const { origin } = new URL(contentUrl);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/local/other`)).status).toBe(404);
    expect((await fetch(`${origin}/healthz`, { method: 'PUT' })).status).toBe(405);
  });
});
