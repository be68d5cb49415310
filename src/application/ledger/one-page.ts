/** A page of a list of which only the beginning was read; `pages` tells whether there is one more. */
export function onePage<T>(
  read: readonly T[],
  page: number,
  perPage: number,
): { readonly lines: readonly T[]; readonly page: number; readonly pages: number } {
  const known = Math.max(1, Math.ceil(read.length / perPage));
  const shown = Math.min(Math.max(0, page), known - 1);
  return {
    lines: read.slice(shown * perPage, (shown + 1) * perPage),
    page: shown,
    pages: Math.min(known, shown + 2),
  };
}
