/** What SharePoint refuses in the name of a file, and what cannot be seen in one. */
const refused = /["*:<>?/\\|]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|_vti_/giu;

/** What SharePoint refuses at the ends of a name, and a dash that nothing stands before or behind. */
const edges = /^[\s.~–-]+|[\s.–-]+$/gu;

const mostCharacters = 120;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The beginning of a text, in UTF-16 units as file systems count, never inside a character. */
function begin(text: string, units: number): string {
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > units) break;
    kept += segment;
  }
  return kept;
}

const clean = (text: string): string =>
  text.replaceAll(/\s/gu, ' ').replaceAll(refused, '').replaceAll(/ {2,}/gu, ' ');

/**
 * A name for a file that SharePoint takes: 120 characters at most, what it refuses left out. A subject that is too long
 * is cut; what is said about it stays.
 * @param name says the name of the file about its subject.
 * @param ending the ending without its dot.
 */
export function fileNameOf(
  subject: string,
  name: (subject: string) => string,
  ending: string,
): string {
  const rest = clean(name('')).length + ending.length + 1;
  const short = begin(clean(subject), mostCharacters - rest).trim();
  return `${clean(name(short)).replaceAll(edges, '')}.${ending}`;
}
