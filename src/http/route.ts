import type { IncomingHttpHeaders } from 'node:http';

/** A request that passed the guards: its body is JSON within the limits. */
export interface HttpRequest {
  readonly headers: IncomingHttpHeaders;
  /** The parsed JSON of a POST; `undefined` for a GET. */
  readonly body: unknown;
}

/** What is answered: a JSON body where there is one, else the fixed body of the status (none for 2xx). */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** Answers one request; what it throws becomes a fixed 500 and is reported. */
export type HttpHandler = (request: HttpRequest) => Promise<HttpAnswer>;

/** An address of the server and who answers there. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handle: HttpHandler;
}
