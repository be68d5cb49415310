import { z } from 'zod';
import { id, page } from './card-data.ts';

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
    page,
    step: z.enum(['show', 'drop', 'save']),
  }),
} as const;
