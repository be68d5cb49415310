/**
 * A process that measures once into the Application Insights named, with the clocks of hours and minutes gone fast, and
 * prints whom it asked. Nobody but loopback is really asked.
 */
import { Socket } from 'node:net';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { startOpenTelemetry } from '../../src/telemetry/open-telemetry.ts';

const asked: string[] = [];
const connect: unknown = Reflect.get(Socket.prototype, 'connect');

function hostOf(first: unknown): string {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options !== 'object' || options === null) return 'localhost';
  return String(Reflect.get(options, 'host') ?? 'localhost');
}

Reflect.set(Socket.prototype, 'connect', function (this: Socket, ...args: unknown[]): unknown {
  const host = hostOf(args[0]);
  asked.push(host);
  if (host !== '127.0.0.1') return this.destroy(new Error('guarded'));
  const socket: unknown = typeof connect === 'function' ? Reflect.apply(connect, this, args) : this;
  return socket;
});

const [timeout, interval] = [globalThis.setTimeout, globalThis.setInterval];
type Run = (...args: unknown[]) => void;
// What is put off by chance, or for minutes, is no timeout of a request.
const isPutOff = (ms = 0): boolean => ms >= 60_000 || (ms > 5_000 && !Number.isInteger(ms));
const fast = { setTimeout: timeout, setInterval: interval };
for (const [name, real] of Object.entries(fast))
  Reflect.set(globalThis, name, (run: Run, ms?: number, ...args: unknown[]) =>
    real(run, isPutOff(ms) ? 50 : ms, ...args),
  );

const telemetry = await startOpenTelemetry({
  target: { connectionString: String(process.argv[2]) },
  version: '1.2.3',
  exportEveryMs: 50_000,
});
telemetry.watch(async () => ({
  ...{ queueDepth: 3, oldestWaitingSeconds: 90, parkedNotices: 1, alertsOpen: 7 },
  requestsOpen: [{ age: 'over 8 h', count: 2 }],
}));
await telemetry.trace('turn', async () => {
  telemetry.storageRequest('read', 4);
});
const [kind, verb, place] = ['click', 'finish', 'personal'] as const;
telemetry.turn({ kind, verb, place, outcome: 'failed', correlation: null, durationMs: 12 });
telemetry.send({ how: 'post', outcome: 'throttled' });
await pause(600);
await telemetry.stop();
process.stdout.write(JSON.stringify([...new Set(asked)]));
