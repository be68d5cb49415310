import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowOwnMachine, allowSharePoint } from '../../../src/teams/files/file-hosts.ts';
import { uploadFile } from '../../../src/teams/files/upload-file.ts';
import { startFakeSharePoint, type FakeSharePoint } from './fake-sharepoint.ts';

let sharePoint: FakeSharePoint;
beforeAll(async () => {
  sharePoint = await startFakeSharePoint();
});
afterAll(async () => {
  await sharePoint.stop();
});

const bytes = Buffer.from('what the customer gets');
const rules = { isAllowed: allowOwnMachine, answerMs: 2_000, pauseMs: 10 };

describe('The pretended SharePoint', () => {
  it.each([
    ['no range', {}, 400],
    ['another range', { 'content-range': 'bytes 0-3/4' }, 400],
    ['the range of all', { 'content-range': 'bytes 0-4/5' }, 201],
  ])('answers to an upload with %s as SharePoint does', async (_, headers, status) => {
    const place = sharePoint.place('a.csv');
    const answer = await fetch(place.uploadUrl, { method: 'PUT', body: 'abcde', headers });
    expect(answer.status).toBe(status);
    expect(sharePoint.bytesAt(place)?.toString()).toBe(status === 201 ? 'abcde' : undefined);
  });

  it('says that a place is gone when it is told to, and when there is none', async () => {
    const { uploadUrl } = sharePoint.place('a.csv', 410);
    expect((await fetch(uploadUrl, { method: 'PUT', body: 'a' })).status).toBe(410);
    expect((await fetch(`${uploadUrl}x`, { method: 'PUT', body: 'a' })).status).toBe(404);
  });
});

describe('An upload', () => {
  it('brings all bytes in one piece, with their range and no token', async () => {
    const place = sharePoint.place('a.xlsx');
    const before = sharePoint.asked.length;
    expect(await uploadFile(place, bytes, rules)).toBe('saved');
    expect(sharePoint.bytesAt(place)).toEqual(bytes);
    const [asked, ...more] = sharePoint.asked.slice(before);
    expect([asked?.method, more]).toEqual(['PUT', []]);
    expect(asked?.headers).toMatchObject({
      'content-length': '22',
      'content-range': 'bytes 0-21/22',
    });
    expect(asked?.headers).not.toHaveProperty('authorization');
  });

  it.each([401, 403, 404, 409, 410])('finds out that its place is gone: %d', async (status) => {
    const place = sharePoint.place('a.xlsx', status);
    expect(await uploadFile(place, bytes, rules)).toBe('expired');
    expect(sharePoint.bytesAt(place)).toBeNull();
  });

  it('is tried once more when the other side is ill, and not a third time', async () => {
    const place = sharePoint.place('a.xlsx', 503);
    expect(await uploadFile(place, bytes, rules)).toBe('saved');
    const ill = sharePoint.place('a.xlsx', 500, 503);
    const before = sharePoint.asked.length;
    expect(await uploadFile(ill, bytes, rules)).toBe('failed');
    expect(sharePoint.asked.length - before).toBe(2);
  });

  it.each([429, 400, 'move', 'hang'] as const)('is not tried again for %s', async (behaves) => {
    const place = sharePoint.place('a.xlsx', behaves);
    const before = sharePoint.asked.length;
    expect(await uploadFile(place, bytes, { ...rules, answerMs: 300 })).toBe('failed');
    expect(sharePoint.asked.length - before).toBe(1);
  });

  it('to where nobody listens fails', async () => {
    const place = { ...sharePoint.place('a.xlsx'), uploadUrl: 'http://127.0.0.1:1/x' };
    expect(await uploadFile(place, bytes, rules)).toBe('failed');
  });

  it.each([
    'https://files.example/upload',
    'http://contoso-my.sharepoint.com/upload',
    'https://contoso-my.sharepoint.com.files.example/upload',
    'https://user:word@contoso-my.sharepoint.com/upload',
    'https://contoso-my.sharepoint.com:8443/upload',
    'http://169.254.169.254/metadata',
    'file:///etc/passwd',
    'no address',
  ])('goes to SharePoint alone, and nothing is asked of %s', async (uploadUrl) => {
    const own = sharePoint.place('a.xlsx');
    const before = sharePoint.asked.length;
    const teams = { ...rules, isAllowed: allowSharePoint };
    const shown = 'https://contoso-my.sharepoint.com/a.xlsx';
    expect(await uploadFile({ ...own, uploadUrl, contentUrl: shown }, bytes, teams)).toBe(
      'not-allowed',
    );
    // Where the file is said to be found is shown to a person.
    expect(await uploadFile({ ...own, contentUrl: uploadUrl }, bytes, teams)).toBe('not-allowed');
    expect(sharePoint.asked.length).toBe(before);
  });
});
