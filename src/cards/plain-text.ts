import { mapTexts } from './map-texts.ts';

/** Turns the direction of the text around them; somebody's name must not turn a sentence. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Invisible, or of private meaning: nothing a person types on purpose. */
const invisible =
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u180E\u200B\u2028\u2029\u2060-\u2064\uFEFF\uFFF9-\uFFFB\uE000-\uF8FF]|\p{Cs}|[\u{E0000}-\u{E0FFF}]/gu;

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/** Without what cannot be seen: control, zero-width and direction characters; line breaks and tabs stay. */
export function withoutInvisible(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(directionMarks, '').replaceAll(invisible, '');
}

/** Stands for a text of which nothing can be seen. */
const nothingToSee = '…';

/** Most texts: nothing in them is invisible or turns a sentence, and looking closer costs. */
const plainAscii = /^[\t\n\x20-\x7E]*$/u;

/** Somebody's text fit to stand inside our sentences: visible, and isolated when it runs right to left. */
export function readable(text: string): string {
  if (plainAscii.test(text) && text.trim() !== '') return text;
  const visible = withoutInvisible(text);
  if (visible.trim() === '' && text !== '') return nothingToSee;
  return rightToLeft.test(visible) ? `${firstStrongIsolate}${visible}${popIsolate}` : visible;
}

/** The same value with every text in it readable; what it is made of stays as it is. */
export function allReadable<T>(value: T): T {
  // A walk over plain data keeps its type, which the compiler cannot see.
  return mapTexts(value, readable) as T;
}

const wordJoiner = '\u2060';
const breakHere = '\u200B';

/** A word of this length gets places where it may break, so that it cannot push a narrow card apart. */
const longWord = /\S{20,}/gu;
const unbroken = /\S{12}(?=\S{4})/gu;

/** Ids are there to be copied: nothing is put into them. */
const idShape = /^[\da-f-]+$/iu;

function withBreaks(word: string): string {
  if (idShape.test(word)) return word;
  return word.replaceAll(unbroken, (part) =>
    endsInsideCharacter(part) ? part : `${part}${breakHere}`,
  );
}

/** Whether there is anything to do: in most texts there is not. */
const isLive = /<[a-z/!?]|\{\{|\S{20}/iu;

/** Text that nothing reads as a tag, a date function or a word without end. */
export function inert(text: string): string {
  if (!isLive.test(text)) return text;
  return text
    .replaceAll(/<(?=[a-z/!?])/giu, `<${wordJoiner}`)
    .replaceAll('{{', `{${wordJoiner}{`)
    .replaceAll(longWord, withBreaks);
}

/** Joiners and marks belong to the character before or after them; a break there would tear it. */
function endsInsideCharacter(word: string): boolean {
  return /(?:\u200D|\p{M}|\p{Emoji_Modifier}|\p{Regional_Indicator})$/u.test(word);
}

const markdown = /[\\`*_[\]~&]/gu;
const lineStart = /^(\s*)([-+#>]|\d+[.)])/gmu;

/** The same for elements in which Teams reads markdown: what would mean something there is escaped. */
export function withoutMarkdown(text: string): string {
  return text
    .replaceAll(markdown, String.raw`\$&`)
    .replaceAll(lineStart, (_match, space: string, mark: string) =>
      /^\d/u.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`,
    );
}
