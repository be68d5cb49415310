import type { Wishes } from '../../domain/wishes.ts';
import type { Answer, FormAnswer } from '../answers.ts';
import type { EngagementLine } from '../engagement/lines.ts';
import { changeWishes } from '../people/change-wishes.ts';
import { namePerson, peopleToChoose } from '../people/name-person.ts';
import { timeZoneOf } from '../people/viewer.ts';
import { withWish, type WishChange } from '../people/wish-change.ts';
import type { FilledForm } from '../forms/filled-form.ts';
import type { PersonSaid } from '../people/person-said.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { keepsHearing } from './mute.ts';
import { valuesOfWishes } from './wish-values.ts';

/** What somebody wishes to be otherwise. */
export interface WishRequest {
  readonly ask: 'wish';
  readonly wish: WishChange;
  /** `null` where the wish says nothing of them. */
  readonly usualFm: PersonSaid | null;
  readonly filled: FilledForm | null;
}

/** All wishes, read back. */
export interface SettingsAnswer {
  readonly show: 'settings';
  readonly wishes: Wishes;
  /** By which the person lives now. */
  readonly timeZone: string;
  readonly muted: readonly Pick<EngagementLine, 'engagement' | 'customer'>[];
  /** They were changed just now. */
  readonly isSaved: boolean;
}

/** The engagements that the person hears nothing of, by name; those that are theirs no more are left out. */
async function mutedOf(
  { mine }: Pick<Turn, 'mine'>,
  { muted }: Wishes,
): Promise<SettingsAnswer['muted']> {
  if (muted.length === 0) return [];
  const lines = await mine();
  return lines
    .filter(({ engagement }) => muted.includes(engagement))
    .map(({ engagement, customer }) => ({ engagement, customer }));
}

/** The form with all wishes, filled as they stand. */
export async function settingsForm(
  world: World,
  turn: Turn,
  filled: Pick<FormAnswer, 'values' | 'faults'> | null = null,
): Promise<FormAnswer> {
  const { wishes } = turn.stored.member;
  const [people, muted] = await Promise.all([
    peopleToChoose(world, turn.asker, turn.mine),
    mutedOf(turn, wishes),
  ]);
  const usual = wishes.usualFm ? [wishes.usualFm] : [];
  const values = { ...valuesOfWishes(wishes), ...filled?.values };
  return {
    show: 'form',
    engagement: null,
    form: { form: 'settings' },
    values,
    faults: filled?.faults ?? {},
    refusal: null,
    people: [...usual, ...people.filter(({ id }) => id !== usual[0]?.id)],
    muted,
  };
}

/** All wishes as they stand, read back. */
async function readBack(
  { defaultTimeZone }: Pick<World, 'defaultTimeZone'>,
  { stored, mine }: Pick<Turn, 'stored' | 'mine'>,
  isSaved: boolean,
): Promise<SettingsAnswer> {
  const { member } = stored;
  const { wishes } = member;
  const muted = await mutedOf({ mine }, wishes);
  const timeZone = timeZoneOf(member, defaultTimeZone);
  return { show: 'settings', wishes, timeZone, muted, isSaved };
}

/** Who is meant as the usual FM; the form comes back when nobody can tell. */
async function withUsualFm(
  world: World,
  turn: Turn,
  { wish, usualFm, filled }: WishRequest,
): Promise<WishChange | FormAnswer> {
  if (!usualFm) return wish;
  const named = await namePerson(world, turn.asker, usualFm);
  if (named.kind === 'fault') {
    const values = filled?.values ?? {};
    return settingsForm(world, turn, { values, faults: { usualFm: named.fault } });
  }
  return { ...wish, usualFm: named.kind === 'person' ? named.person : null };
}

/** Changes wishes and reads all of them back; what was held of an engagement heard of again comes then. */
export async function answerWish(world: World, turn: Turn, request: WishRequest): Promise<Answer> {
  const change = await withUsualFm(world, turn, request);
  if ('show' in change) return change;
  const stored = await keepsHearing(world, turn.stored, change.unmute ?? [], () =>
    changeWishes(world, turn.stored, (wishes) => withWish(wishes, change)),
  );
  return readBack(world, { ...turn, stored }, true);
}
