import { randomUUID } from 'node:crypto';
import type { DeliveryLedger, NewDebt, ParkedNotice } from '../application/ports/delivery-ports.ts';
import type { StandingCard, Subject } from '../application/ports/notices.ts';
import type { EngagementRef, Outbox } from '../application/ports/ports.ts';
import type { Person, PersonId } from '../domain/people.ts';
import type { Instant } from '../domain/time.ts';
import type { DeliveryWorld } from './delivery-world.ts';
import { withoutCard } from './sending/drawn.ts';
import { ofEngagement } from './sending/subject.ts';

type Means = Pick<DeliveryWorld, 'notices' | 'parked' | 'now' | 'log'>;
type Place = Omit<ParkedNotice, 'entry'>;

/** The parked notice; what is noted and not parked is a note of something that went on or ended otherwise. */
async function readParked({ notices, parked }: Means, place: Place): Promise<ParkedNotice | null> {
  const entry = await notices.entry(place.subject, place.key);
  if (entry?.ending.state === 'parked') return { ...place, entry };
  const isOnTheWay = (await notices.read(place.subject)).some(({ key }) => key === place.key);
  if (!isOnTheWay) await parked.forget(place);
  return null;
}

async function listParked(
  means: Means,
  tenant: string,
  limit: number,
): Promise<readonly ParkedNotice[]> {
  const noted = await means.parked.noted(tenant, limit);
  const read = await Promise.all(noted.map((place) => readParked(means, place)));
  return read
    .filter((each) => each !== null)
    .toSorted((a, b) => b.entry.ending.at.localeCompare(a.entry.ending.at));
}

async function drop(means: Means, place: Place, by: Person): Promise<boolean> {
  const parked = await readParked(means, place);
  if (!parked) return false;
  const { entry, subject, key } = parked;
  const ending = { ...entry.ending, state: 'dropped', at: means.now() } as const;
  const { notice } = entry;
  await means.notices.rewrite(subject, { ...entry, notice: withoutCard(notice) }, ending);
  await means.parked.forget(place);
  means.log('parked-dropped', { about: subject.about, subject: subject.id, key, by: by.id });
  return true;
}

/** Its time is over: sent after all it would be parked again at once. */
const isOver = ({ entry: { notice } }: ParkedNotice, now: Instant): boolean =>
  'expires' in notice && notice.expires !== null && notice.expires <= now;

const again = ({ notice }: StandingCard): NewDebt => ({
  slot: `again-${randomUUID().slice(0, 8)}`,
  task: { task: 'resend' },
  notice,
});

/** Asks the ledger, and deals with what could not be sent; promises come before what they promise. */
export function createLedger(means: Means, outbox: Outbox): DeliveryLedger {
  const { notices } = means;

  async function promised<T>(subject: Subject, change: () => Promise<T>): Promise<T> {
    const { about, tenant, id } = subject;
    if (about === 'person') await outbox.announcePerson(tenant, id);
    else await outbox.announce({ tenant, id });
    const changed = await change();
    if (about === 'person') outbox.kickPerson(tenant, id);
    else outbox.kick({ tenant, id });
    return changed;
  }

  return {
    async of(subject, limit) {
      const [onTheWay, ended] = await Promise.all([
        notices.read(subject),
        notices.ledger(subject, limit),
      ]);
      return { onTheWay, ended };
    },
    parked: (tenant, limit) => listParked(means, tenant, limit),
    async release(place) {
      const parked = await readParked(means, place);
      if (!parked) return 'gone';
      if (isOver(parked, means.now())) return 'expired';
      const { subject } = place;
      const isReleased = await promised(subject, () => notices.release(subject, parked.entry));
      if (!isReleased) return 'gone';
      await means.parked.forget(place);
      return 'released';
    },
    drop: (place, by) => drop(means, place, by),
    async resend(ref: EngagementRef, person: PersonId) {
      const subject = ofEngagement(ref);
      const cards = await notices.cards(subject, person);
      if (cards.length > 0) await promised(subject, () => notices.owe(subject, cards.map(again)));
      return cards.length;
    },
  };
}
