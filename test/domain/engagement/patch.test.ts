import { expect, test } from 'vitest';
import {
  mergePatches,
  rememberField,
  rememberItem,
  rememberTask,
  rememberWhole,
  restore,
} from '../../../src/domain/engagement/evolving/patch.ts';
import { anEngagement, given, kim, substance, openedAt } from '../given.ts';
import * as say from '../saying.ts';

const before = given(anEngagement(), say.itemAdded('a'));
const between = before
  .and(say.start('3080'), kim)
  .and(say.resolve('a'), kim)
  .and(say.deploy(5), kim)
  .and(say.write('l1', 'Low'), kim)
  .and(say.note('fe-notes', 'One'), kim);
const after = between
  .and(say.finish('3080'), kim)
  .and(say.reopenItem('a'), kim)
  .and(say.deploy(50), kim)
  .and(say.write('l1', 'High'), kim)
  .and(say.note('fe-notes', 'Two'), kim);

const remembered = ({ engagement }: typeof before) =>
  [
    rememberTask(engagement, '3080'),
    rememberItem(engagement, 'a'),
    rememberWhole({ deployed: engagement.deployed }),
    rememberField(engagement, 'l1'),
    rememberField(engagement, 'fe-notes'),
  ].reduce(mergePatches);

const set = { by: kim, at: openedAt };

test('of two patches of one action, what was remembered first is put back', () => {
  const both = mergePatches(remembered(before), remembered(between));
  expect(substance(restore(after.engagement, both, set))).toStrictEqual(
    substance(before.engagement),
  );
});

test('a patch puts back what stood when it was made', () => {
  const restored = restore(after.engagement, remembered(between), set);
  expect(substance(restored)).toStrictEqual(substance(between.engagement));
});
