import { connect } from 'node:net';

/** What came back on a bare socket. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Sends bytes as they are to a port of this machine and reads until the other side closes; `afterMs` waits between
 * the pieces. What no HTTP client would send is sent this way.
 */
export async function sendRaw(
  port: number,
  pieces: readonly (string | Buffer)[],
  afterMs = 0,
): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString('utf8')));
  // A reset after the answer is the server's right: it refused the rest of the body.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', resolve));
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
  }
  await closed;
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text };
}

/** The head of a POST to `/api/messages` that closes the connection; more headers as lines. */
export function postHead(...lines: string[]): string {
  const head = ['POST /api/messages HTTP/1.1', 'host: bot', 'connection: close', ...lines];
  return `${head.join('\r\n')}\r\n\r\n`;
}
