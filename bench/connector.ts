import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** A Bot Connector that accepts everything and keeps little, so that it takes little time of what is measured. */
export interface Connector {
  readonly serviceUrl: string;
  /** What was said in a conversation since the last `clear`, as the JSON it came in. */
  said(conversation: string): readonly string[];
  /** When each message came since the last `clear`, in milliseconds. */
  arrivals(): readonly number[];
  clear(): void;
  readonly stop: () => Promise<void>;
}

const address = /^\/v3\/conversations\/([^/]+)\/activities/;

/** Starts a connector on a free port. */
export async function startConnector(): Promise<Connector> {
  const conversations = new Map<string, string[]>();
  const arrivals: number[] = [];
  let number = 0;
  const server = createServer((req, res) => {
    arrivals.push(performance.now());
    const conversation = decodeURIComponent(address.exec(req.url ?? '')?.[1] ?? '');
    void text(req).then((body) => {
      const said = conversations.get(conversation);
      if (said) said.push(body);
      else conversations.set(conversation, [body]);
      number += 1;
      // Not in one breath: restify, where it is loaded, has its own writeHead.
      res.writeHead(201, { 'content-type': 'application/json' });
      res.end(`{"id":"1:${number}"}`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('no port');
  return {
    serviceUrl: `http://127.0.0.1:${listening.port}/`,
    said: (conversation) => conversations.get(conversation) ?? [],
    arrivals: () => arrivals,
    clear: () => {
      conversations.clear();
      arrivals.length = 0;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
