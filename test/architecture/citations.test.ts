import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

async function filesBelow(folder: string, ending: string): Promise<readonly string[]> {
  const names = existsSync(join(root, folder))
    ? await readdir(join(root, folder), { recursive: true })
    : [];
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

const folders = ['src', 'test', 'bench'] as const;
const own = 'test/architecture/citations.test.ts';
const all = (await Promise.all(folders.map((folder) => filesBelow(folder, '.ts')))).flat();
const code = all.filter((path) => path !== own);
const pages = ['README.md', ...(await filesBelow('docs', '.md'))];

const headings = [...read('docs/rules.md').matchAll(/^## (§\d)/gmu)].map(([, section]) => section);

/** Every `§n` behind a mention of the rules, up to the end of its sentence or bracket. */
function sectionsCited(text: string): readonly string[] {
  return [...text.matchAll(/docs\/rules\.md([^.;)]*)/gu)].flatMap(([, rest = '']) => {
    const cited = rest.match(/§\d+/gu) ?? [];
    return cited.length > 0 ? cited : ['no section'];
  });
}

describe('what the code cites', () => {
  test('the rules have nine sections', () => {
    expect(headings).toEqual(['§1', '§2', '§3', '§4', '§5', '§6', '§7', '§8', '§9']);
  });

  test('every citation of the rules names one of their sections', () => {
    const wrong = code.flatMap((path) =>
      sectionsCited(read(path))
        .filter((section) => !headings.includes(section))
        .map((section) => `${path}: ${section}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every page that is cited exists', () => {
    const cited = code.flatMap((path) => read(path).match(/docs\/[\w/-]+\.md/gu) ?? []);
    expect([...new Set(cited)].filter((page) => !existsSync(join(root, page)))).toEqual([]);
  });
});

describe('what the pages link to', () => {
  test.each(pages)('%s links to files that exist', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(
      ([, to = '']) => to,
    );
    expect(links.filter((to) => !existsSync(join(root, page, '..', to)))).toEqual([]);
  });
});
