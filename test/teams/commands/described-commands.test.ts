import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read } from './reading.ts';

/** What people are told to type, with words in place of what is theirs to say. */
const quotedIn = (page: string): readonly string[] =>
  [...page.matchAll(/`(?<said>[^`\n]+)`/gu)].map(({ groups }) =>
    (groups?.['said'] ?? '').replace(/^@bot /u, '').replaceAll(/<[^>]+>|…/gu, 'something'),
  );

const use = quotedIn(readFileSync('docs/use.md', 'utf8'));

/** Beside commands these pages quote files, settings and fields of the log. */
const [, letPeople = ''] = readFileSync('docs/install.md', 'utf8').split(
  '## 3. Let people have it',
);
const [steps = ''] = letPeople.split('\n## ');
const install = quotedIn(steps).filter((said) => !said.includes('/'));

const operating = /^(?:admin|forget|parked|reopen|resend|delivery|sme)\b/u;
const operate = quotedIn(readFileSync('docs/operate.md', 'utf8')).filter((said) =>
  operating.test(said),
);

const described = [
  ...use.map((said) => ['docs/use.md', said] as const),
  ...install.map((said) => ['docs/install.md', said] as const),
  ...operate.map((said) => ['docs/operate.md', said] as const),
];

it.each(described)('%s tells what the bot understands: %s', (_page, said) => {
  expect(read(said)).not.toBeNull();
});

it.each(['docs/use.md', 'docs/install.md', 'docs/operate.md'])('%s quotes commands', (page) => {
  expect(described.filter(([each]) => each === page).length).toBeGreaterThan(3);
});
