import type { PlaygroundPerson } from '../../src/local/playground/playground-config.ts';

/** Six people of a made-up tenant: as many as the Playground wants. */
export const people: readonly PlaygroundPerson[] = [
  ['Alex', 'Wilber'],
  ['Megan', 'Bowen'],
  ['Adele', 'Vance'],
  ['Isaiah', 'Langer'],
  ['Patti', 'Fernandez'],
  ['Lynne', 'Robbins'],
].map(([givenName = '', surname = ''], index) => ({
  id: `29:person-${index}`,
  objectId: `00000000-0000-4000-8000-00000000000${index}`,
  name: `${givenName} ${surname}`,
  givenName,
  surname,
  email: `${givenName.toLowerCase()}@example.com`,
}));

/** The person with this number, who sits at the window, and the five others. */
export function seat(index: number): { person: PlaygroundPerson; others: PlaygroundPerson[] } {
  const person = people[index];
  if (person === undefined) throw new RangeError(`There is no person ${index}.`);
  return { person, others: people.filter((other) => other !== person) };
}
