import fc from 'fast-check';
import { searchCommand } from '../../manifest/app-manifest.ts';
import { cardActions } from '../../src/teams/card-actions/read-click.ts';
import { commands } from '../../src/teams/commands/table.ts';
import {
  activityOf,
  botAccount,
  executeValue,
  personalPlace,
  personNamed,
  type Scene,
} from '../teams/activities.ts';

/** Something to post: a body as text, spoken for by a scene. */
export interface RandomPost {
  readonly scene: Scene;
  readonly body: string;
}

const odd = fc.oneof(
  fc.constant(null),
  fc.constant(''),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('\u202E', '\uD800', '${x}', '{{DATE(1)}}', '../..', "' or 1 eq 1", '=1+1', '\0'),
  fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }),
  fc.constant('x'.repeat(5_000)),
);

const words = fc.oneof(
  fc.constantFrom(...commands.flatMap(({ name, aliases, example }) => [name, example, ...aliases])),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('3080', 'contoso', '70% by 2030-01-01', '640 of 1000', 'tomorrow', '@Kim', '99%'),
);

const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

const data = fc.dictionary(
  fc.constantFrom('e', 'r', 'task', 'item', 'view', 'form', 'text', 'values', 'page', 'id', 'verb'),
  fc.oneof(odd, words),
  { maxKeys: 6 },
);

const click = fc
  .tuple(fc.constantFrom(...Object.keys(cardActions), 'nonsense', '__proto__'), data)
  .map(([verb, given]) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: executeValue(verb, given),
  }));

const search = text.map((said) => ({
  type: 'invoke',
  name: 'composeExtension/query',
  value: {
    commandId: searchCommand,
    parameters: [{ name: 'customer', value: said }],
    queryOptions: { skip: 0, count: 25 },
  },
}));

/** Addresses that are no places for files of Teams, so that nobody is called. */
const elsewhere = fc.constantFrom(
  'https://127.0.0.1:1/a',
  'http://contoso.sharepoint.com/a',
  'https://contoso.sharepoint.com.example/a',
  'https://contoso.sharepoint.com:444/a',
  'file:///etc/passwd',
  'no address',
);

const consent = fc
  .record({
    action: fc.constantFrom('accept', 'decline'),
    context: fc.oneof(odd, data, fc.constant({ e: 'e-1', as: 'xlsx' })),
    name: fc.constantFrom('Contoso.xlsx', '../../x', 'x'.repeat(300)),
    uploadUrl: elsewhere,
  })
  .map(({ action, context, name, uploadUrl }) => ({
    type: 'invoke',
    name: 'fileConsent/invoke',
    replyToId: 'an-offer',
    value: {
      ...{ type: 'fileUpload', action, context },
      uploadInfo: { name, uploadUrl, contentUrl: uploadUrl, uniqueId: 'u', fileType: 'xlsx' },
    },
  }));

const handedIn = fc
  .record({
    said: fc.oneof(fc.constant(''), text),
    name: fc.constantFrom('usage.csv', 'report.xlsx', 'report.zip', '.csv', 'x'.repeat(300)),
    downloadUrl: elsewhere,
  })
  .map(({ said, name, downloadUrl }) => ({
    type: 'message',
    text: said,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name,
        contentUrl: downloadUrl,
        content: { downloadUrl, uniqueId: name, fileType: name.split('.').at(-1) ?? '' },
      },
    ],
  }));

const shaped = fc.oneof(
  { weight: 1, arbitrary: search },
  { weight: 1, arbitrary: consent },
  { weight: 1, arbitrary: handedIn },
  { weight: 4, arbitrary: text.map((said) => ({ type: 'message', text: said })) },
  { weight: 3, arbitrary: click },
  {
    weight: 1,
    arbitrary: data.map((value) => ({ type: 'message', value: { verb: 'show', ...value } })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { type: 'installationUpdate', action: 'add' },
      { type: 'installationUpdate', action: 'remove' },
      { type: 'conversationUpdate', membersAdded: [botAccount] },
      { type: 'typing' },
      { type: 'messageReaction' },
      { type: 'event', name: 'x' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('composeExtension/query', 'fileConsent/invoke', 'task/fetch', 'x'),
        odd,
      )
      .map(([name, value]) => ({ type: 'invoke', name, value })),
  },
);

const spoiltFields = [
  ...['id', 'from', 'conversation', 'channelData', 'entities', 'attachments', 'text', 'value'],
  ...['locale', 'localTimezone', 'recipient', 'type', 'name', 'replyToId', 'membersAdded'],
] as const;

const spoilt = fc
  .tuple(shaped, fc.dictionary(fc.constantFrom(...spoiltFields), odd))
  .map(([activity, more]): Record<string, unknown> => ({ ...activity, ...more }));

const raw = fc.oneof(
  fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Posts of five hundred people: well-shaped, spoilt in a field, or raw. */
export function randomPosts(serviceUrl: string, tenant: string): fc.Arbitrary<RandomPost> {
  const scene = fc.integer({ min: 0, max: 499 }).map((number): Scene => {
    const person = personNamed(`p${number}`);
    return { tenant, serviceUrl, person, place: personalPlace(person) };
  });
  const activity = fc.oneof(
    { weight: 6, arbitrary: shaped },
    { weight: 3, arbitrary: spoilt },
  ) as fc.Arbitrary<Record<string, unknown>>;
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple(scene, activity).map(([from, more]) => ({
        scene: from,
        body: JSON.stringify(activityOf(from, more)),
      })),
    },
    { weight: 1, arbitrary: fc.record({ scene, body: raw }) },
  );
}
