import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

interface Running {
  readonly id: number;
  readonly parent: number;
}

/** The id and the parent of a process from its line in `/proc`, whose second field may hold blanks and brackets. */
function readStat(stat: string): Running {
  const parent = stat
    .slice(stat.lastIndexOf(')') + 1)
    .trim()
    .split(' ')[1];
  return { id: Number.parseInt(stat, 10), parent: Number(parent) };
}

async function runningOnLinux(): Promise<readonly Running[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const stats = await Promise.allSettled(ids.map((id) => readFile(`/proc/${id}/stat`, 'utf8')));
  return stats.flatMap((stat) => (stat.status === 'fulfilled' ? [readStat(stat.value)] : []));
}

async function runningElsewhere(): Promise<readonly Running[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).map(Number))
    .map(([id = 0, parent = 0]) => ({ id, parent }));
}

/** The processes that a process has started and that still run. */
export async function childrenOf(processId: number): Promise<readonly number[]> {
  const running = await (process.platform === 'linux' ? runningOnLinux() : runningElsewhere());
  return running.filter(({ parent }) => parent === processId).map(({ id }) => id);
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** Those of the processes that still run after this many milliseconds; answers at once when none does. */
export async function survivorsOf(
  processIds: readonly number[],
  patienceMs: number,
): Promise<readonly number[]> {
  const deadline = Date.now() + patienceMs;
  while (processIds.some(isAlive) && Date.now() < deadline) await wait(50);
  return processIds.filter(isAlive);
}
