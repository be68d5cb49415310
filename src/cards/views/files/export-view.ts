import type { Said } from '../../../application/answers.ts';
import type { View } from '../../../application/view.ts';
import { isWritten } from '../../../domain/engagement/deciding/decide-frame.ts';
import { fieldIds, fieldOf, type FieldId } from '../../../domain/fields.ts';
import { button, bytesOf, changeOf, show } from '../../offers/button.ts';
import { isAccepted } from '../../offers/may.ts';
import type { Scene } from '../../reader.ts';
import { customerHead, frameOf } from '../frame.ts';
import { undoButton } from '../news.ts';
import type { Banner, Button } from '../card-parts.ts';
import type { ExportView } from '../views.ts';
import { pageOf, pageWays } from '../lists/paging.ts';

/** What one part holds, in bytes of JSON: a card keeps room for its head and buttons. */
const partBytes = 15_000;

function fieldText({ engagement, words, formats }: Scene, id: FieldId): string {
  const state = engagement.fields[id];
  const { text, notes } = state;
  const written = notes.map(
    (note) => `${words.names.signature(note.by.name, formats.when(note.at))}\n${note.text}`,
  );
  const said = [text, ...written].filter((each) => each !== '').join('\n\n');
  return `${fieldOf(id).name}\n${isWritten(state) ? said : words.cards.export.empty}`;
}

/** Cuts a text into parts that fit, at line ends where there are any, never inside a character. */
export function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of text.match(/[^\n]{1,400}\n?|\n/gu) ?? []) {
    if (part !== '' && bytesOf(part) + bytesOf(piece) > partBytes) {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  return [...parts, part];
}

/** Which part is asked for; a view without parts means the first. */
export const partIn = (view: View): number => ('page' in view ? (view.page ?? 0) : 0);

/** Marking it as entered, once there is something that FTOP does not have yet. */
function entering(scene: Scene): readonly Button[] {
  const { engagement, words } = scene;
  const data = { verb: 'entered', ...changeOf(engagement, { view: 'data' }) } as const;
  return isAccepted(scene, { type: 'enter-fields' })
    ? [button(words.buttons.entered, data, 'positive')]
    : [];
}

/** Everything that is written as plain text to copy into FTOP, in parts where it is long. */
export function exportView(
  scene: Scene,
  view: View,
  said: Said | null,
  banners: readonly Banner[],
): ExportView {
  const { engagement, words, formats } = scene;
  const { id: e } = engagement;
  const all = fieldIds.map((id) => fieldText(scene, id)).join('\n\n');
  const { part, page, pages } = pageOf(partsOf(all), partIn(view), 1);
  const { intro, title, label, page: named } = words.cards.export;
  return {
    ...frameOf(scene, customerHead(scene), {
      summary: words.names.about(engagement.customer, title),
      banners,
      buttons: [
        ...undoButton(scene, said, { view: 'export' }),
        ...pageWays(scene, { page, pages }, (to) => ({
          verb: 'show',
          e,
          view: 'export',
          page: to,
        })),
        ...entering(scene),
        button(words.buttons.data, show(engagement, { view: 'data' })),
      ],
      links: [],
    }),
    title,
    intro,
    label,
    text: part.join(''),
    hasPages: pages > 1,
    page: named(page + 1, pages, formats),
  };
}
