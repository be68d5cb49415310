import type { TestPerson } from '../test/teams/activities.ts';
import type { Person } from '../src/domain/people.ts';

/** The tenant of everything that is filled in. */
export const tenant = '7e4a47aa-0000-4000-8000-00000000bec4';

/** How many engagements an engineer has. */
export const ofOneEngineer = 20;

/** How many engagements a manager has. */
export const ofOneManager = 200;

/**
 * The names in the rows of one engagement: all of one length, and found nowhere else in a row, so that the rows of one
 * become those of another by replacing them.
 */
export interface Codes {
  readonly engagement: string;
  readonly engineer: string;
  readonly manager: string;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Letters, since a bot would read a number in a customer's name as seats, a task or a day. */
function lettersOf(number: number): string {
  const places = [17_576, 676, 26, 1];
  return places.map((place) => letters[Math.floor(number / place) % 26]).join('');
}

const digits = (number: number): string => String(number).padStart(10, '0');

const codePattern = /qx([a-z]{4})/;

/** The number of the engagement whose name is in the text; `null` when there is none. */
export function numberIn(text: string): number | null {
  const found = codePattern.exec(text)?.[1];
  if (found === undefined) return null;
  return Array.from(found).reduce((sum, letter) => sum * 26 + letters.indexOf(letter), 0);
}

/** The names of the engagement with this number, from 0 on. */
export function codesOf(number: number): Codes {
  return {
    engagement: `qx${lettersOf(number)}`,
    engineer: `fe${digits(Math.floor(number / ofOneEngineer))}`,
    manager: `fa${digits(Math.floor(number / ofOneManager))}`,
  };
}

/** The text with the names of one engagement in place of another's. */
export function rename(text: string, from: Codes, to: Codes): string {
  return text
    .replaceAll(from.engagement, to.engagement)
    .replaceAll(from.engineer, to.engineer)
    .replaceAll(from.manager, to.manager);
}

/** The id of an engagement. */
export const idOf = ({ engagement }: Codes): string => `e-${engagement}`;

/** The customer of an engagement. */
export const customerOf = ({ engagement }: Codes): string => `Contoso ${engagement}`;

const objectId = (code: string): string => `00000000-0000-4000-8000-${code}`;

/** Its engineer, as the bot stores them. */
export const engineerOf = ({ engineer }: Codes): Person => ({
  id: objectId(engineer),
  name: `Engineer ${engineer}`,
});

/** Its manager, as the bot stores them. */
export const managerOf = ({ manager }: Codes): Person => ({
  id: objectId(manager),
  name: `Manager ${manager}`,
});

/** Its engineer, as Teams speaks of them. */
export function speakerOf(codes: Codes): TestPerson {
  const { id, name } = engineerOf(codes);
  return { aadObjectId: id, mri: `29:1${codes.engineer}`, name };
}
