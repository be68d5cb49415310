import type { Answer } from '../../../application/answers.ts';
import type { ReadinessDraft } from '../../../application/readiness/readiness-draft.ts';
import type { Assessment } from '../../../domain/engagement/engagement.ts';
import { isSamePart } from '../../../domain/readiness/counts.ts';
import { isReadAlready } from '../../../domain/readiness/read-files.ts';
import { isAddInReadinessUnknown, type ReadinessReport } from '../../../domain/readiness/report.ts';
import { clip } from '../../../text/clip.ts';
import type { CardAction } from '../../card-action.ts';
import { button, show, tap } from '../../offers/button.ts';
import { isOffered } from '../../offers/may.ts';
import { resultsWays } from '../../offers/results-steps.ts';
import { sceneOf, type Reader, type Scene } from '../../reader.ts';
import { resultsText } from '../engagement/engagement-facts.ts';
import { customerHead, frameOf, paragraphs, plainHead, row, section } from '../frame.ts';
import { saidBanner, undoButton } from '../news.ts';
import type { DonutChart } from '../chart-views.ts';
import type { Button, ReadinessView, Section, Toned } from '../views.ts';
import { biggestSection, changeFacts, reportFacts, severityChart } from './readiness-facts.ts';

type Shown<S extends Answer['show']> = Extract<Answer, { readonly show: S }>;

const noChart: DonutChart = { title: '', data: [], fallback: '' };
const nameCharacters = 80;
const mostLines = 8;

function headlineOf({ words, formats }: Reader, report: ReadinessReport): Toned {
  const { significant = 0, limited = 0 } = report.files?.severities ?? {};
  const isLimited = limited > 0 ? 'default' : 'good';
  return {
    text: words.readiness.headline(report, formats),
    tone: significant > 0 ? 'attention' : isLimited,
  };
}

function notesOn({ words }: Reader, report: ReadinessReport): readonly string[] {
  const { readiness } = words;
  return [
    ...(isAddInReadinessUnknown(report.addIns) ? [readiness.caveat] : []),
    ...(report.areNamesConcealed ? [readiness.concealed] : []),
  ];
}

function pictureOf(reader: Reader, report: ReadinessReport) {
  const chart = severityChart(reader, report);
  return { hasChart: chart !== null, chart: chart ?? noChart };
}

const step = (
  { id: d }: ReadinessDraft,
  at: Extract<CardAction, { verb: 'results' }>['step'],
  e: string | null,
): CardAction => ({ verb: 'results', step: at, d, ...(e !== null && { e }) });

/** A draft from which a checklist can be made, for somebody who may. */
function drafting(scene: Scene, draft: ReadinessDraft | null): readonly Button[] {
  const { engagement, words } = scene;
  const command = { type: 'save-checklist', added: [], recounted: [], resolved: [], reopened: [] };
  if (!draft || !isOffered(scene, { ...command, type: 'save-checklist' })) return [];
  const data = { verb: 'plan', step: 'show', d: draft.id, e: engagement.id, page: 0 } as const;
  return [button(words.readiness.buttons.draft, data, 'positive')];
}

function standingButtons(scene: Scene, { draft, said }: Shown<'readiness'>): readonly Button[] {
  const { engagement, words } = scene;
  return [
    ...undoButton(scene, said, null),
    ...drafting(scene, draft),
    button(words.buttons.items, show(engagement, { view: 'items', page: 0 })),
    ...resultsWays(scene).slice(0, engagement.readiness ? 2 : 3),
    button(words.buttons.engagement, show(engagement, { view: 'engagement' })),
  ];
}

function signature({ engagement, words, formats }: Scene): readonly string[] {
  const { readiness } = engagement;
  return readiness
    ? [words.readiness.recorded(clip(readiness.by.name, 60), formats.when(readiness.at))]
    : [];
}

type Body = Pick<
  ReadinessView,
  'headline' | 'notes' | 'hasChart' | 'chart' | 'hasFacts' | 'facts' | 'sections'
>;

/** What was typed, or what there is to do while nothing is known. */
function typedBody(scene: Scene): Body {
  const { words, engagement } = scene;
  const text = engagement.readiness ? resultsText(scene) : words.readiness.none;
  return {
    headline: { text, tone: 'default' },
    notes: paragraphs(...signature(scene), words.readiness.how),
    ...{ hasChart: false, chart: noChart },
    ...{ hasFacts: false, facts: [], sections: [] },
  };
}

function reportBody(
  scene: Scene,
  { report, before }: Assessment,
  { examples }: Shown<'readiness'>,
): Body {
  return {
    headline: headlineOf(scene, report),
    notes: paragraphs(...signature(scene), ...notesOn(scene, report)),
    ...pictureOf(scene, report),
    hasFacts: true,
    facts: [...reportFacts(scene, report), ...changeFacts(scene, report, before)],
    sections: biggestSection(scene, report, examples),
  };
}

/** Results that stand, as a report or as typed counts, or the question for them. */
export function readinessView(reader: Reader, answer: Shown<'readiness'>): ReadinessView {
  const scene = sceneOf(reader, answer.engagement);
  const { words, engagement } = scene;
  const { assessment } = engagement;
  const banners = answer.said ? [saidBanner(scene, answer.said)] : [];
  const body = assessment ? reportBody(scene, assessment, answer) : typedBody(scene);
  const news = banners[0]?.lines[0]?.text ?? body.headline.text;
  return {
    ...frameOf(scene, customerHead(scene), {
      summary: words.names.about(engagement.customer, news),
      banners,
      buttons: standingButtons(scene, answer),
      links: [],
    }),
    title: words.readiness.title,
    ...body,
  };
}

/** Saving names the customer: a report of another is not saved here by mistake. */
function saving(scene: Scene, draft: ReadinessDraft): readonly Button[] {
  const { engagement, words } = scene;
  const { report } = draft.file;
  if (!isOffered(scene, { type: 'record-report', report, how: 'in-place', hash: null })) return [];
  const { buttons } = words.readiness;
  const save = (title: string, at: 'save' | 'save-added', style: Button['style']): Button =>
    button(title, step(draft, at, engagement.id), style);
  const former = engagement.assessment?.report;
  return former && isSamePart(former, report)
    ? [
        save(buttons.saveInPlace, 'save', 'positive'),
        ...(isKnown(scene, draft) ? [] : [save(buttons.saveAdded, 'save-added', 'default')]),
      ]
    : [save(buttons.save(clip(engagement.customer, 24)), 'save', 'positive')];
}

/** The very file is among those that the results are of. */
const isKnown = ({ engagement }: Scene, { file }: ReadinessDraft): boolean =>
  isReadAlready(engagement.assessment?.read, file.report, file.sha256);

function choosing(reader: Reader, { draft, lines }: Shown<'readiness-file'>): readonly Section[] {
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

/** What it would change, in front of results that stand. */
function outlook(reader: Reader, report: ReadinessReport, scene: Scene | null) {
  const readiness = scene?.engagement.readiness;
  return readiness
    ? changeFacts(reader, report, { counts: readiness.counts, at: readiness.at })
    : [];
}

/** A report that was read and is not saved, in front of the customer it is taken to be of. */
export function readinessFileView(reader: Reader, answer: Shown<'readiness-file'>): ReadinessView {
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
