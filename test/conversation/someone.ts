import { z } from 'zod';
import { personNamed, personalPlace, type Scene, type TestPlace } from '../teams/activities.ts';
import type { FakeConnector } from '../teams/fake-connector.ts';
import { speakAs, type Fields, type Speaker, type TurnOutcome } from '../teams/turn.ts';
import { inputValues, presses, titles, words, type Card, type Press } from './card.ts';

/** Where somebody talks. */
export interface SpokenIn {
  readonly messagesUrl: string;
  readonly connector: FakeConnector;
  readonly tenant: string;
  /** Makes the token of a request; none in local mode. */
  readonly authorize?: (scene: Scene) => Promise<string>;
}

/** Somebody who talks with the bot and keeps an eye on the newest card. */
export interface Someone {
  readonly speaker: Speaker;
  readonly name: string;
  /** Types a message; what is read on the answer. */
  say(text: string, fields?: Fields): Promise<string>;
  /** Hands in a file; what is read on the answer. */
  handIn(name: string, url: string, text?: string): Promise<string>;
  /** Presses a button or row of the newest card by its title, inputs filled; what is read on the answer. */
  click(title: string, inputs?: Fields): Promise<string>;
  /** Presses what was kept from a card, whatever card is newest. */
  press(press: Press, inputs?: Fields, fields?: Fields): Promise<string>;
  /** What can be pressed under a title on the newest card, to be pressed later. */
  find(title: string): Press;
  /** Looks at the newest card of their personal chat in which these words stand. */
  turnTo(words: string): void;
  /** The newest card. */
  card(): Card;
  /** What can be pressed on it. */
  titles(): readonly string[];
  /** What stands in the person's personal chat, newest last, as words. */
  chat(): readonly string[];
}

const answerShape = z.object({
  statusCode: z.number(),
  type: z.string(),
  value: z.unknown(),
});

const cardShape = z.record(z.string(), z.unknown());
const messageShape = z.object({ attachments: z.tuple([z.object({ content: cardShape })]) });

/** The card of an outcome; throws what was answered instead. */
function cardOf({ status, body, posted }: TurnOutcome): Card {
  const answer = answerShape.safeParse(body);
  if (answer.success && answer.data.type === 'application/vnd.microsoft.card.adaptive') {
    return cardShape.parse(answer.data.value);
  }
  // What the worker brings at the same moment answers nothing.
  const last = posted.findLast(({ activity }) => 'replyToId' in activity) ?? posted.at(-1);
  const message = messageShape.safeParse(last?.activity);
  if (message.success) return message.data.attachments[0].content;
  throw new Error(
    `no card but ${status} ${JSON.stringify(body)} ${JSON.stringify(last?.activity)}`,
  );
}

/** Somebody of a tenant, in their personal chat unless another place is given. */
export function someoneIn(spoken: SpokenIn, name: string, place?: TestPlace): Someone {
  const person = personNamed(name);
  const own = place ?? personalPlaceIn(spoken.tenant, person);
  const speaker = speakAs(spoken, person, own);
  let newest: Card | null = null;
  const keep = (outcome: TurnOutcome): string => {
    newest = cardOf(outcome);
    return words(newest);
  };
  const card = (): Card => {
    if (!newest) throw new Error(`${name} has no card yet`);
    return newest;
  };
  const cards = (): readonly Card[] =>
    spoken.connector
      .messages(personalPlaceIn(spoken.tenant, person).conversation)
      .flatMap(({ activity }) => {
        const message = messageShape.safeParse(activity);
        return message.success ? [message.data.attachments[0].content] : [];
      });
  const press = async ({ verb, data }: Press, inputs: Fields = {}, fields: Fields = {}) =>
    keep(await speaker.execute(verb, { ...data, ...inputs }, fields));
  const find = (title: string): Press => {
    const all = presses(card());
    const found = all.find((each) => each.title === title);
    if (!found) throw new Error(`no ${title} among: ${all.map((each) => each.title).join(', ')}`);
    return found;
  };
  return {
    speaker,
    name,
    card,
    find,
    press,
    titles: () => titles(card()),
    handIn: async (file, url, text) => keep(await speaker.upload(file, url, text)),
    say: async (text, fields) => keep(await speaker.say(text, fields)),
    click: (title, inputs = {}) => press(find(title), { ...inputValues(card()), ...inputs }),
    chat: () => cards().map(words),
    turnTo(part) {
      const found = cards().findLast((each) => words(each).includes(part));
      if (!found) throw new Error(`${name} never saw ${part}`);
      newest = found;
    },
  };
}

/** The same person of another tenant has another chat. */
function personalPlaceIn(tenant: string, person: Parameters<typeof personalPlace>[0]): TestPlace {
  const place = personalPlace(person);
  return { ...place, conversation: `${place.conversation}-${tenant}` };
}
