import { describe, expect, it } from 'vitest';
import { aProblem, aReport, drafted } from '../domain/readiness/sample-report.ts';
import type { EngagementEvent } from '../../src/domain/engagement/events.ts';
import type { Entry, Refusal } from '../../src/domain/engagement/refusal.ts';
import { remediesFor } from '../../src/cards/offers/remedies.ts';
import { readerOf, sceneOf } from '../../src/cards/reader.ts';
import { emptyPatch } from '../../src/domain/engagement/evolving/patch.ts';
import { noAlert } from '../../src/domain/usage/alert/alert.ts';
import { taskIds } from '../../src/domain/playbook.ts';
import { tell, type Told } from '../../src/text/by-kind.ts';
import { en } from '../../src/text/en.ts';
import { commands } from '../../src/teams/commands/table.ts';
import { formatsFor } from '../../src/text/format.ts';
import { commandHelp, wordsFor } from '../../src/text/languages.ts';
import { formInputs } from '../../src/application/forms/forms.ts';
import { fe, fm, now, stories } from '../cards/sample-engagements.ts';
import { requestEventSamples } from '../cards/sample-requests.ts';
import { reading, refusals } from '../cards/sample-refusals.ts';
import { viewerOf } from '../cards/sample-viewer.ts';

const told: Told = {
  formats: formatsFor({ language: 'en-GB', timeZone: 'Europe/Berlin', now }),
  titleOf: () => 'Invoice macro',
};

const sentence = /^[“„«¿\p{Lu}\p{N}].*[.?]$/su;

/** What a value that was forgotten looks like in a sentence. */
const forgotten = /undefined|null|\[object|=>/u;

/** A sentence, or a part of one, that begins with what to do. */
const remedy =
  /(?:^|[.;,:] )(?:(?:or|and|then) )?(?:please )?(?:accept|add|ask|assign|bring|change|choose|close|confirm|correct|edit|fill|finish|give|look|name|open|press|put|record|reopen|resolve|say|shorten|tell|type|write)\b/iu;

/** Nothing is to be done: it is so already, or somebody else does it. */
const withoutRemedy: ReadonlySet<string> = new Set([
  'The intent is confirmed already.',
  'That is the number of entitled seats already.',
  'That is the number of deployed seats already.',
  'It is not blocked.',
  'It is not waiting for anything.',
  'That is what the field says already.',
  'That is so already for this chat.',
  'Everything that is written is in FTOP already.',
  'That is so already. The card shows how the request stands.',
  'The engagement is open, so there is nothing to reopen.',
  'No usage warning is open, so there is nothing to snooze.',
  'You are FE or FM of this engagement, so you ask and somebody else helps. An SME on the list can accept it.',
]);

/** Whether the FE or the FM is offered a way round it as a button. */
function hasButton(refusal: Refusal): boolean {
  const { engagement } = stories.assessing;
  return [fe, fm].some((person) => {
    const scene = sceneOf(readerOf(viewerOf(person), en), engagement);
    return remediesFor(scene, refusal).length > 0;
  });
}

const allEvents: readonly EngagementEvent[] = [
  ...Object.values(stories).flatMap(({ recorded }) => recorded.map(({ event }) => event)),
  { type: 'task-reopened', task: '3080' },
  { type: 'task-put-back', task: '3190' },
  { type: 'item-changed', item: 'i1', title: 'Macro', owner: '', due: null },
  { type: 'item-reopened', item: 'i1' },
  { type: 'seats-set', seats: 1 },
  { type: 'role-assigned', role: 'fm', person: null },
  { type: 'role-assigned', role: 'fm', person: { id: 'x', name: 'Omar' } },
  { type: 'join-asked' },
  { type: 'unblocked' },
  { type: 'waiting-ended' },
  { type: 'went-on' },
  { type: 'stalled' },
  { type: 'field-written', field: 'l1', text: '' },
  { type: 'chat-bound', conversation: 'c' },
  { type: 'chat-released', conversation: 'c' },
  { type: 'reading-recorded', reading },
  { type: 'readings-recorded', readings: [reading, reading, reading, reading] },
  { type: 'reading-withdrawn', reading: 'r1' },
  { type: 'alert-snoozed', reason: 'A wave is on its way.', until: '2026-12-01T09:00:00.000Z' },
  { type: 'alert-moved', alert: noAlert, steps: [], notices: [] },
  {
    type: 'report-recorded',
    report: aReport(),
    read: { files: ['a'], addIns: [], deviceStates: [] },
  },
  {
    type: 'checklist-drafted',
    added: [drafted(aProblem('one'))],
    recounted: [],
    resolved: ['i1'],
    reopened: [],
  },
  { type: 'readiness-forgotten' },
  ...requestEventSamples(fm),
  { type: 'completed' },
  { type: 'reopened' },
  {
    type: 'undone',
    revision: 3,
    what: 'task-done',
    restore: emptyPatch,
  },
];

describe.each(['en', 'de', 'es'])('Words in %s', (language) => {
  const words = wordsFor(language);
  const told: Told = {
    formats: formatsFor({ language, timeZone: 'Europe/Berlin', now }),
    titleOf: () => 'Invoice macro',
  };

  it('are those of the language', () => {
    expect(words.language).toBe(language);
  });

  it('say every refusal in a sentence', () => {
    for (const refusal of refusals) {
      const said = tell(words.refusals, refusal.refused, refusal, told);
      expect(said).toMatch(sentence);
      expect(said).not.toMatch(forgotten);
    }
    expect(new Set(refusals.map(({ refused }) => refused))).toEqual(
      new Set(Object.keys(words.refusals)),
    );
  });

  it('say every event in one line without its full stop', () => {
    for (const event of allEvents) {
      const line = tell(words.events, event.type, event, told);
      expect(line).toMatch(/^[„«“\p{Lu}\p{N}]/u);
      // A short date in German ends with a stop of its own.
      expect(line).not.toMatch(
        /(?<!\b(?:Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez|März|Mai|Juni|Juli))\.$|\n/u,
      );
      expect(line).not.toMatch(forgotten);
    }
    expect(new Set(allEvents.map(({ type }) => type))).toEqual(new Set(Object.keys(words.events)));
  });

  it('label every input of every form, no two of one form alike', () => {
    for (const inputs of Object.values(formInputs)) {
      const labels = inputs.map(({ entry }: { entry: Entry }) => words.entries[entry].label);
      expect(new Set(labels).size).toBe(inputs.length);
    }
  });

  it('have a form for each that the bot knows', () => {
    expect(Object.keys(words.forms).sort()).toEqual(Object.keys(formInputs).sort());
  });

  it('name every task by its number first', () => {
    for (const task of taskIds) expect(words.names.tasks[task].startsWith(`${task} `)).toBe(true);
  });

  it('have a line of help for every command', () => {
    for (const { name } of commands) expect(commandHelp(language, name), name).toMatch(/\.$/u);
  });

  it('call no two buttons alike', () => {
    const titles = Object.values(words.buttons).filter((each) => typeof each === 'string');
    expect(titles.length).toBeGreaterThan(20);
    expect(titles.filter((each, at) => titles.indexOf(each) !== at)).toEqual([]);
  });
});

describe('English words', () => {
  it('say with every refusal what to do instead', () => {
    const without = refusals
      .map((refusal) => ({ refusal, said: tell(en.refusals, refusal.refused, refusal, told) }))
      .filter(({ said }) => !remedy.test(said) && !withoutRemedy.has(said))
      .filter(({ refusal }) => !hasButton(refusal))
      .map(({ said }) => said);
    expect(without).toEqual([]);
  });

  it('name who an action belongs to', () => {
    const holder = { id: 'x', name: 'Omar Haddad' };
    const said = tell(en.refusals, 'not-yours', { refused: 'not-yours', role: 'fm', holder }, told);
    expect(said).toBe('That belongs to the FM, Omar Haddad. Please ask them to do it.');
  });

  it('name what others changed meanwhile', () => {
    const matters = ['task:3080', 'target', 'item:i1', 'field:l1', 'people:fm', 'chat:x', 'odd'];
    expect(en.said.meanwhile(matters, told)).toBe(
      'Changed since your card was made: 3080 Assessment Workshop, the target, the item “Invoice macro”, L1 – Consumption Status, who is FM, where it may be spoken of and something.',
    );
  });
});
