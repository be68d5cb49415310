import { describe, expect, it } from 'vitest';
import { alertDueAt } from '../../../../src/domain/usage/alert/review.ts';
import { counts, fe, fm, percent } from '../sample-readings.ts';
import { AlertStory } from './alert-story.ts';

const both = (what: string): readonly string[] => [`${what} fe`, `${what} fm`];

/** Usage was 60 and is 38 on 2 November. */
function openedStory(): AlertStory {
  const story = new AlertStory();
  story.read('60');
  story.day('2026-11-02');
  story.read('38');
  return story;
}

describe('the warning opens', () => {
  it('when usage comes under 40, for FE and FM each with one card', () => {
    const story = new AlertStory();
    expect(story.read('40')).toEqual([]);
    story.day('2026-11-02');
    expect(story.read('39.9999')).toEqual(both('opened'));
    expect(story.state.open).toMatchObject({ number: 1, readingId: 'r39.9999', paused: null });
    expect(story.set({})).toEqual([]);
  });

  it('at the first reading too', () => {
    expect(new AlertStory().read('12')).toEqual(both('opened'));
  });

  it('once for a person who holds both roles, and for whoever is there when a role is empty', () => {
    const same = new AlertStory();
    same.set({ places: { fe, fm: fe, fta: null } });
    expect(same.read('12')).toEqual(['opened fe']);
    const alone = new AlertStory();
    alone.set({ places: { fe: null, fm, fta: fe } });
    expect(alone.read('12')).toEqual(['opened fm']);
  });

  it('not for other workloads, other periods, zero seats, stale readings or older ones', () => {
    const story = new AlertStory();
    expect(story.read('60')).toEqual([]);
    story.day('2026-11-05');
    expect(story.read('10', { workload: 'teams' })).toEqual([]);
    expect(story.read('11', { measure: 'D7' })).toEqual([]);
    expect(story.read('12', { date: '2026-10-31' })).toEqual([]);
    expect(story.read('0', { figure: counts(0, 0) })).toEqual([]);
    story.day('2026-12-20');
    expect(story.read('13', { date: '2026-11-14' })).toEqual([]);
    expect(story.read('14', { date: '2026-11-15' })).toEqual(both('opened'));
  });

  it('not once the engagement has ended, and anew when it is reopened', () => {
    const story = new AlertStory();
    story.set({ isEnded: true });
    expect(story.read('12')).toEqual([]);
    expect(story.set({ isEnded: false })).toEqual(both('opened'));
    expect(story.set({ isEnded: true })).toEqual([]);
    expect(story.state.past).toMatchObject([{ end: 'engagement-ended' }]);
    expect(story.set({ isEnded: false })).toEqual(both('opened'));
    expect(story.state.open?.number).toBe(2);
  });
});

describe('while it stays open', () => {
  it('only a further fall of 5 points or more since the last card sends another', () => {
    const story = openedStory();
    story.day('2026-11-03');
    expect(story.read('33.0001')).toEqual([]);
    story.day('2026-11-04');
    expect(story.read('33')).toEqual(both('fell'));
    expect(story.notices[0]).toMatchObject({ since: percent('38'), readingId: 'r33' });
    story.day('2026-11-05');
    expect(story.read('37')).toEqual([]);
    story.day('2026-11-06');
    expect(story.read('29')).toEqual([]);
    story.day('2026-11-07');
    expect(story.read('28')).toEqual(both('fell'));
    expect(story.state.open?.occurrences).toHaveLength(6);
  });

  it('slow falls add up', () => {
    const story = openedStory();
    const owed = ['37', '36', '35', '34'].flatMap((of, index) => {
      story.day(`2026-11-0${index + 3}`);
      return story.read(of);
    });
    story.day('2026-11-08');
    expect([...owed, ...story.read('33')]).toEqual(both('fell'));
  });

  it('a fall counts among like readings, so that the first file begins a count of its own', () => {
    const story = openedStory();
    story.day('2026-11-03');
    expect(story.read('30', { denominator: 'entitled-seats' })).toEqual([]);
    story.day('2026-11-04');
    expect(story.read('26', { denominator: 'entitled-seats' })).toEqual([]);
    story.day('2026-11-05');
    expect(story.read('25', { denominator: 'entitled-seats' })).toEqual(both('fell'));
    expect(story.notices[0]).toMatchObject({ since: percent('30') });
    story.day('2026-11-06');
    expect(story.read('20', { denominator: 'report-rows' })).toEqual([]);
  });

  it('who took a role over is measured by the last card of anybody', () => {
    const story = openedStory();
    const nia = { id: 'nia', name: 'Nia' };
    expect(story.set({ places: { fe: nia, fm, fta: null } })).toEqual([]);
    story.day('2026-11-03');
    expect(story.read('33')).toEqual(['fell nia', 'fell fm']);
    const ola = { id: 'ola', name: 'Ola' };
    expect(story.set({ places: { fe: ola, fm, fta: null } })).toEqual([]);
    story.day('2026-11-04');
    expect(story.read('29')).toEqual([]);
    story.day('2026-11-05');
    expect(story.read('28')).toEqual(['fell ola', 'fell fm']);
  });
});

describe('where everybody begins', () => {
  it('one card is sent, and no more until 1247 starts', () => {
    const story = new AlertStory();
    story.set({ isDeploymentStarted: false });
    expect(story.read('30')).toEqual(both('opened'));
    story.day('2026-11-02');
    expect(story.read('20')).toEqual([]);
    story.snooze('fe', '2026-11-05');
    expect(story.day('2026-11-05')).toEqual([]);
    expect(story.set({ isDeploymentStarted: true })).toEqual(both('fell'));
    expect(story.set({})).toEqual([]);
  });

  it('starting 1247 sends nothing when nothing fell', () => {
    const story = new AlertStory();
    story.set({ isDeploymentStarted: false });
    story.read('30');
    expect(story.set({ isDeploymentStarted: true })).toEqual([]);
    story.day('2026-11-02');
    expect(story.read('25')).toEqual(both('fell'));
  });

  it('recovery is told there too', () => {
    const story = new AlertStory();
    story.set({ isDeploymentStarted: false });
    story.read('30');
    story.day('2026-11-02');
    expect(story.read('40')).toEqual(both('recovered'));
  });

  it('is not where usage has been 40 before', () => {
    const story = new AlertStory();
    story.set({ isDeploymentStarted: false });
    story.read('60');
    story.day('2026-11-02');
    story.read('38');
    story.day('2026-11-03');
    expect(story.read('30')).toEqual(both('fell'));
  });
});

describe('a snooze', () => {
  it('silences whoever pressed it, nobody else, and one card comes when it ends on Red', () => {
    const story = openedStory();
    expect(story.snooze('fe', '2026-11-10')).toEqual([]);
    story.day('2026-11-03');
    expect(story.read('30')).toEqual(['fell fm']);
    expect(story.set({ now: '2026-11-10T08:59:59.999Z' })).toEqual([]);
    expect(story.day('2026-11-10')).toEqual(['snooze-over fe']);
    expect(story.day('2026-11-11')).toEqual([]);
  });

  it('that ends leaves everybody measured by their own last card', () => {
    const story = openedStory();
    story.snooze('fe', '2026-11-10');
    story.day('2026-11-03');
    story.read('32');
    story.day('2026-11-10');
    story.day('2026-11-11');
    expect(story.read('31')).toEqual([]);
    story.snooze('fm', '2026-11-12');
    expect(story.day('2026-11-12')).toEqual(['snooze-over fm']);
    expect(story.read('27', { date: '2026-11-12' })).toEqual(['fell fe']);
  });

  it('that ends together with a fall brings one card', () => {
    const story = openedStory();
    story.snooze('fe', '2026-11-10');
    story.scene = { ...story.scene, now: '2026-11-10T09:00:00.000Z' };
    expect(story.read('20')).toEqual(['snooze-over fe', 'fell fm']);
  });

  it('that ends while the warning rests or after it closed brings none', () => {
    const resting = openedStory();
    resting.day('2026-12-01');
    resting.snooze('fe', '2026-12-20');
    expect(resting.day('2026-12-08')).toEqual(['reading-wanted fe']);
    expect(resting.day('2026-12-20')).toEqual([]);
    const closed = openedStory();
    closed.snooze('fe', '2026-11-10');
    closed.day('2026-11-03');
    expect(closed.read('41')).toEqual(both('recovered'));
    expect(closed.day('2026-11-10')).toEqual([]);
  });

  it('does not carry over to the next warning', () => {
    const story = openedStory();
    story.snooze('fe', '2026-11-30');
    story.day('2026-11-03');
    story.read('41');
    story.day('2026-11-04');
    expect(story.read('39')).toEqual(both('opened'));
  });
});

describe('the warning closes', () => {
  it('with a fresh reading of 40, for those who got it and still belong', () => {
    const story = openedStory();
    story.set({ places: { fe: { id: 'nia', name: 'Nia' }, fm, fta: null } });
    story.day('2026-11-03');
    expect(story.read('40')).toEqual(['recovered fm']);
    expect(story.state).toMatchObject({
      open: null,
      past: [{ number: 1, end: 'recovered', lowest: { percent: '38' } }],
    });
    story.day('2026-11-04');
    expect(story.read('39')).toEqual(['opened nia', 'opened fm']);
  });

  it('not with an older reading of 40, nor with a stale one', () => {
    const story = openedStory();
    expect(story.read('50', { date: '2026-10-30' })).toEqual([]);
    story.day('2026-12-20');
    expect(story.read('55', { date: '2026-11-14' })).toEqual([]);
    expect(story.state.open?.paused).toBe('stale');
  });

  it('as taken back when its Red reading is withdrawn, and its cards show it', () => {
    const story = openedStory();
    expect(story.withdraw('r38')).toEqual(both('taken-back'));
    expect(story.state).toMatchObject({ open: null, past: [{ end: 'taken-back', lowest: null }] });
    expect(story.restore('r38')).toEqual(both('opened'));
  });

  it('as taken back when nothing is left', () => {
    const story = new AlertStory();
    story.read('12');
    expect(story.withdraw('r12')).toEqual(both('taken-back'));
  });

  it('not while another Red reading speaks: the cards are corrected, and do not count for a fall', () => {
    const story = openedStory();
    story.day('2026-11-03');
    story.read('20');
    expect(story.withdraw('r20')).toEqual(both('corrected'));
    expect(story.state.open?.readingId).toBe('r38');
    story.day('2026-11-04');
    expect(story.read('33')).toEqual(both('fell'));
    expect(story.notices[0]).toMatchObject({ since: percent('38') });
  });

  it('not when its first reading is withdrawn and a later one is Red', () => {
    const story = openedStory();
    story.day('2026-11-03');
    story.read('36');
    expect(story.withdraw('r38')).toEqual(both('corrected'));
    story.day('2026-11-04');
    expect(story.read('32')).toEqual([]);
    expect(story.read('31', { date: '2026-11-04' })).toEqual(both('fell'));
    expect(story.withdraw('r31')).toEqual(both('corrected'));
    expect(story.withdraw('r32')).toEqual([]);
    expect(story.withdraw('r36')).toEqual(both('taken-back'));
  });

  it('and opens again when the reading that recovered it is withdrawn', () => {
    const story = openedStory();
    story.day('2026-11-03');
    story.read('45');
    expect(story.withdraw('r45')).toEqual(both('opened'));
    expect(story.state.open?.number).toBe(2);
  });
});

describe('a stale reading', () => {
  it('pauses the warning and asks for a new one, once', () => {
    const story = openedStory();
    expect(alertDueAt(story.state, story.scene.readings)).toBe('2026-12-08T00:00:00.000Z');
    expect(story.set({ now: '2026-12-07T23:59:59.999Z' })).toEqual([]);
    expect(story.set({ now: '2026-12-08T00:00:00.000Z' })).toEqual(['reading-wanted fe']);
    expect(story.state.open?.paused).toBe('stale');
    expect(story.day('2026-12-09')).toEqual([]);
    expect(alertDueAt(story.state, story.scene.readings)).toBeNull();
  });

  it('is followed by a Red one without a card, unless usage fell further', () => {
    const calm = openedStory();
    calm.day('2026-12-08');
    expect(calm.read('36')).toEqual([]);
    expect(calm.state.open?.paused).toBeNull();
    const worse = openedStory();
    worse.day('2026-12-08');
    expect(worse.read('30')).toEqual(both('fell'));
    const better = openedStory();
    better.day('2026-12-08');
    expect(better.read('45')).toEqual(both('recovered'));
  });

  it('that is withdrawn leaves the warning resting on the stale Red one before', () => {
    const story = openedStory();
    story.day('2026-11-20');
    story.read('37');
    story.day('2026-12-20');
    expect(story.withdraw('r37')).toEqual(['reading-wanted fe']);
    expect(story.state.open).toMatchObject({ readingId: 'r38', paused: 'stale' });
  });

  it('is asked of the FM while there is no FE', () => {
    const story = openedStory();
    story.set({ places: { fe: null, fm, fta: null } });
    expect(story.day('2026-12-08')).toEqual(['reading-wanted fm']);
  });

  it('of zero seats lets the warning rest without asking', () => {
    const story = openedStory();
    story.day('2026-11-05');
    expect(story.read('0', { figure: counts(0, 0) })).toEqual([]);
    expect(story.state.open?.paused).toBe('no-seats');
    expect(story.day('2026-12-11')).toEqual(['reading-wanted fe']);
  });
});

describe('the history of the warning', () => {
  it('names each step', () => {
    const story = openedStory();
    story.snooze('fe', '2026-11-03');
    story.day('2026-11-03');
    story.read('37');
    story.day('2026-12-20');
    story.read('36');
    story.day('2026-12-21');
    story.read('40');
    expect(story.steps).toEqual([
      { kind: 'opened', readingId: 'r38' },
      { kind: 'snooze-over', person: 'fe' },
      { kind: 'red-again', readingId: 'r37' },
      { kind: 'paused', readingId: 'r37' },
      { kind: 'red-again', readingId: 'r36' },
      { kind: 'resumed', readingId: 'r36' },
      { kind: 'recovered', readingId: 'r36' },
    ]);
  });

  it('keeps the last 20 warnings', () => {
    const story = new AlertStory();
    for (let round = 0; round < 25; round += 1) {
      story.read('20', { id: `low${round}` });
      story.withdraw(`low${round}`);
    }
    expect(story.state.past).toHaveLength(20);
    expect(story.state.past.at(-1)?.number).toBe(25);
  });

  it('keeps 50 occurrences, and those that sent a card', () => {
    const story = openedStory();
    for (let count = 0; count < 60; count += 1) {
      story.read('37', { id: `c${count}`, figure: percent(`37.${count + 10}`) });
    }
    const kept = story.state.open?.occurrences ?? [];
    expect(kept).toHaveLength(50);
    expect(kept[0]?.readingId).toBe('r38');
    expect(kept.at(-1)?.readingId).toBe('c59');
  });
});
