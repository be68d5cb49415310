import type { Said } from '../../../application/answers.ts';
import type { View } from '../../../application/view.ts';
import {
  isToBeEntered,
  isWritten,
  missingFields,
} from '../../../domain/engagement/deciding/decide-frame.ts';
import type { FieldState } from '../../../domain/engagement/engagement.ts';
import { fieldIds, fieldOf, type FieldId } from '../../../domain/fields.ts';
import { clip } from '../../../text/clip.ts';
import { button, changeOf, noTap, show, tap } from '../../offers/button.ts';
import { isAccepted, isOffered } from '../../offers/may.ts';
import type { Scene } from '../../reader.ts';
import { customerHead, frameOf, row, section } from '../frame.ts';
import { undoButton } from '../news.ts';
import type { Banner, Row, Tappable, Tone } from '../card-parts.ts';
import type { ChecklistView } from '../views.ts';

const textCharacters = 160;
const nameCharacters = 40;

function stateOf(
  { words, formats }: Scene,
  id: FieldId,
  state: FieldState,
): readonly [mark: string, tone: Tone, text: string] {
  const { states } = words.cards.data;
  if (!isWritten(state)) {
    return fieldOf(id).isRequired
      ? ['!', 'attention', states.missing]
      : ['○', 'default', states.empty];
  }
  if (isToBeEntered(state)) {
    return state.entered ? ['◐', 'warning', states.changed] : ['◐', 'accent', states.new];
  }
  const by = state.entered ? clip(state.entered.by.name, nameCharacters) : '';
  const when = state.entered ? formats.when(state.entered.at) : '';
  return ['✔', 'good', states.entered(by, when)];
}

/** What a field says, clipped: its text, or how many notes it has and how the last one begins. */
function fieldText({ words, formats }: Scene, { text, notes }: FieldState): string {
  const last = notes.at(-1);
  if (!last) return clip(text, textCharacters);
  return `${words.cards.data.notes(notes.length, formats)}: ${clip(last.text, textCharacters)}`;
}

function writing({ engagement, words, ...rest }: Scene, field: FieldId): Tappable {
  const { kind } = fieldOf(field);
  const command = { type: 'write-field', field, text: '' } as const;
  const form = kind === 'notes' ? 'note' : 'field';
  return isOffered({ engagement, words, ...rest }, command)
    ? tap({ verb: 'form', e: engagement.id, form, field })
    : noTap;
}

function fieldRow(scene: Scene, id: FieldId): Row {
  const { engagement, words } = scene;
  const { name, writers } = fieldOf(id);
  const state = engagement.fields[id];
  const [mark, tone, standing] = stateOf(scene, id, state);
  const who = writers.map((role) => words.names.roles[role].short).join('/');
  const about = `${standing} · ${who}`;
  const text = fieldText(scene, state);
  return {
    ...row(mark, tone, name, text === '' ? about : `${about} · ${text}`),
    ...writing(scene, id),
  };
}

/** The seven fields: what is written, what is missing, what still has to go into FTOP; a row is written. */
export function dataView(
  scene: Scene,
  said: Said | null,
  banners: readonly Banner[],
): ChecklistView {
  const { engagement, words, formats } = scene;
  const back: View = { view: 'data' };
  const note = words.cards.data.missing(missingFields(engagement).length, formats);
  const entered = button(words.buttons.entered, { verb: 'entered', ...changeOf(engagement, back) });
  return {
    ...frameOf(scene, customerHead(scene), {
      summary: words.names.about(engagement.customer, banners[0]?.lines[0]?.text ?? note),
      banners,
      buttons: [
        ...undoButton(scene, said, back),
        button(words.buttons.export, show(engagement, { view: 'export' })),
        ...(isAccepted(scene, { type: 'enter-fields' }) ? [entered] : []),
        button(words.buttons.engagement, show(engagement, { view: 'engagement' })),
      ],
      links: [],
    }),
    hasTitle: true,
    title: words.cards.data.title,
    sections: [
      section(
        '',
        fieldIds.map((id) => fieldRow(scene, id)),
        note,
      ),
    ],
  };
}
