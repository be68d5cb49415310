import type { WishChange } from '../../application/people/wish-change.ts';
import type { FormValues } from '../../application/forms/forms.ts';
import type { ReadingFault } from '../../application/forms/filled-form.ts';
import { isTimeZone } from '../../domain/calendar/time-zones.ts';
import { readTime, readTimeSpan } from '../reading/times.ts';
import { about, general, type Command, type CommandContext, type Reading } from './command.ts';

const wishing = (wish: WishChange): Reading =>
  general({ ask: 'wish', wish, usualFm: null, filled: null });

const settings: Reading = general({ ask: 'settings' });

/** The form of settings with what was typed at its input, and what is wrong with it. */
function unread(
  values: FormValues,
  faults: Readonly<Record<string, 'not-a-time' | 'unknown-zone'>>,
): Reading {
  const said: Readonly<Record<string, ReadingFault>> = Object.fromEntries(
    Object.entries(faults).map(([id, fault]) => [id, { fault, said: values[id] ?? '' }]),
  );
  const form = { form: 'settings' } as const;
  return general({ ask: 'unread-new', unread: { form, values, faults: said } });
}

const isOff = (rest: string): boolean => /^(?:off|never|aus|stop)$/iu.test(rest);
const isOn = (rest: string): boolean => /^(?:on|an|again)$/iu.test(rest);

const pageShape = /^(?:page\s*)?(?<page>\d{1,4})$/iu;

/** `my day`, `my day page 2`, `my day off`, `my day 9:00`. */
function readMyDay(rest: string): Reading {
  if (isOff(rest)) return wishing({ myDay: { isOn: false } });
  if (isOn(rest)) return wishing({ myDay: { isOn: true } });
  const page = pageShape.exec(rest)?.groups?.['page'];
  const at = page === undefined ? readTime(rest) : null;
  if (at !== null) return wishing({ myDay: { isOn: true, at } });
  return general({ ask: 'today', page: page ? Math.max(0, Number(page) - 1) : 0 });
}

/** `quiet 18-8`, `quiet off`; the form without more. */
function readQuiet(rest: string): Reading {
  const said = rest.replace(/^hours?\s*/iu, '').trim();
  if (isOff(said)) return wishing({ quietHours: { isOn: false } });
  if (isOn(said)) return wishing({ quietHours: { isOn: true } });
  const span = readTimeSpan(said);
  if (span) return wishing({ quietHours: { isOn: true, ...span } });
  return said === '' ? settings : unread({ quietFrom: said }, { quietFrom: 'not-a-time' });
}

/** `time zone Europe/Berlin`; the form without more. */
function readZone(rest: string): Reading {
  const said = rest.replace(/^(?:is|to|:)\s*/iu, '').trim();
  if (said === '') return settings;
  return isTimeZone(said)
    ? wishing({ timeZone: said })
    : unread({ timeZone: said }, { timeZone: 'unknown-zone' });
}

const muting =
  (isMuted: boolean) =>
  (rest: string, context: CommandContext): Reading =>
    about(rest, context, { ask: 'mute', isMuted });

/** What can be typed about one's own day and wishes. */
export const wishCommands: readonly Command[] = [
  {
    name: 'today',
    aliases: ['my day', 'agenda', 'what is due'],
    example: 'today',
    takes: 'words',
    read: (rest) => readMyDay(rest.trim()),
  },
  {
    name: 'settings',
    aliases: ['preferences', 'my settings', 'wishes'],
    example: 'settings',
    takes: 'words',
    read: () => settings,
  },
  {
    name: 'mute',
    aliases: ['silence'],
    example: 'mute contoso',
    takes: 'words',
    read: muting(true),
  },
  { name: 'unmute', aliases: [], example: 'unmute contoso', takes: 'words', read: muting(false) },
  {
    name: 'quiet',
    aliases: ['quiet hours'],
    example: 'quiet 18-8',
    takes: 'free',
    read: (rest) => readQuiet(rest.trim()),
  },
  {
    name: 'time zone',
    aliases: ['timezone', 'zone'],
    example: 'time zone Europe/Berlin',
    takes: 'free',
    read: readZone,
  },
];
