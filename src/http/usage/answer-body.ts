import type { ScriptAnswer } from '../../application/ports/script-calls.ts';
import type { BroughtOutcome } from '../../application/usage/brought.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { Instant } from '../../domain/time.ts';
import type { BroughtRefusal } from '../../domain/usage/brought.ts';
import { tell, type Told } from '../../text/by-kind.ts';
import { scripts } from '../../text/en/scripts.ts';
import { formatsFor } from '../../text/format.ts';
import { wordsFor } from '../../text/languages.ts';

type OfScripts = Exclude<BroughtRefusal, Refusal>;

const isOfScripts = (refusal: BroughtRefusal): refusal is OfScripts =>
  Object.hasOwn(scripts.refusals, refusal.refused);

const language = 'en';

function reasonOf(refusal: BroughtRefusal, told: Told): string {
  return isOfScripts(refusal)
    ? tell(scripts.refusals, refusal.refused, refusal, told)
    : tell(wordsFor(language).refusals, refusal.refused, refusal, told);
}

/** Longer than any of ours: with the largest call the answer still fits where it is kept. */
const reasonCharacters = 180;

function itemOf(outcome: BroughtOutcome, index: number, told: Told) {
  if (outcome.status !== 'refused') return { index, status: outcome.status };
  const reason = reasonOf(outcome.refusal, told).slice(0, reasonCharacters);
  return { index, status: outcome.status, reason };
}

/** What a call is answered: each reading by its place, 207 when one of them was refused. */
export function answerBody(outcomes: readonly BroughtOutcome[], now: Instant): ScriptAnswer {
  const told: Told = {
    formats: formatsFor({ language, timeZone: 'UTC', now }),
    titleOf: () => wordsFor(language).names.someItem,
  };
  const countOf = (status: BroughtOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const refused = countOf('refused');
  return {
    status: refused > 0 ? 207 : 200,
    body: {
      recorded: countOf('recorded'),
      known: countOf('known'),
      refused,
      items: outcomes.map((outcome, index) => itemOf(outcome, index, told)),
    },
  };
}
