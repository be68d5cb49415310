import { createServer } from 'node:net';

/** A port that something of local mode wants to listen on. */
interface PortNeed {
  readonly port: number;
  /** What listens there, in a few words, e.g. `Table storage`. */
  readonly purpose: string;
  /** The environment variable that moves it to another port. */
  readonly variable: string;
}

/** The fault of a port that something else listens on; its message is one sentence that names the remedy. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  readonly need: PortNeed;

  constructor(need: PortNeed) {
    super(
      `${need.purpose} needs port ${need.port}, which another program uses: end that program, or set ${need.variable} to a free port.`,
    );
    this.need = need;
  }
}

/** Whether a server could listen on the port on this machine's loopback addresses, IPv4 and IPv6. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

/** Throws {@link PortInUse} for the first port that is taken; called before anything is started. */
export async function requireFreePorts(needs: readonly PortNeed[]): Promise<void> {
  for (const need of needs) {
    if (!(await isPortFree(need.port))) throw new PortInUse(need);
  }
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
