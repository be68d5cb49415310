import type { PersonSaid } from '../../application/people/person-said.ts';
import { roles, type Role } from '../../domain/people.ts';
import { about, asking, type Command, type CommandContext, type Reading } from './command.ts';
import { bare } from './lead-in.ts';
import { wordsIn } from './name-in-words.ts';

const nobody = /^(?:nobody|no one|none|niemand|nadie|-)$/iu;

const shortRoles: ReadonlyMap<string, Role> = new Map(roles.map((role) => [role, role]));
const longRoles: ReadonlyMap<string, Role> = new Map([
  ['engineer', 'fe'],
  ['manager', 'fm'],
  ['architect', 'fta'],
]);

/** Where the role stands; `kim manager` may be a name, so the short word counts first. */
function findRole(words: readonly string[]): { readonly role: Role; readonly at: number } | null {
  for (const known of [shortRoles, longRoles]) {
    const at = words.findIndex((word) => known.has(bare(word)));
    const role = known.get(bare(words[at] ?? ''));
    if (role) return { role, at };
  }
  return null;
}

const fillers = new Set(['to', 'as', 'is', 'the', 'role', 'of', 'new', 'our', '=', ':', '-']);

interface AssignSaid {
  readonly role: Role | null;
  readonly who: string;
  readonly customer: string;
}

/** `fm kim`, `kim as fm for contoso`. */
function takeApart(text: string): AssignSaid {
  const typed = wordsIn(text.slice(0, 1_000));
  const found = findRole(typed);
  const words = typed.filter(
    (word, index) => index !== found?.at && !fillers.has(word.toLowerCase()),
  );
  const end = words.findIndex((word) => /^(?:for|at)$/iu.test(word));
  const [who, customer] = end < 0 ? [words, []] : [words.slice(0, end), words.slice(end + 1)];
  return { role: found?.role ?? null, who: who.join(' '), customer: customer.join(' ') };
}

/** Whoever is mentioned is meant; other words beside them name the customer. */
function mentioned(rest: string, { mentions }: CommandContext) {
  const mention = mentions.find(({ text }) => text !== '' && rest.includes(text));
  if (!mention) return null;
  const { role, who, customer } = takeApart(rest.replace(mention.text, ' '));
  const { id, name } = mention;
  const person: PersonSaid = id ? { by: 'id', id, name } : { by: 'words', words: name };
  return { role, person, customer: `${who} ${customer}`.trim() };
}

function personSaid(words: string): PersonSaid | null {
  if (words === '') return null;
  return nobody.test(words) ? { by: 'nobody' } : { by: 'words', words };
}

function named(rest: string) {
  const { role, who, customer } = takeApart(rest);
  return { role, person: personSaid(who), customer };
}

/** `assign fm kim`, `assign kim as fm`, `assign fe to @Kim`; the form asks for what is missing. */
function readAssign(rest: string, context: CommandContext): Reading {
  const { role, person, customer } = mentioned(rest, context) ?? named(rest);
  if (role && person) {
    return about(customer, context, { ask: 'assign', role, who: person, back: null, filled: null });
  }
  const form = { form: 'assign', role: role ?? 'fm' } as const;
  const typed = person?.by === 'words' ? person.words : '';
  return about(
    customer,
    context,
    typed === ''
      ? asking(form)
      : { ask: 'unread', unread: { form, values: { 'person-typed': typed }, faults: {} } },
  );
}

/** What can be typed about who holds which place. */
export const peopleCommands: readonly Command[] = [
  {
    name: 'assign',
    aliases: ['hand over', 'make'],
    example: 'assign fm <person>',
    takes: 'free',
    read: readAssign,
  },
];
