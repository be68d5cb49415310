import type { IncomingMessage, ServerResponse } from 'node:http';
import restify from 'restify';
import { readBody } from './read-body.ts';
import { httpLimits, type HttpLimits } from './limits.ts';
import { drain, listenOn } from './listen.ts';
import { isReadyWithin } from './readiness.ts';
import { refusedStatus } from './request-guard.ts';
import type { BodyRules, HttpAnswer, HttpHandler, Route } from './route.ts';
import { writeAnswer } from './write-answer.ts';

/** What the server calls and how much it bears. */
export interface ServerParts {
  /** Answers what Teams posts to `/api/messages`. */
  readonly handleMessages: HttpHandler;
  /** Whether the process can do its work: what `/readyz` asks. */
  readonly isReady: () => Promise<boolean>;
  /** Told of what a handler or the readiness check threw. */
  readonly onFault: (error: unknown) => void;
  /** Told of each request that the guards refused: for the log. */
  readonly onRefused?: (status: number, path: string) => void;
  readonly routes?: readonly Route[];
  /** Answers by itself what is its own; `false` leaves a request to the guards and routes. */
  readonly beside?: ((req: IncomingMessage, res: ServerResponse) => boolean) | null;
  readonly limits?: Partial<HttpLimits>;
}

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** Takes no more connections, lets running requests end for `graceMs` milliseconds, then cuts them off. */
  stop(graceMs: number): Promise<void>;
}

interface Serving {
  readonly limits: HttpLimits;
  readonly onFault: (error: unknown) => void;
  readonly onRefused: NonNullable<ServerParts['onRefused']>;
  isStopping: boolean;
}

/**
 * Listens with every route behind the guards; port 0 takes a free one.
 *
 * @throws PortInUse when another program has the port
 */
export async function startServer(
  parts: ServerParts,
  host: string,
  port: number,
): Promise<RunningServer> {
  const limits = { ...httpLimits, ...parts.limits };
  const { onFault, onRefused = () => undefined } = parts;
  const serving: Serving = { limits, onFault, onRefused, isStopping: false };
  const server = restify.createServer({ name: '' });
  const routes = [...ownRoutes(parts, serving), ...(parts.routes ?? [])];
  guardRequests(server, routes, serving, parts.beside ?? null);
  for (const route of routes) addRoute(server, route, serving);
  limitTimes(server, limits);
  return {
    port: await listenOn(server.server, host, port),
    async stop(graceMs) {
      serving.isStopping = true;
      await drain(server.server, graceMs);
    },
  };
}

function ownRoutes({ handleMessages, isReady }: ServerParts, serving: Serving): Route[] {
  const readiness = async () => {
    const { limits, onFault, isStopping } = serving;
    const ready = !isStopping && (await isReadyWithin(isReady, limits.readyMs, onFault));
    return ready ? { status: 200, body: { ready } } : { status: 503 };
  };
  return [
    { method: 'POST', path: '/api/messages', handle: handleMessages },
    {
      method: 'GET',
      path: '/healthz',
      handle: async () => ({ status: 200, body: { live: true } }),
    },
    { method: 'GET', path: '/readyz', handle: readiness },
  ];
}

/** What the address that is asked for takes; nobody is there, and it is JSON of the usual size. */
function rulesFor(
  { method, url = '' }: IncomingMessage,
  routes: readonly Route[],
  { limits: { bodyBytes } }: Serving,
): BodyRules {
  const path = url.split('?')[0];
  const asked = routes.find((route) => route.path === path && route.method === method);
  return asked?.takes ?? { types: ['application/json'], bodyBytes };
}

function guardRequests(
  server: restify.Server,
  routes: readonly Route[],
  serving: Serving,
  beside: ServerParts['beside'],
): void {
  server.pre((req: IncomingMessage, res: ServerResponse, next: restify.Next) => {
    if (serving.isStopping) res.setHeader('connection', 'close');
    if (beside?.(req, res)) {
      // Told before an answer is there, restify would write one of its own.
      res.once('close', () => {
        next(false);
      });
      return;
    }
    const status = refusedStatus(req, rulesFor(req, routes, serving));
    if (status === null) {
      next();
      return;
    }
    refuse(req, res, { status }, serving);
    next(false);
  });
  server.on('restifyError', (req: IncomingMessage, res: ServerResponse, error: unknown) => {
    refuse(req, res, { status: statusOf(error) }, serving);
  });
  // While it begins to listen, who waits for that hears of it; restify raises it a second time.
  server.on('error', (error) => {
    if (server.server.listening) serving.onFault(error);
  });
  // restify listens for upgrades and would leave such a socket open for ever.
  server.on('upgrade', (_req, socket) => {
    socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
}

function addRoute(server: restify.Server, route: Route, serving: Serving): void {
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    try {
      await answerRoute(route, serving, req, res);
    } catch (error) {
      serving.onFault(error);
      writeAnswer(res, { status: 500 });
    }
  };
  if (route.method === 'GET') server.get(route.path, answer);
  else server.post(route.path, answer);
}

async function answerRoute(
  route: Route,
  serving: Serving,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { headers } = req;
  const admission = 'admit' in route ? await route.admit(headers) : { admitted: route.handle };
  if ('refused' in admission) {
    refuse(req, res, admission.refused, serving);
    return;
  }
  const { admitted } = admission;
  if (route.method === 'GET') {
    writeAnswer(res, await admitted({ headers, body: undefined }));
    return;
  }
  const bodyBytes = route.takes?.bodyBytes ?? serving.limits.bodyBytes;
  const body = await readBody(req, { ...serving.limits, bodyBytes });
  if (body.read === 'body') writeAnswer(res, await admitted({ headers, body: body.body }));
  else if (body.read === 'refused') refuse(req, res, body, serving);
}

/** Answers with the fixed body and takes no further request from the connection, whose body may be unread. */
function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  answer: HttpAnswer,
  { onRefused }: Serving,
): void {
  // What is asked of it (the query) may hold anything.
  onRefused(answer.status, (req.url ?? '').split('?')[0]?.slice(0, 100) ?? '');
  if (!req.complete) res.setHeader('connection', 'close');
  writeAnswer(res, answer);
  req.resume();
}

function statusOf(error: unknown): number {
  const status: unknown =
    error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return status === 404 || status === 405 ? status : 500;
}

function limitTimes(server: restify.Server, limits: HttpLimits): void {
  // An option of createServer that restify does not pass on; Node reads it when it begins to listen.
  Object.assign(server.server, { connectionsCheckingInterval: limits.checkEveryMs });
  server.server.headersTimeout = limits.headersMs;
  server.server.requestTimeout = limits.requestMs;
}
