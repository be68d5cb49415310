import { z } from 'zod';
import { reportPeriods } from '../../application/files/usage-file.ts';
import { itemFilters, type View } from '../../application/view.ts';
import { caps } from '../../domain/caps.ts';
import { fieldIds } from '../../domain/fields.ts';
import { roles } from '../../domain/people.ts';
import { taskIds } from '../../domain/playbook.ts';

/** Ids are ours: letters, digits and dashes. */
export const id = z.string().regex(/^[\w-]{1,80}$/u);
/** People have Entra object ids; in local mode other ones. */
export const personId = z.string().regex(/^[\w.@-]{1,80}$/u);
/** Counted from 0. */
export const page = z.int().min(0).max(10_000);
/** The revision of the engagement that a card was drawn from. */
export const revision = z.int().min(0);
/** Which items of the checklist. */
export const filter = z.enum(itemFilters);
/** A task of the playbook. */
export const task = z.enum(taskIds);
/** A field for FTOP. */
export const field = z.enum(fieldIds);
/** A part in an engagement. */
export const role = z.enum(roles);
/** The days that a usage report speaks of, where it does not say. */
export const days = z.literal(reportPeriods).optional();

/** Somebody mentioned in what is said again. */
export const mention = z.object({
  text: z.string().max(500),
  name: z.string().max(500),
  id: z.string().max(80).nullable(),
});
/** A value typed into an input: longer than any cap, so that the answer can name the cap. */
export const typed = z.string().max(10 * caps.textCharacters);

/** A card of an engagement. */
export const view: z.ZodType<View> = z.discriminatedUnion('view', [
  z.object({ view: z.enum(['engagement', 'tasks', 'usage', 'readiness']) }),
  z.object({ view: z.literal('task'), task }),
  z.object({ view: z.literal('items'), page, filter: filter.optional() }),
  z.object({ view: z.literal('summary'), page: page.optional() }),
  z.object({ view: z.literal('item'), item: id }),
  z.object({ view: z.literal('data') }),
  z.object({ view: z.literal('question') }),
  z.object({ view: z.literal('reading'), reading: id }),
  z.object({ view: z.literal('requests') }),
  z.object({ view: z.literal('request'), request: id }),
  z.object({ view: z.literal('history'), before: revision.nullable() }),
  z.object({ view: z.literal('next') }),
  z.object({ view: z.literal('export'), page: page.optional() }),
]);

/** What is about an engagement. */
export const about = z.object({ e: id });
/** What changes it: from which revision, and which card the answer replaces. */
export const change = about.extend({ r: revision, back: view.optional() });
