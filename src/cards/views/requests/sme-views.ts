import type { RequestLine } from '../../../application/ports/sme-ports.ts';
import type {
  FiguresAnswer,
  OnCallAnswer,
  QueueAnswer,
  RequestsFoundAnswer,
  SmesAnswer,
} from '../../../application/request/sme-asks.ts';
import { requestKinds, type RequestKind } from '../../../domain/request/request.ts';
import { tell } from '../../../text/by-kind.ts';
import { clip } from '../../../text/clip.ts';
import { show, tap } from '../../offers/button.ts';
import { toQueue } from '../../offers/request-steps.ts';
import type { Reader } from '../../reader.ts';
import { fact } from '../engagement/engagement-facts.ts';
import { frameOf, plainHead, row, section } from '../frame.ts';
import { pageWays } from '../lists/paging.ts';
import { generalWays, messageView, saying } from '../message-view.ts';
import type { ChecklistView, MessageView } from '../views.ts';
import type { Fact, Row } from '../card-parts.ts';

const nameCharacters = 80;
const mostMembers = 15;

/** A request as one row; the row opens its card. */
function lineRow({ words, formats, viewer }: Reader, line: RequestLine): Row {
  const { requestCards } = words;
  const isMine = line.holder?.id === viewer.actor.person.id;
  const isUrgent = line.urgency === 'urgent';
  const sub = [
    requestCards.kind(line.kind),
    isMine ? requestCards.queue.yours : requestCards.state(line.state),
    requestCards.queue.asked(clip(line.askedBy.name, nameCharacters), formats.when(line.askedAt)),
    ...(line.needBy === null ? [] : [`${requestCards.facts.needBy} ${formats.day(line.needBy)}`]),
  ];
  return {
    ...row(
      isMine ? '●' : '○',
      isMine ? 'accent' : 'default',
      clip(line.customer, nameCharacters),
      sub.join(' · '),
    ),
    weight: 'bolder',
    hasAlert: isUrgent,
    alert: isUrgent ? requestCards.urgent : '',
    ...tap(show({ id: line.engagement }, { view: 'request', request: line.request })),
  };
}

function listOf(
  reader: Reader,
  title: string,
  note: string,
  lines: readonly RequestLine[],
): Omit<ChecklistView, keyof ReturnType<typeof frameOf>> & { readonly noteText: string } {
  return {
    noteText: `${title}: ${note}`,
    hasTitle: false,
    title: '',
    sections: [
      section(
        '',
        lines.map((line) => lineRow(reader, line)),
        note,
      ),
    ],
  };
}

/** What is open to an SME and what is theirs. */
export function queueView(reader: Reader, answer: QueueAnswer): ChecklistView {
  const { words, formats } = reader;
  const { queue } = words.requestCards;
  const { lines, total, page, pages, kinds } = answer;
  const empty = kinds.length === 0 ? queue.notAnSme : queue.empty;
  const count = total === 0 ? empty : queue.count(total, formats);
  const note = pages > 1 ? `${count} · ${words.cards.page(page + 1, pages, formats)}` : count;
  const { noteText, ...list } = listOf(reader, queue.title, note, lines);
  return {
    ...frameOf(reader, plainHead(queue.title), {
      summary: noteText,
      banners: [],
      buttons: [
        ...pageWays(reader, { page, pages }, (to) => ({ verb: 'queue', page: to })),
        ...generalWays(reader).slice(0, 1),
      ],
      links: [],
    }),
    ...list,
  };
}

/** Requests with a reference. */
export function requestsFoundView(reader: Reader, answer: RequestsFoundAnswer): ChecklistView {
  const { words, formats } = reader;
  const { found } = words.requestCards;
  const title = found.title(answer.reference, formats);
  const { noteText, ...list } = listOf(
    reader,
    title,
    answer.lines.length === 0 ? found.none : '',
    answer.lines,
  );
  return {
    ...frameOf(reader, plainHead(title), {
      summary: noteText,
      banners: [],
      buttons: generalWays(reader).slice(0, 1),
      links: [],
    }),
    ...list,
  };
}

function channelFact({ words }: Reader, { settings }: SmesAnswer, kind: RequestKind): Fact {
  const { smes } = words.requestCards;
  const { state } = settings.channels[kind];
  if (state === 'unknown') return fact(smes.channel(kind), smes.noChannel);
  return state === 'lost'
    ? fact(smes.channel(kind), smes.lostChannel, 'attention')
    : fact(smes.channel(kind), smes.hasChannel);
}

/** Who the SMEs are, and when their clocks run. */
export function smesView(reader: Reader, answer: SmesAnswer): MessageView {
  const { words, formats } = reader;
  const { smes } = words.requestCards;
  const { settings, said, isAdministrator } = answer;
  const { from, to, zone, holidays } = settings.hours;
  const told = { formats, titleOf: () => words.names.someItem };
  const rows = settings.members.slice(0, mostMembers).map(({ person, kinds, isOnCall }) => {
    const call = isOnCall ? smes.onCall : smes.offCall;
    const sub = `${smes.member(kinds, formats)} · ${call}`;
    return row(
      isOnCall ? '●' : '○',
      isOnCall ? 'good' : 'default',
      clip(person.name, nameCharacters),
      sub,
    );
  });
  const others = settings.members.length - rows.length;
  const days = holidays.slice(0, 10).map((day) => formats.day(day));
  return messageView(reader, {
    ...saying(plainHead(smes.title), rows.length === 0 ? smes.empty : ''),
    more: others > 0 ? [smes.others(others, formats)] : [],
    banners: said
      ? [{ style: 'emphasis', lines: [{ text: tell(smes.said, said.said, said, told) }] }]
      : [],
    facts: [
      ...requestKinds.map((kind) => channelFact(reader, answer, kind)),
      fact(smes.hours, smes.hoursText(from, to, zone)),
      fact(smes.holidays, days.length === 0 ? smes.noHolidays : formats.list(days)),
    ],
    sections: rows.length === 0 ? [] : [section('', rows)],
    quiet: isAdministrator ? smes.how : '',
    buttons: [toQueue(reader)],
  });
}

/** Whether requests come to somebody now, and what becomes of those they hold. */
export function onCallView(reader: Reader, answer: OnCallAnswer): MessageView {
  const { words, formats } = reader;
  const { onCall, smes } = words.requestCards;
  const { sme, isOnCall, held } = answer;
  const sentence = sme ? (isOnCall ? onCall.on : onCall.off) : onCall.notListed;
  return messageView(reader, {
    ...saying(plainHead(smes.title), sentence),
    more: held.length > 0 ? [onCall.held(held.length, formats)] : [],
    sections:
      held.length === 0
        ? []
        : [
            section(
              '',
              held.slice(0, 10).map((line) => lineRow(reader, line)),
            ),
          ],
    buttons: [toQueue(reader)],
  });
}

/** How quickly requests are accepted and resolved. */
export function figuresView(reader: Reader, { figures, isOverAll }: FiguresAnswer): MessageView {
  const { words, formats } = reader;
  const { figures: texts } = words.requestCards;
  const head = plainHead(texts.title);
  if (!figures) {
    return messageView(reader, { ...saying(head, texts.refused), buttons: generalWays(reader) });
  }
  const { accept, resolve, open, byKind } = figures;
  return messageView(reader, {
    ...saying(head, isOverAll ? texts.overAll : texts.overMine),
    facts: [
      fact(texts.accept, texts.spread(accept, formats)),
      fact(texts.resolve, texts.spread(resolve, formats)),
      fact(texts.open, texts.ages(open.underFour, open.underDay, open.older, formats)),
      fact(texts.byKind, texts.kinds(byKind.opp, byKind.windows, formats)),
    ],
    buttons: [toQueue(reader), ...generalWays(reader).slice(0, 1)],
  });
}
