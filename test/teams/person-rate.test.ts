import { describe, expect, it } from 'vitest';
import { limitPeople } from '../../src/teams/gate/person-rate.ts';

describe('How often a person may', () => {
  it('is a burst, then so many a second, each person apart', () => {
    let now = 0;
    const may = limitPeople({ burst: 3, perSecond: 1 }, () => now);
    expect(['a', 'a', 'a', 'a', 'b'].map(may)).toEqual([true, true, true, false, true]);
    now = 999;
    expect(may('a')).toBe(false);
    now = 2_000;
    expect([may('a'), may('a'), may('a')]).toEqual([true, true, false]);
    now = 1_000_000;
    expect(['a', 'a', 'a', 'a'].map(may)).toEqual([true, true, true, false]);
  });

  it('takes no more memory for any number of people', () => {
    const may = limitPeople({ burst: 1, perSecond: 0 }, () => 0);
    for (let person = 0; person < 30_000; person += 1) expect(may(String(person))).toBe(true);
    expect(may('29999')).toBe(false);
    expect(may('0')).toBe(true);
  });
});
