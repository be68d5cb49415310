import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commandRows } from './rights/command-rows.ts';
import { formRows } from './rights/form-rows.ts';
import { columns, type Column, type Row } from './rights/rows.ts';
import { verbRows } from './rights/verb-rows.ts';
import { cellOf, meet, walk } from './rights/walk.ts';
import { startTalk, type Talk } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterEach(() => {
  expect(talk.faults).toEqual([]);
});
afterAll(async () => {
  await talk.stop();
});

const rows = [...verbRows, ...formRows, ...commandRows];
/** What speaks of an engagement. */
const about = rows.filter(({ isGeneral }) => !isGeneral);

/** Those with a place in another engagement are strangers to this one, whoever has its request an SME like others. */
const elsewhere: Readonly<Record<Column, Column>> = {
  ...{ fe: 'stranger', fm: 'stranger', fta: 'stranger', holder: 'sme', sme: 'sme' },
  ...{ administrator: 'administrator', stranger: 'stranger', unknown: 'unknown' },
};

/** The others have nothing in either tenant, or nothing more. */
const inTwoTenants: ReadonlySet<Column> = new Set(['fe', 'holder', 'administrator', 'stranger']);

const others = { fe: 'Bea', fm: 'Max', fta: 'Lou', holder: 'Vic' };

/** What a file brought is the person's own, and theirs alone. */
const isOwnDraft = ({ cells }: Row): boolean => cells.includes('gone');

/** In another tenant the engagement is not there for anybody. */
function inAnotherTenant(row: Row, column: Column): string {
  if (row.isInGroup) return 'private';
  if (row.name.startsWith('send file-date')) return 'ok';
  return isOwnDraft(row) && column !== 'fe' ? 'gone' : '-';
}

describe.each(columns)('The rights of %s', (column) => {
  it('hold for every button, form and command of an engagement', { timeout: 240_000 }, async () => {
    await walk(await meet(talk), rows, column);
  });

  it('hold for the cards of an engagement of others', { timeout: 240_000 }, async () => {
    const scene = await meet(talk, others);
    const cell = (row: Row): string => {
      const isTheirs = isOwnDraft(row) && column === 'fe';
      return isTheirs ? '-' : cellOf(row, elsewhere[column]);
    };
    await walk(scene, about, column, cell);
  });

  it.runIf(inTwoTenants.has(column))(
    'reach into no other tenant',
    { timeout: 240_000 },
    async () => {
      const scene = await meet(talk, others, talk.tenant());
      await walk(scene, about, column, (row) => inAnotherTenant(row, column));
    },
  );
});
