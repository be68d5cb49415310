import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActivity } from '../../src/teams/read-activity.ts';
import { activityOf, personalPlace, personNamed, testTenant } from './activities.ts';

const folder = new URL('../local/activities/', import.meta.url);
const fromPlayground = readdirSync(folder).map((file): [string, unknown] => {
  const activity: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  return [file.replace('.json', ''), activity];
});

const ann = personNamed('Ann');
const scene = {
  tenant: testTenant,
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  person: ann,
  place: personalPlace(ann),
};

function incomingOf(activity: unknown) {
  const read = readActivity(activity);
  return read.read === 'incoming' ? read.incoming : read;
}

describe('the answer to a file that was offered', () => {
  const place = {
    name: 'a.xlsx',
    uploadUrl: 'https://contoso-my.sharepoint.com/upload',
    contentUrl: 'https://contoso-my.sharepoint.com/a.xlsx',
    uniqueId: 'u',
    fileType: 'xlsx',
  };
  const consented = (value: unknown) =>
    incomingOf(
      activityOf(scene, { type: 'invoke', name: 'fileConsent/invoke', replyToId: 'o', value }),
    );

  it('tells whether it is wanted, what the offer carried, and where it goes', () => {
    const context = { e: 'e-1' };
    const uploadInfo = { ...place, etag: '123' };
    expect(consented({ action: 'accept', context, uploadInfo })).toMatchObject({
      ...{ kind: 'consent', isAccepted: true, context, filePlace: place, replyToId: 'o' },
    });
    expect(consented({ action: 'decline', context })).toMatchObject({
      ...{ kind: 'consent', isAccepted: false, context, filePlace: null },
    });
  });

  it('tells no place of which something lacks or is too long', () => {
    const tooLong = 'x'.repeat(5_000);
    for (const uploadInfo of [{ name: 'a' }, { ...place, uploadUrl: tooLong }, 'here', [place]]) {
      const read = consented({ action: 'accept', context: {}, uploadInfo });
      expect(read).toMatchObject({ kind: 'consent', filePlace: null });
    }
  });

  it('is malformed when it says neither yes nor no', () => {
    expect(consented({ action: 'perhaps' })).toMatchObject({ read: 'malformed' });
  });
});

describe('what the Agents Playground posts', () => {
  it.each(fromPlayground)('%s is understood', (name, activity) => {
    const [place, what] = name.split('-');
    const kinds: Record<string, string> = {
      message: 'text',
      execute: 'click',
      submit: 'click',
      installation: 'install',
      members: 'install',
    };
    expect(incomingOf(activity)).toMatchObject({
      kind: kinds[what ?? ''],
      tenant: 'contoso-tenant',
      place: { kind: place, isPersonal: place === 'personal' },
      reach: { serviceUrl: 'http://127.0.0.1:56150/_connector', user: '29:person-0' },
    });
  });

  it('tells the inputs of a form beside what the button carries', () => {
    const execute = fromPlayground.find(([name]) => name === 'personal-execute')?.[1];
    expect(incomingOf(execute)).toMatchObject({
      verb: 'form.send',
      trigger: 'manual',
      replyToId: '1795344662551',
      data: { verb: 'form.send', revision: 3, reason: 'because', seats: '640', sure: 'true' },
    });
  });
});

describe('an activity', () => {
  it('is translated or told apart whatever stands in it, and never breaks the translation', () => {
    const types = fc.constantFrom('message', 'invoke', 'installationUpdate', 'conversationUpdate');
    const anything = fc.dictionary(
      fc.constantFrom(
        'id',
        'name',
        'text',
        'value',
        'from',
        'entities',
        'attachments',
        'channelData',
        'conversation',
        'membersAdded',
        'action',
        'locale',
      ),
      fc.jsonValue({ maxDepth: 4 }),
    );
    fc.assert(
      fc.property(types, anything, (type, fields) => {
        const { read } = readActivity(activityOf(scene, { type, ...fields }));
        expect(['incoming', 'ignored', 'malformed']).toContain(read);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readActivity(value).read).toBe('malformed');
      }),
    );
  });

  it('has its ids of people and tenants in lower case', () => {
    const upper = activityOf(scene, {
      type: 'message',
      text: 'help',
      from: { id: ann.mri, name: 'Ann', aadObjectId: ann.aadObjectId.toUpperCase() },
      channelData: { tenant: { id: testTenant.toUpperCase() } },
    });
    expect(incomingOf(upper)).toMatchObject({
      tenant: testTenant,
      person: { id: ann.aadObjectId },
    });
  });

  it('tells the time zone of the client where the activity tells none', () => {
    const activity = activityOf(scene, {
      type: 'message',
      text: 'help',
      locale: undefined,
      localTimezone: null,
      entities: [{ type: 'clientInfo', locale: 'de-DE', timezone: 'Europe/Berlin' }],
    });
    expect(incomingOf(activity)).toMatchObject({ locale: 'de-DE', timeZone: 'Europe/Berlin' });
  });

  it('counts as said before others where it does not say what conversation it is', () => {
    const activity = activityOf(scene, {
      type: 'message',
      text: 'help',
      conversation: { id: 'x', tenantId: testTenant },
    });
    expect(incomingOf(activity)).toMatchObject({ place: { kind: 'group', isPersonal: false } });
  });

  it('without an id or a tenant is malformed: a redelivery could not be known again', () => {
    expect(readActivity(activityOf(scene, { type: 'message', id: '' })).read).toBe('malformed');
    const nowhere = { type: 'message', channelData: null, conversation: { id: 'x' } };
    expect(readActivity(activityOf(scene, nowhere)).read).toBe('malformed');
  });

  it('with text and a value that carries no verb is a text', () => {
    const activity = activityOf(scene, { type: 'message', text: 'help', value: { other: 1 } });
    expect(incomingOf(activity)).toMatchObject({ kind: 'text', text: 'help' });
  });

  it('leaves out offers of files without an address, pictures and the copy as HTML', () => {
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const activity = activityOf(scene, {
      type: 'message',
      text: 'help',
      attachments: [
        { contentType, name: 'a.csv', content: {} },
        { contentType: 'text/html', content: '<div>help</div>' },
        { contentType: 'image/png', contentUrl: 'https://x' },
        { contentType, content: { downloadUrl: 'https://x/b' } },
      ],
    });
    expect(incomingOf(activity)).toMatchObject({
      files: [{ name: '', downloadUrl: 'https://x/b', fileType: '' }],
    });
  });
});
