import type { CardAction } from '../../card-action.ts';
import { button } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import type { Button } from '../card-parts.ts';

/** Part of a list: which page it is, counted from 0, of how many. */
export interface Paged<T> {
  readonly part: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/** A page of a list; a page beyond the last shows the last. */
export function pageOf<T>(all: readonly T[], page: number, perPage: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { part: all.slice(shown * perPage, (shown + 1) * perPage), page: shown, pages };
}

/** Buttons to the pages before and after. */
export function pageWays(
  { words }: Reader,
  { page, pages }: { readonly page: number; readonly pages: number },
  to: (page: number) => CardAction,
): readonly Button[] {
  return [
    ...(page + 1 < pages ? [button(words.buttons.next, to(page + 1))] : []),
    ...(page > 0 ? [button(words.buttons.previous, to(page - 1))] : []),
  ];
}
