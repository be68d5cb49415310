import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a pretended SharePoint answers to one path. */
export type Serve = (response: ServerResponse) => void;

/** A server of files on this machine, as local mode hands them in. */
export interface FileServer {
  /** The address of a path, answered so from now on. */
  readonly serving: (path: string, serve: Serve) => string;
  /** The headers that came with requests, oldest first. */
  readonly asked: readonly Readonly<Record<string, unknown>>[];
  readonly stop: () => Promise<void>;
}

/** Begins an answer; restify, where it is loaded, lets `writeHead` return nothing. */
function answerWith(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, headers);
}

/** Answers with a status and nothing else. */
export const refuse =
  (status: number): Serve =>
  (response) => {
    answerWith(response, status, {});
    response.end();
  };

/** Answers that it has moved. */
export const move =
  (location: string): Serve =>
  (response) => {
    answerWith(response, 302, { location });
    response.end();
  };

/** Says a size, sends something, and no more. */
export const promise =
  (bytes: number, content: string): Serve =>
  (response) => {
    answerWith(response, 200, { 'content-length': String(bytes) });
    response.write(content);
  };

/** Answers with a file. */
export const file =
  (content: string | Uint8Array): Serve =>
  (response) => {
    answerWith(response, 200, { 'content-type': 'application/octet-stream' });
    response.end(content);
  };

/** Starts it on a free port. */
export async function startFileServer(): Promise<FileServer> {
  const paths = new Map<string, Serve>();
  const asked: Readonly<Record<string, unknown>>[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    const serve = paths.get(request.url ?? '');
    if (serve) serve(response);
    else refuse(404)(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    serving: (path, serve) => {
      paths.set(path, serve);
      return `http://127.0.0.1:${port}${path}`;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
