/**
 * A value with every text in it changed. What holds nothing to change is handed on as it is, since copying costs more
 * than looking.
 */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? mapList(value, change) : mapRecord(value, change);
}

function mapList(list: readonly unknown[], change: (text: string) => string): readonly unknown[] {
  const mapped = list.map((each) => mapTexts(each, change));
  return mapped.every((each, index) => each === list[index]) ? list : mapped;
}

function mapRecord(record: object, change: (text: string) => string): object {
  let copy: Record<string, unknown> | null = null;
  for (const [key, each] of Object.entries(record)) {
    const mapped = mapTexts(each, change);
    if (mapped === each) continue;
    copy ??= { ...record };
    copy[key] = mapped;
  }
  return copy ?? record;
}
