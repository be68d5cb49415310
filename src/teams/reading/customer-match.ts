import { foldText, foldWords } from './fold-words.ts';
import { nearestWords } from './nearest-word.ts';

/** An engagement as it is named: by its id or its customer. */
export interface NamedEngagement {
  readonly id: string;
  readonly customer: string;
}

/** Which engagement a person meant; `nearest` holds those a mistyped name may have meant. */
export type CustomerSaid<Named extends NamedEngagement> =
  | { readonly kind: 'one'; readonly match: Named }
  | { readonly kind: 'several'; readonly matches: readonly Named[] }
  | { readonly kind: 'none'; readonly nearest: readonly Named[] };

interface Folded {
  readonly id: string;
  readonly text: string;
  readonly words: readonly string[];
}

type Meets = (typed: Folded, known: Folded) => boolean;

const longest = 250;

// From the surest to the widest: the first that any engagement meets decides.
const ways: readonly Meets[] = [
  (typed, known) => known.id === typed.text,
  (typed, known) => known.text === typed.text,
  (typed, known) => everyWord(typed, known, (word, said) => word === said),
  (typed, known) => everyWord(typed, known, (word, said) => word.startsWith(said)),
  (typed, known) => typed.text.length > 1 && known.text.includes(typed.text),
];

/**
 * The engagement that a person named by its id, its customer's name or a part of the name.
 *
 * A whole name goes before whole words of it in any order, these before beginnings of words, these
 * before any other part; case and accents do not count. Several when more than one fits as well.
 */
export function matchCustomer<Named extends NamedEngagement>(
  said: string,
  among: readonly Named[],
): CustomerSaid<Named> {
  const typed = fold({ id: '', customer: said.slice(0, longest) });
  if (typed.text === '') return { kind: 'none', nearest: [] };
  const folded = among.map((named) => ({ named, known: fold(named) }));
  const matches = ways
    .map((meets) => folded.filter(({ known }) => meets(typed, known)).map(({ named }) => named))
    .find((met) => met.length > 0);
  if (matches === undefined) return { kind: 'none', nearest: nearestTo(typed.text, among) };
  const [match, ...others] = matches;
  if (match === undefined || others.length > 0) return { kind: 'several', matches };
  return { kind: 'one', match };
}

function nearestTo<Named extends NamedEngagement>(
  text: string,
  among: readonly Named[],
): readonly Named[] {
  const whole = nearestWords(
    text,
    among.map(({ customer }) => customer),
  );
  if (whole.length > 0) return among.filter(({ customer }) => whole.includes(customer));
  const words = new Set(
    nearestWords(
      text,
      among.flatMap(({ customer }) => foldWords(customer)),
    ),
  );
  return among.filter(({ customer }) => foldWords(customer).some((word) => words.has(word)));
}

function everyWord(
  typed: Folded,
  known: Folded,
  fits: (word: string, said: string) => boolean,
): boolean {
  if (typed.words.length === 0) return false;
  return typed.words.every((said) => known.words.some((word) => fits(word, said)));
}

function fold(named: NamedEngagement): Folded {
  const text = foldText(named.customer).trim().replace(/\s+/gu, ' ');
  return { id: foldText(named.id), text, words: foldWords(text) };
}
