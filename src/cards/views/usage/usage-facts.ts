import { rateCustomer } from '../../../domain/usage/customer-health.ts';
import { dayOf } from '../../../domain/usage/days.ts';
import type { Figure } from '../../../domain/usage/figure.ts';
import { forecastGreen } from '../../../domain/usage/forecast.ts';
import type { Fraction } from '../../../domain/usage/fraction.ts';
import { usersToNextBand } from '../../../domain/usage/next-band.ts';
import { expectedUsage, isBehindPlan, pointsUnder } from '../../../domain/usage/plan.ts';
import { isComparable, type Reading } from '../../../domain/usage/reading.ts';
import { readingBefore } from '../../../domain/usage/readings.ts';
import { showPoints } from '../../../domain/usage/shown-percentage.ts';
import { tell } from '../../../text/by-kind.ts';
import { clip } from '../../../text/clip.ts';
import type { Scene } from '../../reader.ts';
import { fact, targetText } from '../engagement/engagement-facts.ts';
import { ageOf, oppStanding, shownFraction } from './usage-figures.ts';
import type { Fact } from '../card-parts.ts';

const nameCharacters = 60;
const reasonCharacters = 300;
const mostSnoozes = 3;

/** How many more users the next band takes. */
export function nextBandFact({ words, formats }: Scene, figure: Figure): readonly Fact[] {
  const step = usersToNextBand(figure);
  const { usage } = words;
  return step ? [fact(usage.facts.next, usage.toNext(step.users, step.band, formats))] : [];
}

const expectedNow = ({ engagement, viewer }: Scene): Fraction | null =>
  expectedUsage(engagement.readings, engagement.target, dayOf(viewer.now));

/** How the figure lies to the line from the first reading to the target; says so where there is no line. */
export function planFact(scene: Scene, figure: Figure): readonly Fact[] {
  const { words, formats } = scene;
  const { usage } = words;
  const expected = expectedNow(scene);
  const under = pointsUnder(figure, expected);
  if (!under) return [fact(usage.facts.plan, usage.noPlan)];
  const points = Number(showPoints(under));
  if (isBehindPlan(figure, expected)) {
    return [fact(usage.facts.plan, usage.behind(points, formats), 'attention')];
  }
  const text = points < 0 ? usage.above(-points, formats) : usage.under(points, formats);
  return [fact(usage.facts.plan, text)];
}

function expectedFact(scene: Scene): readonly Fact[] {
  const expected = expectedNow(scene);
  const { usage } = scene.words;
  return expected
    ? [fact(usage.facts.expected, usage.expectedToday(shownFraction(scene, expected)))]
    : [];
}

/** Where usage leads to. */
export function forecastFact({ engagement, viewer, words, told }: Scene): Fact {
  const forecast = forecastGreen(engagement.readings, viewer.now);
  const { usage } = words;
  return fact(usage.facts.forecast, tell(usage.forecasts, forecast.kind, forecast, told));
}

function healthFact({ engagement, viewer, words, formats }: Scene): Fact {
  const health = rateCustomer(engagement.readings, viewer.now);
  return fact(words.usage.facts.health, words.usage.healthText(health, formats));
}

/** Where a reading comes from, who brought it, and how old it is. */
export function sourceFacts(scene: Scene, reading: Reading): readonly Fact[] {
  const { words, formats, told } = scene;
  const { usage } = words;
  const source = tell(usage.sources, reading.source.kind, reading.source, told);
  const who = clip(reading.by.name, nameCharacters);
  const age = ageOf(scene, reading);
  const isStale = oppStanding(scene).reason === 'stale';
  return [
    fact(usage.facts.source, usage.broughtBy(source, who, formats.when(reading.at))),
    isStale
      ? fact(usage.facts.age, usage.stale(age, formats), 'warning')
      : fact(usage.facts.age, usage.age(age, formats)),
  ];
}

function warningFacts({ engagement, words, formats }: Scene): readonly Fact[] {
  const { open } = engagement.alert;
  if (!open) return [];
  const { usage } = words;
  const since = formats.when(open.openedAt);
  const text = open.paused ? usage.warningPaused(since) : usage.warningOpen(since);
  const people = Object.values(engagement.people).filter((each) => each !== null);
  const snoozes = open.snoozes.slice(0, mostSnoozes).map(({ person, until, reason }) => {
    const name = people.find(({ id }) => id === person)?.name ?? words.names.nobody;
    const why = clip(reason, reasonCharacters);
    const said = usage.snoozedUntil(clip(name, nameCharacters), formats.when(until), why);
    return fact(usage.facts.snoozed, said);
  });
  return [fact(usage.facts.warning, text, 'attention'), ...snoozes];
}

/** What usage was before a reading, and whether that compares (docs/rules.md §4). */
export function beforeFact(scene: Scene, reading: Reading): readonly Fact[] {
  const { engagement, words, formats } = scene;
  const before = readingBefore(engagement.readings, reading);
  if (!before) return [];
  const { usage } = words;
  const was = usage.readAt(usage.figure(before.figure, formats), formats.day(before.date));
  const text = isComparable(before, reading)
    ? was
    : usage.wasNotComparable(was, usage.denominators[before.denominator]);
  return [fact(usage.facts.before, text)];
}

/** What the usage card says beside the figure. */
export function usageFacts(scene: Scene): readonly Fact[] {
  const { reading, reason } = oppStanding(scene);
  const isKnown = reason === null;
  return [
    ...warningFacts(scene),
    ...(isKnown ? nextBandFact(scene, reading.figure) : []),
    fact(scene.words.cards.facts.target, targetText(scene)),
    ...expectedFact(scene),
    ...(isKnown ? planFact(scene, reading.figure) : []),
    forecastFact(scene),
    healthFact(scene),
    ...(reading ? sourceFacts(scene, reading) : []),
  ];
}
