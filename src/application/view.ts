import type { TaskId } from '../domain/playbook.ts';
import type { RequestId } from '../domain/request/request.ts';

/** Which items of the checklist are shown. */
export const itemFilters = ['open', 'late', 'unowned', 'settled'] as const;

/** A choice of items. */
export type ItemFilter = (typeof itemFilters)[number];

/** A card of an engagement. */
export type View =
  | { readonly view: 'engagement' }
  | { readonly view: 'tasks' }
  | { readonly view: 'task'; readonly task: TaskId }
  | {
      readonly view: 'items';
      readonly page: number;
      /** All when it is left out. */
      readonly filter?: ItemFilter | undefined;
    }
  /** The checklist as a text for a mail to the customer; parts as of an export. */
  | { readonly view: 'summary'; readonly page?: number | undefined }
  | { readonly view: 'item'; readonly item: string }
  | { readonly view: 'data' }
  | { readonly view: 'usage' }
  | { readonly view: 'readiness' }
  /** What is in the way: asked when it is stalled, or a day waited for has come. */
  | { readonly view: 'question' }
  | { readonly view: 'reading'; readonly reading: string }
  | { readonly view: 'requests' }
  | { readonly view: 'request'; readonly request: RequestId }
  /** Older than this sequence number; `null` from the newest. */
  | { readonly view: 'history'; readonly before: number | null }
  | { readonly view: 'next' }
  /** A part of a long export, counted from 0; the first when it is left out. */
  | { readonly view: 'export'; readonly page?: number | undefined };
