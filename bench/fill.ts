import type { TableClient, TableEntity, TransactionAction } from '@azure/data-tables';
import type { EngagementStore } from '../src/application/ports/ports.ts';
import type { Storage } from '../src/storage/connect.ts';
import { engagementStore } from '../src/storage/engagements/engagement-store.ts';
import { listStore } from '../src/storage/engagements/list-store.ts';
import { after, opened, type Step, type Story } from '../test/cards/sample-engagements.ts';
import {
  codesOf,
  customerOf,
  engineerOf,
  idOf,
  managerOf,
  ofOneEngineer,
  ofOneManager,
  tenant,
} from './codes.ts';
import { cloneRow, rowText, type RowText } from './row-text.ts';

const specimen = codesOf(0);

/** What happened to it until 3080 was in progress, action by action. */
function storySteps(): readonly (readonly Step[])[] {
  const [fe, fm] = [engineerOf(specimen), managerOf(specimen)];
  const item = (id: string, title: string): Step => [
    fe,
    { type: 'add-item', item: id, title, owner: 'Lena Ott', due: null },
  ];
  return [
    [
      [fm, { type: 'confirm-intent' }],
      [fm, { type: 'set-target', percent: 72.5, by: '2027-03-31' }],
    ],
    [[fe, { type: 'start-task', task: '3080', isConfirmed: false }]],
    [
      item('i1', 'Invoice macro uses an old reference'),
      item('i2', 'Three unreadable files on the finance share'),
      [fe, { type: 'write-field', field: 'l1', text: 'Consumption rises, 812 of 1,000 deployed.' }],
      [fe, { type: 'write-field', field: 'l2', text: 'Microsoft 365 E3, 1,000 seats.' }],
      [fe, { type: 'add-note', field: 'fe-notes', text: 'Finance first; macros are hard.' }],
    ],
  ];
}

async function commitStep(store: EngagementStore, story: Story, from: number): Promise<void> {
  const { engagement } = story;
  const stored = await store.load({ tenant, id: engagement.id });
  const outcome = await store.commit({
    engagement,
    expected: stored?.version ?? null,
    actions: [`step ${from}`],
    recorded: story.recorded.slice(from),
    owed: [],
  });
  if (outcome !== 'committed') throw new Error('the specimen was not committed');
}

/** Engagement 0, through the stores as the bot itself writes it. */
async function writeSpecimen(storage: Storage): Promise<void> {
  const store = engagementStore(storage);
  let story = opened({
    tenant,
    id: idOf(specimen),
    customer: customerOf(specimen),
    people: { fe: engineerOf(specimen), fm: managerOf(specimen), fta: null },
    scenario: 'Standalone move from Office 2016 in three waves',
  });
  await commitStep(store, story, 0);
  for (const steps of storySteps()) {
    const next = after(story, ...steps);
    await commitStep(store, next, story.recorded.length);
    story = next;
  }
  await listStore(storage).project(story.engagement, []);
}

async function allRows(table: TableClient): Promise<readonly RowText[]> {
  const rows: RowText[] = [];
  for await (const row of table.listEntities()) rows.push(rowText(row));
  return rows;
}

const rowsOfTransaction = 100;

/** Rows of one partition at a time, as many as a transaction takes. */
function batchesOf(rows: readonly TableEntity[]): readonly (readonly TableEntity[])[] {
  const partitions = Map.groupBy(rows, ({ partitionKey }) => partitionKey);
  return [...partitions.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / rowsOfTransaction) }, (_, index) =>
      all.slice(index * rowsOfTransaction, (index + 1) * rowsOfTransaction),
    ),
  );
}

const atOnce = 16;

/** Runs the work for each, so many at once. */
export async function forEach<T>(
  all: readonly T[],
  work: (each: T) => Promise<unknown>,
): Promise<void> {
  const waiting = all.values();
  const run = async (): Promise<void> => {
    for (const each of waiting) await work(each);
  };
  await Promise.all(Array.from({ length: atOnce }, run));
}

/** Writes new rows, as many at a time as a transaction takes; a row alone needs none. */
export async function insertAll(table: TableClient, rows: readonly TableEntity[]): Promise<void> {
  await forEach(batchesOf(rows), async (batch) => {
    const [row, ...others] = batch;
    if (row && others.length === 0) await table.createEntity(row);
    else await table.submitTransaction(batch.map((each): TransactionAction => ['create', each]));
  });
}

async function fillTable(table: TableClient, numbers: readonly number[]): Promise<void> {
  const rows = await allRows(table);
  for (let from = 0; from < numbers.length; from += ofOneManager) {
    const some = numbers.slice(from, from + ofOneManager);
    const clones = some.flatMap((number) => rows.map((row) => cloneRow(row, 0, number)));
    await insertAll(table, clones);
  }
}

/** Fills empty tables with this many engagements, each with its state, history and list rows. */
export async function fillTables(storage: Storage, engagements: number): Promise<void> {
  await writeSpecimen(storage);
  const numbers = Array.from({ length: engagements - 1 }, (_, index) => index + 1);
  await fillTable(storage.tables.engagements, numbers);
  await fillTable(storage.tables.lists, numbers);
}

/** The numbers of an engineer's engagements. */
export function numbersOf(engineer: number): readonly number[] {
  return Array.from({ length: ofOneEngineer }, (_, index) => engineer * ofOneEngineer + index);
}
