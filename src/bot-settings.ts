import type { Clock } from './application/ports/ports.ts';
import type { PersonId } from './domain/people.ts';
import type { Log } from './log.ts';
import type { StorageAccount, StorageOptions } from './storage/connect.ts';
import type { TeamsSettings } from './teams/adapter.ts';
import type { Telemetry } from './telemetry/telemetry.ts';
import type { WorkerPauses } from './wiring/wire-delivery.ts';
import type { UsageApiSettings } from './wiring/wire-usage-api.ts';

/** What a bot is started with. */
export interface BotSettings {
  readonly storage: StorageAccount;
  /** In front of the names of tables and queue, so that bots share an account and nothing else. */
  readonly storagePrefix?: string;
  readonly teams: Omit<TeamsSettings, 'onRefused'>;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly defaultTimeZone: string;
  readonly isAdministrator: (person: PersonId) => boolean;
  /** Who is told when no SME can be asked; nobody unless this is set. */
  readonly administrators?: readonly PersonId[];
  /** Who is told what people think of the playbook; the administrators unless this is set. */
  readonly playbookOwner?: PersonId | undefined;
  /** Address with placeholders at which the FastTrack Resource Request Tool takes requests. */
  readonly resourceRequestForm?: string | undefined;
  /** Page at which people install the bot; none in local mode. */
  readonly installLink?: string | undefined;
  /** Off in local mode, so that a Sunday shows what a Monday does. */
  readonly hasQuietHours: boolean;
  readonly log: Log;
  readonly now?: Clock;
  /** How often is looked for what is owed and due, where that is not as usual. */
  readonly pauses?: WorkerPauses;
  /** How long a turn waits for a file to be read before it says that it is reading. */
  readonly filePatienceMs?: number;
  /** Whether Teams' own cards for files are drawn where people read; local clients know none. */
  readonly hasFileCards?: boolean;
  /** How scripts call, where that is not as usual. */
  readonly usageApi?: Partial<UsageApiSettings>;
  /** Told of every request to storage; nobody is unless this is set. */
  readonly onRequest?: NonNullable<StorageOptions['onRequest']>;
  /** Where measurements go; nowhere unless this is set. */
  readonly telemetry?: Telemetry | null;
  /** Days after which an engagement that has ended is removed; never unless this is set. */
  readonly retentionDays?: number;
  /** How many processes share what a tenant takes in a second; one unless this is set. */
  readonly replicas?: number;
}
