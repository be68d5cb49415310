import { z } from 'zod';
import type { PortfolioRequest } from '../../application/portfolio/portfolio-answer.ts';
import { concerns } from '../../domain/portfolio/bearing.ts';
import { portfolioSorts } from '../../domain/portfolio/portfolio.ts';
import { phases } from '../../domain/playbook.ts';

/** What says nothing that is known leaves it open. */
const open = null;

const days = z.union([
  z.int().min(0).max(9_999),
  z
    .string()
    .regex(/^\d{1,4}$/u)
    .transform(Number),
]);

const asked = z.object({
  fe: z
    .string()
    .min(1)
    .max(80)
    .transform((said) => (said === 'any' ? open : said))
    .catch(open),
  band: z.enum(['green', 'yellow', 'red', 'unknown']).nullable().catch(open),
  flag: z.enum(concerns).nullable().catch(open),
  phase: z.enum(phases).nullable().catch(open),
  days: days.nullable().catch(open),
  sort: z.enum(portfolioSorts).catch('attention'),
});

/** What a portfolio is filtered and sorted by, from the inputs of its card or the data of a button. */
export function portfolioAsked(
  data: Readonly<Record<string, unknown>>,
): Pick<PortfolioRequest, 'filter' | 'sort'> {
  const { fe, band, flag, phase, days: quietDays, sort } = asked.parse(data);
  return { filter: { fe, band, concern: flag, phase, quietDays }, sort };
}
