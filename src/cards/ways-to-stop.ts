import { channelKind } from '../application/request/roster.ts';
import type { Engagement } from '../domain/engagement/engagement.ts';
import { maySee } from '../domain/engagement/deciding/rights.ts';
import { passesMute } from '../domain/engagement/owing/mute.ts';
import type { RequestAudience } from '../domain/engagement/owing/owe-request.ts';
import type { NoticeReason, Owed } from '../domain/engagement/owing/owed.ts';
import type { Words } from '../text/en.ts';
import { button } from './offers/button.ts';
import type { Scene } from './reader.ts';
import { mostActions } from './views/frame.ts';
import type { MessageView } from './views/views.ts';

/** How cards of a kind come to an end for somebody. */
export type WayToStop = keyof Words['notices']['stops'];

type NoticeKind = Exclude<NoticeReason['why'], 'request'> | `request-${RequestAudience}`;

/** How each kind of card of an engagement is stopped; a new kind does not compile without its way. */
export const waysToStop: Readonly<Record<NoticeKind, WayToStop>> = {
  'intent-confirmed': 'mute',
  'target-set': 'mute',
  'role-given': 'mute',
  'role-taken': 'once',
  'join-asked': 'handOn',
  ended: 'mute',
  reopened: 'mute',
  undone: 'mute',
  'not-reached': 'mute',
  'usage-red': 'mute',
  'usage-recovered': 'mute',
  'usage-taken-back': 'mute',
  'usage-corrected': 'mute',
  'results-wanted': 'mute',
  'request-engaged': 'mute',
  'request-sme': 'offCall',
  'request-administrator': 'findSme',
};

function kindOf(reason: NoticeReason): NoticeKind {
  return reason.why === 'request' ? `request-${reason.as}` : reason.why;
}

function wayFor(owed: Owed, engagement: Engagement): WayToStop {
  const way = waysToStop[kindOf(owed.reason)];
  if (way === 'offCall' && channelKind(owed.to.id) !== null) return 'channel';
  if (way !== 'mute') return way;
  return passesMute(owed, engagement) ? 'ownRequest' : 'mute';
}

/**
 * A card that somebody did not ask for, with a way to stop its kind (docs/rules.md §8): the mute as a button
 * where one more fits, everything else in words under why it came.
 */
export function withWayToStop(scene: Scene, view: MessageView, owed: Owed): MessageView {
  const { engagement, words, viewer } = scene;
  const isHelper = owed.reason.why === 'request' && owed.reason.as !== 'engaged';
  // Who has no part hears of the engagement no more anyway.
  const way = isHelper || maySee(engagement, viewer.actor) ? wayFor(owed, engagement) : 'once';
  if (way === 'mute' && view.buttons.length + view.links.length < mostActions) {
    const mute = { verb: 'mute', e: engagement.id, isMuted: true } as const;
    return {
      ...view,
      hasActions: true,
      buttons: [...view.buttons, button(words.settings.mute, mute)],
    };
  }
  return { ...view, hasQuiet: true, quiet: `${view.quiet} ${words.notices.stops[way]}`.trim() };
}
