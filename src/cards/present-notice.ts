import type { Viewer } from '../application/answers.ts';
import type { OutgoingCard } from '../application/ports/messenger.ts';
import type { Engagement } from '../domain/engagement/engagement.ts';
import type { RequestReason } from '../domain/engagement/owing/owe-request.ts';
import type { Owed } from '../domain/engagement/owing/owed.ts';
import type { Role } from '../domain/people.ts';
import { maySee } from '../domain/engagement/deciding/rights.ts';
import { tell } from '../text/by-kind.ts';
import { clip } from '../text/clip.ts';
import type { Words } from '../text/en.ts';
import type { Notice, RequestTold } from '../text/notice.ts';
import { button, show } from './offers/button.ts';
import { engagementSteps } from './offers/engagement-steps.ts';
import { isOffered } from './offers/may.ts';
import { resultsWays } from './offers/results-steps.ts';
import { allReadable } from './plain-text.ts';
import { draw } from './present.ts';
import { requestNotice } from './request-notice.ts';
import { readerOf, sceneOf, type Scene } from './reader.ts';
import { engagementFacts, targetText } from './views/engagement/engagement-facts.ts';
import { customerHead, plainHead } from './views/frame.ts';
import { isAboutUsage, usageMessage } from './usage-notice.ts';
import { usageText } from './views/usage/usage-figures.ts';
import { generalWays, messageView, saying, type Message } from './views/message-view.ts';
import type { Button } from './views/card-parts.ts';
import { withWayToStop } from './ways-to-stop.ts';

const nameCharacters = 80;

/** The figure of a reading; a reading that left the state is spoken of without one. */
function usageAt({ engagement, formats, words }: Scene, id: string): string {
  const reading = engagement.readings.find((each) => each.id === id);
  return reading ? words.usage.figure(reading.figure, formats) : '';
}

/** How the request stands when the card is drawn; one that is not kept any more has ended. */
function requestTold({ engagement }: Scene, reason: RequestReason, by: string): RequestTold {
  const { request: id, news, as, isUrgent } = reason;
  const request = engagement.requests.find((each) => each.id === id);
  const holder = clip(request?.holder?.person.name ?? '', nameCharacters);
  const { kind, state } = request ?? { kind: 'opp', state: 'confirmed' };
  return { by, news, as, isUrgent, kind, state, holder };
}

/** The reason with who did it and what stands now, as the words want it. */
function noticeOf(scene: Scene, { reason, by: { name } }: Owed): Notice {
  const by = clip(name, nameCharacters);
  switch (reason.why) {
    case 'target-set':
      return { ...reason, by, target: targetText(scene) };
    case 'ended':
      return { ...reason, by, how: scene.engagement.ended?.how ?? 'closed' };
    case 'usage-red': {
      const usage = usageAt(scene, reason.reading);
      const was = reason.since ? scene.words.usage.figure(reason.since, scene.formats) : '';
      return { why: reason.why, reason: reason.reason, by, usage, was };
    }
    case 'usage-recovered':
      return { why: reason.why, by, usage: usageAt(scene, reason.reading) };
    case 'usage-corrected':
      return { why: reason.why, by, usage: usageText(scene) };
    case 'request':
      return { why: 'request', ...requestTold(scene, reason, by) };
    default:
      return { ...reason, by };
  }
}

/** Whoever may give a part is offered to. */
function assignWays(scene: Scene, roles: readonly Role[]): readonly Button[] {
  const { engagement, words } = scene;
  return roles
    .filter((role) => isOffered(scene, { type: 'assign', role, person: null }))
    .map((role) =>
      button(words.buttons.assign(words.names.roles[role].short), {
        verb: 'form',
        e: engagement.id,
        form: 'assign',
        role,
      }),
    );
}

/** For somebody who sees the engagement: how it stands, and what they can do. */
function insiders(scene: Scene, notice: Notice, sentence: string, quiet: string): Message {
  const { engagement, words } = scene;
  const open = button(words.buttons.engagement, show(engagement, { view: 'engagement' }));
  const ways =
    notice.why === 'join-asked'
      ? assignWays(scene, ['fe', 'fm', 'fta'])
      : engagementSteps(scene, null).slice(0, 3);
  return {
    ...saying(customerHead(scene), ''),
    banners: [{ style: 'emphasis', lines: [{ text: sentence }] }],
    facts: engagementFacts(scene),
    quiet,
    buttons: [...ways, open],
  };
}

/** What a notice is drawn from: its reason, and its words. */
interface Told {
  readonly owed: Owed;
  readonly notice: Notice;
  readonly sentence: string;
  readonly quiet: string;
}

/** Results are asked for with every way to bring them (docs/rules.md §6). */
function resultsMessage(scene: Scene, sentence: string, quiet: string): Message {
  const { engagement, words } = scene;
  const later = { verb: 'form', e: engagement.id, form: 'rest', kind: 'results-missing' } as const;
  return {
    ...saying(customerHead(scene), sentence),
    more: [words.readiness.how],
    quiet,
    buttons: [
      ...resultsWays(scene),
      button(words.readiness.buttons.later, later),
      ...(engagement.people.fe === null ? assignWays(scene, ['fe']) : []),
    ],
  };
}

function insideOf(scene: Scene, { owed, notice, sentence, quiet }: Told): Message {
  const { reason } = owed;
  if (isAboutUsage(reason)) return usageMessage(scene, reason, sentence, quiet);
  return reason.why === 'results-wanted'
    ? resultsMessage(scene, sentence, quiet)
    : insiders(scene, notice, sentence, quiet);
}

/** SMEs see what they are asked about; FE and FM while they have their part. */
function mayShowRequest({ as }: RequestReason, engagement: Engagement, viewer: Viewer): boolean {
  return as !== 'engaged' || maySee(engagement, viewer.actor);
}

/**
 * Draws a card that somebody did not ask for: what happened, why it came to them, how it stands and what they
 * can do. Who no longer has a part in the engagement sees nothing of it but the name.
 */
export function presentNotice(
  owed: Owed,
  engagement: Engagement,
  viewer: Viewer,
  words: Words,
): OutgoingCard {
  const reader = readerOf(viewer, words);
  const scene = sceneOf(reader, allReadable(engagement));
  const notice = noticeOf(scene, allReadable(owed));
  const sentence = tell(words.notices.headlines, notice.why, notice, scene.told);
  const quiet = tell(words.notices.reasons, notice.why, notice, scene.told);
  if (owed.reason.why === 'request' && mayShowRequest(owed.reason, engagement, viewer)) {
    const view = requestNotice(scene, owed.reason, sentence, quiet);
    return draw('message', withWayToStop(scene, view, owed));
  }
  const inside = insideOf(scene, { owed, notice, sentence, quiet });
  const message = maySee(engagement, viewer.actor)
    ? inside
    : {
        ...saying(plainHead(scene.engagement.customer), sentence),
        quiet,
        buttons: generalWays(reader).slice(0, 1),
      };
  return draw('message', withWayToStop(scene, messageView(reader, message), owed));
}
