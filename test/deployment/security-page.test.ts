import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const [, data = ''] = /^## Data\n(.*?)^## /msu.exec(readFileSync('docs/security.md', 'utf8')) ?? [];
const rows = data.split('\n').filter((line) => line.startsWith('| '));

it.each([
  ['examples of a readiness report', /examples of readiness.*paths.*devices.*`readiness forget`/u],
  ['drafts with them', /drafts.*examples.*a day/u],
  ['workbooks while they are read', /workbooks.*temporary files.*gone with the process/u],
])('The page for a security review says where %s lie and how long', (_what, said) => {
  expect(rows.filter((row) => said.test(row))).toHaveLength(1);
});
