import type { TableClient, TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import { newMember } from '../../src/application/people/member.ts';
import { personListPartition } from '../../src/storage/keys.ts';
import { listStore } from '../../src/storage/engagements/list-store.ts';
import { digestStore } from '../../src/storage/people/digest-store.ts';
import { drawingPersonNotices } from '../../src/wiring/wire-person-notices.ts';
import { connectBare } from '../bare-storage.ts';
import type { Bench } from '../bench.ts';
import { codesOf, managerOf, ofOneEngineer, ofOneManager, tenant } from '../codes.ts';
import type { Figure, Report } from '../figures.ts';
import { insertAll } from '../fill.ts';
import type { Ground } from '../ground.ts';
import { rowText } from '../row-text.ts';
import { alternate, ratiosOf, spreadOf } from '../spread.ts';

/** Engagements of the manager who is told. */
const engagements = 1_000;

/** Has nobody else's engagements. */
const chief = codesOf(400_000);

const chiefsList = personListPartition(tenant, managerOf(chief).id);

const entityShape = z.looseObject({ partitionKey: z.string(), rowKey: z.string() });

const filterOf = (partition: string): string => `PartitionKey eq '${partition}'`;

/** The lines of one manager's list, made the chief's. */
async function linesOf(lists: TableClient, manager: number): Promise<readonly TableEntity[]> {
  const codes = codesOf(manager * ofOneManager);
  const filter = filterOf(personListPartition(tenant, managerOf(codes).id));
  const rows: TableEntity[] = [];
  for await (const row of lists.listEntities({ queryOptions: { filter } })) {
    const text = rowText(row).replaceAll(codes.manager, chief.manager);
    rows.push(entityShape.parse(JSON.parse(text)));
  }
  return rows;
}

async function fillList({ storage }: Ground): Promise<void> {
  const { lists } = storage.tables;
  for (let manager = 0; manager < engagements / ofOneManager; manager++)
    await insertAll(lists, await linesOf(lists, manager));
}

/** Draws the digest as it is drawn when it is sent. */
function drawing({ storage }: Ground): () => Promise<number> {
  const { id, name } = managerOf(chief);
  const now = new Date().toISOString();
  const draw = drawingPersonNotices({
    lists: listStore(storage),
    digests: digestStore(storage),
    defaultTimeZone: 'UTC',
    now: () => now,
  });
  const notice = {
    ...{ to: { id, name }, matter: 'digest', seq: 1, at: now, expires: null, breaksQuiet: false },
    reason: { why: 'digest', period: '2026-W48' } as const,
  };
  const actor = { person: { id, name }, isAdministrator: false };
  const viewer = { actor, language: 'en', timeZone: 'Europe/Berlin', now };
  return async () => {
    const card = await draw(notice, viewer, newMember(tenant, id, name));
    return Buffer.byteLength(JSON.stringify(card?.content));
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const mostMs = 2_000;
const mostBytes = 25 * 1_024;

function sizeFigure(what: string, bytes: number): Figure {
  return {
    what: `${what}, its card`,
    ours: `${(bytes / 1_024).toFixed(1)} KB`,
    besideWhat: 'largest card',
    beside: '25 KB',
    ratio: null,
    aim: { says: 'at most 25 KB', isMet: bytes <= mostBytes },
  };
}

/** The weekly digest of a manager with many engagements, beside the SDK alone reading the list it is made of. */
export async function measureDigest(bench: Bench): Promise<Report> {
  const ground = await bench.ground(engagements + ofOneEngineer);
  await fillList(ground);
  const draw = drawing(ground);
  const lists = connectBare(ground.connectionString).table('lists');
  const readList = async (): Promise<void> => {
    const filter = filterOf(chiefsList);
    await lists.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: 1_000 }).next();
  };
  const measured = await alternate(
    () => timed(draw),
    () => timed(readList),
  );
  const what = `digest of a manager with ${engagements} engagements`;
  const spread = spreadOf(measured.ours);
  const time: Figure = {
    what: `${what}, time`,
    ours: { spread, unit: 'ms' },
    besideWhat: 'the SDK reading the list',
    beside: { spread: spreadOf(measured.beside), unit: 'ms' },
    ratio: ratiosOf(measured),
    aim: { says: 'at most 2 s', isMet: spread.median <= mostMs, isOfOurs: true },
  };
  return {
    title: 'digest',
    conditions: [`${ground.engagements} engagements of others stored`],
    figures: [time, sizeFigure(what, await draw())],
  };
}
