import { button } from '../offers/button.ts';
import type { Reader } from '../reader.ts';
import { frameOf, paragraphs } from './frame.ts';
import type { Banner, Button, Fact, Head, Link, Section } from './card-parts.ts';
import type { MessageView } from './views.ts';

/** What a message may say beside its sentences. */
export interface Message {
  readonly head: Head;
  /** The headline; the summary of the notification too. */
  readonly sentence: string;
  readonly more: readonly string[];
  readonly banners: readonly Banner[];
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly quiet: string;
  readonly buttons: readonly Button[];
  readonly links: readonly Link[];
}

/** A message that says nothing but a sentence yet. */
export function saying(head: Head, sentence: string): Message {
  return {
    head,
    sentence,
    more: [],
    banners: [],
    facts: [],
    sections: [],
    quiet: '',
    buttons: [],
    links: [],
  };
}

/** A card that says something. */
export function messageView(reader: Reader, message: Message): MessageView {
  const { head, sentence, more, facts, sections, quiet } = message;
  const news = message.banners.flatMap(({ lines }) => lines.map(({ text }) => text));
  const summary = reader.words.names.about(head.title, news[0] ?? sentence);
  return {
    ...frameOf(reader, head, { ...message, summary }),
    hasTitle: false,
    title: '',
    paragraphs: paragraphs(sentence, ...more),
    hasFacts: facts.length > 0,
    facts,
    sections,
    hasQuiet: quiet !== '',
    quiet,
  };
}

/** Ways on from a card that speaks of no engagement. */
export function generalWays({ words }: Reader): readonly Button[] {
  return [
    button(words.buttons.list, { verb: 'list', page: 0 }),
    button(words.buttons.new, { verb: 'new' }),
    button(words.buttons.help, { verb: 'help' }),
  ];
}
