import { Server } from 'node:net';

const prototype: { listen: (...args: never[]) => unknown } = Server.prototype;

/**
 * Loaded into a child process before its own code: a server that names no address listens on 127.0.0.1 instead of on
 * every network of the machine. The Playground names none, and lets whoever reaches it speak as anybody.
 */
prototype.listen = new Proxy(prototype.listen, {
  apply(listen, server: Server, args: unknown[]): unknown {
    const [port, next] = args;
    const isPortAlone = typeof port === 'number' && typeof next !== 'string';
    return Reflect.apply(
      listen,
      server,
      isPortAlone ? [port, '127.0.0.1', ...args.slice(1)] : args,
    );
  },
});
