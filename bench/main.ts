/**
 * `npm run bench [-- part…]`: measures and prints, each figure beside what it is compared to. It ends everything it
 * started, also on Ctrl-C and when it takes too long.
 */
import { availableParallelism, loadavg } from 'node:os';
import process from 'node:process';
import { prepareBench, type Bench } from './bench.ts';
import { summaryOf, tableOf, type Report } from './figures.ts';
import { measureCards } from './parts/cards.ts';
import { measureDelivery } from './parts/delivery.ts';
import { measureDigest } from './parts/digest.ts';
import { measureReadiness } from './parts/readiness.ts';
import { measureStart } from './parts/start.ts';
import { measureStored } from './parts/stored.ts';
import { measureTurns } from './parts/turns.ts';
import { measureUsage } from './parts/usage.ts';
import { Scope } from './scope.ts';

/** In the order in which they run. */
const parts: Readonly<Record<string, (bench: Bench) => Promise<Report>>> = {
  cards: measureCards,
  readiness: measureReadiness,
  start: measureStart,
  stored: measureStored,
  turns: measureTurns,
  delivery: measureDelivery,
  digest: measureDigest,
  usage: measureUsage,
};

/** More than it takes on a machine with nothing else to do; on a busy one everything takes longer. */
const limitMinutes = 20;

function tell(what: string): void {
  process.stderr.write(`… ${what}\n`);
}

/** What others do at the same time shows here, and in every time. */
const loadNow = (): string => (loadavg()[0] ?? Number.NaN).toFixed(1);

async function runParts(names: readonly string[], bench: Bench): Promise<void> {
  const reports: Report[] = [];
  for (const name of names) {
    tell(name);
    const before = loadNow();
    const report = await parts[name]?.(bench);
    if (!report) continue;
    const load = `load of the machine ${before} before, ${loadNow()} after, on ${availableParallelism()} cores`;
    const conditions = [...report.conditions, load];
    process.stdout.write(`${tableOf({ ...report, conditions })}\n`);
    reports.push(report);
  }
  process.stdout.write(`${summaryOf(reports)}\n`);
}

function readNames(asked: readonly string[]): readonly string[] {
  const unknown = asked.filter((name) => !(name in parts));
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  return asked.length === 0 ? Object.keys(parts) : asked;
}

const scope = new Scope();
let ending: Promise<void> | null = null;

async function stopAndExit(code: number): Promise<void> {
  await scope.stop();
  process.exit(code);
}

/** The first reason to end decides; later ones wait for it. */
function end(code: number): Promise<void> {
  return (ending ??= stopAndExit(code));
}

function giveUp(why: string): void {
  tell(why);
  void end(1);
}

process.on('SIGINT', () => {
  giveUp('stopping');
});
process.on('SIGTERM', () => {
  giveUp('stopping');
});
setTimeout(() => {
  giveUp(`not done within ${limitMinutes} minutes`);
}, limitMinutes * 60_000).unref();

try {
  await runParts(readNames(process.argv.slice(2)), prepareBench(scope, tell));
  await end(0);
} catch (error) {
  tell(String(error));
  await end(1);
}
