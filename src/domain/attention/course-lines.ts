import { dayFor, isFor, workingDaysAfter, type Lines, type Look } from './look.ts';
import { isStalled, isWaiting, stalledFrom } from './stalled.ts';

/** Business days: from when intent is missed, and from when the toolkit's results are. */
const intentDays = 2;
const resultsDays = { first: 3, pressing: 7 };

function stalled(look: Look): Lines {
  const { facts, now, today } = look;
  const from = stalledFrom(facts);
  const isOne = from !== null && facts.waiting === null && isStalled(facts, now, today);
  if (!isOne || !isFor(look, ['fe'])) return [];
  const times = facts.wentOn?.times ?? 0;
  return [{ kind: 'stalled', times, since: dayFor(look, from), isPressing: false }];
}

/** The day waited for has come: asked of the FE, and of whoever said that it waits. */
function waitingOver(look: Look): Lines {
  const { waiting } = look.facts;
  if (!waiting || isWaiting(look.facts, look.today)) return [];
  const isMine = waiting.by.id === look.reader.person || isFor(look, ['fe']);
  const { what, until: since } = waiting;
  return isMine ? [{ kind: 'waiting-over', what, since, isPressing: false }] : [];
}

function requests(look: Look): Lines {
  const { facts, reader } = look;
  return facts.requests
    .filter(({ by }) => by === reader.person)
    .map(({ id: request, kind: of, since }) => ({
      kind: 'request-open',
      ...{ request, of, since: dayFor(look, since), isPressing: false },
    }));
}

/** From the third business day after 3080; pressing from the seventh (docs/rules.md §6). */
function resultsMissing(look: Look): Lines {
  const { facts, today } = look;
  if (facts.assessedAt === null || facts.hasReadiness || !isFor(look, ['fe'])) return [];
  const since = dayFor(look, facts.assessedAt);
  if (today < workingDaysAfter(look, since, resultsDays.first)) return [];
  const isPressing = today >= workingDaysAfter(look, since, resultsDays.pressing);
  return [{ kind: 'results-missing', since, isPressing }];
}

function intentMissing(look: Look): Lines {
  const { facts, today } = look;
  if (facts.intentAt !== null || !isFor(look, ['fm'])) return [];
  const since = dayFor(look, facts.openedAt);
  return today >= workingDaysAfter(look, since, intentDays)
    ? [{ kind: 'intent-missing', since, isPressing: false }]
    : [];
}

/** Lines that follow from how the engagement goes on (docs/rules.md §6, §7, §8). */
export const courseLines = [stalled, waitingOver, requests, resultsMissing, intentMissing] as const;
