import type { LocalDate } from '../time.ts';
import type { Figure } from '../usage/figure.ts';
import type { Fraction } from '../usage/fraction.ts';
import type { Workload } from '../usage/reading.ts';
import { attentionKinds, type AttentionKind } from './attention-kind.ts';

/** What a line says beyond its kind. */
type Said =
  | { readonly kind: 'red'; readonly figure: Figure }
  /** `times`: how often somebody said since the last progress that it goes on. */
  | { readonly kind: 'stalled'; readonly times: number }
  | { readonly kind: 'waiting-over'; readonly what: string }
  | { readonly kind: 'request-open'; readonly request: string; readonly of: string }
  | { readonly kind: 'behind-plan'; readonly figure: Figure; readonly points: Fraction }
  | {
      readonly kind: 'item-overdue';
      readonly item: string;
      readonly title: string;
      /** When it should have been done; `null` for one that is merely open for long. */
      readonly due: LocalDate | null;
      /** The other open items that fall to the person. */
      readonly others: number;
    }
  | { readonly kind: 'results-missing' }
  | { readonly kind: 'intent-missing' }
  /** `last`: the day of the newest reading; `null` without any. */
  | { readonly kind: 'reading-overdue'; readonly last: LocalDate | null }
  | { readonly kind: 'other-red'; readonly workloads: readonly Workload[] }
  | { readonly kind: 'completion-offered'; readonly figure: Figure };

/** One thing about one engagement that wants a person's attention. */
export type AttentionLine = Said & {
  /** The day from which it is so, where the person is. */
  readonly since: LocalDate;
  /** It has been so for long enough to come before others. */
  readonly isPressing: boolean;
};

const pressing = attentionKinds.indexOf('behind-plan') - 0.5;

function urgencyOf({ kind, isPressing }: Pick<AttentionLine, 'kind' | 'isPressing'>): number {
  const usual = attentionKinds.indexOf(kind);
  return isPressing ? Math.min(usual, pressing) : usual;
}

/** The most urgent first; of equals what has been so for longest. */
export function byUrgency(left: AttentionLine, right: AttentionLine): number {
  return urgencyOf(left) - urgencyOf(right) || left.since.localeCompare(right.since);
}

/** Tells a line from the others of the same person. */
export function isOfKind<K extends AttentionKind>(
  line: AttentionLine,
  kind: K,
): line is Extract<AttentionLine, { kind: K }> {
  return line.kind === kind;
}
