const accents = /[\u0300-\u036f]/gu;
const wordShape = /[\p{L}\p{M}\p{N}]+/gu;

/** A text as it is compared: without case and accents, so that "MÜNCHEN", "munchen" and "München" are one. */
export function foldText(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFC');
}

/** The words and numbers of a text, folded for comparing; whatever stands between them is dropped. */
export function foldWords(text: string): readonly string[] {
  return foldText(text).match(wordShape) ?? [];
}
