import { fieldIds, fieldOf, notesFieldOf, type FieldId } from '../../domain/fields.ts';
import { roles } from '../../domain/people.ts';
import { splitAtDate } from '../reading/dates.ts';
import {
  about,
  asking,
  changing,
  showing,
  type Command,
  type CommandContext,
  type Reading,
} from './command.ts';
import { typedForm } from './typed-form.ts';

function readBlocked(rest: string, context: CommandContext): Reading {
  const reason = rest.replace(/^(?:because|by|:|-)\s+/iu, '');
  return about(
    '',
    context,
    reason === '' ? asking({ form: 'block' }) : changing({ type: 'block', reason }),
  );
}

/** `waiting for the customer's legal team until friday`; the form asks for the part that is missing. */
function readWaiting(rest: string, context: CommandContext): Reading {
  if (/^(?:is\s+)?(?:over|ended|done|no more|finished)$/iu.test(rest))
    return about('', context, changing({ type: 'stop-waiting' }));
  const { what, date } = splitAtDate(rest, { ...context.dates, direction: 'future' });
  const waitedFor = what.replace(/^(?:for|on)\s+/iu, '').trim();
  const until = date.kind === 'none' ? '' : date.kind === 'date' ? date.date : date.said;
  const values = { what: waitedFor, until };
  return about(
    '',
    context,
    rest === '' ? asking({ form: 'wait' }) : typedForm({ form: 'wait' }, values, context),
  );
}

const toNotesOf =
  /^(?:(?:for|to)\s+)?(?:the\s+)?(?<role>fe|fm|fta)(?:\s+notes)?\s*[:-]\s*(?<text>.*)$/isu;

/** `note <text>` goes to the notes of one's own role; `note fm: <text>` names them. */
function readNote(rest: string, context: CommandContext): Reading {
  const { role: said, text = rest } = toNotesOf.exec(rest)?.groups ?? {};
  const role = roles.find((each) => each === said?.toLowerCase());
  return about('', context, { ask: 'note', field: role ? notesFieldOf(role) : null, text });
}

interface FieldSaid {
  readonly customer: string;
  readonly field: FieldId;
  readonly text: string;
}

const wordsOfFields = fieldIds
  .flatMap((field) => fieldOf(field).words.map((words) => ({ field, words })))
  .sort((left, right) => right.words.length - left.words.length);

/** The words of a field, behind a customer's name at most. */
const fieldShape = new RegExp(
  String.raw`^(?<customer>(?:\S+\s+){0,5}?)(?<words>${wordsOfFields.map(({ words }) => words).join('|')})(?:[\s:=]+(?<text>.*))?$`,
  'isu',
);

/** `data l1 In production`, `data contoso l1 In production`. */
function fieldSaid(rest: string): FieldSaid | null {
  const { customer = '', words = '', text = '' } = fieldShape.exec(rest)?.groups ?? {};
  const found = wordsOfFields.find((each) => each.words === words.toLowerCase());
  return found ? { customer, field: found.field, text: text.trim() } : null;
}

const dataStep = /^(?<before>(?:\S+\s+){0,5}?)(?<step>export|entered)(?<after>(?:\s+\S+){0,5})$/iu;

/** `data export` and `data entered`, a customer's name on either side. */
function readStep(rest: string, context: CommandContext): Reading | null {
  const found = dataStep.exec(rest)?.groups;
  if (!found) return null;
  const isExport = found['step']?.toLowerCase() === 'export';
  const request = isExport ? showing({ view: 'export' }) : changing({ type: 'enter-fields' });
  return about(`${found['before'] ?? ''} ${found['after'] ?? ''}`, context, request);
}

function readField({ customer, field, text }: FieldSaid, context: CommandContext): Reading {
  const isNotes = fieldOf(field).kind === 'notes';
  const request =
    text === ''
      ? asking({ form: isNotes ? 'note' : 'field', field })
      : changing({ type: isNotes ? 'add-note' : 'write-field', field, text });
  return about(customer, context, request);
}

function readData(rest: string, context: CommandContext): Reading {
  const said = fieldSaid(rest);
  if (said) return readField(said, context);
  return readStep(rest, context) ?? about(rest, context, showing({ view: 'data' }));
}

function readClose(rest: string, context: CommandContext): Reading {
  const reason = rest.replace(/^(?:because|:|-)\s+/iu, '');
  return about(
    '',
    context,
    reason === '' ? asking({ form: 'close' }) : changing({ type: 'close', reason }),
  );
}

/** What can be typed about flags, notes, data, history, chats and the end. */
export const frameCommands: readonly Command[] = [
  {
    name: 'blocked',
    aliases: ['block', 'is blocked', 'stuck'],
    example: 'blocked <reason>',
    takes: 'free',
    read: readBlocked,
  },
  {
    name: 'unblocked',
    aliases: ['unblock', 'not blocked', 'no longer blocked'],
    example: 'unblocked',
    takes: 'words',
    read: (rest, context) => about(rest, context, changing({ type: 'unblock' })),
  },
  {
    name: 'waiting',
    aliases: ['wait', 'waiting for'],
    example: 'waiting <what> until <date>',
    takes: 'free',
    read: readWaiting,
  },
  {
    name: 'goes on',
    aliases: ['it goes on', 'going on'],
    example: 'goes on',
    takes: 'words',
    read: (rest, context) => about(rest, context, changing({ type: 'go-on' })),
  },
  {
    name: 'note',
    aliases: ['add note', 'notes'],
    example: 'note <text>',
    takes: 'free',
    read: readNote,
  },
  {
    name: 'history',
    aliases: ['log', 'what happened', 'audit'],
    example: 'history',
    takes: 'words',
    read: (rest, context) => about(rest, context, showing({ view: 'history', before: null })),
  },
  {
    name: 'undo',
    aliases: ['take back', 'revert'],
    example: 'undo',
    takes: 'words',
    read: (rest, context) => about(rest, context, changing({ type: 'undo' })),
  },
  { name: 'data', aliases: ['fields', 'ftop'], example: 'data', takes: 'free', read: readData },
  {
    name: 'bind',
    aliases: ['bind chat', 'bind channel'],
    example: 'bind contoso',
    takes: 'words',
    read: (rest, context) =>
      about(rest, context, changing({ type: 'bind-chat', conversation: context.conversation })),
  },
  {
    name: 'unbind',
    aliases: ['release', 'unbind chat'],
    example: 'unbind',
    takes: 'words',
    read: (rest, context) =>
      about(rest, context, changing({ type: 'release-chat', conversation: context.conversation })),
  },
  {
    name: 'close',
    aliases: ['close early'],
    example: 'close <reason>',
    takes: 'free',
    read: readClose,
  },
];
