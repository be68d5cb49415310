import { personPlace } from '../../src/storage/keys.ts';
import { codesOf, engineerOf, tenant } from '../codes.ts';
import { forEach } from '../fill.ts';
import type { Ground } from '../ground.ts';
import { cloneRow, type RowText } from '../row-text.ts';

/** The row of somebody who has met our bot, and the number of the engagement that they deal with. */
export interface Specimen {
  readonly person: RowText;
  readonly of: number;
}

/** When the person dealt with their engagement last; other things in the row have an hour of the same name. */
const dealtWithAt = /(\\"current\\":\{\\"engagement\\":\\"[^"\\]*\\",\\"at\\":\\")[^"\\]*/u;

/** The row as it is when they have just dealt with it: then a turn has nothing to write about them. */
function freshened(person: RowText): RowText {
  if (!dealtWithAt.test(person)) throw new Error('The row of a person is made in another way now');
  return person.replace(dealtWithAt, `$1${new Date().toISOString()}`);
}

/** The rows that were written, by the number of the engagement: their versions. */
export type Turned = ReadonlyMap<number, string | undefined>;

/** Makes the engagements their engineers' current ones, dealt with just now. */
export async function turnTo(
  ground: Ground,
  { person, of }: Specimen,
  numbers: readonly number[],
): Promise<Turned> {
  const turned = new Map<number, string | undefined>();
  const row = freshened(person);
  await forEach(numbers, async (number) => {
    const entity = cloneRow(row, of, number);
    const { etag } = await ground.storage.tables.people.upsertEntity(entity, 'Replace');
    turned.set(number, etag);
  });
  return turned;
}

/** @throws when a turn wrote about its person, which the other bot does not do. */
export async function checkUnwritten(ground: Ground, turned: Turned): Promise<void> {
  await forEach([...turned.keys()], async (number) => {
    const { partitionKey, rowKey } = personPlace(tenant, engineerOf(codesOf(number)).id);
    const { etag } = await ground.storage.tables.people.getEntity(partitionKey, rowKey);
    if (etag === turned.get(number)) return;
    throw new Error(`A turn wrote about ${rowKey}: the rounds are not the same work`);
  });
}
