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

function readBlocked(rest: string, context: CommandContext): Reading {
  const reason = rest.replace(/^(?:because|by|:|-)\s+/iu, '');
  return about(
    '',
    context,
    reason === '' ? asking({ form: 'block' }) : changing({ type: 'block', reason }),
  );
}

/** `waiting for the customer's legal team until friday`; without both parts the form asks. */
function readWaiting(rest: string, context: CommandContext): Reading {
  const { what, date } = splitAtDate(rest, { ...context.dates, direction: 'future' });
  const waitedFor = what.replace(/^(?:for|on)\s+/iu, '').trim();
  if (/^(?:over|ended|is over|done)$/iu.test(rest))
    return about('', context, changing({ type: 'stop-waiting' }));
  return date.kind === 'date' && waitedFor !== ''
    ? about('', context, changing({ type: 'wait', what: waitedFor, until: date.date }))
    : about('', context, asking({ form: 'wait' }));
}

/** `note <text>` goes to the notes of one's own role; `note fm <text>` names them. */
function readNote(rest: string, context: CommandContext): Reading {
  const role = roles.find((each) => rest.toLowerCase().startsWith(`${each} `));
  const text = role ? rest.slice(role.length).trim() : rest;
  const field = role ? notesFieldOf(role) : null;
  return about('', context, { ask: 'note', field, text });
}

interface FieldSaid {
  readonly field: FieldId;
  readonly text: string;
}

/** `data l1 In production`: the field named by its words, then its text. */
function fieldSaid(rest: string): FieldSaid | null {
  const said = rest.toLowerCase();
  const found = fieldIds
    .flatMap((field) => fieldOf(field).words.map((words) => ({ field, words })))
    .sort((left, right) => right.words.length - left.words.length)
    .find(({ words }) => said === words || new RegExp(`^${words}[\\s:=]`, 'u').test(said));
  if (!found) return null;
  const text = rest.slice(found.words.length).replace(/^[\s:=]+/u, '');
  return { field: found.field, text };
}

function readData(rest: string, context: CommandContext): Reading {
  if (/^export\b/iu.test(rest)) return about(rest.slice(6), context, showing({ view: 'export' }));
  if (/^entered\b/iu.test(rest))
    return about(rest.slice(7), context, changing({ type: 'enter-fields' }));
  const said = fieldSaid(rest);
  if (!said) return about(rest, context, showing({ view: 'data' }));
  const { field, text } = said;
  const isNotes = fieldOf(field).kind === 'notes';
  if (text === '') return about('', context, asking({ form: isNotes ? 'note' : 'field', field }));
  return about('', context, changing({ type: isNotes ? 'add-note' : 'write-field', field, text }));
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
