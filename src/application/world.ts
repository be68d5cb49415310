import type {
  EngagementStore,
  Clock,
  ListStore,
  NewId,
  Outbox,
  PeopleStore,
} from './ports/ports.ts';
import type { ClaimStore, DeliveryLedger, DueStore } from './ports/delivery-ports.ts';
import type { DigestStore } from './ports/digest-store.ts';
import type { FeedbackStore } from './ports/feedback.ts';
import type { RequestLists, SmeStore } from './ports/sme-ports.ts';
import type { Upkeep } from './ports/upkeep.ts';
import type { PersonId } from '../domain/people.ts';
import type { HandingOut } from './hand-out/handing-out.ts';
import type { FilesUnderWay } from './files/under-way.ts';
import type { DraftStore } from './files/usage-file.ts';
import type { ExampleStore, ReadinessDraftStore, WordItem } from './readiness/readiness-draft.ts';

/** Everything a use case needs from outside. */
export interface World {
  readonly engagements: EngagementStore;
  readonly people: PeopleStore;
  readonly lists: ListStore;
  readonly feedback: FeedbackStore;
  readonly drafts: DraftStore;
  readonly filesUnderWay: FilesUnderWay;
  readonly readinessDrafts: ReadinessDraftStore;
  readonly examples: ExampleStore;
  readonly wordItem: WordItem;
  readonly handingOut: HandingOut;
  readonly smes: SmeStore;
  readonly requests: RequestLists;
  /** Who is told when nobody can be asked for help. */
  readonly administrators: readonly PersonId[];
  /** Who is told what people think of the playbook. */
  readonly playbookOwners: readonly PersonId[];
  readonly outbox: Outbox;
  readonly ledger: DeliveryLedger;
  readonly upkeep: Upkeep;
  readonly digests: DigestStore;
  readonly claims: Pick<ClaimStore, 'claim' | 'oweOnce'>;
  readonly dues: Pick<DueStore, 'put'>;
  readonly now: Clock;
  readonly newId: NewId;
  /** The zone of people of whom neither a wish nor Teams says one. */
  readonly defaultTimeZone: string;
}
