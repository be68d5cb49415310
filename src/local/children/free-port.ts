import { createServer } from 'node:net';

/** A port that something of local mode wants to listen on. */
export interface PortNeed {
  readonly port: number;
  /** What listens there, in a few words, e.g. `Table storage`. */
  readonly purpose: string;
  /** The environment variable that moves it to another port. */
  readonly variable: string;
}

/** The fault of ports that something else listens on; its message is one sentence that names the remedy. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';

  constructor(taken: readonly [PortNeed, ...PortNeed[]]) {
    const [first, ...others] = taken;
    const needs = [
      `${first.purpose} needs port ${first.port}`,
      ...others.map(({ purpose, port }) => `${purpose} ${port}`),
    ];
    const variables = [...new Set(taken.map(({ variable }) => variable))];
    super(
      others.length === 0
        ? `${listOf(needs)}, which another program uses: end that program, or set ${first.variable} to a free port.`
        : `${listOf(needs)}, which other programs use: end them, or set ${listOf(variables)} to free ports.`,
    );
  }
}

function listOf(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Whether a server could listen on the port on this machine's loopback addresses, IPv4 and IPv6. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

/** Throws {@link PortInUse}, which names every port that is taken; called before anything is started. */
export async function requireFreePorts(needs: readonly PortNeed[]): Promise<void> {
  const taken: PortNeed[] = [];
  for (const need of needs) {
    if (!(await isPortFree(need.port))) taken.push(need);
  }
  const [first, ...others] = taken;
  if (first) throw new PortInUse([first, ...others]);
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      // A machine without IPv6 has nothing that could listen there either.
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(true);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
