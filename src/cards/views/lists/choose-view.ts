import type { Answer, Choice } from '../../../application/answers.ts';
import type { EngagementLine } from '../../../application/engagement/lines.ts';
import { caps } from '../../../domain/caps.ts';
import type { Mention } from '../../../application/asker.ts';
import type { Engagement, EngagementId } from '../../../domain/engagement/engagement.ts';
import { clip } from '../../../text/clip.ts';
import { button, bytesOf, noTap, tap } from '../../offers/button.ts';
import { readable } from '../../plain-text.ts';
import type { CardAction } from '../../card-action.ts';
import type { Reader } from '../../reader.ts';
import { plainHead, row, section } from '../frame.ts';
import { lineRow } from './list-view.ts';
import { generalWays, messageView, saying, type Message } from '../message-view.ts';
import type { MessageView } from '../views.ts';
import type { Row, Section } from '../card-parts.ts';

/** What all the buttons of a choice may carry together of the text they say again, in bytes. */
const carriedBytes = 12_000;

const mostRows = 10;

/** Whether a typed text can be put on this many buttons. */
function canCarry(said: string, times: number): boolean {
  return said.length <= caps.textCharacters && bytesOf(said) * times <= carriedBytes;
}

/** What was typed, quoted so that it can be read. */
export function quoted({ formats }: Reader, said: string): string {
  return formats.quote(readable(said));
}

function choiceRow(title: string, data: CardAction): Row {
  return { ...row('›', 'accent', title), weight: 'bolder', ...tap(data) };
}

/** What a button says again, with whom it mentions. */
function sayingAgain(said: string, mentions: readonly Mention[], e: EngagementId): CardAction {
  return { verb: 'say', e, text: said, ...(mentions.length > 0 && { mentions }) };
}

function customerRow(reader: Reader, line: EngagementLine, again: CardAction): Row {
  return {
    ...lineRow(reader, line),
    ...noTap,
    ...tap(again),
  };
}

/** Customers to choose from; a text too long to be said again opens the customer instead. */
function customers(reader: Reader, choice: Extract<Choice, { among: 'customers' }>): Section {
  const { lines, said, mentions } = choice;
  const { choose } = reader.words.answers;
  const shown = lines.slice(0, mostRows);
  const isCarried = canCarry(said, shown.length);
  const more = lines.length - shown.length;
  const notes = [
    ...(isCarried ? [] : [choose.tooLong]),
    ...(more > 0 ? [choose.more(more, reader.formats)] : []),
  ];
  const rows = shown.map((line) =>
    isCarried
      ? customerRow(reader, line, sayingAgain(said, mentions, line.engagement))
      : lineRow(reader, line),
  );
  return section('', rows, notes.join(' '));
}

function tasks({ words }: Reader, choice: Extract<Choice, { among: 'tasks' }>): Section {
  const { said: text } = choice;
  const isCarried = canCarry(text, choice.tasks.length);
  return section(
    '',
    choice.tasks.map((task) => {
      const title = words.names.tasks[task];
      return isCarried ? choiceRow(title, { verb: 'say', task, text }) : row('○', 'default', title);
    }),
    isCarried ? '' : words.answers.choose.tooLong,
  );
}

function commands(choice: Extract<Choice, { among: 'commands' }>): Section {
  return section(
    '',
    choice.commands
      .slice(0, mostRows)
      .map((text) => choiceRow(clip(text, 60), { verb: 'say', text })),
  );
}

function sectionOf(reader: Reader, choice: Choice): Section {
  switch (choice.among) {
    case 'customers':
      return customers(reader, choice);
    case 'tasks':
      return tasks(reader, choice);
    case 'commands':
      return commands(choice);
  }
}

/** The task number that was typed and does not exist. */
function unknownTask({ words }: Reader, choice: Choice): readonly string[] {
  return choice.among === 'tasks' && choice.unknown !== null
    ? [words.answers.choose.unknownTask(clip(choice.unknown, 40))]
    : [];
}

/** Something to choose from; choosing says the same again for what was chosen. */
export function chooseView(
  reader: Reader,
  { choice }: Extract<Answer, { show: 'choose' }>,
): MessageView {
  const { choose } = reader.words.answers;
  const message: Message = {
    ...saying(plainHead(choose[choice.among]), choose.sentence(quoted(reader, choice.said))),
    more: unknownTask(reader, choice),
    sections: [sectionOf(reader, choice)],
    buttons: generalWays(reader).slice(-1),
  };
  return messageView(reader, message);
}

/** "For Contoso?" */
export function whichCustomerView(
  reader: Reader,
  { engagement, said, mentions, other }: Extract<Answer, { show: 'which-customer' }>,
): MessageView {
  const { words } = reader;
  const { whichCustomer, choose } = words.answers;
  const customer = clip(engagement.customer, 80);
  const again = ({ id }: Engagement): CardAction => sayingAgain(said, mentions, id);
  const ways = [
    button(words.buttons.yes(customer), again(engagement), 'positive'),
    ...(other ? [button(words.buttons.rather(clip(other.customer, 80)), again(other))] : []),
  ];
  const isCarried = canCarry(said, ways.length);
  return messageView(reader, {
    ...saying(
      plainHead(whichCustomer.title(customer)),
      whichCustomer.sentence(quoted(reader, said)),
    ),
    more: isCarried ? [] : [choose.tooLong],
    buttons: [...(isCarried ? ways : []), ...generalWays(reader).slice(0, 1)],
  });
}
