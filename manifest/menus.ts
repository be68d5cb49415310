import { commands } from '../src/teams/commands/table.ts';
import type { Command } from '../src/teams/commands/command.ts';
import { commandHelp } from '../src/text/languages.ts';

/** Where the bot is used, in Teams' own words. */
export type Scope = 'personal' | 'team' | 'groupChat';

/** A line of the menu that Teams shows above the box to type in. */
export interface MenuLine {
  /** What it types for the person. */
  readonly title: string;
  readonly description: string;
}

/** What people need most, in this order; others read along in a team or a group chat, so there it is what may be said before them. */
const offered: Readonly<Record<Scope, readonly string[]>> = {
  personal: [
    'help',
    'list',
    'new',
    'status',
    'tasks',
    'next',
    'usage',
    'remediation',
    'data',
    'undo',
  ],
  team: ['help', 'status', 'tasks', 'usage', 'bind', 'unbind', 'playbook'],
  groupChat: ['help', 'status', 'tasks', 'usage', 'bind', 'unbind', 'playbook'],
};

/** The scopes of the app. */
export const scopes: readonly Scope[] = ['personal', 'team', 'groupChat'];

/** A menu with more than this is not looked through. */
export const mostLines = 10;

function commandNamed(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`The menu offers ${name}, which cannot be typed.`);
  return command;
}

/** The menu of a scope, from the table of commands and its lines of help. */
export function menuOf(scope: Scope): readonly MenuLine[] {
  return offered[scope].map((each) => {
    const { name } = commandNamed(each);
    return { title: name, description: commandHelp('en', name) };
  });
}
