import type { Answer } from '../../../application/answers.ts';
import { clip } from '../../../text/clip.ts';
import type { Reader } from '../../reader.ts';
import { plainHead } from '../frame.ts';
import { messageView, saying } from '../message-view.ts';
import type { MessageView } from '../views.ts';

/** As many names as fit a card, each as long as fits. */
const mostNames = 100;
const nameCharacters = 40;

/** The files of a message that were not read, by their names. */
export function leftOutView(
  reader: Reader,
  { read, left }: Extract<Answer, { readonly show: 'too-many-files' }>,
): MessageView {
  const { words, formats } = reader;
  const { tooMany, leftOut } = words.readiness;
  const names = left.slice(0, mostNames).map((name) => clip(name, nameCharacters));
  return messageView(reader, {
    ...saying(plainHead(words.names.bot), tooMany(read, left.length, formats)),
    more: [leftOut(names, left.length - names.length, formats)],
  });
}
