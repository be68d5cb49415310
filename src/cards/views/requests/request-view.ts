import type { Said } from '../../../application/answers.ts';
import { channelKind } from '../../../application/request/roster.ts';
import { isHeldBy, type SmeRequest } from '../../../domain/request/request.ts';
import { clip } from '../../../text/clip.ts';
import { button, show, tap } from '../../offers/button.ts';
import { askerSteps, askSme, smeSteps, toQueue, toRequests } from '../../offers/request-steps.ts';
import type { Scene } from '../../reader.ts';
import { customerHead, frameOf, row, section } from '../frame.ts';
import { messageView, saying } from '../message-view.ts';
import type { Banner, Button, Link, Row } from '../card-parts.ts';
import type { ChecklistView, MessageView } from '../views.ts';
import { engagementForSme, requestFacts } from './request-facts.ts';

const textCharacters = 1_000;
const nameCharacters = 30;

/** For whom a request's card is drawn: those who ask, or those who help. */
type Audience = 'engaged' | 'sme';

/** FE, FM and FTA ask; anybody else who sees it helps. */
function audienceOf({ roles }: Scene): Audience {
  return roles.length > 0 ? 'engaged' : 'sme';
}

const chatAddress = 'https://teams.microsoft.com/l/chat/0/0?users=';

/** Opens a chat in Teams: by address, else by object id. */
function chatLink(
  { words }: Scene,
  { id, name }: { id: string; name: string },
  contact: string,
): Link {
  return {
    title: words.requestButtons.chat(clip(name, nameCharacters)),
    url: `${chatAddress}${encodeURIComponent(contact === '' ? id : contact)}`,
  };
}

/** The way to the FastTrack Resource Request Tool, until its number is entered. */
function toolLink({ engagement, viewer, words }: Scene, request: SmeRequest): readonly Link[] {
  if (request.reference !== '' || request.state === 'withdrawn') return [];
  const url = viewer.toolLink?.({ customer: engagement.customer, request });
  return url === undefined ? [] : [{ title: words.requestButtons.tool, url }];
}

function linksFor(scene: Scene, request: SmeRequest, audience: Audience): readonly Link[] {
  const { asked, contact, holder, state } = request;
  if (audience === 'sme') return [chatLink(scene, asked.by, contact)];
  const isHelped = state !== 'open' && holder !== null;
  const chat = isHelped ? [chatLink(scene, holder.person, holder.contact)] : [];
  return [...chat, ...toolLink(scene, request)];
}

function buttonsFor(scene: Scene, request: SmeRequest, audience: Audience): readonly Button[] {
  const { engagement, words, viewer } = scene;
  const overview = button(words.buttons.engagement, show(engagement, { view: 'engagement' }));
  const { id } = viewer.actor.person;
  if (audience === 'engaged') {
    const own = isHeldBy(request, id) ? smeSteps(scene, request, true) : [];
    return [...own, ...askerSteps(scene, request), toRequests(scene), overview];
  }
  // In a channel the holder is among those who read.
  const isHolder = channelKind(id) !== null || isHeldBy(request, id);
  const mayRead = request.state === 'open' || isHeldBy(request, id);
  return [...smeSteps(scene, request, isHolder), toQueue(scene), ...(mayRead ? [overview] : [])];
}

/** A request as it stands: what was asked, who has it, and for SMEs how the engagement stands. */
export function requestView(
  scene: Scene,
  id: string,
  banners: readonly Banner[],
  audience: Audience = audienceOf(scene),
): MessageView {
  const { words, engagement } = scene;
  const request = engagement.requests.find((each) => each.id === id);
  if (!request) {
    return messageView(scene, {
      ...saying(customerHead(scene), words.requestCards.gone),
      banners,
      buttons: [toRequests(scene)],
    });
  }
  const sub = words.requestCards.sub(request.kind, request.state);
  const text = clip(request.text, textCharacters);
  const about = audience === 'sme' ? engagementForSme(scene, text) : [];
  return messageView(scene, {
    ...saying(customerHead(scene, sub), text),
    banners,
    facts: [...requestFacts(scene, request), ...about],
    quiet: audience === 'sme' ? words.requestCards.quietSme : '',
    buttons: buttonsFor(scene, request, audience),
    links: linksFor(scene, request, audience),
  });
}

const marks = { open: '○', accepted: '●', resolved: '◐', confirmed: '✔', withdrawn: '■' } as const;

/** A request as one row; the row opens its card. */
function requestRow(scene: Scene, request: SmeRequest): Row {
  const { engagement, words, formats } = scene;
  const { id, kind, state, since, holder, urgency } = request;
  const { list, state: stateName, kind: kindName, urgent } = words.requestCards;
  const isHelped = holder !== null && state !== 'open';
  const who = isHelped ? [list.with(clip(holder.person.name, nameCharacters))] : [];
  const sub = [list.row(stateName(state), formats.when(since)), ...who].join(' · ');
  const isUrgent = urgency === 'urgent';
  return {
    ...row(marks[state], state === 'open' ? 'warning' : 'default', kindName(kind), sub),
    hasAlert: isUrgent,
    alert: isUrgent ? urgent : '',
    ...tap(show(engagement, { view: 'request', request: id })),
  };
}

/** Where the engagement's requests stand, newest first. */
export function requestsView(
  scene: Scene,
  _said: Said | null,
  banners: readonly Banner[],
): ChecklistView {
  const { engagement, words } = scene;
  const { list } = words.requestCards;
  const { requests } = engagement;
  const rows = requests.toReversed().map((request) => requestRow(scene, request));
  const note = requests.length === 0 ? list.empty : '';
  return {
    ...frameOf(scene, customerHead(scene, list.title), {
      summary: words.names.about(engagement.customer, banners[0]?.lines[0]?.text ?? list.title),
      banners,
      buttons: [
        ...askSme(scene),
        button(words.buttons.engagement, show(engagement, { view: 'engagement' })),
      ],
      links: [],
    }),
    hasTitle: false,
    title: '',
    sections: [section('', rows, note)],
  };
}
