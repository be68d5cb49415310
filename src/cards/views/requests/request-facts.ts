import { isFinished, phaseOf } from '../../../domain/engagement/undoing/standing.ts';
import { tasksOf } from '../../../domain/playbook.ts';
import type { SmeRequest } from '../../../domain/request/request.ts';
import { clip } from '../../../text/clip.ts';
import type { Scene } from '../../reader.ts';
import { checklistText, fact } from '../engagement/engagement-facts.ts';
import { beforeFact, forecastFact, planFact } from '../usage/usage-facts.ts';
import { bandTones, oppStanding, usageText } from '../usage/usage-figures.ts';
import type { Fact } from '../card-parts.ts';

const nameCharacters = 60;
const wordCharacters = 300;
const mostNotes = 3;

const named = (name: string): string => clip(name, nameCharacters);

/** The mandatory tasks that are not finished, by their short names. */
export function openTasksText({ engagement, words, formats }: Scene): string {
  const open = tasksOf(engagement.playbook).filter(
    ({ id, isMandatory }) => isMandatory && !isFinished(engagement, id),
  );
  return open.length === 0
    ? words.requestCards.noTasks
    : formats.list(open.map(({ id }) => words.names.tasks[id]));
}

/** What the toolkit found, in a line. */
export function readinessText({ engagement, words, formats }: Scene): string {
  const { readiness } = engagement;
  if (!readiness) return words.requestCards.notMeasured;
  const { devices, filesScanned, filesWithMacros, significant, limited } = readiness.counts;
  const line = { devices, files: filesScanned, withMacros: filesWithMacros };
  return words.requestCards.readiness({ ...line, findings: significant + limited }, formats);
}

function flagFacts({ engagement, words, formats }: Scene): readonly Fact[] {
  const { blocked, waiting } = engagement;
  const { facts } = words.cards;
  return [
    ...(blocked
      ? [
          fact(
            facts.blocked,
            facts.by(
              clip(blocked.reason, wordCharacters),
              named(blocked.by.name),
              formats.when(blocked.at),
            ),
            'attention',
          ),
        ]
      : []),
    ...(waiting
      ? [
          fact(
            facts.waiting,
            facts.until(clip(waiting.what, wordCharacters), formats.day(waiting.until)),
            'warning',
          ),
        ]
      : []),
  ];
}

/** Facts that no line of the request says already, in the same words. */
type Unsaid = (line: string, told: Fact) => readonly Fact[];

function unsaidIn(text: string): Unsaid {
  const lines = new Set(text.split('\n'));
  return (line, told) => (lines.has(line) ? [] : [told]);
}

function usageFacts(scene: Scene, unsaid: Unsaid): readonly Fact[] {
  const { words } = scene;
  const { band, reading, reason } = oppStanding(scene);
  const forecast = forecastFact(scene);
  return [
    fact(words.cards.facts.usage, usageText(scene), bandTones[band]),
    ...(reading ? beforeFact(scene, reading) : []),
    ...(reason === null ? planFact(scene, reading.figure) : []),
    ...unsaid(words.requestCards.prepared.forecast(forecast.value), forecast),
  ];
}

/**
 * What an SME should know of the engagement as it stands now. What the request says in the same words is not said
 * twice; flags and usage are, as they are what to see at a glance.
 */
export function engagementForSme(scene: Scene, said: string): readonly Fact[] {
  const { engagement, words } = scene;
  const { facts, prepared } = words.requestCards;
  const unsaid = unsaidIn(said);
  const phase = words.names.phases[phaseOf(engagement)];
  const open = openTasksText(scene);
  const readiness = readinessText(scene);
  const checklist = checklistText(scene);
  return [
    ...unsaid(prepared.phase(phase), fact(facts.phase, phase)),
    ...unsaid(prepared.open(open), fact(facts.open, open)),
    ...flagFacts(scene),
    ...usageFacts(scene, unsaid),
    ...unsaid(prepared.readiness(readiness), fact(facts.readiness, readiness)),
    ...unsaid(prepared.checklist(checklist), fact(words.cards.facts.checklist, checklist)),
  ];
}

function holderFact({ words, formats }: Scene, request: SmeRequest): readonly Fact[] {
  const { state, holder, copies } = request;
  const { facts, nobodyYet, nobodyAsked, since } = words.requestCards;
  if (state === 'open') {
    return [fact(facts.holder, copies.length === 0 ? nobodyAsked : nobodyYet, 'warning')];
  }
  return holder
    ? [fact(facts.holder, since(named(holder.person.name), formats.when(holder.since)))]
    : [];
}

/** What was said last: the answer, or why it is where it is. */
function lastFact({ words, formats }: Scene, { state, last }: SmeRequest): readonly Fact[] {
  if (last.text === '') return [];
  const { facts, note } = words.requestCards;
  const isAnswer = state === 'resolved' || state === 'confirmed';
  const text = note(clip(last.text, wordCharacters), named(last.by.name), formats.when(last.at));
  return [fact(isAnswer ? facts.answer : facts.said, text)];
}

function saidFacts({ words, formats }: Scene, { notes, declined }: SmeRequest): readonly Fact[] {
  const { facts, note } = words.requestCards;
  const who = declined.map(({ by }) => named(by.name));
  return [
    ...notes
      .slice(-mostNotes)
      .map(({ text, by, at }) =>
        fact(facts.notes, note(clip(text, wordCharacters), named(by.name), formats.when(at))),
      ),
    ...(who.length > 0 ? [fact(facts.declined, formats.list(who.slice(0, 5)))] : []),
  ];
}

/** What is known of the request itself. */
export function requestFacts(scene: Scene, request: SmeRequest): readonly Fact[] {
  const { words, formats } = scene;
  const { asked, cause, urgency, needBy, reference } = request;
  const { facts, signed, cause: causes, urgency: urgencies } = words.requestCards;
  const why = urgency === 'urgent' ? `${urgencies.urgent} · ${causes[cause]}` : causes[cause];
  return [
    ...holderFact(scene, request),
    ...lastFact(scene, request),
    fact(facts.asked, signed(named(asked.by.name), formats.when(asked.at))),
    fact(facts.why, why, urgency === 'urgent' ? 'attention' : 'default'),
    ...(needBy === null ? [] : [fact(facts.needBy, formats.day(needBy))]),
    ...saidFacts(scene, request),
    ...(reference === '' ? [] : [fact(facts.reference, reference)]),
  ];
}
