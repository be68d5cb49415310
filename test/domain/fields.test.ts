import { expect, test } from 'vitest';
import { fieldIds, fieldOf, notesFieldOf } from '../../src/domain/fields.ts';

test('seven pieces of data are collected, as the table of §9 says', () => {
  const rows = fieldIds.map((id) => {
    const { name, isRequired, writers, kind } = fieldOf(id);
    return [name, isRequired, writers.join(' or '), kind];
  });
  expect(rows).toEqual([
    ['L1 – Consumption Status', true, 'fm or fe', 'text'],
    ['L2 – Entitlements', true, 'fm or fe', 'text'],
    ['L3 – Engineering Reason', true, 'fe', 'text'],
    ['Engagement Scenario', true, 'fm or fe', 'text'],
    ['Engagement Management Notes (FM)', true, 'fm', 'notes'],
    ['Technical Enablement Notes (FE)', true, 'fe', 'notes'],
    ['Enterprise Notes (FTA)', false, 'fta', 'notes'],
  ]);
});

test('a field is the one it is filed under', () => {
  expect(fieldIds.map((id) => fieldOf(id).id)).toEqual(fieldIds);
});

test('each role keeps its notes in a field of its own, which it alone writes', () => {
  for (const role of ['fe', 'fm', 'fta'] as const) {
    expect(fieldOf(notesFieldOf(role))).toMatchObject({ kind: 'notes', writers: [role] });
  }
});

test('no word names two fields', () => {
  const words = fieldIds.flatMap((id) => fieldOf(id).words);
  expect(words.every((word) => word.trim() !== '' && word === word.toLowerCase())).toBe(true);
  expect(new Set(words).size).toBe(words.length);
});
