import type { Answer } from '../../../application/answers.ts';
import type { Assessment } from '../../../domain/engagement/engagement.ts';
import { clip } from '../../../text/clip.ts';
import { button, show } from '../../offers/button.ts';
import { resultsWays } from '../../offers/results-steps.ts';
import { sceneOf, type Reader, type Scene } from '../../reader.ts';
import { resultsText } from '../engagement/engagement-facts.ts';
import { customerHead, frameOf, paragraphs } from '../frame.ts';
import { saidBanner, undoButton } from '../news.ts';
import type { Button } from '../card-parts.ts';
import type { ReadinessView } from '../views.ts';
import { draftingButton, isDraftingOffered } from './drafting-button.ts';
import { biggestSection, changeFacts, reportFacts } from './readiness-facts.ts';
import { headlineOf, noChart, notesOn, pictureOf } from './report-picture.ts';

type Shown = Extract<Answer, { readonly show: 'readiness' }>;

function standingButtons(scene: Scene, { draft, said }: Shown): readonly Button[] {
  const { engagement, words } = scene;
  return [
    ...undoButton(scene, said, null),
    ...(draft ? draftingButton(scene, draft) : []),
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

/** With no report at hand, how its problems still come to the checklist. */
function draftingNotes(scene: Scene, { report }: Assessment, shown: Shown): readonly string[] {
  const { findings } = scene.engagement;
  const onList = new Set(Object.values(findings).map(({ key }) => key));
  const isOpen = report.biggest.some(({ key }) => !onList.has(key));
  const isMissing = shown.draft === null && !shown.isDrafted && isOpen;
  return isMissing && isDraftingOffered(scene) ? [scene.words.readiness.againToDraft] : [];
}

function reportBody(scene: Scene, assessment: Assessment, shown: Shown): Body {
  const { report, before } = assessment;
  const drafting = draftingNotes(scene, assessment, shown);
  return {
    headline: headlineOf(scene, report),
    notes: paragraphs(...signature(scene), ...notesOn(scene, report), ...drafting),
    ...pictureOf(scene, report),
    hasFacts: true,
    facts: [...reportFacts(scene, report), ...changeFacts(scene, report, before)],
    sections: biggestSection(scene, report, shown.examples),
  };
}

/** Results that stand, as a report or as typed counts, or the question for them. */
export function readinessView(reader: Reader, answer: Shown): ReadinessView {
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
