import type { NoticeReason } from '../domain/engagement/owing/owed.ts';
import type { Reading } from '../domain/usage/reading.ts';
import { button, show } from './offers/button.ts';
import { askSme } from './offers/request-steps.ts';
import { newReading, snoozeWarning, toUsage } from './offers/usage-steps.ts';
import type { Scene } from './reader.ts';
import { fact } from './views/engagement/engagement-facts.ts';
import { customerHead } from './views/frame.ts';
import { saying, type Message } from './views/message-view.ts';
import {
  beforeFact,
  forecastFact,
  nextBandFact,
  planFact,
  sourceFacts,
} from './views/usage/usage-facts.ts';
import { bandTones, oppStanding, usageText } from './views/usage/usage-figures.ts';
import type { Banner, Button, Fact } from './views/card-parts.ts';

/** A reason that speaks of active usage. */
export type UsageReason = Extract<NoticeReason, { why: `usage-${string}` }>;

/** Whether a reason speaks of active usage. */
export function isAboutUsage(reason: NoticeReason): reason is UsageReason {
  return reason.why.startsWith('usage-');
}

const styles: Readonly<Record<UsageReason['why'], Banner['style']>> = {
  'usage-red': 'warning',
  'usage-recovered': 'good',
  'usage-taken-back': 'emphasis',
  'usage-corrected': 'emphasis',
};

/** The figure that a further fall counts from, or the reading before. */
function wasFact(scene: Scene, reason: UsageReason, reading: Reading): readonly Fact[] {
  const { words, formats } = scene;
  return reason.why === 'usage-red' && reason.since
    ? [fact(words.usage.facts.before, words.usage.figure(reason.since, formats))]
    : beforeFact(scene, reading);
}

/** How usage stands when the card is sent; a warning also says what it takes to leave Red. */
function factsOf(scene: Scene, reason: UsageReason): readonly Fact[] {
  const { words } = scene;
  const { band, reason: unknown, reading } = oppStanding(scene);
  const usage = fact(words.usage.facts.figure, usageText(scene), bandTones[band]);
  if (unknown !== null) return [usage];
  return [
    usage,
    ...wasFact(scene, reason, reading),
    ...nextBandFact(scene, reading.figure),
    ...planFact(scene, reading.figure),
    forecastFact(scene),
    ...sourceFacts(scene, reading),
  ];
}

/** What to do next: a new reading, the checklist, silence, the whole of it. */
function waysOf(scene: Scene): readonly Button[] {
  const { engagement, words } = scene;
  return [
    ...newReading(scene),
    ...askSme(scene),
    button(words.buttons.items, show(engagement, { view: 'items', page: 0 })),
    ...snoozeWarning(scene),
    toUsage(scene),
    button(words.buttons.engagement, show(engagement, { view: 'engagement' })),
  ];
}

/** What a card about the usage warning says to somebody who sees the engagement. */
export function usageMessage(
  scene: Scene,
  reason: UsageReason,
  sentence: string,
  quiet: string,
): Message {
  return {
    ...saying(customerHead(scene), ''),
    banners: [{ style: styles[reason.why], lines: [{ text: sentence }] }],
    facts: factsOf(scene, reason),
    quiet,
    buttons: waysOf(scene),
  };
}
