import type { IncomingHttpHeaders } from 'node:http';

/** A request that passed the guards: its body is what the route takes, within the limits. */
export interface HttpRequest {
  readonly headers: IncomingHttpHeaders;
  /** The parsed JSON of a POST, or its text where the route takes another type; `undefined` for a GET. */
  readonly body: unknown;
}

/** What is answered: a JSON body where there is one, else the fixed body of the status (none for 2xx). */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Answers one request; what it throws becomes a fixed 500 and is reported. */
export type HttpHandler = (request: HttpRequest) => Promise<HttpAnswer>;

/** Who answers a request, or how it is refused before its body is read. */
export type Admission = { readonly admitted: HttpHandler } | { readonly refused: HttpAnswer };

/** What a route takes beside JSON of the usual size. */
export interface BodyRules {
  /** Lower case; what is not JSON is given to the handler as text. */
  readonly types: readonly string[];
  /** Largest body in bytes, told or counted. */
  readonly bodyBytes: number;
}

/** An address of the server and who answers there: whoever asks, or whom its head admits. */
export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly takes?: BodyRules;
} & (
  | { readonly handle: HttpHandler }
  | { readonly admit: (headers: IncomingHttpHeaders) => Promise<Admission> }
);
