import type { Weekday } from '../../domain/calendar/days.ts';
import { isTimeZone } from '../../domain/calendar/time-zones.ts';
import type { WishKind } from '../../application/forms/forms.ts';
import type { WishChange } from '../../application/people/wish-change.ts';
import type { FilledForm, ReadingFault } from '../../application/forms/filled-form.ts';
import type { WishRequest } from '../../application/settings/answer-settings.ts';
import { readTime } from '../reading/times.ts';
import type { Inputs } from './read-inputs.ts';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const missing: ReadingFault = { fault: 'missing' };

/** Days of the week as their numbers, `1` for Monday, ascending; none for what names none. */
function daysIn(said: string): readonly Weekday[] {
  const chosen = new Set(said.split(',').map((each) => each.trim()));
  return weekdays.filter((day) => chosen.has(String(day)));
}

const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;

/** Reads an input of the settings; what it says, in one way of writing, or what is wrong. */
export function readWish(
  kind: WishKind,
  said: string,
): { readonly text: string } | { readonly fault: ReadingFault } {
  switch (kind) {
    case 'switch':
      return said === 'on' || said === 'off' ? { text: said } : { fault: missing };
    case 'time': {
      const text = readTime(said);
      return text === null ? { fault: { fault: 'not-a-time', said } } : { text };
    }
    case 'weekday':
    case 'days': {
      const text = daysIn(said).join();
      return text === '' ? { fault: missing } : { text };
    }
    case 'zone':
      return isTimeZone(said) ? { text: said } : { fault: { fault: 'unknown-zone', said } };
    case 'language':
      return languageTag.test(said) ? { text: said } : { fault: missing };
    case 'engagements':
      return { text: said };
  }
}

const isSame = (left: readonly Weekday[], right: readonly Weekday[]): boolean =>
  left.join() === right.join();

/** The wishes that the form of settings gives. */
function wishOf({ texts }: Inputs): WishChange {
  const text = (id: string): string => texts[id] ?? '';
  const isOn = (id: string): boolean => text(id) === 'on';
  const workingDays = daysIn(text('workingDays'));
  const myDays = daysIn(text('myDayDays'));
  const [digestDay = 1] = daysIn(text('digestDay'));
  return {
    myDay: {
      isOn: isOn('myDay'),
      days: isSame(myDays, workingDays) ? null : myDays,
      at: text('myDayAt'),
    },
    digest: { isOn: isOn('digest'), day: digestDay, at: text('digestAt') },
    quietHours: { isOn: isOn('quiet'), from: text('quietFrom'), to: text('quietTo') },
    workingDays,
    timeZone: text('timeZone') || null,
    language: text('language') || null,
    unmute: text('unmute')
      .split(',')
      .filter((each) => each !== ''),
  };
}

/** The request that the filled form of settings makes. */
export function wishRequestOf(filled: FilledForm, inputs: Inputs): WishRequest {
  const usualFm = inputs.people['usualFm'] ?? { by: 'nobody' };
  return { ask: 'wish', wish: wishOf(inputs), usualFm, filled };
}
