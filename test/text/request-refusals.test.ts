import { describe, expect, it } from 'vitest';
import type { RequestState } from '../../src/domain/request/request.ts';
import { tell, type Told } from '../../src/text/by-kind.ts';
import { en } from '../../src/text/en.ts';
import { formatsFor } from '../../src/text/format.ts';
import {
  attempt,
  states,
  stepNames,
  whoNames,
  type Step,
  type Who,
} from '../domain/request/every-try.ts';

const now = '2026-11-24T09:00:00.000Z';
const told: Told = {
  formats: formatsFor({ language: 'en-US', timeZone: 'UTC', now }),
  titleOf: () => '',
};

/** What is read where the request is in no state for the step, in whose hands it came there. */
const standing: Readonly<Record<RequestState, RegExp>> = {
  open: /^Not done: since .+ \(Kim Engineer\) the request is still open, so nobody holds it\./u,
  accepted:
    /^Not done: since .+ \(Sam Expert\) the request is accepted\. Wait for the SME’s answer/u,
  resolved: /^Not done: since .+ \(Sam Expert\) the request is resolved\. Confirm or reopen it/u,
  confirmed: /^Not done: since [^(]+ the request is confirmed as resolved\. Ask anew/u,
  withdrawn: /^Not done: since .+ \(Kim Engineer\) the request is withdrawn\. Ask anew/u,
};

const atFmOnly: ReadonlySet<Step> = new Set(['reassign']);

/** What is read by the word of a refusal. */
function wordsOf(word: string, state: RequestState, step: Step): RegExp | string {
  switch (word) {
    case 'no-part':
      return /^You have no part in an engagement like that\. Look at your list/u;
    case 'own-request':
      return /^You are FE or FM of this engagement, so you ask and somebody else helps\./u;
    case 'not-an-sme':
      return 'Only Get Modern SMEs for Office 365 ProPlus take this. Ask an administrator to put you on their list.';
    case 'not-yours':
      return atFmOnly.has(step)
        ? 'That belongs to the FM, Alex Manager. Please ask them to do it.'
        : 'That belongs to the FE, Kim Engineer. Please ask them to do it.';
    case 'not-holder':
      return state === 'open'
        ? 'Nobody holds this request yet. Press Accept first.'
        : 'Sam Expert holds this request. Please ask them to do it.';
    case 'request-taken':
      return /^Sam Expert has it since .+\. Look at the queue for another one\.$/u;
    case 'no-change':
      return 'That is so already. The card shows how the request stands.';
    default:
      return standing[state];
  }
}

/** A step on a request in a state by somebody, and the sentence they read where it is refused. */
function readBy(who: Who, step: Step, state: RequestState): void {
  const { refusal, word } = attempt(step, who, state);
  if (!refusal) return;
  const said = tell(en.refusals, refusal.refused, refusal, told);
  expect(said, `${step} by ${who}, ${state}`).toMatch(wordsOf(word, state, step));
}

describe('Whoever may not take a step on a request reads why and what to do', () => {
  it.each(whoNames)('as %s', (who) => {
    for (const step of stepNames) for (const state of states) readBy(who, step, state);
  });
});
