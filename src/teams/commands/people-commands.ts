import type { PersonSaid } from '../../application/requests.ts';
import { roles, type Role } from '../../domain/people.ts';
import { about, asking, type Command, type CommandContext, type Reading } from './command.ts';

const nobody = /^(?:nobody|no one|none|niemand|nadie|-)$/iu;

const roleWords: Readonly<Record<string, Role>> = {
  fe: 'fe',
  engineer: 'fe',
  fm: 'fm',
  manager: 'fm',
  fta: 'fta',
  architect: 'fta',
};

function personSaid(words: string, { mentions }: CommandContext): PersonSaid {
  const mention = mentions.find(({ text }) => words.includes(text));
  if (mention?.id) return { by: 'id', id: mention.id, name: mention.name };
  if (mention) return { by: 'words', words: mention.name };
  return nobody.test(words) ? { by: 'nobody' } : { by: 'words', words };
}

/** `assign fm kim`, `assign kim as fm`, `assign fe to @Kim`. */
function readAssign(rest: string, context: CommandContext): Reading {
  const words = rest.split(/\s+/u).filter((word) => word !== '');
  const at = words.findIndex((word) => word.toLowerCase() in roleWords);
  const role = roleWords[(words[at] ?? '').toLowerCase()];
  const others = words
    .filter((word, index) => index !== at && !/^(?:to|as|is|=|:)$/iu.test(word))
    .join(' ');
  if (!role) return about('', context, asking({ form: 'assign', role: roles[0] }));
  if (others === '') return about('', context, asking({ form: 'assign', role }));
  const who = personSaid(others, context);
  return about('', context, { ask: 'assign', role, who, back: null, filled: null });
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
