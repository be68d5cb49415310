import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchFile, type FetchRules } from '../../../src/teams/files/fetch-file.ts';
import { allowOwnMachine, allowSharePoint } from '../../../src/teams/files/file-hosts.ts';
import { file, move, promise, refuse, startFileServer, type FileServer } from './file-server.ts';

let server: FileServer;

beforeAll(async () => {
  server = await startFileServer();
});

afterAll(async () => {
  await server.stop();
});

const rules: FetchRules = { isAllowed: allowOwnMachine, maxBytes: 1_000, answerMs: 300 };

const fetched = async (url: string, but: Partial<FetchRules> = {}) =>
  fetchFile(url, { ...rules, ...but }, AbortSignal.timeout(5_000));

async function textOf(url: string): Promise<string> {
  const got = await fetched(url);
  if (got.kind !== 'file') throw new Error(got.kind);
  const chunks = [];
  for await (const chunk of got.bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('The address of a file', () => {
  it.each([
    'https://contoso-my.sharepoint.com/personal/x/_layouts/15/download.aspx?UniqueId=1&tempauth=x',
    'https://contoso.sharepoint.us/a',
    'https://contoso.sharepoint.cn/a',
  ])('may be of SharePoint: %s', (url) => {
    expect(allowSharePoint(url)).toBe(true);
  });

  it.each([
    'http://contoso.sharepoint.com/a',
    'https://sharepoint.com.evil.example/a',
    'https://evilsharepoint.com/a',
    'https://user:secret@contoso.sharepoint.com/a',
    'https://contoso.sharepoint.com:8443/a',
    'https://127.0.0.1/a',
    'https://169.254.169.254/metadata',
    'file:///etc/passwd',
    'nonsense',
    '',
  ])('may be nothing else: %s', (url) => {
    expect(allowSharePoint(url)).toBe(false);
  });

  it('is not even asked when it is not allowed', async () => {
    const url = server.serving('/never', file('secret'));
    const before = server.asked.length;
    const got = await fetched(url, { isAllowed: allowSharePoint });
    expect(got).toEqual({ kind: 'host-not-allowed' });
    expect(server.asked.length).toBe(before);
  });
});

describe('A file', () => {
  it('is fetched without any token', async () => {
    expect(await textOf(server.serving('/plain', file('hello')))).toBe('hello');
    expect(server.asked.at(-1)).not.toHaveProperty('authorization');
  });

  it('may have moved on the same host, and no farther', async () => {
    server.serving('/there', file('moved'));
    const moved = server.serving('/moved', move('/there'));
    expect(await textOf(moved)).toBe('moved');
    const away = server.serving('/away', move('http://127.0.0.2:1/there'));
    expect(await fetched(away)).toEqual({ kind: 'not-fetched' });
    const round = server.serving('/round', move('/round'));
    expect(await fetched(round)).toEqual({ kind: 'not-fetched' });
  });

  it('that is gone, forbidden, silent or unreachable is not fetched', async () => {
    expect(await fetched(server.serving('/gone', refuse(410)))).toEqual({
      kind: 'not-fetched',
    });
    expect(await fetched(server.serving('/silent', () => undefined))).toEqual({
      kind: 'not-fetched',
    });
    expect(await fetched('http://127.0.0.1:1/x')).toEqual({ kind: 'not-fetched' });
  });

  it('that says it is too large is not read at all', async () => {
    const url = server.serving('/large', promise(1001, 'x'));
    expect(await fetched(url)).toEqual({ kind: 'too-large' });
  });
});
