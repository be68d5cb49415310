import { caps } from '../../src/domain/caps.ts';
import type { EngagementCommand } from '../../src/domain/engagement/commands.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import { fieldIds, fieldOf } from '../../src/domain/fields.ts';
import type { Person } from '../../src/domain/people.ts';
import { after, opened, type Step, type Story } from './sample-engagements.ts';

/** Texts of the largest legal length in what takes most bytes: emoji, three-byte letters, quotes, families. */
export const fillings = {
  emoji: '😀',
  letters: '漢',
  quotes: '"\\',
  families: '👩‍👩‍👧‍👦',
  marks: 'e\u0301\u0302\u0303\u0304',
} as const;

export type Filling = keyof typeof fillings;

const filled = (filling: Filling, length: number): string => {
  const piece = fillings[filling];
  return piece.repeat(Math.floor(length / piece.length));
};

const named = (filling: Filling, id: string): Person => ({
  id: `00000000-0000-4000-8000-0000000000${id}`,
  name: filled(filling, caps.nameCharacters),
});

/** The people of the largest engagement. */
export const peopleOf = (filling: Filling) => ({
  fe: named(filling, '0f'),
  fm: named(filling, '0e'),
  fta: named(filling, '0d'),
});

function item(filling: Filling, index: number): EngagementCommand {
  return {
    type: 'add-item',
    item: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    title: filled(filling, caps.nameCharacters),
    owner: filled(filling, caps.nameCharacters),
    due: '2026-12-04',
  };
}

/** Items are added until the engagement is full. */
function stuffed(story: Story, filling: Filling): Story {
  let full = story;
  const { fe } = peopleOf(filling);
  for (let index = 0; index < caps.remediationItems; index += 1) {
    const size = JSON.stringify(full.engagement).length;
    if (size > caps.stateCharacters - 3_000) return full;
    full = after(full, [fe, item(filling, index)]);
  }
  return full;
}

/** A full engagement: 4,000 characters in every text, 200 in every name, then items until nothing fits. */
export function largestEngagement(filling: Filling): Story {
  const people = peopleOf(filling);
  const text = filled(filling, caps.textCharacters);
  const customer = filled(filling, caps.nameCharacters);
  const story = opened({ customer, people, entitledSeats: caps.seats, scenario: text });
  const texts: readonly Step[] = [
    [people.fe, { type: 'block', reason: text }],
    [people.fe, { type: 'wait', what: text, until: '2027-01-11' }],
    [people.fe, { type: 'bypass-task', task: '3080', reason: text }],
    ...fieldIds.map((field): Step => {
      const role = fieldOf(field).writers[0] ?? 'fe';
      const type = fieldOf(field).kind === 'notes' ? 'add-note' : 'write-field';
      return [people[role], { type, field, text }];
    }),
  ];
  return stuffed(after(story, ...withoutScenario(texts)), filling);
}

/** The scenario was written with the form. */
const withoutScenario = (steps: readonly Step[]): readonly Step[] =>
  steps.filter((step) => {
    const command = 'type' in step ? step : step[1];
    return !('field' in command && command.field === 'scenario');
  });

/** An engagement whose every text is this one. */
export function engagementOf(text: string, name: string): Engagement {
  const people = {
    fe: { id: '00000000-0000-4000-8000-00000000000f', name },
    fm: { id: '00000000-0000-4000-8000-00000000000e', name },
    fta: null,
  };
  const by = people.fe;
  return after(
    opened({ customer: name, people, scenario: text }),
    [by, { type: 'block', reason: text }],
    [by, { type: 'wait', what: text, until: '2027-01-11' }],
    [by, { type: 'bypass-task', task: '3080', reason: text }],
    [by, { type: 'add-item', item: 'i1', title: name, owner: name, due: null }],
    [by, { type: 'accept-item', item: 'i1', reason: text }],
    [by, { type: 'write-field', field: 'l1', text }],
    [by, { type: 'add-note', field: 'fe-notes', text }],
    [by, { type: 'record-pilot', note: text }],
  ).engagement;
}
