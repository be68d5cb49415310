import type { Answer, Said, Viewer } from '../../src/application/answers.ts';
import { formInputs, type Form, type FormValues } from '../../src/application/forms/forms.ts';
import type { EngagementLine } from '../../src/application/engagement/lines.ts';
import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import type { View } from '../../src/application/view.ts';
import { presentAnswer } from '../../src/cards/present.ts';
import { helpLinesIn } from '../../src/wiring/help-lines.ts';
import { helpTopics } from '../../src/text/help-topics.ts';
import {
  presentFeedback,
  presentFileUnread,
  presentMissed,
  presentNotShared,
} from '../../src/cards/present-upkeep.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { Person } from '../../src/domain/people.ts';
import { en } from '../../src/text/en.ts';
import { readinessAnswers } from './sample-readiness.ts';
import { dayAnswers } from './sample-days.ts';
import { fe, fm, fta, now, stories, stranger } from './sample-engagements.ts';
import { notices } from './sample-notices.ts';
import { viewerOf, type Sample } from './sample-viewer.ts';
import { administrationAnswers } from './sample-administration.ts';
import { ledgerAnswers } from './sample-ledger.ts';
import { handOutAnswers } from './sample-hand-out.ts';
import { shareAnswers } from './sample-shares.ts';
import { portfolioAnswers } from './sample-portfolio.ts';
import { requestAnswers, requestFormSamples } from './sample-requests.ts';
import { refusals } from './sample-refusals.ts';

/** An answer drawn for the FE. */
export const draw = (answer: Answer, viewer: Viewer = viewerOf(fe)): OutgoingCard =>
  presentAnswer(answer, viewer, en, helpLinesIn(en.language));

type Viewed = Exclude<View, { view: 'history' | 'next' | 'readiness' }>;

const views: readonly Viewed[] = [
  { view: 'engagement' },
  { view: 'tasks' },
  { view: 'task', task: '3080' },
  { view: 'task', task: '3738' },
  { view: 'task', task: '3070' },
  { view: 'task', task: '4105' },
  { view: 'task', task: '3190' },
  { view: 'task', task: '1247' },
  { view: 'task', task: '3650' },
  { view: 'items', page: 0 },
  { view: 'item', item: 'i2' },
  { view: 'data' },
  { view: 'usage' },
  { view: 'question' },
  { view: 'reading', reading: 'r2' },
  { view: 'export' },
  { view: 'summary' },
  { view: 'items', page: 0, filter: 'open' },
];

const labelOf = (view: Viewed): string => Object.values(view).join(' ');

/** Every card of an engagement, as it is shown to somebody. */
export function viewsOf(name: string, engagement: Engagement, person: Person): readonly Sample[] {
  return views.map((view) => ({
    name: `${name}, ${labelOf(view)}, ${person.name}`,
    card: draw(
      { show: 'engagement', view, engagement, said: null, refusal: null },
      viewerOf(person),
    ),
  }));
}

const everything: Said = {
  recorded: stories.cleared.recorded.slice(-2).map((each) => ({ ...each, standingInFor: 'fm' })),
  canUndo: true,
  isRepeated: false,
  alsoChanged: ['task:3080', 'target', 'item:i2', 'field:l1', 'people:fm'],
  notReachable: fta,
};

const nothing: Said = {
  recorded: [],
  canUndo: false,
  isRepeated: true,
  alsoChanged: [],
  notReachable: null,
};

function outcomes(): readonly Sample[] {
  const { assessing, fresh } = stories;
  const { engagement } = assessing;
  const answers: Readonly<Record<string, Answer>> = {
    'done, with all there is to say': { show: 'done', engagement, said: everything },
    'done before': { show: 'done', engagement, said: nothing },
    'tasks after a change': {
      show: 'engagement',
      view: { view: 'tasks' },
      engagement,
      said: everything,
      refusal: null,
    },
    'task that was overtaken': {
      show: 'engagement',
      view: { view: 'task', task: '3190' },
      engagement,
      said: null,
      refusal: { refused: 'overtaken', matter: 'task:3190', last: { by: fm, at: now } },
    },
    'opened just now': {
      show: 'engagement',
      view: { view: 'engagement' },
      engagement: fresh.engagement,
      said: { ...nothing, isRepeated: false },
      refusal: null,
    },
    'refused without engagement': {
      show: 'refused',
      engagement: null,
      refusal: { refused: 'no-part' },
    },
  };
  const refused = refusals.map((refusal): Sample => ({
    name: `refused: ${Object.values(refusal).map(String).join(' ')}`,
    card: draw({ show: 'refused', engagement, refusal }),
  }));
  return [
    ...Object.entries(answers).map(([name, answer]) => ({ name, card: draw(answer) })),
    ...refused,
  ];
}

/** Every form there is. */
export const forms: readonly Form[] = [
  { form: 'new', id: 'e-new' },
  { form: 'bypass', task: '3070' },
  { form: 'finish-deployment' },
  { form: 'review' },
  { form: 'readiness' },
  { form: 'config-manager' },
  { form: 'target' },
  { form: 'seats' },
  { form: 'deployed' },
  { form: 'pilot' },
  { form: 'assign', role: 'fm' },
  { form: 'add-item', item: 'i9' },
  { form: 'change-item', item: 'i2' },
  { form: 'accept-item', item: 'i2' },
  { form: 'block' },
  { form: 'wait' },
  { form: 'close' },
  { form: 'field', field: 'l1' },
  { form: 'note', field: 'fe-notes' },
  { form: 'reading', reading: 'r9' },
  { form: 'snooze' },
  { form: 'rest', kind: 'item-overdue' },
  { form: 'settings' },
  { form: 'file-date', draft: 'd-1' },
  ...requestFormSamples,
  { form: 'feedback' },
];

const filledIn: FormValues = {
  customer: 'Contoso',
  seats: 'a thousand',
  role: 'fm',
  other: fe.id,
  'fta-typed': 'Priya',
  percent: '72.5',
  by: '31 February',
  reason: 'Already settled.',
  until: '2027-01-11',
  devices: '940',
  person: 'Priya Sen',
  text: 'Steady.',
};

/** A form, empty or filled with something wrong at every input. */
function formOf(form: Form, isFilled: boolean): OutgoingCard {
  const isGeneral = ['new', 'feedback', 'settings'].includes(form.form);
  const inputs = formInputs[form.form];
  return draw({
    show: 'form',
    engagement: isGeneral ? null : stories.assessing.engagement,
    form,
    values: isFilled ? filledIn : {},
    faults: isFilled
      ? Object.fromEntries(inputs.map(({ id }) => [id, { fault: 'not-a-date', said: 'soon' }]))
      : {},
    refusal: isFilled ? { refused: 'no-change', what: 'item' } : null,
    people: isFilled ? [fe, fm, fta] : [],
    muted: isFilled ? [{ engagement: 'e-contoso', customer: 'Contoso' }] : [],
  });
}

/** An engagement as a list shows it. */
export const lineOf = (change: Partial<EngagementLine> = {}): EngagementLine => ({
  engagement: 'e-contoso',
  customer: 'Contoso',
  roles: ['fe'],
  state: 'active',
  phase: 'Assess',
  finished: 3,
  total: 6,
  next: '3190',
  fe,
  fm,
  openedAt: '2026-10-01T08:00:00.000Z',
  intentAt: '2026-10-02T08:00:00.000Z',
  target: { percent: 70, by: '2027-03-31' },
  planStart: null,
  otherUsage: [],
  alert: null,
  deployment: { state: 'to-do', since: null },
  assessedAt: '2026-10-05T08:00:00.000Z',
  hasReadiness: true,
  tasksFinishedAt: null,
  items: [],
  blocked: null,
  waiting: null,
  requests: [],
  wentOn: null,
  usage: { figure: { kind: 'counts', active: 512, seats: 900 }, date: '2026-11-18' },
  progressAt: '2026-11-08T08:00:00.000Z',
  revision: 12,
  ...change,
});

/** Flags as a line carries them. */
export const blocked = { reason: 'Licences', by: fm, since: '2026-11-10T08:00:00.000Z' };
/** The same for waiting. */
export const waiting = {
  ...{ what: 'The new tenant', until: '2026-12-31', by: fe },
  since: '2026-11-10T08:00:00.000Z',
};

const lines: readonly EngagementLine[] = [
  lineOf(),
  lineOf({ engagement: 'e-2', customer: 'Fabrikam', blocked, waiting, fm: null }),
  lineOf({
    engagement: 'e-3',
    customer: 'Woodgrove Bank',
    state: 'supporting',
    next: null,
    fe: null,
  }),
  lineOf({ engagement: 'e-4', customer: 'Adventure Works', state: 'closed', usage: null }),
  lineOf({
    engagement: 'e-5',
    customer: 'Tailspin Toys',
    usage: { figure: { kind: 'counts', active: 380, seats: 1000 }, date: '2026-11-20' },
  }),
  lineOf({
    engagement: 'e-6',
    customer: 'Proseware',
    usage: { figure: { kind: 'percent', percent: '80' }, date: '2026-09-20' },
  }),
  lineOf({
    engagement: 'e-7',
    customer: 'Litware',
    usage: { figure: { kind: 'counts', active: 0, seats: 0 }, date: '2026-11-20' },
  }),
];

function general(): readonly Sample[] {
  const { documented, cleared, orphaned } = stories;
  const { engagement } = documented;
  const opening = { form: { form: 'new', id: 'e-new' } as const, values: filledIn };
  const answers: Readonly<Record<string, Answer>> = {
    help: { show: 'help', isAdministrator: true, about: '' },
    'help for anybody': { show: 'help', isAdministrator: false, about: '' },
    ...Object.fromEntries(
      helpTopics.map((about) => [
        `help about ${about}`,
        { show: 'help', isAdministrator: true, about } as const,
      ]),
    ),
    welcome: { show: 'welcome', hasEngagements: false },
    'welcome back': { show: 'welcome', hasEngagements: true },
    playbook: { show: 'playbook', pinned: '2020-03-05' },
    'feedback-thanks': { show: 'feedback-thanks', isPassedOn: true },
    'feedback of the owner': { show: 'feedback-thanks', isPassedOn: false },
    list: { show: 'list', lines, total: 12, page: 1, pages: 3 },
    'list of nothing': { show: 'list', lines: [], total: 0, page: 0, pages: 1 },
    history: {
      show: 'history',
      engagement,
      entries: documented.recorded.toReversed().slice(0, 12),
      older: 9,
    },
    'history at its beginning': {
      show: 'history',
      engagement,
      entries: documented.recorded.slice(0, 2).toReversed(),
      older: null,
    },
    next: { show: 'next', engagement: cleared.engagement, task: '3190', role: 'fe' },
    'next, nothing left': { show: 'next', engagement, task: null, role: 'fe' },
    'next after the end': {
      show: 'next',
      engagement: stories.closed.engagement,
      task: null,
      role: 'fm',
    },
    'which-customer': {
      show: 'which-customer',
      mentions: [],
      engagement: orphaned.engagement,
      said: '3080 done',
      other: null,
    },
    'which-customer of two': {
      show: 'which-customer',
      mentions: [],
      engagement: orphaned.engagement,
      said: '3080 done',
      other: stories.closed.engagement,
    },
    'which-customer for a long text': {
      show: 'which-customer',
      mentions: [],
      engagement: orphaned.engagement,
      said: `note ${'All is well. '.repeat(200)}`,
      other: null,
    },
    'choose a customer': {
      show: 'choose',
      choice: { among: 'customers', said: 'tasks con', mentions: [], lines },
    },
    'choose a task': {
      show: 'choose',
      choice: { among: 'tasks', said: 'done 9999', tasks: ['3080', '1247'], unknown: '9999' },
    },
    'choose a command': {
      show: 'choose',
      choice: { among: 'commands', said: 'taks', commands: ['tasks', 'task 3080'] },
    },
    'no-engagement': { show: 'no-engagement', words: 'Cntoso', nearest: lines.slice(0, 2) },
    'no-engagement at all': { show: 'no-engagement', words: null, nearest: [] },
    'name-taken by others': {
      show: 'name-taken',
      opening,
      customer: 'Contoso',
      engagement: null,
      fm,
      joinable: 'e-contoso',
    },
    'name-taken by mine': {
      show: 'name-taken',
      opening,
      customer: 'Contoso',
      engagement: 'e-contoso',
      fm: null,
      joinable: 'e-contoso',
    },
    'join-asked': { show: 'join-asked', customer: 'Contoso' },
    'answered-privately': { show: 'answered-privately', isOnItsWay: true },
    'not-answered': { show: 'answered-privately', isOnItsWay: false },
    'button-of-old': { show: 'not-understood', said: '' },
    'not-understood': { show: 'not-understood', said: 'make me a sandwich' },
    fault: { show: 'fault', correlation: '7f3c9a' },
    ...administrationAnswers(engagement, fm),
    ...ledgerAnswers(engagement, fm),
    ...shareAnswers(engagement, fm),
    ...handOutAnswers(engagement),
    ...portfolioAnswers(lines, [fe, fta]),
    ...dayAnswers(engagement, 'Replace the invoice macro', fm),
    ...requestAnswers(engagement, { text: 'How do we sign macros?', asker: fe, sme: stranger }),
    ...readinessAnswers(engagement, 'Invoice macro of $(finance) **2024**', lines),
  };
  return Object.entries(answers).map(([name, answer]) => ({ name, card: draw(answer) }));
}

/** What people get apart from any engagement. */
function upkeep(): readonly Sample[] {
  const given = {
    by: fta,
    at: now,
    playbook: '2020-03-05',
    text: 'The *first* link is old.',
  } as const;
  return [
    {
      name: 'what was missed in one',
      card: presentMissed({ engagements: 1, lines: lines.slice(0, 1) }, viewerOf(fe), en),
    },
    {
      name: 'what was missed in many',
      card: presentMissed({ engagements: 12, lines }, viewerOf(fe), en),
    },
    {
      name: 'what was missed by who has no part',
      card: presentMissed({ engagements: 1, lines: [] }, viewerOf(fe), en),
    },
    {
      name: 'a status card that was not shared',
      card: presentNotShared({ customer: 'Contoso' }, viewerOf(fe), en),
    },
    {
      name: 'a file that was not read',
      card: presentFileUnread({ name: 'usage.csv' }, viewerOf(fe), en),
    },
    { name: 'feedback for the owner', card: presentFeedback(given, viewerOf(fm), en) },
  ];
}

/** Every card there is, in every state of the stories, for FE, FM and FTA. */
export function allSamples(): readonly Sample[] {
  const ofStories = Object.entries(stories).flatMap(([name, { engagement }]) =>
    [fe, fm, fta].flatMap((person) => viewsOf(name, engagement, person)),
  );
  const ofForms = forms.flatMap((form) =>
    [true, false].map((isFilled) => ({
      name: `form ${form.form}, ${isFilled ? 'filled' : 'empty'}`,
      card: formOf(form, isFilled),
    })),
  );
  return [...ofStories, ...outcomes(), ...ofForms, ...general(), ...notices(), ...upkeep()];
}
