import type { PlaygroundPerson } from './playground-config.ts';

/** The tenant of local mode. */
export const demoTenant = '11111111-2222-4333-8444-555555555555';

/** The three people who have a window. */
export const windowNames = ['fe', 'fm', 'sme'] as const;

/** Whose window it is. */
export type WindowName = (typeof windowNames)[number];

function person(number: number, givenName: string, surname: string): PlaygroundPerson {
  const login = `${givenName}.${surname}`.toLowerCase();
  return {
    id: `user-${login}`,
    objectId: `00000000-0000-4000-8000-00000000000${number}`,
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    email: `${login}@fasttrack.example`,
  };
}

/** Who sits at which window. */
export const atWindow: Readonly<Record<WindowName, PlaygroundPerson>> = {
  fe: person(1, 'Kim', 'Larsen'),
  fm: person(2, 'Alex', 'Moreau'),
  sme: person(3, 'Sam', 'Okafor'),
};

/** Everybody in the demo tenant: six, since each window wants five others. */
export const demoPeople: readonly PlaygroundPerson[] = [
  atWindow.fe,
  atWindow.fm,
  atWindow.sme,
  person(4, 'Robin', 'Castro'),
  person(5, 'Dana', 'Novak'),
  person(6, 'Noor', 'Haddad'),
];
