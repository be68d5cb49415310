import { expect } from 'vitest';
import { searchCommand } from '../../../manifest/app-manifest.ts';
import type { Engagement } from '../../../src/domain/engagement/engagement.ts';
import { list } from '../request-talk.ts';
import { administrator, personOf, type Talk, type Tenant } from '../talk.ts';
import type { TestPlace } from '../../teams/activities.ts';
import { keepDrafts, keepOwnDraft } from './drafts.ts';
import { columns, type Column, type Row } from './rows.ts';
import { engagementIn, groupChat, type Cast, type StateName } from './states.ts';
import { wordsFor } from './words.ts';

/** Whose engagement is tried, by whom: the one of those who try, or one of others. */
export interface Scene {
  readonly talk: Talk;
  /** Where the engagement is. */
  readonly tenant: Tenant;
  /** Where those are who try. */
  readonly from: Tenant;
  readonly cast: Cast;
  readonly id: string;
}

const own: Cast = { fe: 'Ada', fm: 'Kim', fta: 'Toni', holder: 'Sam' };

const names: Readonly<Record<Column, string>> = {
  ...own,
  sme: 'Pat',
  administrator: administrator.name,
  stranger: 'Eve',
  unknown: 'Zoe',
};

/** Everybody of the table, and an engagement of theirs or of others. */
export async function meet(talk: Talk, cast: Cast = own, from?: Tenant): Promise<Scene> {
  const tenant = talk.tenant();
  const scene = { talk, tenant, from: from ?? tenant, cast, id: `e-${tenant.id}` };
  await put(scene, 'running');
  await talk.bot.world.lists.project(await tenant.read(scene.id), []);
  await list(talk, scene.from, 'Sam', 'Pat', cast.holder);
  for (const column of columns) {
    if (column !== 'unknown') await scene.from.someone(names[column]).say('help');
  }
  return scene;
}

/** Brings the engagement into a state, whatever it was in; its revision. */
async function put(scene: Scene, state: StateName): Promise<number> {
  const { talk, tenant, cast, id } = scene;
  const { engagements } = talk.bot.world;
  const stored = await engagements.load({ tenant: tenant.id, id });
  const made = engagementIn(state, cast, { id, tenant: tenant.id, customer: 'Contoso' });
  const revision = Math.max(stored?.engagement.revision ?? 0, made.revision) + 1;
  const engagement: Engagement = { ...made, revision };
  const by = personOf(cast.fe);
  const event = { type: 'unblocked' } as const;
  const at = talk.now();
  const recorded = [
    { seq: revision, at, by, standingInFor: null, action: `put-${revision}`, event },
  ];
  const expected = stored?.version ?? null;
  const change = { engagement, expected, actions: [], recorded, owed: [] };
  const is = await engagements.commit(change);
  return is === 'committed' ? revision : put(scene, state);
}

const inGroup: TestPlace = { conversation: groupChat, conversationType: 'groupChat' };

let newcomers = 0;

/** What somebody finds of the engagement from the search box of any chat. */
export async function search({ from }: Scene, column: Column): Promise<string> {
  const { speaker } = from.someone(nameOf(column), inGroup);
  const parameters = [{ name: 'customer', value: 'contoso' }];
  const value = { commandId: searchCommand, parameters, queryOptions: { skip: 0, count: 25 } };
  const { body } = await speaker.send({ type: 'invoke', name: 'composeExtension/query', value });
  return JSON.stringify(body);
}

/** Somebody unknown is somebody new each time. */
function nameOf(column: Column): string {
  newcomers += 1;
  return column === 'unknown' ? `Zoe ${newcomers}` : names[column];
}

async function attempt({ talk, from, id }: Scene, row: Row, name: string, revision: number) {
  const { world } = talk.bot;
  const me = personOf(name).id;
  const whose = { tenant: from.id, person: me };
  if (JSON.stringify(row.data).includes('"d-')) await keepDrafts(world, whose, id);
  if (row.data['d'] === 'd-fe' && name === names.fe) await keepOwnDraft(world, whose);
  const text = JSON.stringify(row.data);
  const filled = text.replaceAll('$sme', personOf(names.sme).id).replaceAll('$me', me);
  const data = JSON.parse(filled) as Record<string, unknown>;
  const about = row.isGeneral ? {} : { e: id, r: revision };
  const someone = row.isInGroup ? from.someone(name, inGroup) : from.someone(name);
  return someone.press({ title: '', verb: row.verb, data: { ...about, ...data } });
}

const secrets = /Contoso|Hidden macro|Macros stop/u;

/** Who tries it, on which revision, and what the table has for them. */
interface Try {
  readonly column: Column;
  readonly word: string;
  readonly at: number;
}

async function expectRefused(scene: Scene, row: Row, { column, word, at }: Try): Promise<void> {
  const said = await attempt(scene, row, nameOf(column), at);
  const words = wordsFor(scene.cast).get(word);
  if (!words) throw new Error(`${row.name}: no words for ${word}`);
  expect(said, `${row.name} by ${column}`).toMatch(words);
  const isOutside = word === '-' && !['fe', 'fm', 'fta', 'holder'].includes(column);
  if (isOutside) expect(said, `${row.name} by ${column}`).not.toMatch(secrets);
}

async function expectDone(scene: Scene, row: Row, column: Column): Promise<void> {
  const before = await put(scene, row.on);
  const said = await attempt(scene, row, nameOf(column), before);
  const { revision } = await scene.tenant.read(scene.id);
  const label = `${row.name} by ${column}`;
  for (const words of wordsFor(scene.cast).values()) expect(said, label).not.toMatch(words);
  if (row.does === 'change') expect(revision, `${label}: ${said}`).toBeGreaterThan(before);
  else expect(said, label).toMatch(row.does);
}

/** The word that the table has for somebody. */
export function cellOf({ name, cells }: Row, column: Column): string {
  const all = cells.split(' ');
  if (all.length !== columns.length) throw new Error(`${name} has ${all.length} cells`);
  return all[columns.indexOf(column)] ?? '';
}

/** Tries every row as somebody: what is allowed is done, what is refused says so and changes nothing. */
export async function walk(
  scene: Scene,
  rows: readonly Row[],
  column: Column,
  cell: (row: Row) => string = (row) => cellOf(row, column),
): Promise<void> {
  for (const state of new Set(rows.map(({ on }) => on))) {
    const refused = rows.filter((row) => row.on === state && cell(row) !== 'ok');
    const at = await put(scene, state);
    for (let from = 0; from < refused.length; from += 8) {
      const some = refused.slice(from, from + 8);
      await Promise.all(
        some.map((row) => expectRefused(scene, row, { column, word: cell(row), at })),
      );
      const { revision } = await scene.tenant.read(scene.id);
      expect(revision, some.map(({ name }) => name).join(', ')).toBe(at);
    }
  }
  for (const row of rows) if (cell(row) === 'ok') await expectDone(scene, row, column);
}
