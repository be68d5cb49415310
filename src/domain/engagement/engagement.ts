import type { FieldId } from '../fields.ts';
import type { Person, Places } from '../people.ts';
import type { PlaybookVersion, TaskId } from '../playbook.ts';
import type { Finding } from '../readiness/plan-checklist.ts';
import type { ReadFiles } from '../readiness/read-files.ts';
import type { ReadinessReport } from '../readiness/report.ts';
import type { SmeRequest } from '../request/request.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { AlertState } from '../usage/alert/alert.ts';
import type { Readings } from '../usage/readings.ts';
import type { Change } from './undoing/undo.ts';

/** The id of an engagement: letters, digits and dashes, made when its form is opened. */
export type EngagementId = string;

/** Who did something, and when. */
export interface Stamp {
  readonly by: Person;
  readonly at: Instant;
}

/** How far one task has come. */
export interface TaskProgress {
  readonly state: 'to-do' | 'in-progress' | 'done' | 'bypassed';
  /** Why it was bypassed, or why 1247 counts as done below 70 % deployed; empty where none was due. */
  readonly reason: string;
  /** The day on which the customer reviewed the checklist (3190 only). */
  readonly reviewedOn: LocalDate | null;
  readonly set: Stamp | null;
}

/** A problem found and the work it needs. */
export interface RemediationItem {
  readonly id: string;
  readonly title: string;
  readonly state: 'open' | 'resolved' | 'accepted';
  /** Why it is accepted as it is; empty otherwise. */
  readonly reason: string;
  readonly owner: string;
  readonly due: LocalDate | null;
  readonly added: Stamp;
  readonly set: Stamp;
}

/** What the Office Readiness Toolkit found, in counts (docs/rules.md §6). */
export interface ReadinessCounts {
  readonly devices: number;
  readonly filesScanned: number;
  readonly filesWithMacros: number;
  readonly significant: number;
  readonly limited: number;
  readonly unreadable: number;
  readonly addInsToContact: number;
}

/** A report that was read in, and what the results before it said. */
export interface Assessment {
  readonly report: ReadinessReport;
  readonly before: { readonly counts: ReadinessCounts; readonly at: Instant } | null;
  /** Not there where it was recorded before files were told apart. */
  readonly read?: ReadFiles;
}

/** One entry in a notes field. */
export interface Note extends Stamp {
  readonly text: string;
}

/** One piece of data collected, and whether it stands in FTOP. */
export interface FieldState {
  /** The text of a text field; empty until it is written. */
  readonly text: string;
  /** The entries of a notes field, oldest first. */
  readonly notes: readonly Note[];
  readonly set: Stamp | null;
  /** Who last entered it into FTOP, whatever was written since. */
  readonly entered: Stamp | null;
  /** What stands here now is what was entered into FTOP. */
  readonly isInFtop: boolean;
}

/** A Teams conversation in which the bot may speak of this engagement. */
export interface BoundChat {
  readonly conversation: string;
  readonly set: Stamp;
}

/** One customer being guided through the playbook: the snapshot that decisions are made on. */
export interface Engagement {
  readonly id: EngagementId;
  readonly tenant: string;
  readonly customer: string;
  /** Pinned when the engagement was opened. */
  readonly playbook: PlaybookVersion;
  readonly opened: Stamp;
  /** Paid available units. */
  readonly entitledSeats: number;
  readonly people: Places;
  readonly intent: Stamp | null;
  /** The MAU expected by a date; the date is `null` until somebody sets it. */
  readonly target: { readonly percent: number; readonly by: LocalDate | null; readonly set: Stamp };
  readonly pilot: (Stamp & { readonly note: string }) | null;
  readonly deployed: (Stamp & { readonly seats: number }) | null;
  readonly tasks: Readonly<Record<TaskId, TaskProgress>>;
  readonly items: readonly RemediationItem[];
  /** Somebody said explicitly that there is nothing to remediate. */
  readonly nothingToRemediate: Stamp | null;
  readonly readiness: (Stamp & { readonly counts: ReadinessCounts }) | null;
  /** The report behind the counts, with the counts before it; `null` when they were typed. */
  readonly assessment: Assessment | null;
  /** What the last report says of the problem behind an item, by the item's id. */
  readonly findings: Readonly<Record<string, Finding>>;
  readonly fields: Readonly<Record<FieldId, FieldState>>;
  /** Active usage, in the order in which it was brought (docs/rules.md §4). */
  readonly readings: Readings;
  /** The warning under 40 % (docs/rules.md §5). */
  readonly alert: AlertState;
  /** Requests to Get Modern SMEs, oldest first (docs/rules.md §7). */
  readonly requests: readonly SmeRequest[];
  readonly blocked: (Stamp & { readonly reason: string }) | null;
  readonly waiting: (Stamp & { readonly what: string; readonly until: LocalDate }) | null;
  readonly ended: (Stamp & { readonly how: 'complete' | 'closed'; readonly reason: string }) | null;
  readonly chats: readonly BoundChat[];
  /** The last progress (docs/rules.md §8), from which stalled is counted. */
  readonly progressAt: Instant;
  /** How often somebody said since the last progress that it goes on; `null` when nobody did. */
  readonly wentOn: (Stamp & { readonly times: number }) | null;
  /** When it was noted as stalled; `null` while it is not. */
  readonly stalledAt: Instant | null;
  /** When the last event happened; the next one is never before it. */
  readonly changedAt: Instant;
  /** How many events this state is made of; the number of the last one. */
  readonly revision: number;
  /** At which revision each matter last changed: what a click on an older card is held against. */
  readonly touched: Readonly<Record<string, number>>;
  /** Recent changes that can be undone, oldest first. */
  readonly changes: readonly Change[];
}
