import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read } from './reading.ts';

const page = readFileSync('docs/use.md', 'utf8');

/** What people are told to type, with words in place of what is theirs to say. */
const described = [...page.matchAll(/`(?<said>[^`]+)`/gu)].map(({ groups }) =>
  (groups?.['said'] ?? '').replaceAll(/<[^>]+>|…/gu, 'something'),
);

it.each(described)('docs/use.md tells what the bot understands: %s', (said) => {
  expect(read(said)).not.toBeNull();
});
