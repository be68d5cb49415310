import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Problem, ReadinessReport } from '../../domain/readiness/report.ts';
import type { Instant } from '../../domain/time.ts';

/** What a readiness report says, as a card and a draft need it. */
export interface ReadinessFacts {
  readonly report: ReadinessReport;
  /** Those that reach furthest first. */
  readonly problems: readonly Problem[];
  readonly moreProblems: number;
  /** One file or device for each problem, by its key. */
  readonly examples: Readonly<Record<string, string>>;
  readonly sheets: readonly {
    readonly name: string;
    readonly kind: string;
    readonly rows: number;
  }[];
  readonly emptyRows: number;
  readonly sha256: string;
}

/** What a person wrote over the words of a proposed item. */
export interface ItemEdit {
  readonly title: string;
  readonly owner: string;
}

/** What a person chose for the checklist so far; what is not named stands as it was proposed. */
export interface PlanChoices {
  /** Keys of proposals that stand the other way than at first. */
  readonly turned: readonly string[];
  readonly edits: Readonly<Record<string, ItemEdit>>;
  /** Items that the person thought of. */
  readonly own: readonly { readonly key: string; readonly title: string }[];
}

/** Nothing chosen yet. */
export const noChoices: PlanChoices = { turned: [], edits: {}, own: [] };

/** A readiness report on its way to results and a checklist. */
export interface ReadinessDraft {
  readonly id: string;
  readonly tenant: string;
  readonly person: PersonId;
  /** The file's name as it was handed in. */
  readonly name: string;
  readonly file: ReadinessFacts;
  /** The engagement that has its results; `null` before they are saved. */
  readonly savedFor: EngagementId | null;
  readonly choices: PlanChoices;
  /** The checklist was saved; it still tells what the results it is a part of say together. */
  readonly isPlanned: boolean;
  readonly at: Instant;
}

/** Readiness reports of a person; whoever asks is the person. */
export interface ReadinessDraftStore {
  /** Keeps it for a day. */
  put(draft: ReadinessDraft): Promise<void>;
  /** `null` when there is none any more. */
  load(tenant: string, person: PersonId, id: string, now: Instant): Promise<ReadinessDraft | null>;
  /** All of a person, newest first. */
  all(tenant: string, person: PersonId, now: Instant): Promise<readonly ReadinessDraft[]>;
  remove(draft: Pick<ReadinessDraft, 'tenant' | 'person' | 'id'>): Promise<void>;
  /** Lets those of a person go that have waited for too long. */
  sweep(tenant: string, person: PersonId, now: Instant): Promise<void>;
}

/** The examples that an engagement shows of its customer's files and devices, by the keys of problems. */
export type Examples = Readonly<Record<string, string>>;

/** Examples of an engagement, apart from its state and history so that they can be let go. */
export interface ExampleStore {
  load(tenant: string, id: EngagementId): Promise<Examples>;
  /** Puts them in the place of what stands there. */
  put(tenant: string, id: EngagementId, examples: Examples): Promise<void>;
  remove(tenant: string, id: EngagementId): Promise<void>;
}

/** Words an item that is drafted for a problem, in a person's language. */
export type WordItem = (problem: Problem, language: string) => ItemEdit;

/** What was typed on a page of a drafted checklist, by the keys of its items. */
export interface PlanInputs {
  readonly kept: Readonly<Record<string, boolean>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly owners: Readonly<Record<string, string>>;
  /** One more item; empty for none. */
  readonly more: string;
  /** Items that reach fewer devices than this are to be dropped. */
  readonly under: number | null;
}

/** A step on a readiness report that was read. */
export interface ResultsRequest {
  readonly ask: 'results';
  readonly draft: string;
  /** `other` asks for which customer it is; `save-added` adds to what is there. */
  readonly step: 'show' | 'other' | 'save' | 'save-added' | 'discard';
  readonly engagement: EngagementId | null;
}

/** A step on the checklist drafted from it. */
export interface PlanRequest {
  readonly ask: 'plan';
  readonly draft: string;
  readonly step: 'show' | 'drop' | 'save';
  readonly engagement: EngagementId;
  /** The page to show, counted from 0. */
  readonly page: number;
  readonly inputs: PlanInputs;
}
