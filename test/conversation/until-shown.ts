import type { Someone } from './someone.ts';

/** Cards in somebody's chat in which these words stand. */
export const allShown = (person: Someone, words: string): readonly string[] =>
  person.chat().filter((card) => card.includes(words));

const tries = 200;

/** Waits until as many cards with these words stand in the chat, and gives them. */
export async function untilAllShown(
  person: Someone,
  words: string,
  count = 1,
): Promise<readonly string[]> {
  for (let each = 0; each < tries; each += 1) {
    const cards = allShown(person, words);
    if (cards.length >= count) return cards;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${person.name} never saw ${words}:\n${person.chat().join('\n---\n')}`);
}
