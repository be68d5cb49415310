import {
  activityOf,
  botAccount,
  executeValue,
  personalPlace,
  testTenant,
  type Scene,
  type TestPerson,
  type TestPlace,
} from './activities.ts';
import type { FakeConnector, StandingMessage } from './fake-connector.ts';

/** What one posted activity brought about. */
export interface TurnOutcome {
  readonly status: number;
  /** The answer's JSON; `null` when it has none. */
  readonly body: unknown;
  /** What was newly posted to the conversation while the answer was awaited. */
  readonly posted: readonly StandingMessage[];
}

/** More or other fields of the activity that is sent. */
export type Fields = Readonly<Record<string, unknown>>;

/** Somebody in a conversation with the bot, as Teams would speak for them, over HTTP. */
export interface Speaker {
  readonly scene: Scene;
  /** Writes a message. */
  say(text: string, fields?: Fields): Promise<TurnOutcome>;
  /** Presses an `Action.Execute`, on a message when `fields` has its `replyToId`. */
  execute(verb: string, data?: Fields, fields?: Fields): Promise<TurnOutcome>;
  /** A card refreshes itself. */
  refresh(verb: string, data?: Fields, fields?: Fields): Promise<TurnOutcome>;
  /** Presses the `Action.Submit` of a client that knows no Execute. */
  submit(verb: string, data?: Fields, fields?: Fields): Promise<TurnOutcome>;
  /** Installs or removes the bot here: `installationUpdate`. */
  install(action?: 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade'): Promise<TurnOutcome>;
  /** The other way in which Teams tells an installation: `conversationUpdate`. */
  join(): Promise<TurnOutcome>;
  /** Hands in a file with a message. */
  upload(name: string, downloadUrl: string, text?: string): Promise<TurnOutcome>;
  /** Posts any activity of this scene. */
  send(fields: Fields): Promise<TurnOutcome>;
}

/** Which bot is spoken to. */
export interface SpokenTo {
  /** The address of its `/api/messages`. */
  readonly messagesUrl: string;
  readonly connector: FakeConnector;
  readonly tenant?: string;
  /** Makes the token of a request; none in local mode. */
  readonly authorize?: (scene: Scene) => Promise<string>;
}

/** Speaks for a person, in their personal chat unless another place is given. */
export function speakAs(
  { messagesUrl, connector, tenant = testTenant, authorize }: SpokenTo,
  person: TestPerson,
  place: TestPlace = personalPlace(person),
): Speaker {
  const scene: Scene = { tenant, serviceUrl: connector.serviceUrl, person, place };
  const send = async (fields: Fields): Promise<TurnOutcome> => {
    const before = new Set(connector.messages().map(({ id }) => id));
    const answer = await fetch(messagesUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(authorize ? { authorization: await authorize(scene) } : {}),
      },
      body: JSON.stringify(activityOf(scene, fields)),
    });
    const text = await answer.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    const posted = connector.messages(place.conversation).filter(({ id }) => !before.has(id));
    return { status: answer.status, body, posted };
  };
  const invoke = (value: Fields, fields: Fields) =>
    send({ type: 'invoke', name: 'adaptiveCard/action', value, ...fields });
  return {
    scene,
    send,
    say: (text, fields = {}) => send({ type: 'message', text, textFormat: 'plain', ...fields }),
    execute: (verb, data = {}, fields = {}) => invoke(executeValue(verb, data), fields),
    refresh: (verb, data = {}, fields = {}) =>
      invoke(executeValue(verb, data, 'automatic'), fields),
    submit: (verb, data = {}, fields = {}) =>
      send({ type: 'message', value: { verb, ...data }, ...fields }),
    install: (action = 'add') => send({ type: 'installationUpdate', action }),
    join: () => send({ type: 'conversationUpdate', membersAdded: [botAccount] }),
    upload: (name, downloadUrl, text = '') =>
      send({
        type: 'message',
        text,
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.file.download.info',
            name,
            contentUrl: downloadUrl,
            content: { downloadUrl, uniqueId: name, fileType: name.split('.').at(-1) ?? '' },
          },
        ],
      }),
  };
}
