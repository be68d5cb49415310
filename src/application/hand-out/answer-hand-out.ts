import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import type { Answer } from '../answers.ts';
import { loadOwn } from '../engagement/load-own.ts';
import { todayOf, type Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { contentOf } from './checklist-content.ts';
import type { DrawnFile, FileForm, FilePlace, HandOutEnd, HandOutRequest } from './handing-out.ts';
import { nothingToSee } from '../engagement/nothing-to-see.ts';

/** Who speaks. */
type Speaking = Pick<Turn, 'asker' | 'stored'>;

/** Who wants the file, of which engagement, in which form. */
interface Wanted {
  readonly turn: Speaking;
  readonly engagement: Engagement;
  readonly form: FileForm;
}

/** The file as things stand now: what was offered is not kept. */
async function draw(world: World, { turn, engagement, form }: Wanted): Promise<DrawnFile> {
  const { tenant, id } = engagement;
  const { wishes, platform } = turn.stored.member;
  const examples = await world.examples.load(tenant, id);
  const content = contentOf(engagement, examples, todayOf(world, turn));
  return world.handingOut.draw(content, form, wishes.language ?? platform.locale);
}

const ended = ({ engagement, form }: Wanted, why: HandOutEnd): Answer => ({
  show: 'hand-out-ended',
  engagement,
  form,
  why,
});

async function offer(world: World, wanted: Wanted): Promise<Answer> {
  const { engagement, form } = wanted;
  const { name, bytes } = await draw(world, wanted);
  return { show: 'hand-out-offer', engagement, form, name, bytes: bytes.length };
}

/** Pressed twice or delivered twice, one offer is saved once. */
async function isFirst({ claims }: World, { turn, engagement }: Wanted, offered: string) {
  const { tenant } = turn.asker;
  return claims.claim(tenant, { job: `hand-out:${engagement.id}`, period: offered });
}

async function save(
  world: World,
  wanted: Wanted,
  placeFor: (name: string) => FilePlace,
  offered: string,
): Promise<Answer> {
  if (!(await isFirst(world, wanted, offered))) return ended(wanted, 'again');
  const { name, bytes } = await draw(world, wanted);
  const place = placeFor(name);
  const outcome = await world.handingOut.upload(place, bytes);
  if (outcome !== 'saved') return ended(wanted, outcome);
  const isShelved = world.handingOut.shelve !== null;
  return { show: 'hand-out-saved', engagement: wanted.engagement, place, isShelved };
}

/** Nothing on the list: its card says so, and how to begin. */
const emptyList = (engagement: Engagement): Answer => ({
  show: 'engagement',
  view: { view: 'items', page: 0 },
  engagement,
  said: null,
  refusal: null,
});

async function answerStep(
  world: World,
  wanted: Wanted,
  step: HandOutRequest['step'],
): Promise<Answer> {
  const { asker } = wanted.turn;
  const { shelve } = world.handingOut;
  if (step === 'decline') return ended(wanted, 'declined');
  if (wanted.engagement.items.length === 0) return emptyList(wanted.engagement);
  // Elsewhere than on this machine a place comes with the person's consent, and never with a button.
  return step === 'save' && shelve
    ? save(world, wanted, shelve, asker.click ?? asker.delivery)
    : offer(world, wanted);
}

/** The checklist as a file, for somebody with a part in the engagement (docs/rules.md §6). */
export async function answerHandOut(
  world: World,
  turn: Turn,
  id: EngagementId,
  { form, step }: HandOutRequest,
): Promise<Answer> {
  const engagement = await loadOwn(world, turn.asker, id);
  if (!engagement) return nothingToSee;
  if (!turn.asker.place.isPersonal) return { show: 'hand-out-elsewhere' };
  return answerStep(world, { turn, engagement, form }, step);
}

/** What a person said to the offer of a file. */
export interface Consent {
  readonly id: EngagementId;
  readonly form: FileForm;
  /** Where the file goes; `null` when it is not wanted. */
  readonly place: FilePlace | null;
  /** The message that offered it. */
  readonly offered: string;
}

/** Saves the file where the person's OneDrive takes it: rights and content are those of now. */
export async function answerConsent(
  world: World,
  turn: Speaking,
  consent: Consent,
): Promise<Answer> {
  const { id, form, place, offered } = consent;
  const engagement = await loadOwn(world, turn.asker, id);
  if (!engagement) return nothingToSee;
  const wanted = { turn, engagement, form };
  return place === null ? ended(wanted, 'declined') : save(world, wanted, () => place, offered);
}
