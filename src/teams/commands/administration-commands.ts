import { general, type Command } from './command.ts';

const lead = /^.*?\b(?:forget|erase)\b[\s:]*/isu;

const forGood = /^for\s+good\b[\s:]*/iu;

/** What administrators can type about the bot and its data. */
export const administrationCommands: readonly Command[] = [
  {
    name: 'admin',
    aliases: ['administration', 'admin status', 'bot status'],
    example: 'admin check',
    takes: 'free',
    read: (rest) =>
      general({ ask: 'administration', step: /^check\b/iu.test(rest) ? 'check' : 'status' }),
  },
  {
    name: 'forget',
    aliases: ['erase'],
    example: 'forget <customer>',
    takes: 'free',
    read: (_rest, { said }) => {
      // What was read as the customer meant is the very name to be forgotten.
      const rest = said.replace(lead, '').trim();
      return general({
        ask: 'forget',
        customer: rest.replace(forGood, ''),
        isConfirmed: forGood.test(rest),
      });
    },
  },
];
