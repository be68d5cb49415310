import type { PersonSaid } from '../../application/people/person-said.ts';
import type { SmeChange } from '../../application/request/sme-asks.ts';
import { requestKinds, type RequestKind } from '../../domain/request/request.ts';
import { readDate } from '../reading/dates.ts';
import {
  about,
  asking,
  general,
  showing,
  type Command,
  type CommandContext,
  type Reading,
} from './command.ts';
import { bare } from './lead-in.ts';
import { wordsIn } from './name-in-words.ts';

const kindWords: ReadonlyMap<string, RequestKind> = new Map([
  ['opp', 'opp'],
  ['proplus', 'opp'],
  ['office', 'opp'],
  ['windows', 'windows'],
  ['win', 'windows'],
]);

const fillers = new Set(['and', 'for', 'the', 'to', 'as', 'is']);

interface NamedSme {
  readonly who: PersonSaid;
  readonly kinds: readonly RequestKind[];
}

/** `kim opp windows`, `@Kim for opp`; whoever is mentioned is meant. */
function takeSme(rest: string, { mentions }: CommandContext): NamedSme {
  const mention = mentions.find(({ text }) => text !== '' && rest.includes(text));
  const words = wordsIn(mention ? rest.replace(mention.text, ' ') : rest);
  const said = words.map((word) => kindWords.get(bare(word)));
  const kinds = requestKinds.filter((kind) => said.includes(kind));
  const others = words.filter(
    (word, index) => said[index] === undefined && !fillers.has(word.toLowerCase()),
  );
  const name = others.join(' ');
  if (mention?.id) return { who: { by: 'id', id: mention.id, name: mention.name }, kinds };
  const typed = mention?.name ?? name;
  return { who: typed === '' ? { by: 'nobody' } : { by: 'words', words: typed }, kinds };
}

const hoursShape =
  /^(?:(?<from>\d{1,2}:\d{2})\s*(?:-|–|to)\s*(?<to>\d{1,2}:\d{2}))?\s*(?<zone>[A-Za-z]\S*)?$/u;

/** `09:00-17:00 Europe/Berlin`; what is not said stays as it is. */
function takeHours(rest: string): SmeChange {
  const { from = '', to = '', zone = '' } = hoursShape.exec(rest.trim())?.groups ?? {};
  const isRead = from !== '' || zone !== '';
  const full = (time: string): string => (time === '' ? '' : time.padStart(5, '0'));
  return { change: 'hours', from: isRead ? full(from) : '?', to: full(to), zone };
}

function takeHolidays(rest: string, { dates }: CommandContext): SmeChange {
  const parts = rest.split(/[,;]/u).map((part) => part.trim());
  const said = parts.filter((part) => part !== '' && !/^none$/iu.test(part));
  const read = said.map((part) => ({
    part,
    day: readDate(part, { ...dates, direction: 'future' }),
  }));
  const unread = read.find(({ day }) => day.kind !== 'date')?.part ?? '';
  const days = read.flatMap(({ day }) => (day.kind === 'date' ? [day.date] : []));
  return { change: 'holidays', days, unread };
}

function takeChange(step: string, rest: string, context: CommandContext): SmeChange {
  switch (step) {
    case 'add':
      return { change: 'add', ...takeSme(rest, context) };
    case 'remove':
      return { change: 'remove', who: takeSme(rest, context).who };
    case 'channel':
      return { change: 'channel', kind: kindWords.get(bare(rest.trim())) ?? null };
    case 'hours':
      return takeHours(rest);
    default:
      return takeHolidays(rest, context);
  }
}

const listShape = /^list\W*$/iu;
const changeShape = /^(?<step>add|remove|channel|hours|holidays)\b\s*(?<rest>.*)$/isu;

/** `sme` asks for help, for the customer named; the rest is about who the SMEs are. */
function readSme(rest: string, context: CommandContext): Reading {
  if (listShape.test(rest)) return general({ ask: 'smes' });
  const { step, rest: said = '' } = changeShape.exec(rest)?.groups ?? {};
  if (step) {
    const change = takeChange(step.toLowerCase(), said, context);
    return general({ ask: 'change-smes', change });
  }
  return about(rest, context, asking({ form: 'ask-sme', request: context.newId() }));
}

const findShape = /^(?:find|ref|reference)\s+(?<reference>\S.*)$/iu;

/** `requests`, `requests contoso`, `requests stats`, `requests find 4711`. */
function readRequests(rest: string, context: CommandContext): Reading {
  if (/^(?:stats|statistics|figures)$/iu.test(rest)) return general({ ask: 'request-figures' });
  const { reference } = findShape.exec(rest)?.groups ?? {};
  return reference
    ? general({ ask: 'find-request', reference: reference.slice(0, 200) })
    : about(rest, context, showing({ view: 'requests' }));
}

/** What can be typed about Get Modern SMEs and what they are asked. */
export const smeCommands: readonly Command[] = [
  {
    name: 'sme',
    aliases: ['ask sme', 'ask an sme', 'get modern', 'expert'],
    example: 'sme',
    takes: 'words',
    read: readSme,
  },
  {
    name: 'requests',
    aliases: ['sme requests', 'my requests'],
    example: 'requests',
    takes: 'words',
    read: readRequests,
  },
  {
    name: 'queue',
    aliases: ['request queue'],
    example: 'queue',
    takes: 'words',
    read: (rest) => {
      const page = /^(?:page\s*)?(?<page>\d{1,4})$/iu.exec(rest.trim())?.groups?.['page'];
      return general({ ask: 'queue', page: page ? Math.max(0, Number(page) - 1) : 0 });
    },
  },
  {
    name: 'on call',
    aliases: ['on-call', 'oncall'],
    example: 'on call',
    takes: 'words',
    read: (rest) => general({ ask: 'on-call', isOnCall: !/^off\b/iu.test(rest.trim()) }),
  },
  {
    name: 'off call',
    aliases: ['off-call', 'offcall', 'not on call'],
    example: 'off call',
    takes: 'words',
    read: () => general({ ask: 'on-call', isOnCall: false }),
  },
];
