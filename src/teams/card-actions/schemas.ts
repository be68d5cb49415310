import { z } from 'zod';
import { draftSteps } from '../../application/files/usage-file.ts';
import type { View } from '../../application/view.ts';
import { caps } from '../../domain/caps.ts';
import {
  about,
  change,
  days,
  filter,
  id,
  mention,
  page,
  revision,
  task,
  typed,
  view,
} from './card-data.ts';
import { subject } from './form-data.ts';
import { readinessSchemas } from './readiness-schemas.ts';

/** What each verb carries; anything else in a card's data is dropped, anything missing refuses the click. */
export const schemas = {
  show: about.extend({
    view: z.string(),
    task: task.optional(),
    item: id.optional(),
    reading: id.optional(),
    request: id.optional(),
    page: page.optional(),
    filter: filter.optional(),
    before: revision.optional(),
  }),
  step: change.extend({
    task,
    confirmed: z.boolean().optional(),
    nothing: z.boolean().optional(),
  }),
  item: change.extend({ item: id }),
  reading: change.extend({ reading: id }),
  request: change.extend({ request: id, step: z.enum(['accept', 'confirm']) }),
  queue: z.object({ page }),
  draft: z.object({ d: id, e: id.optional(), step: z.enum(draftSteps), days }),
  ...readinessSchemas,
  plain: change,
  form: subject.extend({ e: id.optional() }),
  send: subject.extend({ e: id.optional(), r: revision.optional(), back: view.optional() }),
  say: z.object({
    text: z.string().max(caps.textCharacters + 500),
    mentions: z.array(mention).max(20).optional(),
    e: id.optional(),
    task: task.optional(),
  }),
  new: z.object({ customer: typed.optional() }),
  list: z.object({ page }),
  none: z.object({}),
  join: about,
  mute: about.extend({ isMuted: z.boolean() }),
  another: z.object({ id, values: z.record(z.string().max(80), typed) }),
} as const;

/** A view from the loose parts that a `show` button carries. */
export function viewFrom(shown: z.infer<typeof schemas.show>): View | null {
  const parts = { page: 0, ...shown, before: shown.before ?? null };
  const read = view.safeParse(parts);
  return read.success ? read.data : null;
}
