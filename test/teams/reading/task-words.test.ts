import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readTask } from '../../../src/teams/reading/task-words.ts';

const tasks = [
  {
    id: '3080',
    title: 'Office 365 ProPlus Assessment Workshop',
    words: ['workshop', 'assessment', 'assessment workshop'],
  },
  {
    id: '3738',
    title: 'Office 365 ProPlus - Deliver Pitch Deck',
    words: ['pitch deck', 'pitch', 'deck'],
  },
  {
    id: '3070',
    title: 'Create Remediation Checklist',
    words: ['checklist', 'remediation checklist'],
  },
  { id: '4105', title: 'Office Readiness Toolkit', words: ['toolkit', 'readiness'] },
  {
    id: '3190',
    title: 'Confirm the customer reviews & resolved anything in the remediation checklist',
    words: ['review', 'confirm review'],
  },
  { id: '1247', title: 'Deploy Office 365 ProPlus', words: ['deploy', 'deployment'] },
  { id: '3650', title: 'Office ProPlus – OPP Acceleration', words: ['acceleration', 'accelerate'] },
] as const;

describe('a task is named', () => {
  it.each([
    ['3080', '3080'],
    ['#3080', '3080'],
    ['task 3080', '3080'],
    ['3080 workshop', '3080'],
    ['workshop', '3080'],
    ['the Workshop', '3080'],
    ['workshop assessment', '3080'],
    ['pitch', '3738'],
    ['deck', '3738'],
    ['deck pitch', '3738'],
    ['checklist', '3070'],
    ['remediation checklist', '3070'],
    ['checklist remediation', '3070'],
    ['remediation', '3070'],
    ['toolkit', '4105'],
    ['readiness', '4105'],
    ['readi', '4105'],
    ['confirm', '3190'],
    ['review', '3190'],
    ['review checklist', '3190'],
    ['deploy', '1247'],
    ['deployment', '1247'],
    ['depl', '1247'],
    ['accelerate', '3650'],
    ['accel', '3650'],
    ['opp acceleration', '3650'],
    ['workshop with the customer', '3080'],
  ])('%s: %s', (said, id) => {
    expect(readTask(said, tasks)).toEqual({ kind: 'task', id });
  });

  test('ambiguously: the candidates are given, in the order of the playbook', () => {
    expect(readTask('re', tasks)).toEqual({ kind: 'several', ids: ['3070', '4105', '3190'] });
    expect(readTask('proplus', tasks)).toEqual({
      kind: 'several',
      ids: ['3080', '3738', '1247', '3650'],
    });
    expect(readTask('3080 3738', tasks)).toEqual({ kind: 'several', ids: ['3080', '3738'] });
    expect(readTask('readiness deck', tasks)).toEqual({ kind: 'several', ids: ['3738', '4105'] });
  });

  test('by a number that does not exist: the number is given back', () => {
    expect(readTask('9999', tasks)).toEqual({ kind: 'unknown-number', number: '9999' });
    expect(readTask('308 workshop', tasks)).toEqual({ kind: 'unknown-number', number: '308' });
    expect(readTask('office 365 workshop', tasks)).toEqual({ kind: 'task', id: '3080' });
  });

  test('wrongly: the nearest are given', () => {
    expect(readTask('wrokshop', tasks)).toEqual({ kind: 'none', nearest: ['3080'] });
    expect(readTask('cheklist', tasks)).toEqual({ kind: 'none', nearest: ['3070'] });
    expect(readTask('lunch', tasks)).toEqual({ kind: 'none', nearest: [] });
    expect(readTask('', tasks)).toEqual({ kind: 'none', nearest: [] });
    expect(readTask('the', tasks)).toEqual({ kind: 'none', nearest: [] });
  });

  test('by each of its words and by its title', () => {
    for (const task of tasks) {
      for (const word of [...task.words, task.title, task.id]) {
        expect(readTask(word.toUpperCase(), tasks)).toEqual({ kind: 'task', id: task.id });
      }
    }
  });

  test('any text is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        expect(['task', 'several', 'unknown-number', 'none']).toContain(readTask(said, tasks).kind);
      }),
    );
    expect(readTask('x'.repeat(100_000), tasks).kind).toBe('none');
  });
});
