import { describe, expect, it } from 'vitest';
import { passTime } from '../../../src/domain/engagement/act.ts';
import { natureOf } from '../../../src/domain/engagement/owing/notice-nature.ts';
import { owedBy, type Owed } from '../../../src/domain/engagement/owing/owed.ts';
import { evolve } from '../../../src/domain/engagement/evolving/evolve.ts';
import { joinPeople, type SmeRequest } from '../../../src/domain/request/request.ts';
import { nobodyToAsk } from '../../../src/domain/request/roster.ts';
import { ada, alex, given, kim, sam, withFta, withoutFm, type Given } from '../given.ts';
import * as story from './sme-story.ts';

const { onCall, withChannel } = story;

function only({ engagement }: Pick<Given, 'engagement'>): SmeRequest {
  const request = engagement.requests[0];
  if (!request) throw new Error('no request');
  return request;
}

const news = (owed: readonly Owed[]): readonly string[] =>
  owed.map(({ to, reason }) =>
    reason.why === 'request' ? `${to.id}: ${reason.news} (${reason.as})` : reason.why,
  );

/** A working Monday, so that hours are business hours. */
const monday = (time: string): string => `2026-11-23T${time}:00.000Z`;

const asked = (smes = onCall, but = {}): Given =>
  given(withFta()).and(story.ask(but), kim, { now: monday('10:00'), smes });

/** What the clock alone does, and owes. */
function pass(before: Pick<Given, 'engagement'>, now: string, smes = onCall) {
  const passed = passTime(before.engagement, now, smes.roster);
  const recorded = passed?.recorded ?? [];
  let state = before.engagement;
  const owed: Owed[] = [];
  for (const each of recorded) {
    const next = evolve(state, each);
    owed.push(...owedBy(state, next, each));
    state = next;
  }
  return { events: recorded.map(({ event }) => event.type), owed, engagement: state };
}

describe('Asking', () => {
  it('goes to each SME on call where there is no channel', () => {
    const asking = given(withFta()).when(story.ask(), kim, { smes: onCall });
    expect(news(asking.owed)).toStrictEqual([
      'sam: asked (sme)',
      'pat: asked (sme)',
      'kim: moved (engaged)',
      'alex: moved (engaged)',
    ]);
  });

  it('goes to the channel alone where there is one, and to people too when it is urgent', () => {
    expect(only(asked(withChannel)).copies.map(({ id }) => id)).toStrictEqual(['sme-channel-opp']);
    const urgent = only(asked(withChannel, { urgency: 'urgent' }));
    expect(urgent.copies.map(({ id }) => id)).toStrictEqual(['sme-channel-opp', 'sam', 'pat']);
  });

  it('tells FE, FM and administrators at once when it reaches nobody', () => {
    const roster = { ...nobodyToAsk.roster, administrators: [ada] };
    const asking = given(withFta()).when(story.ask(), kim, { smes: { ...nobodyToAsk, roster } });
    expect(news(asking.owed)).toStrictEqual([
      'kim: moved (engaged)',
      'alex: nobody (engaged)',
      'ada: nobody (administrator)',
    ]);
  });

  it('counts SMEs who cannot be reached as nobody', () => {
    const members = onCall.roster.members.map((sme) => ({ ...sme, isReachable: false }));
    const roster = { ...onCall.roster, members, administrators: [ada] };
    const asking = given(withFta()).when(story.ask(), kim, { smes: { ...onCall, roster } });
    expect(news(asking.owed)).toContain('ada: nobody (administrator)');
  });

  it('is possible once per kind until it is confirmed or withdrawn', () => {
    const open = story.requestIn('open');
    const again = story.ask({ request: 'q2' });
    expect(open.when(again, kim, { smes: onCall }).word).toBe('request-unfinished');
    const other = story.ask({ request: 'q2', kind: 'windows' });
    expect(open.when(other, kim, { smes: onCall }).word).toBe('accepted');
    expect(story.requestIn('resolved').when(again, kim).word).toBe('request-unfinished');
    expect(story.requestIn('withdrawn').when(again, kim).word).toBe('accepted');
  });

  it('twice with one form asks once', () => {
    const asking = story.requestIn('open').when(story.ask(), kim, { smes: onCall });
    expect(asking.word).toBe('no-change');
  });

  it('needs words, and a day that has not passed', () => {
    const without = given(withFta()).when(story.ask({ text: ' ' }), kim);
    expect(without.word).toBe('empty');
    const past = story.ask({ needBy: '2026-01-01' });
    expect(given(withFta()).when(past, kim).word).toBe('past-date');
  });

  it('keeps 20 requests; the oldest finished one makes room', () => {
    let engagement = given(withFta());
    for (let number = 0; number < 23; number += 1) {
      const request = `q${number}`;
      engagement = engagement
        .and(story.ask({ request }), kim, { smes: onCall })
        .and({ type: 'withdraw-request', request, reason: '' }, kim);
    }
    const kept = engagement.engagement.requests.map(({ id }) => id);
    expect(kept).toHaveLength(20);
    expect(kept.at(0)).toBe('q3');
    expect(kept.at(-1)).toBe('q22');
  });

  it('is not asked of FE or FM, even when they are on the list', () => {
    const members = [
      ...onCall.roster.members,
      { person: alex, kinds: ['opp'], isOnCall: true, isReachable: true } as const,
    ];
    const smes = { ...onCall, roster: { ...onCall.roster, members } };
    expect(only(asked(smes)).copies.map(({ id }) => id)).not.toContain('alex');
  });
});

describe('Life after asking', () => {
  it('accepted, FE and FM are told, and every other copy changes', () => {
    const accepting = asked().when(story.accept, sam, { smes: onCall });
    expect(news(accepting.owed)).toStrictEqual([
      'kim: accepted (engaged)',
      'alex: accepted (engaged)',
      'sam: moved (sme)',
      'pat: moved (sme)',
    ]);
    expect(only(accepting).holder).toStrictEqual({
      person: sam,
      since: only(accepting).since,
      contact: 'sam@fasttrack.example',
    });
  });

  it('whoever comes second is told who has it and since when', () => {
    const held = asked().and(story.accept, sam, { smes: onCall });
    const since = only(held).since;
    const second = held.when(story.accept, story.pat, { smes: onCall });
    second.then({ refused: 'request-taken', holder: sam, since });
  });

  it('answered at once, it is accepted and resolved in one step', () => {
    const answering = asked().when(story.answer, sam, { smes: onCall });
    expect(answering.recorded.map(({ event }) => event.type)).toStrictEqual([
      'request-accepted',
      'request-resolved',
    ]);
    expect(only(answering).state).toBe('resolved');
  });

  it('declined by everybody on call, the FM is told', () => {
    const first = asked().when(story.decline, sam, { smes: onCall });
    expect(news(first.owed)).not.toContain('alex: declined-by-all (engaged)');
    const last = first.accepted().when(story.decline, story.pat, { smes: onCall });
    expect(news(last.owed)).toContain('alex: declined-by-all (engaged)');
    expect(only(last).state).toBe('open');
  });

  it('does not wait for FE and FM on call to decline: they cannot', () => {
    const engaged = [kim, alex].map(
      (person) => ({ person, kinds: ['opp'], isOnCall: true, isReachable: true }) as const,
    );
    const members = [...onCall.roster.members, ...engaged];
    const smes = { ...onCall, roster: { ...onCall.roster, members } };
    const first = asked(smes).when(story.decline, sam, { smes });
    expect(news(first.owed)).not.toContain('alex: declined-by-all (engaged)');
    const last = first.accepted().when(story.decline, story.pat, { smes });
    expect(news(last.owed)).toContain('alex: declined-by-all (engaged)');
  });

  it('released, it is open for all again and nobody has declined any more', () => {
    const held = asked().and(story.decline, story.pat, { smes: onCall });
    const released = held.and(story.accept, sam, { smes: onCall }).when(story.release, sam, {
      smes: onCall,
    });
    expect(only(released)).toMatchObject({ state: 'open', holder: null, declined: [] });
    expect(news(released.owed)).toStrictEqual([
      'kim: released (engaged)',
      'alex: released (engaged)',
      'sam: moved (sme)',
      'pat: released (sme)',
    ]);
  });

  it('handed on, the new holder, the former one, FE and FM know', () => {
    const handing = story.requestIn('accepted').when(story.reassign(), alex, { smes: onCall });
    expect(only(handing).holder?.person).toStrictEqual(story.pat);
    expect(news(handing.owed)).toStrictEqual([
      'pat: handed-over (sme)',
      'sam: handed-over (sme)',
      'kim: handed-over (engaged)',
      'alex: moved (engaged)',
    ]);
  });

  it('is handed on to nobody who is off the list, off call or engaged', () => {
    const held = story.requestIn('accepted');
    for (const to of [story.stranger, story.wim, kim]) {
      expect(held.when(story.reassign(to), sam, { smes: onCall }).word).toBe('not-on-call');
    }
  });

  it('without an FM the FE hands on, and the history says for whom', () => {
    const held = given(withoutFm())
      .and(story.ask(), kim, { smes: onCall })
      .and(story.accept, sam, { smes: onCall });
    expect(held.when(story.reassign(), kim, { smes: onCall }).standingInFor).toBe('fm');
  });

  it('resolved, the FE confirms or reopens it', () => {
    const resolved = story.requestIn('resolved');
    expect(only(resolved.and(story.confirm, kim)).state).toBe('confirmed');
    const again = resolved.when(story.reopenIt, kim, { smes: onCall });
    expect(only(again)).toMatchObject({ state: 'accepted', holder: { person: sam } });
    expect(news(again.owed)).toContain('sam: reopened (sme)');
  });

  it('the end of the engagement withdraws what is open and confirms what is answered', () => {
    const close = { type: 'close', reason: 'The customer stopped' } as const;
    const ended = story.requestIn('accepted').when(close, alex);
    expect(only(ended).state).toBe('withdrawn');
    expect(news(ended.owed)).toContain('sam: withdrawn (sme)');
    expect(only(story.requestIn('resolved').when(close, alex)).state).toBe('confirmed');
  });

  it('undo does not reach what SMEs were told', () => {
    const undone = story.requestIn('open').when({ type: 'undo' }, kim, { afterMinutes: 1 });
    expect(undone.word).toBe('undo-out-of-reach');
  });
});

describe('Clocks', () => {
  it('remind the SMEs after 4 business hours and tell the FM after 8', () => {
    const open = asked();
    expect(pass(open, monday('13:59')).events).toStrictEqual([]);
    const reminded = pass(open, monday('14:00'));
    expect(reminded.events).toStrictEqual(['request-reminded']);
    expect(news(reminded.owed)).toContain('pat: reminded (sme)');
    const told = pass(open, '2026-11-24T10:00:00.000Z');
    expect(told.events).toStrictEqual(['request-reminded', 'request-unanswered']);
    expect(news(told.owed)).toContain('alex: unanswered (engaged)');
  });

  it('are quicker for what is urgent: 1 hour and 2', () => {
    const { clock } = only(asked(onCall, { urgency: 'urgent' }));
    expect(clock).toMatchObject({ remind: monday('11:00'), tell: monday('12:00') });
  });

  it('strike once', () => {
    const { engagement } = pass(asked(), monday('14:00'));
    expect(passTime(engagement, monday('15:00'), onCall.roster)).toBeNull();
  });

  it('do not remind who declined', () => {
    const open = asked().and(story.decline, sam, { now: monday('10:30'), smes: onCall });
    expect(news(pass(open, monday('14:00')).owed)).toContain('sam: moved (sme)');
  });

  it('rest over the weekend and on holidays', () => {
    const friday = '2026-11-27T16:00:00.000Z';
    const hours = { ...onCall.roster.hours, holidays: ['2026-11-30'] };
    const smes = { ...onCall, roster: { ...onCall.roster, hours } };
    const open = given(withFta()).and(story.ask(), kim, { now: friday, smes });
    expect(only(open).clock.remind).toBe('2026-12-01T12:00:00.000Z');
  });

  it('keep to the hours of the list where clocks are changed for summer', () => {
    const hours = { ...onCall.roster.hours, zone: 'Europe/Berlin' };
    const smes = { ...onCall, roster: { ...onCall.roster, hours } };
    // 28 March 2027 is the Sunday on which Berlin moves from UTC+1 to UTC+2.
    const friday = '2027-03-26T15:00:00.000Z';
    const open = given(withFta()).and(story.ask(), kim, { now: friday, smes });
    expect(only(open).clock.remind).toBe('2027-03-29T10:00:00.000Z');
  });

  it('ask the SME, and tell the FE, after 3 business days of silence', () => {
    const held = asked().and(story.accept, sam, { now: monday('11:00'), smes: onCall });
    const silent = pass(held, '2026-11-26T11:00:00.000Z');
    expect(silent.events).toContain('request-silent');
    expect(news(silent.owed)).toStrictEqual([
      'sam: silent (sme)',
      'kim: silent (engaged)',
      'pat: moved (sme)',
      'alex: moved (engaged)',
    ]);
  });

  it('begin anew with each word of the SME', () => {
    const held = asked().and(story.accept, sam, { now: monday('11:00'), smes: onCall });
    const noted = held.and(story.noteIt, sam, { now: '2026-11-25T11:00:00.000Z', smes: onCall });
    expect(pass(noted, '2026-11-26T11:00:00.000Z').events).not.toContain('request-silent');
  });

  it('confirm 5 business days after it was resolved', () => {
    const resolved = asked()
      .and(story.accept, sam, { now: monday('11:00'), smes: onCall })
      .and(story.resolveIt, sam, { now: monday('12:00'), smes: onCall });
    expect(pass(resolved, '2026-11-30T11:59:59.999Z').events).not.toContain('request-confirmed');
    const confirmed = pass(resolved, '2026-11-30T12:00:00.000Z');
    expect(confirmed.engagement.requests[0]?.state).toBe('confirmed');
  });

  it('stop once the request has ended', () => {
    for (const state of ['confirmed', 'withdrawn'] as const) {
      const ended = story.requestIn(state);
      const requests = passTime(ended.engagement, '2027-06-01T10:00:00.000Z', onCall.roster);
      const types = requests?.recorded.map(({ event }) => event.type) ?? [];
      expect(types.filter((type) => type.startsWith('request'))).toStrictEqual([]);
    }
  });
});

describe('The lists changed under an open request', () => {
  const listed = (...members: (typeof onCall.roster.members)[number][]) => ({
    ...onCall,
    roster: { ...onCall.roster, members, administrators: [ada] },
  });
  const [first, second] = onCall.roster.members;
  if (!first || !second) throw new Error('nobody is on call');

  it('tells FE, FM and administrators once that nobody is left', () => {
    const gone = pass(asked(), monday('10:05'), listed());
    expect(gone.events).toStrictEqual(['request-stranded']);
    expect(news(gone.owed).filter((each) => each.includes('nobody'))).toStrictEqual([
      'kim: nobody (engaged)',
      'alex: nobody (engaged)',
      'ada: nobody (administrator)',
    ]);
    expect(passTime(gone.engagement, monday('10:06'), listed().roster)).toBeNull();
  });

  it('tells it again after somebody new could be asked', () => {
    const gone = pass(asked(listed(first)), monday('10:05'), listed());
    const back = pass(gone, monday('10:10'), listed(second));
    expect(back.events).toStrictEqual(['request-brought']);
    const again = passTime(back.engagement, monday('10:15'), listed().roster);
    expect(again?.recorded.map(({ event }) => event.type)).toStrictEqual(['request-stranded']);
  });

  it('counts whoever cannot be reached as nobody', () => {
    const gone = pass(asked(), monday('10:05'), listed({ ...first, isReachable: false }));
    expect(gone.events).toStrictEqual(['request-stranded']);
  });

  it('tells the FM when those who are left have all declined', () => {
    const declined = asked().and(story.decline, sam, { now: monday('10:01'), smes: onCall });
    const gone = pass(declined, monday('10:05'), listed(first));
    expect(news(gone.owed)[0]).toBe('alex: declined-by-all (engaged)');
    expect(passTime(gone.engagement, monday('10:06'), listed(first).roster)).toBeNull();
  });
});

describe('The largest list', () => {
  it('owes no more in one action than one transaction takes', () => {
    const members = Array.from({ length: 35 }, (_, index) => ({
      person: { id: `sme-${index}`, name: `SME ${index}` },
      kinds: ['opp', 'windows'] as const,
      isOnCall: true,
      isReachable: true,
    }));
    const roster = { ...withChannel.roster, members };
    const smes = { ...withChannel, roster };
    const urgent = { urgency: 'urgent' } as const;
    const both = given(withFta())
      .and(story.ask(urgent), kim, { smes })
      .and(story.ask({ ...urgent, request: 'q2', kind: 'windows' }), kim, { smes });
    const first = members[0]?.person ?? sam;
    expect(both.when(story.answer, first, { smes }).owed.length).toBeLessThan(95);
    const close = { type: 'close', reason: 'The customer stopped' } as const;
    expect(both.when(close, alex).owed.length).toBeLessThan(95);
  });
});

describe('The copies of a card', () => {
  it('are cut to the newest, but for the channel’s', () => {
    const people = Array.from({ length: 50 }, (_, index) => ({ id: `p${index}`, name: 'P' }));
    const [channel, ...others] = people;
    const kept = joinPeople(channel ? [channel] : [], others).map(({ id }) => id);
    expect(kept).toHaveLength(38);
    expect([kept[0], kept[1], kept.at(-1)]).toStrictEqual(['p0', 'p13', 'p49']);
    expect(joinPeople([], people.slice(0, 3))).toHaveLength(3);
  });
});

describe('How cards about a request come', () => {
  const natures = (urgency: 'normal' | 'urgent') => {
    const asking = given(withFta()).when(story.ask({ urgency }), kim, { smes: onCall });
    const accepting = asking.accepted().when(story.accept, sam, { smes: onCall });
    return [...asking.owed, ...accepting.owed].map((owed) => ({ owed, nature: natureOf(owed) }));
  };

  it('urgent ones and their acceptance pass quiet hours', () => {
    const attentive = natures('urgent').filter(({ nature }) => nature.wantsAttention);
    expect(attentive).toHaveLength(4);
    expect(attentive.every(({ nature }) => nature.isUrgent)).toBe(true);
  });

  it('normal ones wait for the morning', () => {
    expect(natures('normal').some(({ nature }) => nature.isUrgent)).toBe(false);
  });

  it('SMEs who have no card yet get one as things stand; FE, FM and the actor only a change of theirs', () => {
    const quiet = natures('normal').filter(({ nature }) => !nature.wantsAttention);
    const posts = quiet.filter(({ nature }) => !nature.onlyAfterCard);
    expect(posts.map(({ owed }) => owed.to.id)).toStrictEqual(['pat']);
  });
});
