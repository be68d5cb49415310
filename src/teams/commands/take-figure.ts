import { splitAtFigure } from '../reading/numbers.ts';

/** A figure as it was typed, empty when there is none, and the words beside it. */
export interface FigureTaken {
  readonly said: string;
  readonly what: string;
}

const leadingNumber =
  /^(?<said>\d[\d.,'’]*(?:\s\d{3}(?!\d))*)(?:\s+(?:seats?|users?|licen[cs]es?|devices?))?\s+(?<what>\S.*)$/iu;

/** Takes a number, a share or a percentage from the end of typed words or from their beginning. */
export function takeFigure(words: string): FigureTaken {
  const text = words.trim();
  const { what, figure } = splitAtFigure(text);
  if (figure.kind !== 'none') {
    const said = text.startsWith(what) ? text.slice(what.length) : text.slice(0, -what.length);
    return { said: said.trim(), what };
  }
  const { said = '', what: others = text } = leadingNumber.exec(text)?.groups ?? {};
  return { said, what: others };
}

const percentage =
  /(?<![\p{L}\d.,])[-−–]?\d[\d.,]*\s*(?:%|percent\b|per cent\b|pct\b|prozent\b|por ciento\b)/iu;
const bareNumber = /(?:^|\s)(?<number>[-−–]?\d+(?:[.,]\d+)?)(?=\s|$)/u;

/** Takes a percentage from anywhere in typed words: with its sign, else a bare number. */
export function takePercentage(words: string): FigureTaken {
  const [signed] = percentage.exec(words) ?? [];
  const said = signed ?? bareNumber.exec(words)?.groups?.['number'] ?? '';
  if (said === '') return { said, what: words.trim() };
  const at = words.indexOf(said);
  const what = `${words.slice(0, at).trim()} ${words.slice(at + said.length).trim()}`;
  return { said: said.trim(), what: what.trim() };
}
