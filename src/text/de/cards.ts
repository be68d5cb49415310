import type { Words } from '../en.ts';
import { withFullStop } from './full-stop.ts';

const page: Words['cards']['page'] = (number, pages, { number: format }) =>
  `Seite ${format(number)} von ${format(pages)}`;

/** Titles, labels and sentences of the cards of one engagement. */
export const cards: Words['cards'] = {
  next: {
    title: 'Nächster Schritt',
    yours: (task) => `${task} ist Ihre Aufgabe.`,
    theirs: (task, role, name) => `${task} liegt bei ${name} (${role}).`,
    vacant: (task, role) => `${task} wartet: Die Rolle ${role} ist nicht besetzt.`,
    none: 'Alle Aufgaben sind fertig.',
    nothingOfYours: 'Für Sie ist nichts mehr zu tun.',
    ended: 'Das Engagement ist beendet; es ist nichts zu tun.',
    why: {
      '3080': 'Der Workshop eröffnet das Assessment und zeigt Ihnen die Umgebung des Kunden.',
      '3738': 'Das Pitch Deck gewinnt beim Kunden Unterstützung für die Bereitstellung.',
      '4105':
        'Die Ergebnisse zeigen, welche Makros und Add-Ins Arbeit brauchen; daraus entsteht der Entwurf der Checkliste.',
      '3070': 'In der Checkliste steht jedes gefundene Problem, damit keines vergessen wird.',
      '3190':
        'Der Kunde bestätigt, dass vor der Bereitstellung alles auf der Checkliste geklärt ist.',
      '1247': 'Das Assessment liegt hinter Ihnen; eine Pilotphase vorab erspart Supportfälle.',
      '3650':
        'Die Bereitstellung ist erledigt; die Acceleration bringt die Nutzung dorthin, wo sie sein soll.',
    },
    intentMissing: 'Die Absicht des Kunden ist noch nicht bestätigt; das ist Ihre Aufgabe.',
  },
  facts: {
    intent: 'Absicht',
    target: 'Ziel',
    usage: 'Nutzung',
    seats: 'Lizenzen',
    pilot: 'Pilot',
    checklist: 'Checkliste',
    data: 'FTOP-Daten',
    blocked: 'Blockiert',
    waiting: 'Wartet',
    ended: 'Beendet',
    state: 'Status',
    reason: 'Grund',
    reviewed: 'Geprüft',
    results: 'Ergebnisse',
    owner: 'Zuständig',
    due: 'Fällig',
    added: 'Hinzugefügt',
    why: 'Warum',
    confirmed: (who, when) => `bestätigt von ${who}, ${when}`,
    notConfirmed: 'noch nicht bestätigt',
    targetBy: (percent, day) => `${percent} bis ${day}`,
    targetOpen: (percent) => `${percent}, noch ohne Datum`,
    seatsEntitled: (count, { number }) => `${number(count)} erworben`,
    seatsDeployed: (deployed, entitled, { number, share }) =>
      `${number(deployed)} von ${number(entitled)} bereitgestellt (${share(deployed, entitled)})`,
    recorded: (who, when) => `erfasst von ${who}, ${when}`,
    noPilot: 'nicht erfasst',
    until: (what, day) => `${what}, bis ${day}`,
    by: (what, who, when) => `${what} (${who}, ${when})`,
    noItems: 'noch keine Punkte',
    noDue: 'nicht festgelegt',
  },
  tasks: {
    title: 'Aufgaben',
    row: (state, obligation, role) => `${state} · ${obligation} · ${role}`,
    nothingToRemediate: (who, when) => `nichts zu beheben (${who}, ${when})`,
    results: ({ devices, files, findings }, { number, count }) =>
      `${count(devices, { one: 'Gerät', other: 'Geräte' })}, ${count(files, { one: 'Datei', other: 'Dateien' })} gescannt, ${number(findings)} mit Befund`,
    noResults: 'noch nicht da',
  },
  items: {
    title: 'Remediation-Checkliste',
    count: (open, total, { number, count }) =>
      `${number(open)} offen von ${count(total, { one: 'Punkt', other: 'Punkten' })}`,
    empty: 'Auf der Checkliste steht noch nichts.',
    all: 'Alle Punkte',
    openOnly: 'Nur offene Punkte',
    only: {
      open: 'Offene Punkte',
      late: 'Überfällige Punkte',
      unowned: 'Offene Punkte ohne Zuständigkeit',
      settled: 'Geklärte Punkte',
    },
    due: (day) => `fällig ${day}`,
    overdue: (day) => `überfällig seit ${day}`,
    gone: 'Dieser Punkt steht nicht mehr auf der Checkliste.',
  },
  data: {
    title: 'Daten für FTOP',
    missing: (count, { count: format }) =>
      count === 0
        ? 'Alle Pflichtfelder sind ausgefüllt.'
        : `${format(count, { one: 'Pflichtfeld fehlt', other: 'Pflichtfelder fehlen' })}.`,
    short: (missing, { count }) =>
      missing === 0
        ? 'vollständig'
        : count(missing, { one: 'Pflichtfeld fehlt', other: 'Pflichtfelder fehlen' }),
    states: {
      missing: 'fehlt',
      empty: 'leer',
      new: 'noch nicht in FTOP',
      changed: 'geändert, seit es in FTOP eingetragen wurde',
      entered: (who, when) => `in FTOP (${who}, ${when})`,
    },
    notes: (count, { count: format }) => format(count, { one: 'Notiz', other: 'Notizen' }),
  },
  export: {
    title: 'Für FTOP kopieren',
    intro:
      'Markieren und kopieren Sie den Text, und fügen Sie ihn in FTOP ein. Melden Sie ihn danach als eingetragen.',
    label: 'Text für FTOP',
    empty: '(leer)',
    page: (number, pages, { number: format }) => `Teil ${format(number)} von ${format(pages)}`,
  },
  summary: {
    title: 'Zusammenfassung für den Kunden',
    intro:
      'Markieren und kopieren Sie den Text, und fügen Sie ihn in eine E-Mail ein. Er enthält keine Notizen und nichts für FTOP.',
    label: 'Text für den Kunden',
    heading: (customer) => `Microsoft 365 Apps bei ${customer}: Stand der Vorbereitung`,
    results: (text, day) => `Untersucht: ${text} (${day}).`,
    open: 'Zu tun:',
    settled: 'Geklärt:',
    nothing: 'Auf der Checkliste steht nichts.',
    item: (number, title, about) =>
      about === '' ? `${number}. ${title}` : `${number}. ${title} (${about})`,
    reviewed: (day) => withFullStop(`Von Ihnen geprüft: ${day}`),
  },
  history: { title: 'Verlauf', empty: 'Nichts Älteres.' },
  page,
};
