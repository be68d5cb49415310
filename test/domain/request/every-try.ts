import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import type { RequestState } from '../../../src/domain/request/request.ts';
import { alex, kim, robin, sam, type Consequence } from '../given.ts';
import * as story from './sme-story.ts';

/** Everybody who may try: the places, the SMEs, and those who have nothing to do with it. */
export const people = {
  FE: kim,
  FM: alex,
  FTA: robin,
  'SME holding': sam,
  'SME not holding': story.pat,
  'SME off the list': story.wim,
  stranger: story.stranger,
} as const;

/** One of them. */
export type Who = keyof typeof people;

/** Everything that can be done with a request that exists. */
export const steps = {
  edit: story.edit,
  withdraw: story.withdraw,
  confirm: story.confirm,
  reopen: story.reopenIt,
  reference: story.refer,
  accept: story.accept,
  answer: story.answer,
  decline: story.decline,
  release: story.release,
  reassign: story.reassign(),
  resolve: story.resolveIt,
  note: story.noteIt,
} as const satisfies Readonly<Record<string, EngagementCommand>>;

/** One of them. */
export type Step = keyof typeof steps;

/** All a request can be in. */
export const states: readonly RequestState[] = [
  'open',
  'accepted',
  'resolved',
  'confirmed',
  'withdrawn',
];

/** Somebody takes a step on the request in that state. */
export function attempt(step: Step, who: Who, state: RequestState): Consequence {
  return story.requestIn(state).when(steps[step], people[who], { smes: story.onCall });
}

/** The steps, by name. */
export const stepNames = Object.keys(steps).filter((name): name is Step => name in steps);
/** Everybody, by name. */
export const whoNames = Object.keys(people).filter((name): name is Who => name in people);
