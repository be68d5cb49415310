import { describe, expect, it } from 'vitest';
import type { PersonReason } from '../../src/application/ports/notices.ts';
import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import { channelRecipient } from '../../src/application/request/roster.ts';
import { presentNotice } from '../../src/cards/present-notice.ts';
import { presentAnswer } from '../../src/cards/present.ts';
import {
  presentFeedback,
  presentFileUnread,
  presentMissed,
  presentNotShared,
  presentRetention,
} from '../../src/cards/present-upkeep.ts';
import { waysToStop } from '../../src/cards/ways-to-stop.ts';
import { passesMute } from '../../src/domain/engagement/owing/mute.ts';
import type { NoticeReason, Owed } from '../../src/domain/engagement/owing/owed.ts';
import type { Person } from '../../src/domain/people.ts';
import { de } from '../../src/text/de.ts';
import { en, type Words } from '../../src/text/en.ts';
import { es } from '../../src/text/es.ts';
import { elementsOf, shownTexts } from './adaptive-card-shape.ts';
import { lineOf } from './sample-answers.ts';
import { dayAnswers } from './sample-days.ts';
import { fe, fm, fta, now, stories, stranger } from './sample-engagements.ts';
import { plainReasons, usageReasons } from './sample-notices.ts';
import { portfolioAnswers } from './sample-portfolio.ts';
import { requestReasons, withRequests } from './sample-requests.ts';
import { viewerOf } from './sample-viewer.ts';

const reasons: readonly NoticeReason[] = [
  ...plainReasons,
  ...usageReasons,
  ...requestReasons,
  { why: 'request', request: 'q-accepted', news: 'accepted', as: 'engaged', isUrgent: false },
];

const asking = withRequests(stories.warned.engagement, {
  text: 'Macros',
  asker: fe,
  sme: stranger,
});

const channel: Person = { id: channelRecipient('opp'), name: 'The channel' };

const asked = (reason: NoticeReason): readonly Person[] =>
  reason.why === 'request' && reason.as !== 'engaged' ? [stranger, channel] : [fe, fm];

const owedAll: readonly Owed[] = reasons.flatMap((reason) =>
  asked(reason).map((to) => ({ to, matter: 'matter', seq: 3, by: fm, at: now, reason })),
);

const whys = { en: 'You get this', de: 'Das erhalten Sie', es: 'Recibe est' };

const languages = [
  ['en', en],
  ['de', de],
  ['es', es],
] as const;

const drawn = (owed: Owed, words: Words): OutgoingCard => {
  const toolLink = () => 'https://requests.example/';
  return presentNotice(owed, asking, { ...viewerOf(owed.to), toolLink }, words);
};

const kindOf = ({ reason }: Owed): string =>
  reason.why === 'request' ? `request-${reason.as}` : reason.why;

const says = (card: OutgoingCard, what: string): boolean =>
  shownTexts(card.content).some((text) => text.includes(what));

const actionsOf = ({ content }: OutgoingCard) =>
  elementsOf(content).filter(({ type }) => type === 'Action.Execute' || type === 'Action.OpenUrl');

const hasMute = (card: OutgoingCard): boolean =>
  actionsOf(card).some(({ verb }) => verb === 'mute');

const hasWay = (card: OutgoingCard, { notices }: Words): boolean =>
  hasMute(card) || Object.values(notices.stops).some((words) => says(card, words));

/** Every kind of card that belongs to no engagement, and where it says how it is stopped. */
const ofPeople = (words: Words): Readonly<Record<PersonReason['why'], [OutgoingCard, string]>> => {
  const viewer = viewerOf(fm);
  const answers = { ...dayAnswers(asking, 'x', fm), ...portfolioAnswers([lineOf()], [fe]) };
  const shown = (name: string): OutgoingCard => {
    const answer = answers[name];
    if (!answer) throw new Error(`No sample ${name}`);
    return presentAnswer(answer, viewer, words, []);
  };
  const given = { by: fta, at: now, playbook: '2020-03-05', text: 'Good.' } as const;
  const welcome = { show: 'welcome', hasEngagements: false } as const;
  const missed = { engagements: 1, lines: [lineOf()] };
  const { why } = words.administration.retention;
  return {
    'my-day': [shown('my day'), 'my day off'],
    digest: [shown('digest'), 'digest off'],
    feedback: [presentFeedback(given, viewer, words), 'PLAYBOOK_OWNER'],
    summary: [presentMissed(missed, viewer, words), words.buttons.settings],
    retention: [presentRetention({ customer: 'Contoso', on: '2027-01-11' }, viewer, words), why],
    'file-unread': [presentFileUnread({ name: 'usage.csv' }, viewer, words), words.files.unreadWhy],
    'not-shared': [
      presentNotShared({ customer: 'Contoso' }, viewer, words),
      words.share.notSharedWhy,
    ],
    welcome: [presentAnswer(welcome, viewer, words, []), 'settings'],
  };
};

describe.each(languages)('Every card that comes by itself, in %s', (language, words) => {
  it('says why it came and has a way to stop its kind', () => {
    const cards = owedAll.map((owed) => ({ owed, card: drawn(owed, words) }));
    const lacking = cards
      .filter(({ card }) => !says(card, whys[language]) || !hasWay(card, words))
      .map(({ owed }) => kindOf(owed));
    expect(lacking).toEqual([]);
    expect(new Set(owedAll.map(kindOf))).toEqual(new Set(Object.keys(waysToStop)));
  });

  it('says so of people’s own cards, too', () => {
    const lacking = Object.entries(ofPeople(words)).filter(
      ([why, [card, way]]) =>
        !says(card, way) || !(why === 'welcome' || says(card, whys[language])),
    );
    expect(lacking.map(([why]) => why)).toEqual([]);
  });

  it('offers the mute to whom it reaches, in words where six actions are full', () => {
    const muted = owedAll
      .map((owed) => ({ owed, card: drawn(owed, words) }))
      .filter(({ card }) => hasMute(card) || says(card, words.notices.stops.mute));
    expect(muted.filter(({ owed }) => passesMute(owed, asking))).toEqual([]);
    const full = muted.filter(({ card }) => !hasMute(card));
    expect(full.every(({ card }) => actionsOf(card).length === 6)).toBe(true);
    expect(new Set(full.map(({ owed }) => kindOf(owed)))).toEqual(
      new Set([
        'usage-red',
        'usage-recovered',
        'usage-taken-back',
        'usage-corrected',
        'request-engaged',
      ]),
    );
  });
});
