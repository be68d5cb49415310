import type { Words } from '../en.ts';

/** What somebody wishes of the bot. */
export const settings: Words['settings'] = {
  title: 'Einstellungen',
  saved: 'Gespeichert.',
  on: 'Ein',
  off: 'Aus',
  days: {
    '1': 'Montag',
    '2': 'Dienstag',
    '3': 'Mittwoch',
    '4': 'Donnerstag',
    '5': 'Freitag',
    '6': 'Samstag',
    '7': 'Sonntag',
  },
  facts: {
    myDay: 'Mein Tag',
    digest: 'Wochenübersicht',
    quiet: 'Ruhezeit',
    workingDays: 'Arbeitstage',
    timeZone: 'Zeitzone',
    language: 'Sprache',
    usualFm: 'Üblicher FM',
    muted: 'Stumm',
  },
  myDay: (days, at) => `${days} um ${at}`,
  everyWorkingDay: 'jeden Arbeitstag',
  digest: (day, at) => `${day} um ${at}, wo Sie FM sind`,
  quiet: (from, to) => `${from} bis ${to} und an arbeitsfreien Tagen`,
  zoneOfTeams: (zone) => `${zone} (aus Teams)`,
  languageOfTeams: 'wie in Teams',
  nobody: 'niemand',
  unmuteHint: (customer) => `${customer}: Tippen, um wieder davon zu hören`,
  change: 'Ändern',
  mutedNow:
    'Sie hören davon nur noch, was Ihre eigenen Anfragen betrifft und was Sie gefragt werden.',
  mutedStill:
    'Mit „today“ und „open“ sehen Sie es weiterhin, und Zurückgehaltenes kommt, sobald Sie die Stummschaltung aufheben.',
  mutedFull: (limit, { number }) =>
    `Nicht stummgeschaltet: Mehr als ${number(limit)} Engagements sind nicht möglich. Heben Sie unter „Einstellungen“ zuerst eine Stummschaltung auf.`,
  heardAgain:
    'Sie hören wieder davon. Was inzwischen zurückgehalten wurde, kommt, sobald Ihre Ruhezeit es zulässt, mit dem dann aktuellen Stand.',
  mute: 'Stummschalten',
  unmute: 'Nicht mehr stumm',
};
