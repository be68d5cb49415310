import { expect, test } from 'vitest';
import { withFile, type ReadFiles } from '../../../src/domain/readiness/read-files.ts';
import { standingProblems } from '../../../src/domain/readiness/standing-problems.ts';
import type { Problem } from '../../../src/domain/readiness/report.ts';
import { aProblem, aReport } from './sample-report.ts';

const read = (read: ReadFiles | undefined, hash: string, how: 'added' | 'in place', but = {}) =>
  withFile(read, aReport(but), hash, how === 'added');

const file = (hash: string, problems: readonly Problem[], moreProblems = 0) => ({
  ...{ hash, problems, moreProblems },
});

const both = read(read(undefined, 'north', 'in place'), 'south', 'added');
const north = file('north', [aProblem('shared'), aProblem('north')]);
const south = file('south', [aProblem('shared', { severity: 'significant' }), aProblem('south')]);

const figures = (problems: readonly Problem[]) =>
  problems.map(({ key, severity, files, devices }) => [key, severity, files, devices]);

test('files that were added to each other speak together, in sums and with the worse severity', () => {
  const { problems, looked } = standingProblems({ read: both, findings: {} }, [north, south]);
  expect(figures(problems)).toEqual([
    ['shared', 'significant', 6, 4],
    ['north', 'limited', 3, 2],
    ['south', 'limited', 3, 2],
  ]);
  expect(looked).toEqual({ guideline: true, unreadable: true, 'add-in': true });
});

test('while a file is not at hand nothing is gone, and nothing reaches less far than before', () => {
  const findings = {
    item: { key: 'shared', kind: 'guideline', severity: 'limited', files: 6, devices: 1 },
  } as const;
  const { problems, looked } = standingProblems({ read: both, findings }, [south]);
  expect(figures(problems)[0]).toEqual(['shared', 'significant', 6, 2]);
  expect(looked).toEqual({ guideline: false, unreadable: false, 'add-in': false });
  const alone = read(undefined, 'south', 'in place');
  const whole = standingProblems({ read: alone, findings }, [south]);
  expect(figures(whole.problems)[0]).toEqual(['shared', 'significant', 3, 2]);
});

test('a file speaks only for the parts of the results that are of it still', () => {
  const addIn = aProblem('a-1', { kind: 'add-in', severity: null });
  const replaced = read(both, 'newer', 'in place', { addIns: null });
  const files = [file('north', [aProblem('old'), addIn]), file('newer', [aProblem('new')])];
  const { problems, looked } = standingProblems({ read: replaced, findings: {} }, files);
  expect(problems.map(({ key }) => key)).toEqual(['a-1', 'new']);
  expect(looked).toEqual({ guideline: true, unreadable: true, 'add-in': false });
});

test('of problems beyond those that are named none is gone', () => {
  const state = { read: both, findings: {} };
  expect(standingProblems(state, [north, file('south', [], 1)]).looked.guideline).toBe(false);
  const many = Array.from({ length: 249 }, (_, at) => aProblem(`p${at}`));
  const { problems, moreProblems } = standingProblems(state, [north, file('south', many)]);
  expect([problems.length, moreProblems]).toEqual([250, 1]);
});

test('results whose files are not told apart are of nothing that is at hand', () => {
  const { problems, looked } = standingProblems({ read: undefined, findings: {} }, [north]);
  expect([problems, looked.guideline]).toEqual([[], false]);
});
