import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../src/application/hand-out/checklist-content.ts';
import { aProblem, drafted } from '../../domain/readiness/sample-report.ts';
import { anEngagement, given, kim } from '../../domain/given.ts';
import * as say from '../../domain/saying.ts';

const problems = [
  aProblem('dao', { severity: 'significant', files: 12, devices: 4 }),
  aProblem('ledger', { kind: 'add-in', severity: null, files: 0, devices: 7 }),
  aProblem('locked', { kind: 'unreadable', severity: null, files: 3, devices: 2 }),
];

const saving = {
  type: 'save-checklist',
  added: problems.map(drafted),
  recounted: [],
  resolved: [],
  reopened: [],
} as const;

const { engagement } = given(anEngagement())
  .and(saving, kim)
  .and(
    say.addItem('own', { title: 'Ask about the printers', owner: 'Lee', due: '2026-12-01' }),
    kim,
  )
  .and({ type: 'resolve-item', item: 'item-ledger' }, kim)
  .and({ type: 'accept-item', item: 'item-locked', reason: 'Nobody opens them' }, kim)
  .and({ type: 'add-note', field: 'fe-notes', text: 'An internal matter' }, kim);

const examples = { dao: 'D:\\Finance\\a.xlsm', 'nobody asked': 'x' };
const content = contentOf(engagement, examples, '2026-11-23');

/** The columns of one item, by its place. */
const item = (number: number) => content.items[number - 1];

describe('What a customer gets of the checklist (docs/rules.md §6)', () => {
  test('is whose it is, of when, and how many items are open', () => {
    expect(content).toMatchObject({ customer: engagement.customer, on: '2026-11-23', open: 2 });
  });

  test('has every item in the order of the list, whatever its state, with its number', () => {
    expect(content.items.map(({ number, state }) => [number, state])).toEqual([
      [1, 'open'],
      [2, 'resolved'],
      [3, 'accepted'],
      [4, 'open'],
    ]);
  });

  test('tells of a problem how bad it is, how far it reaches, and the example that is kept', () => {
    const example = 'D:\\Finance\\a.xlsm';
    expect(item(1)).toMatchObject({ severity: 'significant', files: 12, devices: 4, example });
    expect(item(3)).toMatchObject({ severity: null, files: 3, devices: 2, example: '' });
  });

  test('counts no files of an add-in, which is in none', () => {
    expect(item(2)).toMatchObject({ files: null, devices: 7 });
  });

  test('says of what a person thought of themselves no more than they wrote', () => {
    expect(item(4)).toEqual({
      ...{ number: 4, title: 'Ask about the printers', owner: 'Lee', due: '2026-12-01' },
      ...{ severity: null, files: null, devices: null, example: '', state: 'open', reason: '' },
    });
  });

  test('has the reason of what is accepted as it is', () => {
    expect([item(2)?.reason, item(3)?.reason]).toEqual(['', 'Nobody opens them']);
  });

  test('has nothing of who wrote what, of notes, or of data for FTOP', () => {
    expect(JSON.stringify(content)).not.toMatch(/internal|Kim|Alex|added|set|finding|key/u);
  });
});
