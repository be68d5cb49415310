import type { Recorded } from '../../../domain/engagement/events.ts';
import { clip } from '../../../text/clip.ts';
import { button, show } from '../../offers/button.ts';
import { nameOf, type Scene } from '../../reader.ts';
import { customerHead, frameOf, row, section } from '../frame.ts';
import { eventLine } from '../news.ts';
import type { ChecklistView } from '../views.ts';
import type { Row } from '../card-parts.ts';

const nameCharacters = 60;

function entryRow(scene: Scene, recorded: Recorded): Row {
  const { words, formats } = scene;
  const { by, at, standingInFor } = recorded;
  const signed = words.names.signature(clip(nameOf(scene, by), nameCharacters), formats.when(at));
  const lent = standingInFor ? words.names.roles[standingInFor].short : '';
  const who = lent === '' ? signed : `${signed}, ${words.names.standingIn(lent)}`;
  return row('·', 'default', eventLine(scene, recorded), who);
}

/** Who did what, newest first, a page of it. */
export function historyView(
  scene: Scene,
  entries: readonly Recorded[],
  older: number | null,
): ChecklistView {
  const { engagement, words } = scene;
  const { buttons, cards } = words;
  const isNewest = entries[0]?.seq === engagement.revision;
  const to = (before: number | null) => show(engagement, { view: 'history', before });
  return {
    ...frameOf(scene, customerHead(scene), {
      summary: words.names.about(engagement.customer, cards.history.title),
      banners: [],
      buttons: [
        ...(older === null ? [] : [button(buttons.older, to(older))]),
        ...(isNewest ? [] : [button(buttons.newest, to(null))]),
        button(buttons.delivery, { verb: 'delivery', e: engagement.id, page: 0 }),
        button(buttons.engagement, show(engagement, { view: 'engagement' })),
      ],
      links: [],
    }),
    hasTitle: true,
    title: cards.history.title,
    sections: [
      section(
        '',
        entries.map((each) => entryRow(scene, each)),
        entries.length === 0 ? cards.history.empty : '',
      ),
    ],
  };
}
