import type { Matter } from '../../domain/engagement/evolving/patch.ts';
import type { Told } from '../by-kind.ts';
import { matterName } from './matters.ts';

/** What an answer says about a change beside the change itself. */
export const said = {
  opened: 'The engagement is open. Its history begins here.',
  repeated: 'This was done before; nothing was done twice.',
  nothingNew: 'Here is how it stands.',
  // Quoted words may end in a stop of their own.
  sentence: (text: string) => (/[.!?…][”’]?$/u.test(text) ? text : `${text}.`),
  standingIn: (role: string) =>
    `You did this for the ${role}, as nobody holds that role; the history says so.`,
  meanwhile: (matters: readonly Matter[], told: Told) =>
    `Changed since your card was made: ${told.formats.list(matters.map((matter) => matterName(matter, told)))}.`,
  notReachable: (name: string) =>
    `${name} has not installed this bot in Teams yet. Please ask them to; until then what they should know waits for them.`,
};
