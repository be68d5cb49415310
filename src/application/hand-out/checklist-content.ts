import type { Engagement, RemediationItem } from '../../domain/engagement/engagement.ts';
import type { Severity } from '../../domain/readiness/scales.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Examples } from '../readiness/readiness-draft.ts';

/** One item of the checklist as the customer gets it. */
export interface ContentItem {
  /** Its place on the list, counted from 1, as everywhere. */
  readonly number: number;
  readonly title: string;
  /** This and what follows is `null` where no report speaks of the problem. */
  readonly severity: Severity | null;
  /** `null` for what is not about files. */
  readonly files: number | null;
  readonly devices: number | null;
  /** Empty where none is kept. */
  readonly example: string;
  /** Empty for nobody. */
  readonly owner: string;
  readonly due: LocalDate | null;
  readonly state: RemediationItem['state'];
  /** Why it is accepted as it is; empty otherwise. */
  readonly reason: string;
}

/** The checklist as the customer gets it: nothing of who wrote what, of notes, or of FTOP (docs/rules.md §6). */
export interface ChecklistContent {
  readonly customer: string;
  readonly on: LocalDate;
  readonly open: number;
  readonly items: readonly ContentItem[];
}

type Found = Pick<ContentItem, 'severity' | 'files' | 'devices' | 'example'>;

const notFound: Found = { severity: null, files: null, devices: null, example: '' };

/** What the last report says of the problem behind an item. */
function foundOf({ findings }: Engagement, examples: Examples, id: string): Found {
  const finding = Object.hasOwn(findings, id) ? findings[id] : undefined;
  if (!finding) return notFound;
  const { key, kind, severity, files, devices } = finding;
  const example = Object.hasOwn(examples, key) ? examples[key] : undefined;
  return { severity, files: kind === 'add-in' ? null : files, devices, example: example ?? '' };
}

function itemOf(
  engagement: Engagement,
  examples: Examples,
  { id, title, owner, due, state, reason }: RemediationItem,
  number: number,
): ContentItem {
  return {
    ...{ number, title, ...foundOf(engagement, examples, id) },
    owner,
    due,
    state,
    reason: state === 'accepted' ? reason : '',
  };
}

/** What of an engagement goes to its customer, as it stands on that day. */
export function contentOf(
  engagement: Engagement,
  examples: Examples,
  on: LocalDate,
): ChecklistContent {
  const { customer, items } = engagement;
  return {
    customer,
    on,
    open: items.filter(({ state }) => state === 'open').length,
    items: items.map((item, at) => itemOf(engagement, examples, item, at + 1)),
  };
}
