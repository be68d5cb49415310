import type { Answer } from '../../../application/answers.ts';
import type { ReadinessDraft } from '../../../application/readiness/readiness-draft.ts';
import { isSamePart, joinReports } from '../../../domain/readiness/counts.ts';
import { isReadAlready } from '../../../domain/readiness/read-files.ts';
import type { ReadinessReport } from '../../../domain/readiness/report.ts';
import { clip } from '../../../text/clip.ts';
import type { CardAction } from '../../card-action.ts';
import { button, tap } from '../../offers/button.ts';
import { isOffered } from '../../offers/may.ts';
import { sceneOf, type Reader, type Scene } from '../../reader.ts';
import { customerHead, frameOf, paragraphs, plainHead, row, section } from '../frame.ts';
import type { Button, Section } from '../card-parts.ts';
import type { ReadinessView } from '../views.ts';
import { draftingButton } from './drafting-button.ts';
import { biggestSection, changeFacts, reportFacts } from './readiness-facts.ts';
import { headlineOf, notesOn, pictureOf } from './report-picture.ts';

type Shown = Extract<Answer, { readonly show: 'readiness-file' }>;

const nameCharacters = 80;
const mostLines = 8;

const step = (
  { id: d }: ReadinessDraft,
  at: Extract<CardAction, { verb: 'results' }>['step'],
  e: string | null,
): CardAction => ({ verb: 'results', step: at, d, ...(e !== null && { e }) });

/** Saving names the customer: a report of another is not saved here by mistake. */
function saving(scene: Scene, draft: ReadinessDraft): readonly Button[] {
  const { engagement, words } = scene;
  const { report } = draft.file;
  if (!isOffered(scene, { type: 'record-report', report, how: 'in-place', hash: null })) return [];
  const { buttons } = words.readiness;
  const save = (title: string, at: 'save' | 'save-added', style: Button['style']): Button =>
    button(title, step(draft, at, engagement.id), style);
  const former = engagement.assessment?.report;
  const drafting = isKnown(scene, draft) ? draftingButton(scene, draft) : [];
  return former && isSamePart(former, report)
    ? [
        ...drafting,
        save(buttons.saveInPlace, 'save', 'positive'),
        ...(isKnown(scene, draft) ? [] : [save(buttons.saveAdded, 'save-added', 'default')]),
      ]
    : [save(buttons.save(clip(engagement.customer, 24)), 'save', 'positive')];
}

/** The very file is among those that the results are of. */
const isKnown = ({ engagement }: Scene, { file }: ReadinessDraft): boolean =>
  isReadAlready(engagement.assessment?.read, file.report, file.sha256);

function choosing(reader: Reader, { draft, lines }: Shown): readonly Section[] {
  const rows = lines.slice(0, mostLines).map(({ engagement, customer }) => ({
    ...row('●', 'accent', clip(customer, nameCharacters)),
    ...tap(step(draft, 'show', engagement)),
  }));
  return rows.length > 0 ? [section(reader.words.readiness.which, rows)] : [];
}

function readNotes(reader: Reader, draft: ReadinessDraft): readonly string[] {
  const { words, formats } = reader;
  const { report, sheets, emptyRows } = draft.file;
  const named = sheets.map((sheet) => ({ ...sheet, name: clip(sheet.name, 40) }));
  return [
    words.readiness.unsaved,
    words.readiness.sheets(named, emptyRows, formats),
    ...notesOn(reader, report),
  ];
}

function fileButtons(reader: Reader, scene: Scene | null, draft: ReadinessDraft) {
  const { buttons } = reader.words.readiness;
  const inFront = scene
    ? [...saving(scene, draft), button(buttons.other, step(draft, 'other', null))]
    : [];
  return [...inFront, button(buttons.discard, step(draft, 'discard', null))];
}

/** What saving it would change, in the place of the same parts where there are results that stand. */
function outlook(reader: Reader, report: ReadinessReport, scene: Scene | null) {
  const { readiness, assessment } = scene?.engagement ?? {};
  if (!readiness) return [];
  const joined = assessment ? joinReports(assessment.report, report, 'in-place') : report;
  return changeFacts(reader, joined, { counts: readiness.counts, at: readiness.at });
}

/** A report that was read and is not saved, in front of the customer it is taken to be of. */
export function readinessFileView(reader: Reader, answer: Shown): ReadinessView {
  const { draft, engagement, lines } = answer;
  const { words } = reader;
  const { report, examples } = draft.file;
  const scene = engagement && sceneOf(reader, engagement);
  const name = clip(draft.name, nameCharacters);
  const head = scene ? customerHead(scene) : plainHead(name);
  const headline = headlineOf(reader, report);
  const isAlone = !scene && lines.length === 0;
  const notes = [
    ...(isAlone ? [words.readiness.noEngagement] : []),
    ...(scene && isKnown(scene, draft) ? [words.readiness.known] : []),
    ...readNotes(reader, draft),
  ];
  return {
    ...frameOf(reader, head, {
      summary: words.names.about(head.title, headline.text),
      banners: [],
      buttons: fileButtons(reader, scene, draft),
      links: [],
    }),
    title: name,
    headline,
    notes: paragraphs(...notes),
    ...pictureOf(reader, report),
    hasFacts: true,
    facts: [...reportFacts(reader, report), ...outlook(reader, report, scene)],
    sections: [
      ...(scene ? [] : choosing(reader, answer)),
      ...biggestSection(reader, report, examples),
    ],
  };
}
