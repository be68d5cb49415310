/** Why a text is no usable number: none at all, below zero, not whole, or more than there can be. */
export type NumberRefused =
  | { readonly kind: 'none' }
  | { readonly kind: 'negative' }
  | { readonly kind: 'fraction' }
  | { readonly kind: 'beyond-range' };

/** A number as it was written, below zero or not. */
export interface WrittenNumber {
  readonly value: number;
  /** Whether decimals were written, be they zeros. */
  readonly hasDecimals: boolean;
}

const sign = /^(?<sign>[+−–-])\s*/u;
const minus = /^[−–-]/u;
const plainShape = /^(?<whole>\d+)(?:[.,](?<decimals>\d+))?$/u;
const groupedShape =
  /^(?<whole>[1-9]\d{0,2}(?<mark>[.,'’ \u00a0\u2009\u202f])\d{3}(?:\k<mark>\d{3})*)(?:(?!\k<mark>)[.,](?<decimals>\d+))?$/u;
const indianShape = /^(?<whole>[1-9]\d?(?:,\d{2})+,\d{3})(?:\.(?<decimals>\d+))?$/u;
const shapesFor = {
  thousands: [groupedShape, indianShape, plainShape],
  decimals: [plainShape, groupedShape, indianShape],
};
const fullWidth = /[\uff05\uff0b-\uff0f\uff10-\uff19]/gu;
const fullWidthOffset = 0xfee0;

/**
 * A number written with digits and, as the custom may be, with marks for thousands and decimals.
 *
 * Exponents, hexadecimals, `NaN`, `Infinity` and words are none. Whether `1,000` is a thousand or
 * one with three decimals is for the caller to say.
 */
export function parseNumber(
  said: string,
  threeDigitsAre: keyof typeof shapesFor,
): WrittenNumber | undefined {
  const digits = said.replace(sign, '');
  const match = shapesFor[threeDigitsAre]
    .map((shape) => shape.exec(digits))
    .find((each) => each !== null);
  if (match?.groups === undefined) return undefined;
  const { whole = '', decimals } = match.groups;
  const size = Number(`${whole.replaceAll(/\D/gu, '')}.${decimals ?? '0'}`);
  return { value: minus.test(said) ? 0 - size : size, hasDecimals: decimals !== undefined };
}

/** A text with its full-width digits and signs, as East Asian keyboards write them, made ordinary ones. */
export function narrowDigits(text: string): string {
  return text.replace(fullWidth, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - fullWidthOffset),
  );
}
