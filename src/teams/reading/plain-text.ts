import { decodeHTMLStrict } from 'entities/decode';

/** How a typed text is to be freed of what the chat adds to it. */
export interface PlainTextWishes {
  /** The exact text of each mention of the bot, tags included, as the activity's entities give it. */
  readonly botMentions: readonly string[];
  /** Notes keep their lines; a command is one line. */
  readonly keepsLines: boolean;
}

const lineEnd = /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)\s*>/giu;
const tag =
  /<\/?(?:p|br|div|span|at|a|b|i|u|s|em|strong|strike|ul|ol|li|pre|code|blockquote|h[1-6]|table|tbody|thead|tr|td|th|img|attachment|emoji|hr)(?:\s[^<>]*)?\/?>/giu;
const anyLineEnd = /\r\n?|[\u0085\u2028\u2029]/gu;
const invisible =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
// eslint-disable-next-line no-control-regex -- these are the characters to remove
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
// Joiners make one emoji of several and shape Arabic and Indic words; elsewhere they only hide.
const strayJoiner =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
const singleQuote = /[\u2018-\u201b]/gu;
const doubleQuote = /[\u201c-\u201f]/gu;

/**
 * What a person typed, without what the chat put around it.
 *
 * Mentions of the bot, the tags that Teams sends, invisible and direction-changing characters go;
 * entities are read once, quotes made straight, letters composed, spaces collapsed. Tags that Teams
 * does not send stay, and so do those typed as text (`&lt;at&gt;`).
 */
export function plainText(typed: string, wishes: PlainTextWishes): string {
  const marked = wishes.botMentions
    .filter((mention) => mention !== '')
    .reduce((text, mention) => text.replaceAll(mention, ' '), typed);
  const visible = removeInvisible(decodeHTMLStrict(removeTags(marked, wishes.keepsLines)));
  const straight = visible.replace(singleQuote, "'").replace(doubleQuote, '"');
  return wishes.keepsLines ? collapseLines(straight) : straight.replace(/\s+/gu, ' ').trim();
}

// In HTML a line's end is a tag, and a newline between tags is only a space.
function removeTags(text: string, keepsLines: boolean): string {
  return text.replace(lineEnd, keepsLines ? '\n' : ' ').replace(tag, '');
}

function removeInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(anyLineEnd, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .replace(strayJoiner, '')
    .normalize('NFC');
}

function collapseLines(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
