import { foldText } from '../reading/fold-words.ts';
import type { NamedEngagement } from '../reading/customer-match.ts';

/** A customer's name found at an end of typed words, and the words it leaves. */
export interface NameFound {
  /** Several when more than one engagement is called like that. */
  readonly ids: readonly string[];
  /** The name as it was typed. */
  readonly name: string;
  readonly rest: string;
  readonly stands: 'alone' | 'first' | 'last';
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
  readonly id: string;
}

const edges = /^[\s"'“”„(«]+|[\s"'“”)»:;,!?.]+$/gu;

const fold = (word: string): string => {
  const folded = foldText(word);
  const inner = folded.replace(edges, '').replace(/['’]s$/u, '');
  return inner === '' ? folded : inner;
};

/** The words of a text. */
export function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** How many words of a name, from its beginning, stand at a place. */
function commonFrom(typed: readonly string[], at: number, name: readonly string[]): number {
  const end = name.findIndex((word, index) => typed[at + index] !== word);
  return end < 0 ? name.length : end;
}

const fewestOfLongName = 2;

/** A whole name, or two words and more of its beginning. */
function runAt(typed: readonly string[], at: number, known: NamedEngagement): Run | null {
  const name = wordsIn(known.customer).map(fold);
  const length = commonFrom(typed, at, name);
  const isWhole = length === name.length;
  if (length === 0 || (!isWhole && length < fewestOfLongName)) return null;
  return { from: at, to: at + length, isWhole, id: known.id };
}

/** Whole names before beginnings of names, longer before shorter. */
function best(runs: readonly Run[]): readonly Run[] {
  const whole = runs.filter(({ isWhole }) => isWhole);
  const among = whole.length > 0 ? whole : runs;
  const longest = Math.max(...among.map(({ from, to }) => to - from));
  return among.filter(({ from, to }) => to - from === longest);
}

const longestName = 40;

/** The runs that end where the words end, or begin where they begin. */
function runsAtEnds(typed: readonly string[], customers: readonly NamedEngagement[]) {
  const places = typed.map((_, at) => at).slice(-longestName);
  return {
    first: customers.flatMap((known) => runAt(typed, 0, known) ?? []),
    last: customers.flatMap((known) =>
      places.flatMap((at) => {
        const run = runAt(typed, at, known);
        return run?.to === typed.length ? [run] : [];
      }),
    ),
  };
}

/**
 * The customers whose name, or two words and more of its beginning, are the first or the last words of a
 * text: such words are a name, whatever commands stand in it ("Next plc", "Close Brothers").
 */
export function namesAtEnds(
  text: string,
  customers: readonly NamedEngagement[],
): readonly NameFound[] {
  const words = wordsIn(text);
  const typed = words.map(fold);
  const { first, last } = runsAtEnds(typed, customers);
  return [best(first), best(last)].flatMap((runs): readonly NameFound[] => {
    const [run] = runs;
    if (!run) return [];
    const { from, to } = run;
    const rest = from === 0 ? afterWords(text, to) : words.slice(0, from).join(' ');
    const stands = rest === '' ? 'alone' : from === 0 ? 'first' : 'last';
    const ids = [...new Set(runs.map(({ id }) => id))];
    return [{ ids, name: words.slice(from, to).join(' '), rest, stands }];
  });
}

/**
 * The customer that free text begins with: a whole name, or the beginning of one when nothing but a colon or
 * the end follows ("close contoso", "blocked contoso: legal").
 */
export function nameBefore(text: string, customers: readonly NamedEngagement[]): NameFound | null {
  const words = wordsIn(text.slice(0, 2_000));
  const typed = words.map(fold);
  const runs = customers.flatMap((known) => {
    const length = commonFrom(typed, 0, wordsIn(known.customer).map(fold));
    const isWhole = length === wordsIn(known.customer).length;
    const isSetOff = length === words.length || /[:;]$/u.test(words[length - 1] ?? '');
    return length > 0 && (isWhole || isSetOff)
      ? [{ from: 0, to: length, isWhole, id: known.id }]
      : [];
  });
  const [run, ...others] = best(runs);
  if (!run) return null;
  const name = words.slice(0, run.to);
  const rest = afterWords(text, run.to);
  const ids = [...new Set([run, ...others].map(({ id }) => id))];
  return { ids, name: name.join(' '), rest, stands: rest === '' ? 'alone' : 'first' };
}

/** What stands behind so many words, its lines kept. */
export function afterWords(text: string, count: number): string {
  return text.replace(new RegExp(String.raw`^\s*(?:\S+(?:\s+|$)){${count}}`, 'u'), '').trim();
}
