import { requestKinds, type RequestKind } from '../../domain/request/request.ts';
import type { Instant } from '../../domain/time.ts';
import type { RequestLine } from '../ports/sme-ports.ts';

/** A middle and a bad case, in milliseconds; `null` while there is none. */
export interface Spread {
  readonly median: number | null;
  readonly ninetieth: number | null;
  readonly count: number;
}

/** Requests that nobody has accepted yet, by how long they wait, in hours of the clock. */
export interface OpenByAge {
  readonly underFour: number;
  readonly underDay: number;
  readonly older: number;
}

/** How requests fare. */
export interface RequestFigures {
  readonly accept: Spread;
  readonly resolve: Spread;
  readonly open: OpenByAge;
  readonly byKind: Readonly<Record<RequestKind, number>>;
  readonly total: number;
}

/** The smallest value that so many percent of all do not exceed. */
function quantile(sorted: readonly number[], percent: number): number | null {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? null;
}

function spreadOf(lasted: readonly number[]): Spread {
  const sorted = lasted.toSorted((left, right) => left - right);
  return {
    median: quantile(sorted, 50),
    ninetieth: quantile(sorted, 90),
    count: sorted.length,
  };
}

const between = (from: Instant, to: Instant): number =>
  Math.max(0, Date.parse(to) - Date.parse(from));

const hourMs = 3_600_000;

function openByAge(lines: readonly RequestLine[], now: Instant): OpenByAge {
  const ages = lines
    .filter(({ state }) => state === 'open')
    .map(({ askedAt }) => between(askedAt, now) / hourMs);
  return {
    underFour: ages.filter((age) => age < 4).length,
    underDay: ages.filter((age) => age >= 4 && age < 24).length,
    older: ages.filter((age) => age >= 24).length,
  };
}

/** Figures over requests, from being asked on; what was withdrawn before it was accepted counts as neither. */
export function figuresOf(lines: readonly RequestLine[], now: Instant): RequestFigures {
  const counted = (kind: RequestKind): number => lines.filter((line) => line.kind === kind).length;
  const [opp, windows] = requestKinds;
  return {
    accept: spreadOf(
      lines.flatMap(({ askedAt, acceptedAt }) =>
        acceptedAt === null ? [] : between(askedAt, acceptedAt),
      ),
    ),
    resolve: spreadOf(
      lines.flatMap(({ askedAt, resolvedAt }) =>
        resolvedAt === null ? [] : between(askedAt, resolvedAt),
      ),
    ),
    open: openByAge(lines, now),
    byKind: { opp: counted(opp), windows: counted(windows) },
    total: lines.length,
  };
}
