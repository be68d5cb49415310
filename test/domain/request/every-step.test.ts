import { describe, expect, it } from 'vitest';
import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import { isHelping } from '../../../src/domain/request/request-commands.ts';
import { kim, sam } from '../given.ts';
import {
  attempt,
  people,
  states,
  stepNames,
  steps,
  whoNames,
  type Step,
  type Who,
} from './every-try.ts';
import * as story from './sme-story.ts';

const ok = 'accepted';
const late = 'request-not-so';
const gone = 'no-part';

/** The word for each state in turn: open, accepted, resolved, confirmed, withdrawn. */
type Row = readonly [string, string, string, string, string];

const always = (word: string): Row => [word, word, word, word, word];

/** What FE and FM alike may do. */
const asked: Partial<Readonly<Record<Step, Row>>> = {
  edit: [ok, late, late, late, late],
  withdraw: [ok, ok, late, late, late],
  confirm: [late, late, ok, late, late],
  reopen: [late, late, ok, late, late],
  reference: always(ok),
};

/** What whoever holds it may do; in the other states nobody holds it, so they are an SME like others. */
const held: Partial<Readonly<Record<Step, Row>>> = {
  release: ['not-holder', ok, late, late, late],
  resolve: ['not-holder', ok, late, late, late],
  note: ['not-holder', ok, late, late, late],
  reassign: ['not-holder', ok, late, late, late],
};

/** For whoever does not hold it: that somebody does, or once it is over that nobody can any more. */
const notHeld: Row = ['not-holder', 'not-holder', 'not-holder', late, late];

const isTaking = (step: Step): boolean => ['accept', 'answer', 'decline'].includes(step);

function ofEngaged(step: Step, who: 'FE' | 'FM'): Row {
  const own = asked[step];
  if (own) return own;
  if (isTaking(step)) return always('own-request');
  // The FM hands on what somebody holds; the FE asks the FM to.
  if (step === 'reassign') return who === 'FM' ? [late, ok, late, late, late] : always('not-yours');
  return notHeld;
}

function ofHolder(step: Step): Row {
  if (asked[step]) return always('not-yours');
  if (step === 'accept') return [ok, 'no-change', late, late, late];
  if (step === 'answer') return [ok, ok, late, late, late];
  if (step === 'decline') return [ok, 'no-change', late, late, late];
  return held[step] ?? notHeld;
}

function ofOtherSme(step: Step): Row {
  if (asked[step]) return always('not-yours');
  return isTaking(step) ? [ok, 'request-taken', late, late, late] : notHeld;
}

function ofArchitect(step: Step): Row {
  if (asked[step]) return always('not-yours');
  if (step === 'reassign') return always('not-yours');
  return isTaking(step) ? always('not-an-sme') : notHeld;
}

function expected(step: Step, who: Who): Row {
  switch (who) {
    case 'FE':
    case 'FM':
      return ofEngaged(step, who);
    case 'FTA':
      return ofArchitect(step);
    case 'SME holding':
      return ofHolder(step);
    case 'SME not holding':
      return ofOtherSme(step);
    case 'SME off the list':
    case 'stranger':
      return always(gone);
  }
}

describe('Every step on a request in every state by everybody', () => {
  for (const step of stepNames) {
    for (const who of whoNames) {
      it(`${step} by ${who}`, () => {
        const words = states.map((state) => attempt(step, who, state).word);
        expect(words).toStrictEqual([...expected(step, who)]);
      });
    }
  }

  it('a step that is refused changes nothing', () => {
    for (const step of stepNames) {
      for (const state of states) {
        const before = story.requestIn(state);
        const after = before.when(steps[step], story.stranger, { smes: story.onCall });
        expect(after.engagement).toBe(before.engagement);
      }
    }
  });

  it('asking is for FE and FM alone', () => {
    const one = story.requestIn('confirmed');
    const again = story.ask({ request: 'q2' });
    const words = whoNames.map((who) => one.when(again, people[who], { smes: story.onCall }).word);
    expect(words).toStrictEqual([ok, ok, 'not-yours', gone, gone, gone, gone]);
  });

  it('an SME has no step on tasks, whatever they hold', () => {
    const task: EngagementCommand = { type: 'start-task', task: '3080', isConfirmed: false };
    const held = story.requestIn('accepted');
    expect(held.when(task, sam, { smes: story.onCall }).word).toBe(gone);
  });

  it('a click in the SME channel counts as membership, a forwarded card does not', () => {
    const open = story.requestIn('open', story.withChannel);
    expect(open.when(story.accept, story.stranger, { smes: story.inChannel }).word).toBe(ok);
    expect(open.when(story.accept, story.stranger, { smes: story.withChannel }).word).toBe(gone);
    expect(open.when(story.accept, kim, { smes: story.inChannel }).word).toBe('own-request');
  });

  it('steps are known as the SMEs’ or as the askers’', () => {
    const helping = stepNames.filter((step) => isHelping(steps[step]));
    expect(helping).toHaveLength(7);
  });
});
