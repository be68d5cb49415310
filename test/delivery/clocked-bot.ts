/**
 * The whole bot as one of several processes, its clock so many milliseconds ahead:
 * `node clocked-bot.ts <connection string> <milliseconds ahead>`; writes the port it listens on, a line.
 */
import { beginLifetime } from '../../src/lifetime.ts';
import { createLog } from '../../src/log.ts';
import { startBot } from '../../src/start-bot.ts';

const [, , connectionString = '', ahead = '0'] = process.argv;

const life = beginLifetime();
const bot = await startBot({
  storage: { connectionString },
  teams: { identity: { kind: 'local', host: '127.0.0.1' }, tenants: [], timeLimitMs: 10_000 },
  host: '127.0.0.1',
  port: 0,
  defaultTimeZone: 'UTC',
  isAdministrator: () => false,
  hasQuietHours: true,
  log: createLog('error'),
  now: () => new Date(Date.now() + Number(ahead)).toISOString(),
});
life.keep(bot);
process.stdout.write(`${bot.port}\n`);
