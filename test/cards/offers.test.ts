import { allSamples } from './sample-answers.ts';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/application/forms/forms.ts';
import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import type { Request } from '../../src/application/requests.ts';
import type { EngagementCommand } from '../../src/domain/engagement/commands.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import { permit } from '../../src/domain/engagement/deciding/rights.ts';
import type { Person } from '../../src/domain/people.ts';
import { readClick } from '../../src/teams/card-actions/read-click.ts';
import { elementsOf, shownTexts, type Element } from './adaptive-card-shape.ts';
import { draw, viewsOf } from './sample-answers.ts';
import { noticeOf } from './sample-notices.ts';
import { viewerOf } from './sample-viewer.ts';
import { fe, fm, fta, now, stories, stranger } from './sample-engagements.ts';

const context = {
  dates: { now, zone: 'Europe/Berlin', locale: 'en-GB' },
  conversation: 'chat',
  newId: () => 'i-new',
};

/** Something that can be read at every input of every form. */
const inputs = {
  ...Object.fromEntries(
    ['reason', 'title', 'owner', 'note', 'what', 'text', 'person-typed'].map((id) => [id, 'x']),
  ),
  ...Object.fromEntries(
    [
      'seats',
      'percent',
      'devices',
      'filesScanned',
      'filesWithMacros',
      'significant',
      'limited',
      'unreadable',
      'addInsToContact',
    ].map((id) => [id, '1']),
  ),
  workload: 'opp',
  date: '2026-11-20',
  active: '1',
  by: '2027-01-11',
  until: '2027-01-11',
  due: '2027-01-11',
  reviewedOn: '2026-11-20',
  sme: 'opp',
  urgency: 'normal',
  cause: 'support',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const executes = ({ content }: OutgoingCard): readonly Element[] =>
  elementsOf(content).filter(({ type }) => type === 'Action.Execute');

const titles = (card: OutgoingCard): readonly string[] =>
  executes(card).flatMap(({ title }) => (typeof title === 'string' ? [title] : []));

function requestOf(verb: string, data: Readonly<Record<string, unknown>>): Request {
  const read = readClick(verb, data, context);
  if (read?.kind !== 'request') throw new Error(`${verb} cannot be read`);
  return read.request;
}

/** What a form changes once it is filled in and sent. */
function sentBy(data: Readonly<Record<string, unknown>>, form: Form): EngagementCommand | null {
  // A reading is either users of seats or a percentage.
  const either = form.form === 'reading' ? { percent: '' } : {};
  const sent = requestOf('send', { ...data, ...form, r: 1, ...inputs, ...either });
  if (sent.ask === 'change') return sent.command;
  if (sent.ask === 'assign') return { type: 'assign', role: sent.role, person: null };
  // What somebody lets rest is their own affair.
  if (sent.ask === 'rest') return null;
  throw new Error(`The form ${form.form} does not end in a change`);
}

/** What a click changes in the end: at once, or through the form that it opens. */
function commandOf({ verb, data }: Element): EngagementCommand | null {
  if (typeof verb !== 'string' || !isRecord(data) || verb === 'say') return null;
  const request = requestOf(verb, data);
  if (request.ask === 'change') return request.command;
  return request.ask === 'form' ? sentBy(data, request.form) : null;
}

function unpermitted(engagement: Engagement, person: Person): readonly string[] {
  const actor = { person, isAdministrator: false };
  return viewsOf('', engagement, person).flatMap(({ name, card }) =>
    executes(card)
      .map(commandOf)
      .filter((command) => command !== null && !permit(engagement, command, actor).isPermitted)
      .map((command) => `${name}: ${JSON.stringify(command)}`),
  );
}

describe('Offered', () => {
  it.each(Object.entries(stories))(
    'is only what the person may do: %s',
    (_name, { engagement }) => {
      for (const person of [fe, fm, fta, stranger]) {
        expect(unpermitted(engagement, person)).toEqual([]);
      }
    },
  );

  it('are the steps of a task to whom it belongs, and to nobody else', () => {
    const { engagement } = stories.fresh;
    const pitch = (person: Person) =>
      draw(
        {
          show: 'engagement',
          view: { view: 'task', task: '3738' },
          engagement,
          said: null,
          refusal: null,
        },
        viewerOf(person),
      );
    expect(titles(pitch(fm))).toEqual([
      'Start 3738 Pitch Deck',
      'Done: 3738 Pitch Deck',
      'Bypass 3738 Pitch Deck',
      'Tasks',
    ]);
    expect(titles(pitch(fe))).toEqual(['Tasks']);
  });

  it('is what belongs to a role that nobody holds', () => {
    const [card] = viewsOf('', stories.orphaned.engagement, fe);
    expect(card && titles(card.card)[0]).toBe('Confirm intent');
  });

  it('is nothing that changes an engagement which has ended, but to reopen it and the paperwork', () => {
    const [card] = viewsOf('', stories.closed.engagement, fm);
    expect(card && titles(card.card)).toEqual([
      'Reopen engagement',
      'Tasks',
      'History',
      'FTOP data',
    ]);
  });

  it('is the remedy of a refusal, as a button', () => {
    const { engagement } = stories.fresh;
    const refused = draw({
      show: 'refused',
      engagement,
      refusal: { refused: 'start-unconfirmed', isPilotMissing: true, unfinished: [] },
    });
    expect(titles(refused).slice(0, 2)).toEqual(['Record pilot', 'Start all the same']);
  });

  it('is Undo after a change that can be taken back, and says what was done', () => {
    const { engagement, recorded } = stories.aimed;
    const said = {
      recorded: recorded.slice(-1),
      canUndo: true,
      isRepeated: false,
      alsoChanged: [],
      notReachable: null,
    };
    const card = draw({ show: 'done', engagement, said });
    expect(titles(card)[0]).toBe('Undo');
    expect(card.summary).toBe('Contoso: 3080 Assessment Workshop is in progress.');
  });
});

describe('The checklist', () => {
  it('keeps the way to the overview where more than six actions want to stand', () => {
    const { engagement, recorded } = stories.assessing;
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((each) =>
      engagement.items.map((item) => ({ ...item, id: `${item.id}-${each}` })),
    );
    const card = draw({
      show: 'engagement',
      view: { view: 'items', page: 1 },
      engagement: { ...engagement, items },
      said: {
        ...{ recorded: recorded.slice(-1), canUndo: true, isRepeated: false },
        ...{ alsoChanged: [], notReachable: null },
      },
      refusal: null,
    });
    expect(titles(card)).toHaveLength(6);
    expect(titles(card)).toEqual(expect.arrayContaining(['Undo', 'Next page', 'Overview']));
  });
});

describe('A notice', () => {
  it('shows nothing but the name to somebody who has no part any more', () => {
    const card = noticeOf({ why: 'role-taken', role: 'fe', to: fta }, stranger, stories.stuck);
    const texts = shownTexts(card.content).join(' ');
    expect(texts).toContain('Priya Sen is now FastTrack Engineer (FE) in your place');
    expect(texts).not.toContain('freeze');
    expect(titles(card)).toEqual(['My engagements']);
  });

  it('says what happened, why it came, and how the engagement stands', () => {
    const card = noticeOf({ why: 'target-set' }, fe, stories.aimed);
    const texts = shownTexts(card.content);
    expect(card.summary).toBe('Contoso: Omar Haddad set the target: 72.5% by 31 March 2027.');
    expect(texts).toContain('You get this because you are its FE.');
    expect(texts).toContain('72.5% by 31 March 2027');
  });

  it('says why it came, whatever it is about', () => {
    const notices = allSamples().filter(({ name }) => name.startsWith('notice '));
    const silent = notices.filter(
      ({ card }) => !shownTexts(card.content).some((text) => text.includes('You get this')),
    );
    expect(notices.length).toBeGreaterThan(50);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
