import { pino, type Logger } from 'pino';

/** One structured line per turn and per send; never message text, never tokens. */
export type Log = Pick<Logger, 'error' | 'warn' | 'info'>;

/** A log at this level, one JSON line each on standard error, so that standard output stays for people. */
export function createLog(level: string): Log {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: false }));
}
