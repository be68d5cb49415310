import type { Subject } from '../../application/ports/notices.ts';
import { nameOf } from '../sending/subject.ts';

/** Work of one process: several subjects at a time, one subject never twice at once. */
export interface Jobs<R> {
  /**
   * Takes a subject on; when it is under way, it is looked at once more afterwards. Gives what came of that
   * look, or `null` when it was closed before.
   */
  add(subject: Subject): Promise<R | null>;
  /** How many more could begin at once. */
  free(): number;
  /** Ends as soon as one more could begin. */
  untilFree(): Promise<void>;
  /** Takes nothing new, drops what has not begun; ends when all that is under way has ended. */
  close(): Promise<void>;
}

interface Job<R> {
  readonly subject: Subject;
  readonly ends: Promise<R | null>;
  readonly end: (result: R | null) => void;
}

function newJob<R>(subject: Subject): Job<R> {
  const { promise, resolve } = Promise.withResolvers<R | null>();
  return { subject, ends: promise, end: resolve };
}

class SubjectJobs<R> implements Jobs<R> {
  readonly #run: (subject: Subject) => Promise<R>;
  readonly #most: number;
  readonly #waiting = new Map<string, Job<R>>();
  readonly #running = new Map<string, Promise<void>>();
  #isClosed = false;

  constructor(run: (subject: Subject) => Promise<R>, most: number) {
    this.#run = run;
    this.#most = most;
  }

  free(): number {
    return Math.max(0, this.#most - this.#running.size - this.#waiting.size);
  }

  async untilFree(): Promise<void> {
    while (this.free() === 0) await Promise.race(this.#running.values());
  }

  async add(subject: Subject): Promise<R | null> {
    if (this.#isClosed) return null;
    const name = nameOf(subject);
    const job = this.#waiting.get(name) ?? newJob<R>(subject);
    this.#waiting.set(name, job);
    this.#beginWhatCan();
    return job.ends;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { end } of this.#waiting.values()) end(null);
    this.#waiting.clear();
    await Promise.all(this.#running.values());
  }

  #beginWhatCan(): void {
    for (const [name, job] of this.#waiting) {
      if (this.#running.size >= this.#most) return;
      if (!this.#running.has(name)) this.#begin(name, job);
    }
  }

  #begin(name: string, { subject, end }: Job<R>): void {
    this.#waiting.delete(name);
    const work = this.#run(subject).then((result) => {
      this.#running.delete(name);
      end(result);
      this.#beginWhatCan();
    });
    this.#running.set(name, work);
  }
}

/** Jobs of one process, `most` at a time; `run` never rejects. */
export function createJobs<R>(run: (subject: Subject) => Promise<R>, most: number): Jobs<R> {
  return new SubjectJobs(run, most);
}
