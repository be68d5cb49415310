/** A sentence with one full stop: a short date such as "Fr., 27. Nov." brings its own. */
export const withFullStop = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
