import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caps } from '../../../src/domain/caps.ts';
import { act, begin } from '../../../src/domain/engagement/act.ts';
import type { Engagement } from '../../../src/domain/engagement/engagement.ts';
import type { Recorded } from '../../../src/domain/engagement/events.ts';
import { evolve } from '../../../src/domain/engagement/evolving/evolve.ts';
import { natureOf } from '../../../src/domain/engagement/owing/notice-nature.ts';
import { owedBy } from '../../../src/domain/engagement/owing/owed.ts';
import type { Refusal } from '../../../src/domain/engagement/refusal.ts';
import { isFinished, openItems } from '../../../src/domain/engagement/undoing/standing.ts';
import { rolesOf } from '../../../src/domain/people.ts';
import { isAboutRequest, isHelping } from '../../../src/domain/request/request-commands.ts';
import { anEngagement, kim, minutesAfter, openedAt, sam, substance, withFta } from '../given.ts';
import { onCall } from '../request/sme-story.ts';
import { anyChecklistStory, anyStory, type Attempt } from './any-command.ts';

const everyRefusal: Readonly<Record<Refusal['refused'], true>> = {
  empty: true,
  'too-long': true,
  'not-whole': true,
  'out-of-range': true,
  'past-date': true,
  'future-date': true,
  'no-part': true,
  'not-yours': true,
  already: true,
  'not-finished': true,
  'unknown-task': true,
  'reason-needed': true,
  'results-needed': true,
  'checklist-needed': true,
  'checklist-first': true,
  'items-open': true,
  'review-date-needed': true,
  'start-unconfirmed': true,
  'not-deployed-widely': true,
  ended: true,
  'not-ended': true,
  'not-complete': true,
  'usage-not-green': true,
  'no-change': true,
  'no-such-item': true,
  'cap-reached': true,
  full: true,
  'seats-differ': true,
  'more-than-entitled': true,
  'fewer-than-deployed': true,
  'nothing-written': true,
  overtaken: true,
  'personal-chat': true,
  'nothing-to-undo': true,
  'undo-out-of-reach': true,
  'built-on': true,
  'not-a-count': true,
  'not-a-percentage': true,
  'not-a-day': true,
  'future-reading': true,
  'unknown-reading': true,
  'withdrawn-already': true,
  'not-your-reading': true,
  'no-open-alert': true,
  'snooze-reason-needed': true,
  'snooze-reason-too-long': true,
  'snooze-already-over': true,
  'snooze-too-long': true,
  'request-unfinished': true,
  'request-taken': true,
  'request-not-so': true,
  'no-such-request': true,
  'own-request': true,
  'not-an-sme': true,
  'not-holder': true,
  'not-on-call': true,
};

interface Step {
  readonly attempt: Attempt;
  readonly now: string;
  readonly before: Engagement;
  readonly after: Engagement;
  readonly recorded: readonly Recorded[];
  readonly refusal: Refusal | null;
}

interface Story {
  readonly steps: readonly Step[];
  readonly history: readonly Recorded[];
  readonly engagement: Engagement;
}

function attemptOn(before: Engagement, attempt: Attempt, action: string): Step {
  const { command, actor, minutes, cardAge } = attempt;
  const now = minutesAfter(before.changedAt, minutes);
  const seen = cardAge === null ? null : Math.max(1, before.revision - cardAge);
  const outcome = act(
    before,
    command,
    { actor, now, today: now.slice(0, 10), seen, smes: onCall },
    action,
  );
  return outcome.kind === 'accepted'
    ? {
        attempt,
        now,
        before,
        after: outcome.engagement,
        recorded: outcome.recorded,
        refusal: null,
      }
    : { attempt, now, before, after: before, recorded: [], refusal: outcome.refusal };
}

function play(attempts: readonly Attempt[], opened = withFta()): Story {
  const outcome = begin(opened, kim, openedAt, 'opening');
  if (outcome.kind === 'refused') throw new Error('An opening that was refused');
  const history = [...outcome.recorded];
  const steps: Step[] = [];
  let { engagement } = outcome;
  for (const [index, attempt] of attempts.entries()) {
    const step = attemptOn(engagement, attempt, `action-${index}`);
    steps.push(step);
    history.push(...step.recorded);
    engagement = step.after;
  }
  return { steps, history, engagement };
}

const holds = (check: (story: Story) => void, numRuns = 150, stories = anyStory) => {
  fc.assert(
    fc.property(stories, fc.boolean(), (attempts, hasFta) => {
      check(play(attempts, hasFta ? withFta() : anEngagement()));
    }),
    { numRuns },
  );
};

test('replaying the history from nothing gives the snapshot', () => {
  holds(({ history, engagement }) => {
    const replayed = history.reduce<Engagement | null>(evolve, null);
    expect(replayed).toStrictEqual(engagement);
  });
});

test('history only grows, numbered without a gap, and its time never goes back', () => {
  holds(({ history, engagement }) => {
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
    expect(history.at(-1)?.seq).toBe(engagement.revision);
    const times = history.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(times.at(-1)).toBe(engagement.changedAt);
  });
});

test('an action either does something or is refused with a value of the union', () => {
  holds(({ steps }) => {
    for (const { refusal, recorded, before, after } of steps) {
      expect(recorded.length > 0).toBe(refusal === null);
      if (refusal) {
        expect(everyRefusal).toHaveProperty([refusal.refused]);
        expect(after).toBe(before);
      }
    }
  });
});

test('a person without a part changes nothing but by asking to join, by assigning as administrator, by helping as SME', () => {
  holds(({ steps }) => {
    for (const { attempt, before, after } of steps) {
      const { actor, command } = attempt;
      if (rolesOf(before.people, actor.person.id).length > 0) continue;
      if (actor.isAdministrator && command.type === 'assign') continue;
      if (actor.person.id === sam.id && isHelping(command)) continue;
      if (command.type === 'ask-to-join') {
        expect(substance(after)).toStrictEqual(substance(before));
      } else {
        expect(after).toBe(before);
      }
    }
  });
});

const beyondUndo: ReadonlySet<string> = new Set([
  'assign',
  'bind-chat',
  'release-chat',
  'ask-to-join',
  'complete',
  'close',
  'reopen',
  'undo',
  'snooze-alert',
  'forget-readiness',
]);

/** The warning keeps its history, and readings that were taken back stay as withdrawn. */
function standing(engagement: Engagement) {
  const { alert, readings, ...rest } = substance(engagement);
  const count = engagement.readings.filter(({ withdrawn }) => withdrawn === null);
  return { ...rest, count, isWarned: alert?.open !== null && readings !== undefined };
}

test('undo right after a change restores the engagement', () => {
  holds(({ steps }) => {
    for (const { attempt, before, after, refusal, now } of steps) {
      const { command, actor } = attempt;
      if (refusal || beyondUndo.has(command.type) || isAboutRequest(command)) continue;
      const undone = act(
        after,
        { type: 'undo' },
        { actor, now, today: now.slice(0, 10), seen: after.revision },
        'undo',
      );
      expect(undone.kind).toBe('accepted');
      if (undone.kind === 'accepted') {
        expect(standing(undone.engagement)).toStrictEqual(standing(before));
      }
    }
  });
});

test('the snapshot lives in JSON', () => {
  holds(({ engagement, history }) => {
    expect(JSON.parse(JSON.stringify(engagement))).toStrictEqual(engagement);
    expect(JSON.parse(JSON.stringify(history))).toStrictEqual(history);
  });
});

test('the state stays within what storage keeps', () => {
  holds(({ engagement }) => {
    expect(JSON.stringify(engagement).length).toBeLessThanOrEqual(caps.stateCharactersAtMost);
  });
});

test('a done review has nothing open, a done toolkit has results, a done checklist a list or the word', () => {
  holds(
    ({ steps }) => {
      for (const { after } of steps) {
        const { tasks, readiness, items, nothingToRemediate } = after;
        if (tasks['3190'].state === 'done') {
          expect(openItems(after)).toEqual([]);
          expect(tasks['3190'].reviewedOn).not.toBeNull();
        }
        if (tasks['4105'].state === 'done') expect(readiness).not.toBeNull();
        if (tasks['3070'].state === 'done') {
          expect(items.length > 0 || nothingToRemediate !== null).toBe(true);
        }
        for (const id of ['3080', '1247'] as const) {
          if (!isFinished(after, id)) expect(tasks[id].reason).toBe('');
        }
      }
    },
    600,
    anyChecklistStory,
  );
});

test('but for the usage warning and the question for results nobody is notified of their own action, and nobody twice of one event', () => {
  holds(({ steps }) => {
    for (const { before, recorded } of steps) {
      let last = before;
      for (const each of recorded) {
        const next = evolve(last, each);
        const people = owedBy(last, next, each)
          .filter(({ reason: { why } }) => !why.startsWith('usage-') && why !== 'results-wanted')
          // A request's card that stands with whoever did it is changed; that tells them nothing.
          .filter((owed) => natureOf(owed).wantsAttention || owed.to.id !== each.by.id)
          .map(({ to }) => to.id);
        expect(people).not.toContain(each.by.id);
        expect(new Set(people).size).toBe(people.length);
        last = next;
      }
    }
  });
});
