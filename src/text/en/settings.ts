import type { Formats } from '../format.ts';

/** What somebody wishes of the bot. */
export const settings = {
  title: 'Settings',
  saved: 'Saved.',
  on: 'On',
  off: 'Off',
  days: {
    '1': 'Monday',
    '2': 'Tuesday',
    '3': 'Wednesday',
    '4': 'Thursday',
    '5': 'Friday',
    '6': 'Saturday',
    '7': 'Sunday',
  },
  facts: {
    myDay: 'My day',
    digest: 'Digest',
    quiet: 'Quiet',
    workingDays: 'Work',
    timeZone: 'Time zone',
    language: 'Language',
    usualFm: 'Usual FM',
    muted: 'Muted',
  },
  myDay: (days: string, at: string) => `${days} at ${at}`,
  everyWorkingDay: 'every working day',
  digest: (day: string, at: string) => `${day} at ${at}, where you are FM`,
  quiet: (from: string, to: string) => `${from} to ${to}, and on days you do not work`,
  zoneOfTeams: (zone: string) => `${zone} (from Teams)`,
  languageOfTeams: 'as Teams says',
  nobody: 'nobody',
  unmuteHint: (customer: string) => `${customer}: tap to hear of it again`,
  change: 'Change settings',
  mutedNow: 'You hear no more of it but what concerns your own requests and what is asked of you.',
  mutedStill: '“today” and “open” still show it, and what is held comes once you unmute it.',
  mutedFull: (limit: number, { number }: Formats) =>
    `Not muted: you have muted ${number(limit)} engagements, and no more are kept. Hear of one of them again under Settings first.`,
  heardAgain:
    'You hear of it again. What was held meanwhile comes as soon as your quiet hours let it, as it then stands.',
  mute: 'Mute engagement',
  unmute: 'Unmute engagement',
};
