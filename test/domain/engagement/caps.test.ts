import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caps } from '../../../src/domain/caps.ts';
import { alex, anEngagement, given, kim, type Given } from '../given.ts';
import * as say from '../saying.ts';

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => say.itemAdded(`i${index}`));

const size = ({ engagement }: Given) => JSON.stringify(engagement).length;

test('300 remediation items are the most', () => {
  const nearly = given(anEngagement(), ...items(caps.remediationItems - 1));
  const full = nearly.and(say.addItem('last'), kim);
  expect(full.engagement.items).toHaveLength(300);
  full
    .when(say.addItem('one more'), kim)
    .then({ refused: 'cap-reached', cap: 'items', limit: 300 });
  full.when(say.addItem('last'), kim).then({ refused: 'no-change', what: 'item' });
  full.and(say.resolve('last'), kim);
});

test.each(['rules.md', 'decisions/0003-one-partition-per-engagement.md'])(
  'docs/%s says how large a state may become',
  (path) => {
    const paper = readFileSync(`docs/${path}`, 'utf8');
    for (const most of [caps.stateCharacters, caps.stateCharactersAtMost])
      expect(paper).toContain(most.toLocaleString('en'));
  },
);

test('300 items fit with the ids that forms make and titles and owners of 200 characters', () => {
  const longest = 'x'.repeat(caps.nameCharacters);
  const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  let story = given(anEngagement());
  for (let index = 0; index < caps.remediationItems; index += 1) {
    story = story.and(say.addItem(uuid(index), { title: longest }), kim);
  }
  expect(story.engagement.items).toHaveLength(caps.remediationItems);
  expect(size(story)).toBeLessThan(caps.stateCharacters);
});

test('text fields and notes have 4,000 characters at most', () => {
  const contoso = given(anEngagement());
  const most = 'x'.repeat(4_000);
  contoso.and(say.write('l1', most), kim).and(say.note('fe-notes', most), kim);
  const refused = { refused: 'too-long', limit: 4_000, length: 4_001 } as const;
  contoso.when(say.write('l1', `${most}x`), kim).then({ ...refused, entry: 'field-text' });
  contoso.when(say.note('fe-notes', `${most}x`), kim).then({ ...refused, entry: 'note-text' });
  contoso.when({ type: 'block', reason: `${most}x` }, kim).then({ ...refused, entry: 'reason' });
  contoso.when({ type: 'close', reason: `${most}x` }, alex).then({ ...refused, entry: 'reason' });
  contoso
    .when({ type: 'wait', what: `${most}x`, until: '2027-01-01' }, kim)
    .then({ ...refused, entry: 'waiting-for' });
  given(anEngagement(), say.itemAdded('a'))
    .when(say.acceptItem('a', `${most}x`), kim)
    .then({ ...refused, entry: 'reason' });
});

describe('an engagement whose state is full', () => {
  function filled(): Given {
    let story = given(anEngagement(), say.itemAdded('a'));
    for (;;) {
      const next = story.when(say.note('fe-notes', 'x'.repeat(1_000)), kim);
      if (next.word !== 'accepted') return story;
      story = next.accepted();
    }
  }
  const full = filled();

  test('takes no further note, text or item, and stays within what storage keeps', () => {
    expect(size(full)).toBeGreaterThan(caps.stateCharacters - 1_500);
    expect(size(full)).toBeLessThanOrEqual(caps.stateCharacters);
    const title = 'x'.repeat(200);
    full.when(say.note('fe-notes', 'x'.repeat(1_000)), kim).then({ refused: 'full' });
    full.when(say.write('l1', 'x'.repeat(4_000)), kim).then({ refused: 'full' });
    let story = full;
    let last = '';
    for (let count = 0; count < 10 && last !== 'full'; count += 1) {
      const next = story.when(say.addItem(`i${count}`, { title, owner: title }), kim);
      last = next.word;
      story = last === 'full' ? story : next.accepted();
    }
    expect(last).toBe('full');
    expect(size(story)).toBeLessThanOrEqual(caps.stateCharacters);
  });

  test('can still be worked to its end', () => {
    const reason = 'x'.repeat(2_000);
    const ended = full
      .and(say.resolve('a'), kim)
      .and(say.finish('3080'), kim)
      .and(say.confirmIntent, alex)
      .and(say.enterFields, kim)
      .and({ type: 'close', reason }, alex);
    expect(size(ended)).toBeLessThanOrEqual(caps.stateCharactersAtMost);
  });

  test('a text may be shortened, which makes room', () => {
    const long = given(anEngagement(), say.itemAdded('a')).and(
      say.write('l1', 'x'.repeat(4_000)),
      kim,
    );
    let story = long;
    for (
      let next = story.when(say.note('fe-notes', 'x'.repeat(1_000)), kim);
      next.word !== 'full';
    ) {
      story = next.accepted();
      next = story.when(say.note('fe-notes', 'x'.repeat(1_000)), kim);
    }
    expect(size(story.and(say.write('l1', 'Low'), kim, { afterMinutes: 60 }))).toBeLessThanOrEqual(
      caps.stateCharactersAtMost,
    );
  });
});
