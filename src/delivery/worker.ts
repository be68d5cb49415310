import type { HeldMessage } from '../application/ports/delivery-ports.ts';
import type { Subject } from '../application/ports/notices.ts';
import type { DeliveryWorld, OutsideWorld } from './delivery-world.ts';
import { lookAtDues, type DueMeans, type OnDue } from './schedule/due-look.ts';
import { createJobs, type Jobs } from './schedule/jobs.ts';
import { lookAfter, lookOnce, type Looked } from './schedule/look-after.ts';
import { createNaps, type Naps } from './schedule/naps.ts';
import { reconcile } from './sending/reconcile.ts';
import { unqueued } from './sending/subject.ts';

/** How the worker of one process works. */
export interface WorkerSettings {
  /** Subjects looked after at the same time. */
  readonly concurrency: number;
  /** Pauses between two looks into an empty queue: from the first, doubling up to the second. */
  readonly pollMs: { readonly least: number; readonly most: number };
  /** A message in hand is hidden from others for so long. */
  readonly hiddenSeconds: number;
  /** Pause between two looks at what is due. */
  readonly dueLookMs: number;
  /** What else falls due, by kind. */
  readonly onDue: Readonly<Record<string, OnDue>>;
}

/** What a worker does unless told otherwise. */
export const usualWorker: WorkerSettings = {
  concurrency: 16,
  pollMs: { least: 1_000, most: 30_000 },
  hiddenSeconds: 60,
  dueLookMs: 10_000,
  onDue: {},
};

/** The worker of one process. */
export interface Worker {
  start(): void;
  /** Looks after a subject now; the message, if there is one, stands for it meanwhile. Returns at once. */
  kick(subject: Subject, message: HeldMessage | null): void;
  /** Takes nothing new and waits for what is under way; `false` when that took longer than the limit. */
  stop(limitMs?: number): Promise<boolean>;
}

const stopLimitMs = 10_000;

interface Shift {
  readonly world: DeliveryWorld;
  readonly settings: WorkerSettings;
  readonly jobs: Jobs<Looked>;
  readonly naps: Naps;
  isStopping: boolean;
}

async function look(world: DeliveryWorld, subject: Subject): Promise<Looked> {
  try {
    return { again: await reconcile(world, subject) };
  } catch (error) {
    world.log('reconcile-fault', { about: subject.about, subject: subject.id, error });
    return { failed: true };
  }
}

const meansOf = ({ world, jobs, naps }: Shift) => ({
  queue: world.queue,
  now: world.now,
  log: world.log,
  jobs,
  naps,
});

/** Takes what waits in the queue, as much as can begin; gives how much that was. */
async function poll(shift: Shift): Promise<number> {
  const { world, settings, jobs } = shift;
  const messages = await world.queue.receive(jobs.free(), settings.hiddenSeconds);
  for (const message of messages) lookAfter(meansOf(shift), unqueued(message.ref), message);
  return messages.length;
}

async function pollForEver(shift: Shift): Promise<void> {
  const { world, settings, jobs, naps } = shift;
  let pauseMs = settings.pollMs.least;
  while (!shift.isStopping) {
    await jobs.untilFree();
    const taken = await poll(shift).catch((error: unknown) => {
      world.log('queue-fault', { error });
      return 0;
    });
    if (taken > 0) pauseMs = settings.pollMs.least;
    else await naps.nap(pauseMs);
    if (taken === 0) pauseMs = Math.min(2 * pauseMs, settings.pollMs.most);
  }
}

async function lookForEver(shift: Shift): Promise<void> {
  const { world, settings, naps } = shift;
  const { dues, now, log } = world;
  const means: DueMeans = {
    ...{ dues, now, log },
    onDue: settings.onDue,
    lookOnce: ({ subject }) => lookOnce(meansOf(shift), subject),
  };
  while (!shift.isStopping) {
    await lookAtDues(means).catch((error: unknown) => {
      log('due-fault', { error });
    });
    await naps.nap(settings.dueLookMs);
  }
}

async function isOverWithin(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  const limit = createNaps();
  const isLate = limit.nap(limitMs).then(() => false);
  const isOver = await Promise.race([work.then(() => true), isLate]);
  limit.wakeAll();
  return isOver;
}

/** A worker that looks after what the queue names, what is kicked, and what falls due. */
export function createWorker(world: OutsideWorld, settings: WorkerSettings): Worker {
  const naps = createNaps();
  const shift: Shift = {
    ...{ settings, naps },
    world: {
      ...world,
      isStopping: () => shift.isStopping,
      soon: (subject) => {
        lookAfter(meansOf(shift), subject, null);
      },
    },
    jobs: createJobs((subject) => look(shift.world, subject), settings.concurrency),
    isStopping: false,
  };
  let loops: Promise<unknown> = Promise.resolve();
  return {
    start() {
      loops = Promise.all([pollForEver(shift), lookForEver(shift)]);
    },
    kick(subject, message) {
      lookAfter(meansOf(shift), subject, message);
    },
    async stop(limitMs = stopLimitMs) {
      shift.isStopping = true;
      naps.wakeAll();
      return isOverWithin(limitMs, Promise.all([shift.jobs.close(), loops]));
    },
  };
}
