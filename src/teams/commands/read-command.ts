import { isGeneral } from '../../application/answer-request.ts';
import type { Target } from '../../application/requests.ts';
import type { NamedEngagement } from '../reading/customer-match.ts';
import { about, general, showing, targetOf, type CommandContext, type Reading } from './command.ts';
import { bare } from './lead-in.ts';
import { nameBefore, namesAtEnds, type NameFound } from './name-in-words.ts';
import { spot, withoutOpening, type Spotted } from './spot-command.ts';
import { takeTask } from './take-task.ts';

/** A command as it was read. */
export interface CommandRead {
  readonly reading: Reading;
  /** Words are left in which a customer's name may stand: read again with the customers looked up. */
  readonly mayName: boolean;
}

const greetings = new Set(['hi', 'hello', 'hey', 'hallo', 'hola', 'moin', 'good morning']);

/** Parted at blanks; a new line stays with the word it begins. */
const typedWords = (text: string): readonly string[] =>
  text.split(/ +|(?=\n)/u).filter((word) => word !== '');

const noChoice = { engagement: null, task: null };

function isWholeTask(words: readonly string[], context: CommandContext): boolean {
  const taken = takeTask(words.join(' '), { ...context, chosen: noChoice }, false);
  return taken.kind === 'task' && `${taken.before}${taken.after}`.trim() === '';
}

/** A command with the words on its sides, those left out that only lead up to it. */
interface Parts {
  readonly command: Spotted['command'];
  readonly before: string;
  /** With its lines. */
  readonly after: string;
}

function partAt(words: readonly string[], { command, at, words: own }: Spotted): Parts {
  const after = words.slice(at + own.length).join(' ');
  return {
    command,
    before: withoutOpening(words.slice(0, at)).join(' ').trim(),
    after: after.replace(/ +\n/gu, '\n').trim(),
  };
}

function isNaming(reading: Reading): boolean {
  return reading.kind === 'request' && reading.target.by === 'words';
}

const isAboutBot = (reading: Reading): boolean =>
  reading.kind === 'request' && isGeneral(reading.request);

function readWords({ command, before, after }: Parts, context: CommandContext): CommandRead {
  const rest = `${before} ${after}`.trim();
  const reading = command.read(rest, context);
  const isPage = reading.kind === 'request' && reading.request.ask === 'list';
  return { reading, mayName: isNaming(reading) || (isAboutBot(reading) && rest !== '' && !isPage) };
}

/** Sends a reading to the engagements that a name belongs to. */
function retarget(reading: Reading, { ids: [id, ...others], name }: NameFound): Reading {
  if (reading.kind !== 'request' || !id) return reading;
  const target: Target = others.length === 0 ? { by: 'id', id } : { by: 'words', words: name };
  return { ...reading, target };
}

/** `waiting for contoso` waits for the customer; `new contoso` and `feedback` speak of no engagement. */
const namesNothingAfter: ReadonlySet<string> = new Set(['waiting', 'new', 'feedback']);

/** The words behind the command, a task that leads them taken aside. */
function leadingTask({ command, after }: Parts, context: CommandContext) {
  const taken = command.name === 'bypass' ? takeTask(after, context, true) : null;
  return taken?.kind === 'task' && taken.before === ''
    ? { task: `${taken.task} `, text: taken.after }
    : { task: '', text: after };
}

/** `close contoso`, `blocked contoso: legal`: a customer's name where the free text begins. */
function readNameFirst(parts: Parts, context: CommandContext): Reading | null {
  const { command } = parts;
  if (!context.customers || namesNothingAfter.has(command.name)) return null;
  const { task, text } = leadingTask(parts, context);
  const found = nameBefore(text, context.customers);
  return found && retarget(command.read(`${task}${found.rest}`.trim(), context), found);
}

/** `3070 bypass no macros`: the task stands before the command, the reason behind it. */
function readTaskFirst({ command, before, after }: Parts, context: CommandContext): Reading | null {
  const taken = command.name === 'bypass' ? takeTask(before, context, false) : null;
  if (taken?.kind !== 'task') return null;
  const reading = command.read(`${taken.task} ${after}`, context);
  const target = targetOf(`${taken.before} ${taken.after}`, context);
  return reading.kind === 'request' ? { ...reading, target } : reading;
}

/** `data export` and `bypass 3650` leave no words in which a name could stand. */
function isSaidWhole(after: string, reading: Reading): boolean {
  if (after === '' || /^#?\d{4}$/u.test(after)) return true;
  if (reading.kind === 'answer' || reading.target.by !== 'current') return false;
  const { request } = reading;
  if (request.ask === 'item-step') return request.reason === '';
  return (
    request.ask === 'show' || (request.ask === 'change' && request.command.type === 'enter-fields')
  );
}

function readFree(parts: Parts, context: CommandContext): CommandRead {
  const { command, before, after } = parts;
  if (before === '') {
    const reading = readNameFirst(parts, context) ?? command.read(after, context);
    return { reading, mayName: !isSaidWhole(after, reading) };
  }
  const mayName = true;
  const taskFirst = readTaskFirst(parts, context);
  if (taskFirst) return { reading: taskFirst, mayName };
  const reading = command.read(after, context);
  const isTargeted = reading.kind === 'request' && reading.target.by !== 'current';
  const target = targetOf(before, context);
  return reading.kind === 'request' && !isTargeted
    ? { reading: { ...reading, target }, mayName }
    : { reading, mayName };
}

function readSpotted(text: string, context: CommandContext): (CommandRead & Parts) | null {
  const words = typedWords(text);
  const spotted = spot(words, (between) => isWholeTask(between, context));
  if (!spotted) return null;
  const parts = partAt(words, spotted);
  const read = parts.command.takes === 'words' ? readWords : readFree;
  return { ...parts, ...read(parts, context) };
}

/** A name at the end is none where free text runs to it: "note we met contoso". */
function isCutOff({ command, after }: Parts, { stands }: NameFound): boolean {
  return command.takes === 'free' && stands === 'last' && after !== '';
}

/** What the rest asks of the customer whose name was found; nothing but the name opens it. */
function readFor(found: NameFound, context: CommandContext): Reading | null {
  const isBare = withoutOpening(typedWords(found.rest)).length === 0;
  if (isBare) {
    return retarget(about('', context, showing({ view: 'engagement' })), found);
  }
  const read = readSpotted(found.rest, { ...context, customers: null });
  if (!read || isAboutBot(read.reading) || isCutOff(read, found)) return null;
  return retarget(read.reading, found);
}

function readNamed(
  text: string,
  context: CommandContext,
  customers: readonly NamedEngagement[],
): Reading | null {
  for (const found of namesAtEnds(text, customers)) {
    const reading = readFor(found, context);
    if (reading) return reading;
  }
  return null;
}

/** Once a customer was chosen on a card, no other is looked for. */
function choosable({ customers, chosen }: CommandContext): readonly NamedEngagement[] | null {
  return customers && chosen.engagement
    ? customers.filter(({ id }) => id === chosen.engagement)
    : customers;
}

/**
 * What a typed text asks, or `null` when no command stands in it: it may be a customer's name. With the
 * customers looked up, a whole name at either end is a name, whatever commands stand in it.
 */
export function readCommand(text: string, given: CommandContext): CommandRead | null {
  if (greetings.has(bare(text.slice(0, 40)))) {
    return { reading: general({ ask: 'help', about: '' }), mayName: false };
  }
  const context = { ...given, customers: choosable(given) };
  const named = context.customers && readNamed(text, context, context.customers);
  return named ? { reading: named, mayName: false } : readSpotted(text, context);
}
