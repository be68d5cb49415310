import { isStalled } from '../../domain/attention/stalled.ts';
import { stalledFacts } from '../../domain/engagement/follow-stalled.ts';
import {
  phaseOf,
  stateOf,
  type EngagementState,
} from '../../domain/engagement/undoing/standing.ts';
import { clip } from '../../text/clip.ts';
import type { Reader, Scene } from '../reader.ts';
import type {
  Banner,
  Button,
  Frame,
  Head,
  Link,
  Row,
  Section,
  TextTone,
  Tone,
  Toned,
} from './card-parts.ts';
import { noTap } from '../offers/button.ts';

/** The most actions that stand side by side in Teams. */
export const mostActions = 6;

const customerCharacters = 100;

/** What a card adds to its head. */
export interface Body {
  readonly summary: string;
  readonly banners: readonly Banner[];
  readonly buttons: readonly Button[];
  readonly links: readonly Link[];
}

const stateLooks: Readonly<Record<EngagementState, Toned>> = {
  active: { text: '●', tone: 'accent' },
  supporting: { text: '◐', tone: 'good' },
  complete: { text: '✔', tone: 'good' },
  closed: { text: '■', tone: 'default' },
};

/** Whether the engagement is stalled where the reader is. */
export function isStalledFor({ engagement, viewer, today }: Scene): boolean {
  return isStalled(stalledFacts(engagement), viewer.now, today);
}

/** States and flags by word and symbol. */
function pillsOf(scene: Scene): readonly Toned[] {
  const { engagement, words } = scene;
  const state = stateOf(engagement);
  const { text, tone } = stateLooks[state];
  const pills: Toned[] = [{ text: `${text} ${words.names.states[state]}`, tone }];
  const { flags } = words.names;
  if (engagement.blocked) pills.push({ text: `\u2003▲ ${flags.blocked}`, tone: 'attention' });
  if (isStalledFor(scene)) pills.push({ text: `\u2003■ ${flags.stalled}`, tone: 'attention' });
  if (engagement.waiting) pills.push({ text: `\u2003◔ ${flags.waiting}`, tone: 'default' });
  return pills;
}

/** The mark of a state alone, for rows. */
export function stateMark(state: EngagementState): Toned {
  return stateLooks[state];
}

/** The head of a card about a customer. */
export function customerHead(scene: Scene, sub = ''): Head {
  const { engagement, words } = scene;
  const text = sub === '' ? words.names.inPhase(words.names.phases[phaseOf(engagement)]) : sub;
  return {
    title: clip(engagement.customer, customerCharacters),
    hasPills: true,
    pills: pillsOf(scene),
    hasSub: true,
    sub: text,
  };
}

/** The head of a card that speaks of no engagement the reader may see. */
export function plainHead(title: string): Head {
  return {
    title: clip(title, customerCharacters),
    hasPills: false,
    pills: [],
    hasSub: false,
    sub: '',
  };
}

/** Two buttons of one title would be one to a screen reader; the first stays. */
function distinct(buttons: readonly Button[]): readonly Button[] {
  return buttons.filter(
    ({ title }, index) => buttons.findIndex((each) => each.title === title) === index,
  );
}

/** What every card has, its actions cut to those that fit. */
export function frameOf({ lang, words }: Reader, head: Head, body: Body): Frame {
  const links = body.links.slice(0, mostActions);
  const buttons = distinct(body.buttons).slice(0, mostActions - links.length);
  const hasActions = buttons.length + links.length > 0;
  const { isRightToLeft } = words;
  return { lang, isRightToLeft, head, ...body, buttons, links, hasActions };
}

/** The same card with pages to open before its own; buttons give way where they are too many. */
export function withLinks<V extends Frame>(view: V, more: readonly Link[]): V {
  const links = [...more, ...view.links].slice(0, mostActions);
  const buttons = view.buttons.slice(0, mostActions - links.length);
  return { ...view, links, buttons, hasActions: view.hasActions || more.length > 0 };
}

/** A warning keeps its symbol and is written as other text is. */
function textTone(tone: Tone): TextTone {
  return tone === 'warning' ? 'default' : tone;
}

/** Text of which the tone is more than its words: a symbol says it where there is no colour. */
export function inTone(text: string, tone: Tone): Toned {
  return { text: tone === 'warning' ? `▲ ${text}` : text, tone: textTone(tone) };
}

/** A row that says something in one tone. */
export function row(mark: string, tone: Tone, title: string, sub = ''): Row {
  return {
    mark,
    tone: textTone(tone),
    title,
    weight: 'default',
    hasAlert: false,
    alert: '',
    hasSub: sub !== '',
    sub,
    ...noTap,
  };
}

/** Rows under a heading, and a note between where there is one. */
export function section(title: string, rows: readonly Row[], note = ''): Section {
  return { hasTitle: title !== '', title, hasNote: note !== '', note, rows };
}

/** Paragraphs as the message layout takes them. */
export function paragraphs(...texts: readonly string[]): readonly { readonly text: string }[] {
  return texts.filter((text) => text !== '').map((text) => ({ text }));
}
