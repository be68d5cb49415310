import { expect, test } from 'vitest';
import type { Problem, ReadinessReport } from '../../../src/domain/readiness/report.ts';
import { planChecklist } from '../../../src/domain/readiness/plan-checklist.ts';
import { aProblem, aReport, drafted } from '../readiness/sample-report.ts';
import { alex, anEngagement, given, kim, withoutFe } from '../given.ts';
import * as say from '../saying.ts';

const record = (
  report: ReadinessReport,
  how: 'in-place' | 'added' = 'in-place',
  hash: string | null = 'one',
) => ({ type: 'record-report', report, how, hash }) as const;

const saving = (...problems: readonly Problem[]) =>
  ({
    type: 'save-checklist',
    added: problems.map(drafted),
    recounted: [],
    resolved: [],
    reopened: [],
  }) as const;

const everywhere = { guideline: true, 'add-in': true, unreadable: true } as const;

test('a report that was read in finishes 4105', () => {
  const { engagement } = given(anEngagement()).and(record(aReport()), kim);
  expect(engagement.tasks['4105'].state).toBe('done');
  expect(engagement.readiness?.counts).toMatchObject({ devices: 20, filesScanned: 500 });
});

test('typed results stand alone: the report before them speaks no more', () => {
  const { engagement } = given(anEngagement())
    .and(record(aReport()), kim)
    .and(say.recordReadiness({ devices: 3 }), kim);
  expect(engagement.assessment).toBeNull();
});

test('a newer report remembers what the results before it said', () => {
  const { engagement } = given(anEngagement())
    .and(record(aReport()), kim)
    .and(record(aReport({ devices: 25 })), kim);
  expect(engagement.assessment?.before?.counts.devices).toBe(20);
  expect(engagement.readiness?.counts.devices).toBe(25);
});

test('results of several files come together, part by part', () => {
  const { engagement } = given(anEngagement())
    .and(record(aReport({ addIns: null })), kim)
    .and(record(aReport({ files: null, devices: 30 })), kim);
  expect(engagement.assessment?.report.files?.scanned).toBe(500);
  expect(engagement.assessment?.report.addIns?.total).toBe(8);
  expect(engagement.readiness?.counts.devices).toBe(30);
});

test('results of different places are added up where somebody says so', () => {
  const { engagement } = given(anEngagement())
    .and(record(aReport()), kim)
    .and(record(aReport(), 'added', 'other'), kim);
  expect(engagement.readiness?.counts).toMatchObject({ devices: 40, filesScanned: 1000 });
});

test('the biggest problems of reports that were added are sums, and of a part that was replaced its own', () => {
  const addIn = aProblem('a-1', { kind: 'add-in', severity: null, devices: 90 });
  const north = aReport({ biggest: [aProblem('one'), addIn, aProblem('two', { files: 2 })] });
  const south = aReport({ biggest: [aProblem('two', { files: 8 }), aProblem('one')] });
  const biggest = (brought: ReadinessReport, how: 'added' | 'in-place') =>
    given(anEngagement())
      .and(record(north), kim)
      .and(record(brought, how, 'other'), kim)
      .engagement.assessment?.report.biggest.map(({ key, files, devices }) => [
        key,
        files,
        devices,
      ]);
  expect(biggest(south, 'added')).toEqual([
    ['a-1', 3, 90],
    ['two', 10, 4],
    ['one', 6, 4],
  ]);
  expect(biggest({ ...south, addIns: null }, 'in-place')).toEqual([
    ['a-1', 3, 90],
    ['two', 8, 2],
    ['one', 3, 2],
  ]);
});

test('a file counts once in each part of the results, however often it is added', () => {
  const again = { refused: 'no-change', what: 'report' } as const;
  const [sheet, addIns] = [aReport({ addIns: null }), aReport({ files: null })];
  const both = given(anEngagement())
    .and(record(sheet), kim)
    .and(record(addIns, 'in-place', 'other'), kim)
    .and(record(sheet, 'added', 'third'), kim);
  for (const hash of ['one', 'third']) both.when(record(sheet, 'added', hash), alex).then(again);
  both.when(record(addIns, 'added', 'other'), kim).then(again);
  const replaced = both.and(record(sheet, 'in-place', 'newer'), kim);
  replaced.when(record(addIns, 'added', 'other'), kim).then(again);
  const { engagement } = replaced.and(record(sheet, 'added', 'one'), kim);
  expect(engagement.readiness?.counts.filesScanned).toBe(1000);
});

test('a drafted checklist that is saved finishes 3070', () => {
  const { engagement } = given(anEngagement()).and(saving(aProblem('one'), aProblem('two')), kim);
  expect(engagement.tasks['3070'].state).toBe('done');
  expect(engagement.items.map(({ title }) => title)).toEqual(['Problem one', 'Problem two']);
  expect(engagement.findings['item-one']?.files).toBe(3);
});

test('a checklist of which nothing was kept does not finish 3070', () => {
  given(anEngagement()).when(saving(), kim).then({ refused: 'checklist-needed' });
});

test('saving the same draft twice adds its items once', () => {
  const once = given(anEngagement()).and(saving(aProblem('one')), kim);
  once.when(saving(aProblem('one')), alex).then({ refused: 'no-change', what: 'item' });
});

test('a drafted checklist can be taken back', () => {
  const { engagement } = given(anEngagement())
    .and(saving(aProblem('one')), kim)
    .and({ type: 'undo' }, kim, { afterMinutes: 1 });
  expect(engagement.items).toEqual([]);
  expect(engagement.tasks['3070'].state).toBe('to-do');
});

test('a checklist with a problem that is new after the review puts 3190 back', () => {
  const reviewed = given(anEngagement())
    .and(saving(aProblem('one')), kim)
    .and(say.resolve('item-one'), kim)
    .and(say.finish('3190', { reviewedOn: '2026-11-20' }), kim);
  expect(reviewed.engagement.tasks['3190'].state).toBe('done');
  const { engagement } = reviewed.and(saving(aProblem('two')), kim);
  expect(engagement.tasks['3190'].state).toBe('in-progress');
});

test('more items than a checklist holds are refused', () => {
  const problems = Array.from({ length: 301 }, (_, at) => aProblem(`p${at}`));
  given(anEngagement())
    .when(saving(...problems), kim)
    .then({ refused: 'cap-reached', cap: 'items', limit: 300 });
});

test('a newer report proposes, and takes nothing that a person wrote away', () => {
  const { engagement } = given(anEngagement())
    .and(saving(aProblem('stays'), aProblem('gone'), aProblem('back')), kim)
    .and(say.addItem('own', { title: 'Ask about the printers' }), kim)
    .and(say.resolve('item-back'), kim);
  const problems = [aProblem('stays', { files: 9 }), aProblem('back'), aProblem('new')];
  const plan = planChecklist(engagement.items, engagement.findings, problems, everywhere);
  expect(plan.proposals.map(({ kind, key }) => [kind, key])).toEqual([
    ['again', 'back'],
    ['new', 'new'],
    ['gone', 'gone'],
  ]);
  expect(plan.recounted.map(({ item, finding }) => [item, finding.files])).toEqual([
    ['item-stays', 9],
    ['item-back', 3],
  ]);
});

test('what a report did not look for is not proposed as gone', () => {
  const { engagement } = given(anEngagement()).and(saving(aProblem('one')), kim);
  const looked = { ...everywhere, guideline: false };
  expect(planChecklist(engagement.items, engagement.findings, [], looked).proposals).toEqual([]);
});

test('the FE is asked for results at once when the workshop is done, also who finished it', () => {
  const done = given(anEngagement()).when(say.finish('3080'), kim);
  expect(done.owed.map(({ to, reason }) => [to.id, reason.why])).toEqual([
    ['kim', 'results-wanted'],
  ]);
});

test('the FM is asked for results while there is no FE', () => {
  const done = given(withoutFe()).when(say.finish('3080'), alex);
  expect(done.owed.map(({ to, reason }) => [to.id, reason.why])).toEqual([
    ['alex', 'results-wanted'],
  ]);
});

test('nobody is asked for results that are there, or not wanted', () => {
  const known = given(anEngagement()).and(record(aReport()), kim).when(say.finish('3080'), kim);
  expect(known.owed).toEqual([]);
  const bypassed = given(anEngagement())
    .and(say.bypass('4105', 'No macros'), kim)
    .when(say.finish('3080'), kim);
  expect(bypassed.owed).toEqual([]);
});

test('forgetting is for FE and FM, whenever', () => {
  given(anEngagement())
    .when({ type: 'forget-readiness' }, alex)
    .then({ type: 'readiness-forgotten' });
});

test('new counts alone can be taken back', () => {
  const finding = {
    key: 'g-1',
    kind: 'guideline',
    severity: 'limited',
    files: 3,
    devices: 2,
  } as const;
  const recount = { ...saving(), recounted: [{ item: 'a', finding }] };
  const counted = given(anEngagement()).and(say.addItem('a'), kim).and(recount, kim);
  expect(counted.engagement.findings).toEqual({ a: finding });
  const undone = counted.and({ type: 'undo' }, kim, { afterMinutes: 1 });
  expect(undone.engagement.findings).toEqual({});
  expect(undone.engagement.items).toHaveLength(1);
});
