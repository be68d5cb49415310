const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A single character as people count them may hold this many code units; what is stacked beyond is left out. */
const unitsPerGrapheme = 24;

const isolate = '\u2068';
const pop = '\u2069';

/** What was cut inside text that runs the other way would turn what follows. */
const closed = (text: string): string =>
  text.lastIndexOf(isolate) > text.lastIndexOf(pop) ? `${text}${pop}` : text;

/**
 * The beginning of a text, cut between characters as people see them and marked with "…" when something is
 * left out.
 * @param limit the most characters, the mark included.
 */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept: string[] = [];
  let units = 0;
  for (const { segment } of graphemes.segment(text)) {
    units += Math.min(segment.length, unitsPerGrapheme);
    if (kept.length >= limit - 1 || units > 2 * limit) {
      return closed(`${kept.join('').trimEnd()}…`);
    }
    kept.push(segment.slice(0, unitsPerGrapheme));
  }
  return kept.join('');
}
