import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  const stream = { write: (line: string) => void (lines += line) };
  write(createLog('info', stream));
  return lines;
}

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJib3QifQ.c2lnbmF0dXJl';

describe('A line of the log', () => {
  it('is one line of JSON, whatever a fault says', () => {
    const lines = logged((log) => {
      log.error({ err: new Error('first\nsecond\r\n{"level":60}') }, 'turn failed');
    });
    expect(lines.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(lines)).toMatchObject({
      msg: 'turn failed',
      err: { type: 'Error', message: 'first\nsecond\r\n{"level":60}' },
    });
  });

  it('has of a fault its type, message, stack, code and cause, and nothing that hangs on it', () => {
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const fault = Object.assign(new Error('no answer', { cause }), {
      statusCode: 503,
      request: { headers: { authorization: 'Bearer the-secret' } },
    });
    const lines = logged((log) => {
      log.error({ err: fault }, 'x');
    });
    expect(lines).not.toContain('the-secret');
    expect(JSON.parse(lines)).toMatchObject({
      err: { code: 503, cause: { code: 'ECONNREFUSED' } },
    });
  });

  it.each([
    ['a token', `refused ${token}`],
    ['a bearer', 'header was Bearer abc.def'],
    ['a signed address', 'https://x.sharepoint.com/f?tempauth=abcdef&x=1'],
    ['an account key', 'AccountName=a;AccountKey=abcdef==;x'],
  ])('never holds %s', (_name, message) => {
    const lines = logged((log) => {
      log.error({ err: new Error(message), detail: message }, 'x');
    });
    expect(lines).not.toMatch(/abcdef|abc\.def|c2lnbmF0dXJl/u);
    expect(lines).toContain('[removed]');
  });
});
