import { describe, expect, it } from 'vitest';
import { readClick } from '../../src/teams/card-actions/read-click.ts';
import { elementsOf, faultsOf, type Element } from './adaptive-card-shape.ts';
import { allSamples } from './sample-answers.ts';
import { now } from './sample-engagements.ts';

const samples = allSamples();
const largestBytes = 25 * 1024;

const actionsOf = (card: unknown): readonly Element[] =>
  elementsOf(card).filter(({ type }) => String(type).startsWith('Action.'));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function dataOf(action: Element): Readonly<Record<string, unknown>> {
  const { data } = action;
  if (!isRecord(data)) throw new Error('An action without data');
  return data;
}

const context = {
  dates: { now, zone: 'Europe/Berlin', locale: 'en-GB' },
  conversation: 'chat',
  newId: () => 'i-new',
};

const names = (values: readonly unknown[]): readonly string[] =>
  values.filter((each) => typeof each === 'string');

const titlesOf = ({ actions }: Element): readonly unknown[] =>
  Array.isArray(actions) ? actions.map((each: unknown) => isRecord(each) && each['title']) : [];

describe('Every card', () => {
  it('is made of what Adaptive Cards 1.5 know', () => {
    const faults = samples.flatMap(({ name, card }) =>
      faultsOf(card.content).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('has nothing of its template left open', () => {
    const open = samples.filter(({ card }) => JSON.stringify(card).includes('${'));
    expect(open).toEqual([]);
  });

  it('is smaller than a message may be', () => {
    const large = samples.filter(
      ({ card }) => Buffer.byteLength(JSON.stringify(card.content)) > largestBytes,
    );
    expect(large.map(({ name }) => name)).toEqual([]);
  });

  it('carries on each button what the bot can read', () => {
    const unread = samples.flatMap(({ name, card }) =>
      actionsOf(card.content)
        .filter(({ type }) => type === 'Action.Execute')
        .filter((action) => readClick(String(action['verb']), dataOf(action), context) === null)
        .map((action) => `${name}: ${JSON.stringify(action['data'])}`),
    );
    expect(unread).toEqual([]);
  });

  it('carries the same data on the fallback of a button', () => {
    const fallbacks = samples.flatMap(({ card }) =>
      actionsOf(card.content).filter(({ fallback }) => isRecord(fallback)),
    );
    expect(fallbacks.length).toBeGreaterThan(1000);
    for (const action of fallbacks) {
      expect(action['fallback']).toMatchObject({ title: action['title'], data: action['data'] });
      expect(dataOf(action)['verb']).toBe(action['verb']);
    }
  });

  it('has six actions at most, each with a title of its own', () => {
    for (const { name, card } of samples) {
      const sets = elementsOf(card.content).filter(({ type }) => type === 'ActionSet');
      // A part that opens has a row of its own.
      const parts = elementsOf(card.content).filter(({ isVisible }) => isVisible === false);
      const titles = sets.flatMap(titlesOf);
      expect(sets.length, name).toBeLessThanOrEqual(1 + parts.length);
      expect(titles.length, name).toBeLessThanOrEqual(6 + parts.length);
      expect(names(titles).length, name).toBe(titles.length);
      expect(new Set(titles).size, name).toBe(titles.length);
    }
  });

  it('labels every input, each with an id of its own', () => {
    for (const { card } of samples) {
      const inputs = elementsOf(card.content).filter(({ type }) =>
        String(type).startsWith('Input.'),
      );
      const ids = names(inputs.map(({ id }) => id));
      // A toggle is labelled by what it says.
      const labels = names(inputs.map(({ label, title }) => label ?? title));
      expect(new Set(ids).size).toBe(inputs.length);
      expect(new Set(labels).size).toBe(inputs.length);
    }
  });

  it('begins with a heading, and its summary is one sentence with the heading in it', () => {
    for (const { name, card } of samples) {
      const [first] = elementsOf(card.content).slice(1);
      expect(first).toMatchObject({ type: 'TextBlock', style: 'heading' });
      expect(card.summary, name).toContain(String(first?.['text']).slice(0, 20));
      expect(card.summary).not.toMatch(/\n|\.\./u);
    }
  });

  it('writes nothing in the yellow that a light theme has for warnings', () => {
    const yellow = samples.filter(({ card }) =>
      elementsOf(card.content).some(
        ({ type, color }) => (type === 'TextRun' || type === 'TextBlock') && color === 'warning',
      ),
    );
    expect(yellow.map(({ name }) => name)).toEqual([]);
  });

  it('tells states by a word, not by colour or symbol alone', () => {
    const coloured = samples.flatMap(({ card }) =>
      elementsOf(card.content).filter(
        ({ type, color, weight }) =>
          type === 'TextRun' && color !== 'default' && weight === 'bolder',
      ),
    );
    expect(coloured.every(({ text }) => /\p{L}{2}|^[✔●○›] ?$/u.test(String(text)))).toBe(true);
  });
});
