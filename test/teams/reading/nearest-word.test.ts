import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nearestWords } from '../../../src/teams/reading/nearest-word.ts';

const commands = [
  'help',
  'new',
  'list',
  'open',
  'status',
  'close',
  'reopen',
  'tasks',
  'start',
  'done',
  'bypass',
  'next',
  'intent',
  'target',
  'assign',
  'pilot',
  'deployed',
  'remediation',
  'blocked',
  'unblocked',
  'waiting',
  'note',
  'history',
  'undo',
  'bind',
  'data',
  'playbook',
] as const;

describe('did you mean', () => {
  it.each([
    ['hlep', ['help']],
    ['HELP', ['help']],
    ['taks', ['tasks']],
    ['dnoe', ['done']],
    ['statsu', ['status']],
    ['histroy', ['history']],
    ['remedation', ['remediation']],
    ['remidiaton', ['remediation']],
    ['remed', ['remediation']],
    ['unblokced', ['unblocked']],
    ['playbok', ['playbook']],
    ['depl', ['deployed']],
    ['stat', ['status', 'start']],
    ['nott', ['note']],
    ['xyzzy', []],
    ['', []],
    ['x', []],
    ['?', []],
    ['a perfectly ordinary sentence', []],
  ])('%j: %j', (said, expected) => {
    expect(nearestWords(said, commands)).toEqual(expected);
  });

  test('several that are equally near are all given', () => {
    expect(nearestWords('bock', ['book', 'rock', 'bind'])).toEqual(['book', 'rock']);
  });

  test('accents and case do not count, the word is given as it is spelled', () => {
    expect(nearestWords('munchne', ['München', 'Mannheim'])).toEqual(['München']);
  });

  test('a word with two neighbouring letters swapped finds itself', () => {
    const anyPlace = fc.nat(20);
    fc.assert(
      fc.property(fc.constantFrom(...commands), anyPlace, (word, place) => {
        const index = place % (word.length - 1);
        const [left = '', right = ''] = word.slice(index, index + 2);
        const swapped = word.slice(0, index) + right + left + word.slice(index + 2);
        expect(nearestWords(swapped, commands)).toContain(word);
      }),
    );
  });

  test('any text is compared without a throw and gives words of the list', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (said, words) => {
        expect(nearestWords(said, words).every((word) => words.includes(word))).toBe(true);
      }),
    );
    expect(nearestWords('a'.repeat(100_000), commands)).toEqual([]);
  });
});
