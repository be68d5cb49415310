import { z } from 'zod';
import type { Brought, EngagementSaid } from '../../application/usage/brought.ts';
import type { NewReading } from '../../domain/engagement/commands.ts';
import { caps } from '../../domain/caps.ts';
import {
  broughtFields,
  type BroughtField,
  type BroughtRefusal,
} from '../../domain/usage/brought.ts';
import { measureOf, workloads } from '../../domain/usage/reading.ts';

const count = z.int().min(0).max(caps.seats);

const name = z.string().trim().min(1).max(caps.nameCharacters);

const itemShape = z.strictObject({
  engagement: name.optional(),
  customer: name.optional(),
  workload: z.enum(workloads).default('opp'),
  active: count.optional(),
  seats: count.optional(),
  percent: z.union([z.number(), z.string()]).optional(),
  date: z.string().max(40),
  period: z.int().min(1).max(366).default(30),
});

type Item = z.infer<typeof itemShape>;

/** Names of fields are repeated to whoever wrote them, and to nobody else; a line of them is enough. */
const shownCharacters = 40;

const isField = (field: unknown): field is BroughtField =>
  typeof field === 'string' && broughtFields.some((each) => each === field);

function refusalOf({ issues }: z.ZodError): BroughtRefusal {
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys') {
    return { refused: 'unknown-field', name: (issue.keys[0] ?? '').slice(0, shownCharacters) };
  }
  const field = issue?.path[0];
  return isField(field) ? { refused: 'wrong-field', field } : { refused: 'not-an-object' };
}

/** How the engagement is named; `null` when it is not, or twice. */
function saidOf({ engagement, customer }: Partial<Item>): EngagementSaid | null {
  if (engagement !== undefined) return customer === undefined ? { by: 'id', id: engagement } : null;
  return customer === undefined ? null : { by: 'customer', name: customer };
}

const namesShape = z.object({
  engagement: name.optional().catch(undefined),
  customer: name.optional().catch(undefined),
});

/** Whose a reading is that cannot be read: the others of that engagement are not recorded either. */
function saidBeside(value: unknown): EngagementSaid | null {
  const names = namesShape.safeParse(value);
  return names.success ? saidOf(names.data) : null;
}

type Figured = Pick<NewReading, 'figure' | 'denominator'>;

/** Users without seats are of those that the customer is entitled to, which are of Microsoft 365 Apps. */
function figured({ active, seats, percent, workload }: Item): Figured | null {
  if (active === undefined) {
    if (percent === undefined || seats !== undefined) return null;
    return { figure: { kind: 'percent', percent: String(percent) }, denominator: 'as-given' };
  }
  if (percent !== undefined) return null;
  if (seats !== undefined) {
    return { figure: { kind: 'counts', active, seats }, denominator: 'as-given' };
  }
  return workload === 'opp'
    ? { figure: { kind: 'of-entitled', active }, denominator: 'entitled-seats' }
    : null;
}

/** Reads one reading as a script brought it. */
export function readItem(value: unknown): Brought {
  const read = itemShape.safeParse(value);
  if (!read.success) {
    return { kind: 'wrong', said: saidBeside(value), refusal: refusalOf(read.error) };
  }
  const { workload, date, period } = read.data;
  const said = saidOf(read.data);
  if (!said) return { kind: 'wrong', said, refusal: { refused: 'engagement-needed' } };
  const figure = figured(read.data);
  if (!figure) return { kind: 'wrong', said, refusal: { refused: 'figure-needed' } };
  return {
    kind: 'reading',
    said,
    reading: { workload, date, measure: measureOf(period), ...figure },
  };
}
