import type {
  ParkedAnswer,
  ParkedLine,
  ParkedNoticeAnswer,
} from '../../../application/ledger/ledger-answers.ts';
import { clip } from '../../../text/clip.ts';
import type { CardAction } from '../../card-action.ts';
import { button, tap } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import { fact } from '../engagement/engagement-facts.ts';
import { frameOf, plainHead, row, section } from '../frame.ts';
import { pageWays } from '../lists/paging.ts';
import { generalWays, messageView, saying } from '../message-view.ts';
import type { Banner, Row } from '../card-parts.ts';
import type { ChecklistView, MessageView } from '../views.ts';
import { endingText, lastAnswer, matterOf, recipientOf } from './ledger-words.ts';

const customerCharacters = 80;

type Step = Extract<CardAction, { readonly verb: 'parked-notice' }>['step'];

function stepOn({ parked: { subject, key } }: ParkedLine, step: Step): CardAction {
  const { about, id } = subject;
  return { verb: 'parked-notice', step, about, id, key };
}

/** The customer for whoever has a part in the engagement; for anybody else that it is one. */
function ofWhat({ words }: Reader, { parked, customer }: ParkedLine): string {
  if (parked.subject.about === 'person') return words.ledger.apart;
  return customer === null ? words.ledger.someEngagement : clip(customer, customerCharacters);
}

function lineRow(reader: Reader, line: ParkedLine): Row {
  const { entry } = line.parked;
  const title = reader.words.ledger.row(
    recipientOf(reader, entry.notice),
    matterOf(reader, entry.notice),
  );
  const sub = `${endingText(reader, entry)} · ${ofWhat(reader, line)}`;
  return { ...row('✖', 'attention', title, sub), weight: 'bolder', ...tap(stepOn(line, 'show')) };
}

function didBanner({ words }: Reader, did: ParkedAnswer['did']): readonly Banner[] {
  if (did === null) return [];
  const style = did === 'released' ? 'good' : 'emphasis';
  return [{ style, lines: [{ text: words.ledger.did[did] }] }];
}

/** What could not be delivered in the whole tenant, a page of it. */
export function parkedView(reader: Reader, answer: ParkedAnswer): ChecklistView {
  const { words, formats } = reader;
  const { lines, total, page, pages, did } = answer;
  const { ledger } = words;
  const count = ledger.parkedCount(total, formats);
  const note = pages > 1 ? `${count} ${words.cards.page(page + 1, pages, formats)}` : count;
  return {
    ...frameOf(reader, plainHead(ledger.parkedTitle), {
      summary: `${ledger.parkedTitle}: ${count}`,
      banners: didBanner(reader, did),
      buttons: [
        ...pageWays(reader, answer, (to) => ({ verb: 'parked', page: to })),
        ...generalWays(reader).slice(-1),
      ],
      links: [],
    }),
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

/** One notice that could not be delivered, and what can be done about it. */
export function parkedNoticeView(reader: Reader, { line }: ParkedNoticeAnswer): MessageView {
  const { words, formats } = reader;
  const { ledger, buttons } = words;
  const { facts } = ledger;
  const { entry } = line.parked;
  return messageView(reader, {
    ...saying(plainHead(ledger.parkedTitle), ledger.decide),
    facts: [
      fact(facts.to, recipientOf(reader, entry.notice)),
      fact(facts.about, matterOf(reader, entry.notice)),
      fact(facts.of, ofWhat(reader, line)),
      fact(facts.why, endingText(reader, entry), 'attention'),
      fact(facts.tried, ledger.tries(entry.attempted, formats)),
      fact(facts.reason, lastAnswer(entry.attempts, entry.ending.why) || '…'),
    ],
    buttons: [
      button(buttons.release, stepOn(line, 'release'), 'positive'),
      button(buttons.drop, stepOn(line, 'drop'), 'destructive'),
      button(buttons.parked, { verb: 'parked', page: 0 }),
    ],
  });
}
