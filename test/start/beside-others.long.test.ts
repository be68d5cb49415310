import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findUnusedPorts, holdPort } from '../local/unused-ports.ts';
import { connectionStringFor } from '../storage/azurite.ts';
import { ownBots, statusOf } from './own-bots.ts';
import { childrenOf } from './processes.ts';
import { ownSettings } from './started-bot.ts';

const bots = ownBots();

describe('beside another start', () => {
  test('the same data is refused, whatever the ports', async () => {
    await bots.start();
    const { LOCAL_DATA } = bots.settings();
    const others = await ownSettings(LOCAL_DATA);
    const { errors, ...outcome } = await bots.begin({ ...others }).ended;
    expect(outcome).toMatchObject({ exitCode: 1, output: '' });
    expect(errors).toMatch(
      /^Another start, process \d+, keeps its data in .*azurite: end it, or set LOCAL_DATA to another folder; .*\.\n$/u,
    );
  });

  test('the same ports are refused in one sentence that names them all', async () => {
    await bots.start();
    const { PORT, AZURITE_TABLE_PORT, AZURITE_QUEUE_PORT } = bots.settings();
    const other = { LOCAL_DATA: join(bots.folder(), 'other') };
    const { errors, ...outcome } = await bots.begin(other).ended;
    expect(outcome).toMatchObject({ exitCode: 1, output: '' });
    expect(errors).toBe(
      `The bot needs port ${PORT}, Table storage ${AZURITE_TABLE_PORT} and Queue storage ${AZURITE_QUEUE_PORT}, which other programs use: end them, or set PORT, AZURITE_TABLE_PORT and AZURITE_QUEUE_PORT to free ports.\n`,
    );
  });

  test('storage that is given takes the place of the embedded one', async () => {
    await bots.start();
    const { AZURITE_TABLE_PORT, AZURITE_QUEUE_PORT } = bots.settings();
    const given = {
      ...(await ownSettings(join(bots.folder(), 'unused'))),
      STORAGE_CONNECTION_STRING: connectionStringFor(
        Number(AZURITE_TABLE_PORT),
        Number(AZURITE_QUEUE_PORT),
      ),
    };
    const beside = await bots.start(given);
    expect(await statusOf(`${beside.address}/readyz`)).toBe(200);
    expect(await childrenOf(beside.processId)).toEqual([]);
    await expect(stat(given.LOCAL_DATA)).rejects.toThrow('ENOENT');
    expect(await beside.end('SIGTERM')).toMatchObject({ exitCode: 0, errors: '' });
  });
});

test.each(['PORT', 'AZURITE_TABLE_PORT', 'AZURITE_QUEUE_PORT', 'PLAYGROUND_PORT'] as const)(
  'a start ends with one sentence when %s is taken',
  async (variable) => {
    const held = await holdPort(Number(bots.settings()[variable]));
    const { exitCode, errors, output } = await bots.begin({ PLAYGROUND: 'on' }).ended;
    await held.release();
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    const [sentence, ...more] = errors.split('\n');
    expect(more).toEqual(['']);
    expect(sentence).toMatch(/ needs port \d+, which another program uses: /u);
    expect(sentence).toContain(
      `port ${held.port}, which another program uses: end that program, or set ${variable} to a free port.`,
    );
  },
);

test('a start says that storage cannot be reached, and ends', async () => {
  const [tables = 0, queues = 0] = await findUnusedPorts(2);
  const STORAGE_CONNECTION_STRING = connectionStringFor(tables, queues);
  const { exitCode, errors } = await bots.begin({ STORAGE_CONNECTION_STRING }).ended;
  expect(exitCode).toBe(1);
  expect(errors).toMatch(/^storage could not be reached at 127\.0\.0\.1:\d+: ECONNREFUSED\n$/u);
});
