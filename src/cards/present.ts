import type {
  Answer,
  Choice,
  EngagementAnswer,
  FormAnswer,
  Viewer,
} from '../application/answers.ts';
import type { OutgoingCard } from '../application/ports/messenger.ts';
import type { Words } from '../text/en.ts';
import { clip } from '../text/clip.ts';
import { allReadable, withoutInvisible } from './plain-text.ts';
import { readerOf, sceneOf, type Reader } from './reader.ts';
import { render } from './render.ts';
import type { TemplateName } from './templates.ts';
import { chooseView, whichCustomerView } from './views/lists/choose-view.ts';
import { administrationView } from './views/administration/administration-view.ts';
import { deliveryView } from './views/ledger/delivery-view.ts';
import { parkedNoticeView, parkedView } from './views/ledger/parked-view.ts';
import { digestView } from './views/portfolio/digest-view.ts';
import { sharedView, shareOfferView, snapshotView } from './views/share/share-view.ts';
import { portfolioView } from './views/portfolio/portfolio-view.ts';
import { mutedView, settingsView } from './views/settings/settings-view.ts';
import { questionView } from './views/day/question-view.ts';
import { dayView } from './views/day/day-view.ts';
import { dataView } from './views/engagement/data-view.ts';
import { engagementView } from './views/engagement/engagement-view.ts';
import { exportView } from './views/files/export-view.ts';
import { fileView } from './views/files/file-view.ts';
import { leftOutView } from './views/files/left-out-view.ts';
import * as handed from './views/hand-out/hand-out-view.ts';
import { summaryView } from './views/files/summary-view.ts';
import { formView } from './views/forms/form-view.ts';
import * as general from './views/general-views.ts';
import { helpView, type CommandHelp } from './views/help-view.ts';
import { historyView } from './views/lists/history-view.ts';
import { itemView } from './views/lists/item-view.ts';
import { itemsView } from './views/lists/items-view.ts';
import { listView } from './views/lists/list-view.ts';
import { withLinks } from './views/frame.ts';
import { installLinks, refusalBanner, saidBanner } from './views/news.ts';
import { doneView, nextView, refusedView } from './views/outcome-views.ts';
import { requestsView, requestView } from './views/requests/request-view.ts';
import * as smes from './views/requests/sme-views.ts';
import { planView } from './views/readiness/plan-view.ts';
import { readinessFileView } from './views/readiness/readiness-file-view.ts';
import { readinessView } from './views/readiness/readiness-view.ts';
import { readingView } from './views/usage/reading-view.ts';
import { usageView } from './views/usage/usage-view.ts';
import { tasksView } from './views/engagement/tasks-view.ts';
import { taskView } from './views/engagement/task-view.ts';
import type { MessageView, Views } from './views/views.ts';

export type { CommandHelp } from './views/help-view.ts';

const summaryCharacters = 300;

/** A view with its template filled. */
export function draw<N extends TemplateName>(name: N, view: Views[N]): OutgoingCard {
  const summary = clip(withoutInvisible(view.summary), summaryCharacters);
  return { content: render(name, { ...view, summary }), summary };
}

function drawEngagement(reader: Reader, answer: EngagementAnswer): OutgoingCard {
  const { view, said, refusal } = answer;
  const scene = sceneOf(reader, answer.engagement);
  const banners = [
    ...(said ? [saidBanner(scene, said)] : []),
    ...(refusal ? [refusalBanner(scene, refusal)] : []),
  ];
  const links = installLinks(scene, said);
  const drawn = <N extends TemplateName>(name: N, each: Views[N]): OutgoingCard =>
    draw(name, withLinks(each, links));
  switch (view.view) {
    case 'engagement':
      return drawn('engagement', engagementView(scene, said, banners));
    case 'tasks':
      return drawn('checklist', tasksView(scene, said, banners));
    case 'task':
      return drawn('message', taskView(scene, view.task, said, banners));
    case 'items':
      return drawn('checklist', itemsView(scene, view, said, banners));
    case 'item':
      return drawn('message', itemView(scene, view.item, said, banners));
    case 'usage':
      return drawn('usage', usageView(scene, said, banners));
    case 'question':
      return drawn('message', questionView(scene, said, banners));
    case 'requests':
      return drawn('checklist', requestsView(scene, said, banners));
    case 'request':
      return drawn('message', requestView(scene, view.request, banners));
    case 'reading':
      return drawn('message', readingView(scene, view.reading, said, banners));
    case 'data':
      return drawn('checklist', dataView(scene, said, banners));
    case 'summary':
      return drawn('export', summaryView(scene, view, banners));
    case 'export':
      return drawn('export', exportView(scene, view, said, banners));
  }
}

type Present = {
  readonly [S in Answer['show']]: (
    reader: Reader,
    answer: Extract<Answer, { readonly show: S }>,
    commands: readonly CommandHelp[],
  ) => OutgoingCard;
};

const message = (view: MessageView): OutgoingCard => draw('message', view);

const presenters: Present = {
  engagement: drawEngagement,
  done: (reader, answer) => message(doneView(reader, answer)),
  refused: (reader, answer) => message(refusedView(reader, answer)),
  form: (reader, answer) => draw('form', formView(reader, answer)),
  file: (reader, answer) => message(fileView(reader, answer)),
  readiness: (reader, answer) => draw('readiness', readinessView(reader, answer)),
  'readiness-file': (reader, answer) => draw('readiness', readinessFileView(reader, answer)),
  plan: (reader, answer) => draw('plan', planView(reader, answer)),
  'too-many-files': (reader, answer) => message(leftOutView(reader, answer)),
  help: (reader, answer, commands) => message(helpView(reader, answer, commands)),
  welcome: (reader, answer, commands) => message(general.welcomeView(reader, answer, commands)),
  playbook: (reader, answer) => message(general.playbookView(reader, answer)),
  'feedback-thanks': (reader, answer) => message(general.feedbackThanksView(reader, answer)),
  list: (reader, answer) => draw('checklist', listView(reader, answer)),
  settings: (reader, answer) => message(settingsView(reader, answer)),
  muted: (reader, answer) => message(mutedView(reader, answer)),
  today: (reader, answer) => draw('day', dayView(reader, answer)),
  history: (reader, { engagement, entries, older }) =>
    draw('checklist', historyView(sceneOf(reader, engagement), entries, older)),
  next: (reader, answer) => message(nextView(reader, answer)),
  'which-customer': (reader, answer) => message(whichCustomerView(reader, answer)),
  choose: (reader, answer) => message(chooseView(reader, answer)),
  'no-engagement': (reader, answer) => message(general.noEngagementView(reader, answer)),
  'name-taken': (reader, answer) => message(general.nameTakenView(reader, answer)),
  'join-asked': (reader, answer) => message(general.joinAskedView(reader, answer)),
  'answered-privately': (reader, answer) => message(general.answeredPrivatelyView(reader, answer)),
  delivery: (reader, answer) =>
    draw('checklist', deliveryView(sceneOf(reader, answer.engagement), answer)),
  parked: (reader, answer) => draw('checklist', parkedView(reader, answer)),
  'parked-notice': (reader, answer) => message(parkedNoticeView(reader, answer)),
  'share-offer': (reader, answer) =>
    message(shareOfferView(sceneOf(reader, answer.engagement), answer)),
  snapshot: (reader, answer) => message(snapshotView(sceneOf(reader, answer.engagement), answer)),
  shared: (reader) => message(sharedView(reader)),
  'hand-out-offer': (reader, answer) =>
    message(handed.handOutOfferView(sceneOf(reader, answer.engagement), answer)),
  'hand-out-saved': (reader, answer) =>
    message(handed.handOutSavedView(sceneOf(reader, answer.engagement), answer)),
  'hand-out-ended': (reader, answer) =>
    message(handed.handOutEndedView(sceneOf(reader, answer.engagement), answer)),
  'hand-out-elsewhere': (reader) => message(handed.handOutElsewhereView(reader)),
  digest: (reader, answer) => draw('portfolio', digestView(reader, answer)),
  portfolio: (reader, answer) => draw('portfolio', portfolioView(reader, answer)),
  smes: (reader, answer) => message(smes.smesView(reader, answer)),
  queue: (reader, answer) => draw('checklist', smes.queueView(reader, answer)),
  'on-call': (reader, answer) => message(smes.onCallView(reader, answer)),
  'requests-found': (reader, answer) => draw('checklist', smes.requestsFoundView(reader, answer)),
  'request-figures': (reader, answer) => message(smes.figuresView(reader, answer)),
  administration: (reader, answer) => draw('checklist', administrationView(reader, answer)),
  'not-administrator': (reader) => message(general.notAdministratorView(reader)),
  'not-understood': (reader, answer, commands) =>
    message(general.notUnderstoodView(reader, answer, commands)),
  fault: (reader, answer) => message(general.faultView(reader, answer)),
};

function present<S extends Answer['show']>(
  kind: S,
  reader: Reader,
  answer: Extract<Answer, { readonly show: S }>,
  commands: readonly CommandHelp[],
): OutgoingCard {
  return presenters[kind](reader, answer, commands);
}

function legibleChoice(choice: Choice): Choice {
  return choice.among === 'customers'
    ? { ...allReadable(choice), said: choice.said, mentions: choice.mentions }
    : { ...allReadable(choice), said: choice.said };
}

/** What a form was filled with and what is said again stay exactly as they were typed. */
function legible(answer: Answer): Answer {
  switch (answer.show) {
    case 'form':
      return { ...allReadable<FormAnswer>(answer), values: answer.values };
    case 'name-taken':
      return { ...allReadable(answer), opening: answer.opening };
    case 'which-customer':
      return { ...allReadable(answer), said: answer.said, mentions: answer.mentions };
    case 'choose':
      return { ...answer, choice: legibleChoice(answer.choice) };
    case 'no-engagement':
      return { ...allReadable(answer), words: answer.words };
    case 'not-understood':
      return answer;
    default:
      return allReadable(answer);
  }
}

/** Draws an answer for somebody: the card, and the sentence a notification shows. */
export function presentAnswer(
  answer: Answer,
  viewer: Viewer,
  words: Words,
  commands: readonly CommandHelp[],
): OutgoingCard {
  const reader = readerOf(viewer, words);
  return present(answer.show, reader, legible(answer), commands);
}
