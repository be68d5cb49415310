import type { Storage, TableName } from '../../src/storage/connect.ts';

/** Every row of every table that has one of these words anywhere, as its table and key. */
export async function rowsWith(
  { tables }: Storage,
  ...words: readonly string[]
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of Object.keys(tables) as TableName[]) {
    for await (const row of tables[name].listEntities()) {
      const text = JSON.stringify(row);
      if (words.some((word) => text.includes(word))) found.push(`${name} ${String(row.rowKey)}`);
    }
  }
  return found;
}
