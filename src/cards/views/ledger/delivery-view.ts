import type {
  DeliveryAnswer,
  LedgerLine,
  Resent,
} from '../../../application/ledger/ledger-answers.ts';
import { clip } from '../../../text/clip.ts';
import { button, show } from '../../offers/button.ts';
import type { Scene } from '../../reader.ts';
import { customerHead, frameOf, row, section } from '../frame.ts';
import { pageWays } from '../lists/paging.ts';
import type { Banner, Button, Row } from '../card-parts.ts';
import type { ChecklistView } from '../views.ts';
import { endingMark, endingText, matterOf, progressText, recipientOf } from './ledger-words.ts';

const saidCharacters = 80;

function lineRow(scene: Scene, line: LedgerLine): Row {
  const { notice } = line.is === 'ended' ? line.entry : line.debt;
  const title = scene.words.ledger.row(recipientOf(scene, notice), matterOf(scene, notice));
  if (line.is === 'on-the-way') {
    return row('◔', 'warning', title, progressText(scene, line.debt));
  }
  const { text, tone } = endingMark(line.entry);
  return row(text, tone, title, endingText(scene, line.entry));
}

function resentBanner({ words, formats, viewer }: Scene, resent: Resent): Banner {
  const { ledger, names } = words;
  if (resent.to === null) {
    const said = resent.said === '' ? '' : formats.quote(clip(resent.said, saidCharacters));
    return { style: 'warning', lines: [{ text: ledger.unknown(said) }] };
  }
  const { to, cards, isReachable } = resent;
  const name = to.id === viewer.actor.person.id ? names.you(to.name) : to.name;
  const style = cards === 0 || !isReachable ? 'emphasis' : 'good';
  const say = cards > 0 && !isReachable ? ledger.resentLater : ledger.resent;
  return { style, lines: [{ text: say(name, cards, formats) }] };
}

/** Everybody brings themselves their cards again; FE and FM bring them to each other. */
function resendWays({ engagement, words, viewer, roles }: Scene): readonly Button[] {
  const { id: e, people } = engagement;
  const me = viewer.actor.person.id;
  const isEngaged = roles.includes('fe') || roles.includes('fm');
  const others = [people.fe, people.fm].filter((each) => each !== null && each.id !== me);
  const mine = button(words.buttons.resendToMe, { verb: 'resend', e, to: me });
  const theirs = others.flatMap((to) =>
    to && isEngaged
      ? [button(words.buttons.resendTo(to.name), { verb: 'resend', e, to: to.id })]
      : [],
  );
  return [mine, ...theirs];
}

/** What was sent to whom, what waits and why, a page of it. */
export function deliveryView(scene: Scene, answer: DeliveryAnswer): ChecklistView {
  const { engagement, words, formats } = scene;
  const { lines, page, pages, resent } = answer;
  const { ledger } = words;
  const note = pages > 1 ? words.cards.page(page + 1, pages, formats) : '';
  return {
    ...frameOf(scene, customerHead(scene), {
      summary: words.names.about(engagement.customer, ledger.title),
      banners: resent ? [resentBanner(scene, resent)] : [],
      buttons: [
        ...pageWays(scene, answer, (to) => ({ verb: 'delivery', e: engagement.id, page: to })),
        ...resendWays(scene),
        button(words.buttons.engagement, show(engagement, { view: 'engagement' })),
      ],
      links: [],
    }),
    hasTitle: true,
    title: ledger.title,
    sections: [
      section(
        '',
        lines.map((line) => lineRow(scene, line)),
        lines.length === 0 ? ledger.empty : note,
      ),
    ],
  };
}
