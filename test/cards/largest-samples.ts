import type { Answer } from '../../src/application/answers.ts';
import { formInputs } from '../../src/application/forms/forms.ts';
import { caps } from '../../src/domain/caps.ts';
import type { EngagementLine } from '../../src/application/engagement/lines.ts';
import type { Person } from '../../src/domain/people.ts';
import { fillings, largestEngagement, peopleOf, type Filling } from './largest-engagement.ts';
import { blocked, draw, forms, lineOf, viewsOf, waiting } from './sample-answers.ts';
import { viewerOf, type Sample } from './sample-viewer.ts';
import { administrationAnswers } from './sample-administration.ts';
import { ledgerAnswers } from './sample-ledger.ts';
import { handOutAnswers } from './sample-hand-out.ts';
import { shareAnswers } from './sample-shares.ts';
import { portfolioAnswers } from './sample-portfolio.ts';
import { readinessAnswers } from './sample-readiness.ts';
import { dayAnswers } from './sample-days.ts';
import { refusals } from './sample-refusals.ts';
import { requestAnswers } from './sample-requests.ts';

const itemId = '00000000-0000-4000-8000-000000000000';

/** As many people to choose from as there may be, their names as long as they may be. */
const crowd = (name: string): readonly Person[] =>
  Array.from({ length: 50 }, (_none, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name,
  }));

/** With everything that can be amiss at once. */
const urgent = (line: EngagementLine, text: string): EngagementLine => ({
  ...line,
  blocked: { ...blocked, reason: text.slice(0, 200) },
  fe: null,
  usage: { figure: { kind: 'counts', active: 1, seats: 10_000_000 }, date: '2026-11-20' },
});

/** Every card with as much on it as there may be, all of it texts of one filling. */
export function largestSamples(filling: Filling): readonly Sample[] {
  const { engagement, recorded } = largestEngagement(filling);
  const { fe, fm, fta } = peopleOf(filling);
  const text = fillings[filling].repeat(Math.floor(caps.textCharacters / fillings[filling].length));
  const { name } = fe;
  const people = crowd(name);
  const line = lineOf({
    customer: engagement.customer,
    blocked,
    waiting,
    fm: null,
  });
  const lines = Array.from({ length: 8 }, () => line);
  const said = {
    recorded: recorded.slice(-3).map((each) => ({ ...each, standingInFor: 'fm' as const })),
    canUndo: true,
    isRepeated: false,
    alsoChanged: [`item:${itemId}`, 'task:3080', 'target', 'people:fm', 'field:fm-notes'],
    notReachable: fta,
  };
  const texted = recorded.filter(({ event }) => !event.type.startsWith('item-')).slice(0, 12);
  const opening = {
    form: { form: 'new', id: 'e-new' } as const,
    values: { customer: name, scenario: text },
  };
  const answers: Readonly<Record<string, Answer>> = {
    history: { show: 'history', engagement, entries: texted, older: 1 },
    list: { show: 'list', lines, total: 80, page: 1, pages: 10 },
    'choose a customer': {
      show: 'choose',
      choice: { among: 'customers', said: 'x'.repeat(60), mentions: [], lines },
    },
    'choose a customer for much': {
      show: 'choose',
      choice: { among: 'customers', said: text, mentions: [], lines },
    },
    'choose a task for much': {
      show: 'choose',
      choice: { among: 'tasks', said: text, tasks: ['3080', '3070', '1247'], unknown: null },
    },
    'which-customer': {
      show: 'which-customer',
      mentions: [],
      engagement,
      said: text,
      other: engagement,
    },
    'which-customer for too much': {
      show: 'which-customer',
      mentions: [],
      engagement,
      said: text.repeat(3),
      other: null,
    },
    'not-understood': { show: 'not-understood', said: text.repeat(5) },
    'no-engagement': { show: 'no-engagement', words: text, nearest: lines },
    'name-taken': {
      show: 'name-taken',
      opening,
      customer: name,
      engagement: null,
      fm,
      joinable: 'e-contoso',
    },
    ...administrationAnswers(engagement, fm),
    ...ledgerAnswers(engagement, fm),
    ...shareAnswers(engagement, fm),
    ...handOutAnswers(engagement),
    ...dayAnswers(engagement, text.slice(0, 200), fm),
    ...requestAnswers(engagement, { text, asker: fe, sme: fm }),
    ...readinessAnswers(engagement, text, lines),
    ...portfolioAnswers(
      lines.map((each) => urgent(each, text)),
      people.slice(0, 40),
    ),
    done: { show: 'done', engagement, said },
    'items, second page': {
      show: 'engagement',
      view: { view: 'items', page: 1 },
      engagement,
      said,
      refusal: { refused: 'items-open', titles: engagement.items.map(({ title }) => title) },
    },
    'item that is gone': {
      show: 'engagement',
      view: { view: 'item', item: 'gone' },
      engagement,
      said: null,
      refusal: null,
    },
    'item with all there is to say': {
      show: 'engagement',
      view: { view: 'item', item: itemId },
      engagement,
      said,
      refusal: null,
    },
    'export, second part': {
      show: 'engagement',
      view: { view: 'export', page: 1 },
      engagement,
      said: null,
      refusal: null,
    },
  };
  const drawn = Object.entries(answers).map(([each, answer]) => ({
    name: each,
    card: draw(answer, viewerOf(fe)),
  }));
  const filledForms = forms.map((form): Sample => {
    const inputs = formInputs[form.form];
    const isAbout = !['new', 'feedback', 'settings'].includes(form.form);
    return {
      name: `form ${form.form}`,
      card: draw({
        show: 'form',
        engagement: isAbout ? engagement : null,
        form,
        values: Object.fromEntries(
          inputs.map(({ id, kind }) => [id, kind === 'text' ? text : name]),
        ),
        faults: Object.fromEntries(
          inputs.map(({ id }) => [id, { fault: 'several-people', said: text, people }]),
        ),
        refusal: { refused: 'items-open', titles: [name, name, name, name] },
        people,
        muted: lines.map(({ engagement: id, customer }) => ({ engagement: id, customer })),
      }),
    };
  });
  const refused = refusals.map((refusal) => ({
    name: `refused ${refusal.refused}`,
    card: draw({ show: 'refused', engagement, refusal }, viewerOf(fe)),
  }));
  return [
    ...[fe, fm, fta].flatMap((person) => viewsOf(filling, engagement, person)),
    ...drawn,
    ...filledForms,
    ...refused,
  ];
}
