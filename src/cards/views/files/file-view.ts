import type { FileAnswer } from '../../../application/answers.ts';
import { hasChoiceOfSeats } from '../../../application/files/file-readings.ts';
import {
  reportPeriods,
  type Draft,
  type UnreadableFile,
} from '../../../application/files/usage-file.ts';
import { measureOf } from '../../../domain/usage/reading.ts';
import { tell } from '../../../text/by-kind.ts';
import { clip } from '../../../text/clip.ts';
import type { CardAction } from '../../card-action.ts';
import { button, show, tap } from '../../offers/button.ts';
import { sceneOf, type Reader } from '../../reader.ts';
import { changeFacts, changeRows } from './file-changes.ts';
import { fileFacts } from './file-facts.ts';
import { customerHead, plainHead, row, section } from '../frame.ts';
import { generalWays, messageView, saying } from '../message-view.ts';
import type { Button, Section } from '../card-parts.ts';
import type { MessageView } from '../views.ts';

type Read = Extract<FileAnswer, { stage: 'read' }>;

const nameCharacters = 80;
const mostLines = 8;

const step = (
  { id: d }: Draft,
  at: Extract<CardAction, { verb: 'draft' }>['step'],
  e: string | null,
): CardAction => ({ verb: 'draft', step: at, d, ...(e !== null && { e }) });

function unreadableView(reader: Reader, name: string, why: UnreadableFile): MessageView {
  const { words, formats } = reader;
  const { files } = words;
  const told = { formats, titleOf: () => words.names.someItem };
  const bring = why.bring.map((report) => row('○', 'default', files.where[report]));
  return messageView(reader, {
    ...saying(plainHead(name), tell(files.unreadable, why.reason, why, told)),
    sections: bring.length > 0 ? [section(files.bring, bring)] : [],
    buttons: generalWays(reader),
  });
}

function saving({ words }: Reader, { draft }: Read, e: string): readonly Button[] {
  const { files } = words;
  const { file } = draft;
  if (file.measure === null) return [];
  if (file.refreshDate === null) {
    return [button(files.sayDay, step(draft, 'ask-date', e), 'positive')];
  }
  return hasChoiceOfSeats(file)
    ? [
        button(files.saveEntitled, step(draft, 'save', e), 'positive'),
        button(files.saveRows, step(draft, 'save-rows', e)),
      ]
    : [button(files.save, step(draft, 'save-rows', e), 'positive')];
}

/** The period that the file does not name is chosen here: without one it makes no reading. */
function periodSections({ words }: Reader, { draft }: Read, e: string): readonly Section[] {
  const { files } = words;
  if (draft.file.periodDays !== null) return [];
  const rows = reportPeriods.map((days) => ({
    ...row('●', 'accent', files.period(days, measureOf(days) === 'monthly')),
    ...tap({ verb: 'draft', step: 'set-period', d: draft.id, e, days }),
  }));
  return [section(files.whichPeriod, rows)];
}

/** Before an engagement is named: those of the reader to choose from. */
function chooseView(reader: Reader, { draft, lines }: Read): MessageView {
  const { words } = reader;
  const { files } = words;
  const rows = lines.slice(0, mostLines).map(({ engagement, customer }) => ({
    ...row('●', 'accent', clip(customer, nameCharacters)),
    ...tap(step(draft, 'show', engagement)),
  }));
  return messageView(reader, {
    ...saying(plainHead(clip(draft.name, nameCharacters)), files.read),
    more: [rows.length > 0 ? files.which : files.noEngagement],
    facts: fileFacts(reader, draft.file),
    sections: rows.length > 0 ? [section('', rows)] : [],
    buttons: [button(files.discard, step(draft, 'discard', null))],
  });
}

function readView(reader: Reader, answer: Read): MessageView {
  const { draft, engagement } = answer;
  const { words } = reader;
  if (!engagement) return chooseView(reader, answer);
  const scene = sceneOf(reader, engagement);
  const view = messageView(reader, {
    ...saying(customerHead(scene), words.files.read),
    facts: [...fileFacts(reader, draft.file), ...changeFacts(scene, draft)],
    sections: [
      ...periodSections(reader, answer, engagement.id),
      section(words.files.figures, changeRows(scene, draft)),
    ],
    buttons: [
      ...saving(reader, answer, engagement.id),
      button(words.files.discard, step(draft, 'discard', null)),
      button(words.buttons.usage, show(engagement, { view: 'usage' })),
    ],
  });
  return { ...view, hasTitle: true, title: clip(draft.name, nameCharacters) };
}

/** The card of a file that somebody handed in, at each stage. */
export function fileView(reader: Reader, answer: FileAnswer): MessageView {
  const { words } = reader;
  const { files, names } = words;
  const name = clip(
    'name' in answer && answer.name !== '' ? answer.name : names.bot,
    nameCharacters,
  );
  switch (answer.stage) {
    case 'reading':
      return messageView(reader, {
        ...saying(plainHead(name), files.reading(name)),
        quiet: files.readingHint,
      });
    case 'unreadable':
      return unreadableView(reader, name, answer.why);
    case 'discarded':
    case 'gone':
    case 'overtaken':
      return messageView(reader, {
        ...saying(plainHead(name), files[answer.stage]),
        buttons: generalWays(reader),
      });
    case 'read':
      return readView(reader, answer);
  }
}
