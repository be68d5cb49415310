import { missingFields } from '../../../domain/engagement/deciding/decide-frame.ts';
import { openItems } from '../../../domain/engagement/undoing/standing.ts';
import { roles, type Role } from '../../../domain/people.ts';
import { clip } from '../../../text/clip.ts';
import type { FormName } from '../../../application/forms/forms.ts';
import { noTap, show, tap } from '../../offers/button.ts';
import { isOffered } from '../../offers/may.ts';
import { nameOf, type Scene } from '../../reader.ts';
import { inTone, isStalledFor } from '../frame.ts';
import { bandTones, oppStanding, usageText } from '../usage/usage-figures.ts';
import type { Fact, Tappable, Tone } from '../card-parts.ts';

const shortText = 300;
const longText = 1_200;
const nameCharacters = 60;

/** A fact that only says something. */
export function fact(label: string, value: string, tone: Tone = 'default'): Fact {
  const { text, tone: shown } = inTone(value, tone);
  return { label, value: text, tone: shown, ...noTap };
}

/** Tapping opens a form, for those who may send it. */
export function openForm({ engagement }: Scene, form: FormName, role?: Role): Tappable {
  return tap({ verb: 'form', e: engagement.id, form, ...(role && { role }) });
}

function personFact(scene: Scene, role: Role): readonly Fact[] {
  const { engagement, words } = scene;
  const person = engagement.people[role];
  if (role === 'fta' && !person) return [];
  const { label } = words.names.roles[role];
  const value = person ? clip(nameOf(scene, person), nameCharacters) : words.names.nobody;
  const mayAssign = isOffered(scene, { type: 'assign', role, person: null });
  return [
    {
      ...fact(label, value, person ? 'default' : 'warning'),
      ...(mayAssign && openForm(scene, 'assign', role)),
    },
  ];
}

/** The expected usage, and by when. */
export function targetText({ engagement, words, formats }: Scene): string {
  const { percent, by } = engagement.target;
  const { facts } = words.cards;
  const expected = formats.percent(percent);
  return by === null ? facts.targetOpen(expected) : facts.targetBy(expected, formats.day(by));
}

function targetFact(scene: Scene): Fact {
  const { engagement, words } = scene;
  const { percent, by } = engagement.target;
  const maySet = isOffered(scene, { type: 'set-target', percent, by });
  return {
    ...fact(words.cards.facts.target, targetText(scene)),
    ...(maySet && openForm(scene, 'target')),
  };
}

function intentFact({ engagement, words, formats }: Scene): Fact {
  const { facts } = words.cards;
  const { intent } = engagement;
  return intent
    ? fact(
        facts.intent,
        facts.confirmed(clip(intent.by.name, nameCharacters), formats.when(intent.at)),
      )
    : fact(facts.intent, facts.notConfirmed, 'warning');
}

function usageFact(scene: Scene): Fact {
  const { engagement, words } = scene;
  const tone = bandTones[oppStanding(scene).band];
  const card = tap(show(engagement, { view: 'usage' }));
  return { ...fact(words.cards.facts.usage, usageText(scene), tone), ...card };
}

function seatsFact(scene: Scene): Fact {
  const { engagement, words, formats } = scene;
  const { entitledSeats, deployed } = engagement;
  const { facts } = words.cards;
  const value = deployed
    ? facts.seatsDeployed(deployed.seats, entitledSeats, formats)
    : facts.seatsEntitled(entitledSeats, formats);
  const maySet = isOffered(scene, { type: 'record-deployed', seats: 0, of: null });
  return {
    ...fact(facts.seats, value),
    ...(maySet && openForm(scene, 'deployed')),
  };
}

/** What the checklist holds, in a few words. */
export function checklistText({ engagement, words, formats }: Scene): string {
  const { items, nothingToRemediate: nothing } = engagement;
  if (items.length > 0) {
    return words.cards.items.count(openItems(engagement).length, items.length, formats);
  }
  return nothing
    ? words.cards.tasks.nothingToRemediate(
        clip(nothing.by.name, nameCharacters),
        formats.when(nothing.at),
      )
    : words.cards.facts.noItems;
}

function endFact({ engagement, words, formats }: Scene): readonly Fact[] {
  const { ended } = engagement;
  if (!ended) return [];
  const { facts } = words.cards;
  const what = ended.reason || words.names.states[ended.how];
  const who = clip(ended.by.name, nameCharacters);
  return [fact(facts.ended, facts.by(clip(what, longText), who, formats.when(ended.at)))];
}

/** Since when nothing moved, and how often somebody said that it goes on; tapped, the question. */
function stalledFact({ engagement, words, formats }: Scene): Fact {
  const { progressAt, wentOn } = engagement;
  const text = words.day.stalledFact(formats.ago(progressAt), wentOn?.times ?? 0, formats);
  return {
    ...fact(words.names.flags.stalled, text, 'attention'),
    ...tap(show(engagement, { view: 'question' })),
  };
}

/** What is in the way or waited for; tapped, the form shows all of it. */
function flagFacts(scene: Scene): readonly Fact[] {
  const { engagement, words, formats } = scene;
  const { facts } = words.cards;
  const { blocked, waiting } = engagement;
  const mayFlag = isOffered(scene, { type: 'block', reason: '' });
  const found: Fact[] = [];
  if (blocked) {
    const who = clip(blocked.by.name, nameCharacters);
    const what = facts.by(clip(blocked.reason, shortText), who, formats.when(blocked.at));
    const change = openForm(scene, 'block');
    found.push({ ...fact(facts.blocked, what, 'attention'), ...(mayFlag && change) });
  }
  if (isStalledFor(scene)) found.push(stalledFact(scene));
  if (waiting) {
    const what = facts.until(clip(waiting.what, shortText), formats.day(waiting.until));
    const change = openForm(scene, 'wait');
    found.push({ ...fact(facts.waiting, what, 'warning'), ...(mayFlag && change) });
  }
  return found;
}

/** Where the newest request stands; tapped, all of them. */
function requestFact({ engagement, words, formats }: Scene): readonly Fact[] {
  const last = engagement.requests.at(-1);
  if (!last) return [];
  const { list, state, facts } = words.requestCards;
  const who = last.holder && last.state !== 'open' ? [list.with(last.holder.person.name)] : [];
  const text = [list.row(state(last.state), formats.when(last.since)), ...who].join(', ');
  const tone = last.state === 'open' || last.state === 'resolved' ? 'warning' : 'default';
  const requests = tap(show(engagement, { view: 'requests' }));
  return [{ ...fact(facts.request, clip(text, shortText), tone), ...requests }];
}

/** The quiet facts of an engagement: flags, people, then what is known and what is written. */
export function engagementFacts(scene: Scene): readonly Fact[] {
  const { engagement, words, formats } = scene;
  const { facts, data } = words.cards;
  const checklist = tap(show(engagement, { view: 'items', page: 0 }));
  const written = tap(show(engagement, { view: 'data' }));
  return [
    ...endFact(scene),
    ...flagFacts(scene),
    ...requestFact(scene),
    ...roles.flatMap((role) => personFact(scene, role)),
    intentFact(scene),
    targetFact(scene),
    usageFact(scene),
    seatsFact(scene),
    { ...fact(facts.checklist, checklistText(scene)), ...checklist },
    { ...fact(facts.data, data.short(missingFields(engagement).length, formats)), ...written },
  ];
}

/** The results that stand, in a line; empty where there are none. */
export function resultsText({ engagement, words, formats }: Scene): string {
  const { readiness } = engagement;
  if (!readiness) return '';
  const { devices, filesScanned: files, significant, limited } = readiness.counts;
  return words.cards.tasks.results({ devices, files, findings: significant + limited }, formats);
}
