import { begin } from '../../domain/engagement/act.ts';
import { maySee } from '../../domain/engagement/deciding/rights.ts';
import { checkOpening, openedBy, type Opening } from '../../domain/engagement/opening.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { Person } from '../../domain/people.ts';
import type { Answer, FormAnswer } from '../answers.ts';
import { owedByAll } from './change-engagement.ts';
import { loadVisible } from './find-engagement.ts';
import { formInputs, type Form, type FormValues } from '../forms/forms.ts';
import { namePerson, peopleToChoose, type Named } from '../people/name-person.ts';
import type { Asker } from '../asker.ts';
import type { OpeningForm, ReadingFault } from '../forms/filled-form.ts';
import type { World } from '../world.ts';
import { nothingToSee } from './nothing-to-see.ts';

/** A sent form of `new`, ready to be opened. */
export interface OpenRequest {
  readonly opening: OpeningForm;
  readonly values: FormValues;
  /** The person was asked and wants a second engagement of the same name. */
  readonly isAnother: boolean;
}

type Faults = Record<string, ReadingFault | Refusal>;

const formOf = (opening: OpeningForm): Form => ({ form: 'new', id: opening.id });

async function returned(
  world: World,
  asker: Asker,
  { opening, values }: OpenRequest,
  faults: Faults,
): Promise<FormAnswer> {
  const people = await peopleToChoose(world, asker);
  const form = formOf(opening);
  return { show: 'form', engagement: null, form, values, faults, refusal: null, people };
}

const personOf = (named: Named): Person | null => (named.kind === 'person' ? named.person : null);

function unreachable(...named: readonly Named[]): Person | null {
  const found = named.find((each) => each.kind === 'person' && !each.isReachable);
  return found ? personOf(found) : null;
}

function faultsOf(opening: Opening, today: string, other: Named, fta: Named): Faults {
  const faults: Faults = {};
  for (const wrong of checkOpening(opening, today)) {
    const input = formInputs.new.find((each) => each.entry === wrong.entry);
    if (input) faults[input.id] = wrong;
  }
  if (other.kind === 'fault') faults['other'] = other.fault;
  if (fta.kind === 'fault') faults['fta'] = fta.fault;
  return faults;
}

/** So many engagements of one name are looked at; who has more of them knows them by more than the name. */
const mostOfOneName = 8;

/** Mine before others', those that go on before those that ended. */
function nearest(stored: readonly Engagement[], asker: Asker): Engagement | null {
  const [first] = stored.toSorted(
    (left, right) =>
      Number(maySee(right, asker.actor)) - Number(maySee(left, asker.actor)) ||
      Number(left.ended !== null) - Number(right.ended !== null),
  );
  return first ?? null;
}

/** An engagement of the same name, if the person was not asked about it yet. */
async function askAboutName(
  world: World,
  asker: Asker,
  { opening, values, isAnother }: OpenRequest,
): Promise<Answer | null> {
  if (isAnother) return null;
  const refs = await world.lists.named(asker.tenant, opening.customer);
  // Sent twice, the form finds what its first sending made, whoever else has one of that name.
  if (refs.some(({ id }) => id === opening.id)) return null;
  const some = refs.slice(0, mostOfOneName);
  const stored = await Promise.all(some.map((ref) => world.engagements.load(ref)));
  const engagement = nearest(
    stored.flatMap((each) => each?.engagement ?? []),
    asker,
  );
  if (!engagement) return null;
  return {
    show: 'name-taken',
    opening: { form: formOf(opening), values },
    customer: opening.customer,
    engagement: maySee(engagement, asker.actor) ? engagement.id : null,
    fm: engagement.people.fm,
    joinable: engagement.id,
  };
}

type Written = { readonly engagement: Engagement; readonly isNew: boolean };

/**
 * Writes it, or finds what an earlier sending of the same form made; `null` when the id is that of an
 * engagement the person may not see, whoever put it into the form.
 */
async function write(world: World, asker: Asker, opening: Opening): Promise<Written | null> {
  const ref = { tenant: asker.tenant, id: opening.id };
  const key = `open:${opening.id}`;
  const me = asker.actor.person;
  const announced = await world.outbox.announce(ref);
  const outcome = begin(openedBy(opening, me), me, world.now(), key);
  if (outcome.kind === 'refused') throw new Error('A checked opening was refused');
  const { engagement, recorded } = outcome;
  const owed = owedByAll(null, recorded);
  const change = { engagement, expected: null, actions: [key], recorded, owed };
  if ((await world.engagements.commit(change)) === 'committed') {
    world.outbox.kick(ref, announced);
    return { engagement, isNew: true };
  }
  const standing = await loadVisible(world, asker, opening.id);
  return standing && { engagement: standing, isNew: false };
}

function opened({ engagement, isNew }: Written, notReachable: Person | null): Answer {
  return {
    show: 'engagement',
    view: { view: 'engagement' },
    engagement,
    said: { recorded: [], canUndo: false, isRepeated: !isNew, alsoChanged: [], notReachable },
    refusal: null,
  };
}

/**
 * Opens an engagement from the form of `new`: faults bring the form back filled, a name that exists is asked
 * about, and sending the form twice makes one engagement.
 */
export async function openEngagement(
  world: World,
  asker: Asker,
  request: OpenRequest,
  today: string,
): Promise<Answer> {
  const { opening: form } = request;
  const [other, fta] = await Promise.all([
    namePerson(world, asker, form.other),
    namePerson(world, asker, form.fta),
  ]);
  const opening = { ...form, tenant: asker.tenant, other: personOf(other), fta: personOf(fta) };
  const faults = faultsOf(opening, today, other, fta);
  if (Object.keys(faults).length > 0) return returned(world, asker, request, faults);
  const taken = await askAboutName(world, asker, request);
  if (taken) return taken;
  const written = await write(world, asker, opening);
  return written ? opened(written, unreachable(other, fta)) : nothingToSee;
}
