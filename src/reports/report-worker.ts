import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerTask } from './read-in-worker.ts';
import { reportReaders } from './report-readers.ts';

// What starts this thread is readInWorker alone, so the task needs no check.
const { reader, limits, bytes } = workerData as WorkerTask;
// It is ended once it has answered; the next thread finds compiled what this one read.
flushCompileCache();
parentPort?.postMessage(await reportReaders[reader](bytes, limits));
