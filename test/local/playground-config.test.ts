import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { playgroundConfig } from '../../src/local/playground/playground-config.ts';
import { people, seat } from './playground-people.ts';

const window = { tenantId: '1234', bot: { id: '28:bot', name: '42' } };

function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leaves)
    : [value];
}

describe('the file that describes a window', () => {
  test('has exactly five users besides the one who sits there', () => {
    const config: unknown = parse(playgroundConfig({ ...window, name: 'fe', ...seat(0) }));
    expect(config).toMatchObject({
      currentUser: { id: people[0]?.id, userPrincipleName: people[0]?.email },
      users: people.slice(1).map(({ id, objectId }) => ({ id, aadObjectId: objectId })),
    });
  });

  test('holds strings alone, even where they look like numbers', () => {
    const config: unknown = parse(playgroundConfig({ ...window, name: 'fe', ...seat(0) }));
    expect(leaves(config).filter((leaf) => typeof leaf !== 'string')).toEqual([]);
    expect(config).toMatchObject({ tenantId: '1234', bot: { name: '42' } });
  });

  test('gives each window conversations of its own', () => {
    const idsOf = (name: string) =>
      playgroundConfig({ ...window, name, ...seat(0) }).match(/"(a|19):[^"]+"/g) ?? [];
    expect(new Set([...idsOf('fe'), ...idsOf('fm'), ...idsOf('sme')]).size).toBe(12);
  });

  test('is refused with fewer or more than five others, or with somebody twice', () => {
    const { person, others } = seat(0);
    expect(() =>
      playgroundConfig({ ...window, name: 'fe', person, others: others.slice(1) }),
    ).toThrow('five');
    expect(() =>
      playgroundConfig({ ...window, name: 'fe', person, others: [...others, person] }),
    ).toThrow('five');
    expect(() =>
      playgroundConfig({ ...window, name: 'fe', person, others: [person, ...others.slice(1)] }),
    ).toThrow('id of their own');
  });
});
