import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeConnector, type FakeConnector } from './fake-connector.ts';

let connector: FakeConnector;

beforeEach(async () => {
  connector = await startFakeConnector();
});

afterEach(async () => {
  await connector.stop();
});

const jsonHeaders = { 'content-type': 'application/json', authorization: 'Bearer t' };

async function call(method: string, path: string, body?: unknown) {
  const answer = await fetch(new URL(path, connector.serviceUrl), {
    method,
    headers: jsonHeaders,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json: unknown = text === '' ? null : JSON.parse(text);
  return { status: answer.status, json, retryAfter: answer.headers.get('retry-after') };
}

const inChat = (path: string) => `v3/conversations/${encodeURIComponent('a:1/x')}/${path}`;

describe('the pretended connector', () => {
  it('keeps what is posted, replaces what is updated, forgets what is deleted', async () => {
    const posted = await call('POST', inChat('activities'), { text: 'one' });
    const { id } = posted.json as { id: string };
    expect(posted.status).toBe(201);
    await call('PUT', inChat(`activities/${id}`), { text: 'two' });
    expect(connector.messages('a:1/x')).toEqual([
      { id, conversation: 'a:1/x', activity: { text: 'two' }, updates: 1 },
    ]);
    expect((await call('DELETE', inChat(`activities/${id}`))).status).toBe(200);
    expect(connector.messages()).toEqual([]);
    expect((await call('PUT', inChat(`activities/${id}`), {})).json).toMatchObject({
      error: { code: 'ActivityNotFoundInConversation' },
    });
    expect(connector.calls.map(({ does }) => does)).toEqual(['post', 'update', 'delete', 'update']);
    expect(connector.calls[0]?.authorization).toBe('Bearer t');
  });

  it('knows a message only in its own conversation', async () => {
    const { json } = await call('POST', inChat('activities/parent'), { text: 'one' });
    const { id } = json as { id: string };
    expect((await call('PUT', `v3/conversations/b/activities/${id}`, {})).status).toBe(404);
    expect(connector.messages('b')).toEqual([]);
  });

  it('makes conversations and tells members', async () => {
    expect((await call('POST', 'v3/conversations', { members: [] })).status).toBe(201);
    expect((await call('GET', inChat('members/29:1'))).json).toMatchObject({ id: '29:1' });
    expect((await call('GET', inChat('pagedmembers?pageSize=5'))).status).toBe(200);
    expect((await call('GET', 'v3/elsewhere')).status).toBe(404);
  });

  it('refuses as often as it was told, only where it was told, and keeps nothing then', async () => {
    connector.failNext({ does: 'refuse', status: 429, retryAfter: '3' }, 2, 'a:1/x');
    expect((await call('POST', 'v3/conversations/b/activities', {})).status).toBe(201);
    const refused = await call('POST', inChat('activities'), {});
    expect(refused).toMatchObject({ status: 429, retryAfter: '3' });
    expect((await call('POST', inChat('activities'), {})).status).toBe(429);
    expect((await call('POST', inChat('activities'), {})).status).toBe(201);
    expect(connector.messages('a:1/x')).toHaveLength(1);
  });

  it('keeps what it accepted, whatever becomes of the answer', async () => {
    connector.failNext({ does: 'drop-answer' });
    await expect(call('POST', inChat('activities'), {})).rejects.toThrow();
    connector.failNext({ does: 'accept-but-answer', status: 502 });
    expect((await call('POST', inChat('activities'), {})).status).toBe(502);
    expect(connector.messages()).toHaveLength(2);
  });

  it('takes no connection while it is down, and the same address afterwards', async () => {
    await connector.goDown();
    await expect(call('POST', inChat('activities'), {})).rejects.toThrow();
    await connector.comeUp();
    expect((await call('POST', inChat('activities'), {})).status).toBe(201);
    expect(connector.calls).toHaveLength(1);
  });
});
