import { z } from 'zod';

const id = z.string().regex(/^[\w-]{1,80}$/u);

/** What the buttons of readiness reports and of the checklist drafted from them carry. */
export const readinessSchemas = {
  results: z.object({
    d: id,
    e: id.optional(),
    step: z.enum(['show', 'other', 'save', 'save-added', 'discard']),
  }),
  plan: z.object({
    e: id,
    d: id,
    page: z.int().min(0).max(10_000),
    step: z.enum(['show', 'drop', 'save']),
  }),
} as const;
