import type { AttentionLine } from '../../domain/attention/attention-line.ts';
import { showPoints } from '../../domain/usage/shown-percentage.ts';
import type { ByKind } from '../by-kind.ts';
import { clip } from '../clip.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { withFullStop } from './full-stop.ts';
import { figureText } from './usage-figure.ts';
import { names } from './names.ts';

const titleCharacters = 80;

const times = (often: number, { number }: Formats): string =>
  often === 0 ? '' : ` Sie haben ${number(often)}-mal gemeldet, dass es weitergeht.`;

const others = (more: number, { number }: Formats): string =>
  more === 0 ? '' : `; ${number(more)} weitere offen`;

/** What each line of My day says, and what tapping it does. */
const lines: ByKind<AttentionLine, 'kind'> = {
  red: ({ figure }, { formats }) =>
    `Die aktive Nutzung liegt unter 40\u00A0%: ${figureText(figure, formats)}.`,
  stalled: ({ since, times: often }, { formats }) =>
    `Stockt seit ${formats.day(since)}: 14 Tage ohne Fortschritt.${times(often, formats)}`,
  'waiting-over': ({ what }, { formats }) =>
    `Der Tag, auf den Sie gewartet haben, ist da: ${formats.quote(what)}`,
  'request-open': ({ since }, { formats }) =>
    withFullStop(`Ihre SME-Anfrage ist offen seit ${formats.day(since)}`),
  'behind-plan': ({ figure, points }, { formats }) =>
    `Hinter dem Plan: ${figureText(figure, formats)}, ${formats.number(Number(showPoints(points)))} Prozentpunkte unter dem erwarteten Wert.`,
  'item-overdue': ({ title, due, since, others: more }, { formats }) => {
    const item = clip(title, titleCharacters);
    return due === null
      ? `${item}: offen seit ${formats.day(since)}${others(more, formats)}`
      : `${item}: war fällig ${formats.day(due)}${others(more, formats)}`;
  },
  'results-missing': ({ since }, { formats }) =>
    `Der Workshop ist erledigt (${formats.day(since)}); die Ergebnisse des Readiness Toolkit fehlen.`,
  'intent-missing': ({ since }, { formats }) =>
    `Die Absicht des Kunden ist noch nicht bestätigt (eröffnet: ${formats.day(since)}).`,
  'reading-overdue': ({ last }, { formats }) =>
    last === null
      ? 'Die Bereitstellung läuft, aber es gibt noch keinen Messwert zur Nutzung.'
      : withFullStop(`Letzter Messwert zur Nutzung: ${formats.day(last)}`),
  'other-red': ({ workloads }, { formats }) =>
    `Unter 40\u00A0%: ${formats.list(workloads.map((each) => names.workloads[each]))}.`,
  'completion-offered': ({ figure }, { formats }) =>
    `Alle Pflichtaufgaben sind fertig, Nutzung: ${figureText(figure, formats)}. Das Engagement kann abgeschlossen werden.`,
};

/** What tapping a line does. */
const actions: Words['day']['actions'] = {
  red: 'Nutzung ansehen',
  stalled: 'Woran liegt es?',
  'waiting-over': 'Wie geht es weiter?',
  'request-open': 'Engagement öffnen',
  'behind-plan': 'Nutzung ansehen',
  'item-overdue': 'Punkt öffnen',
  'results-missing': 'Ergebnisse eingeben',
  'intent-missing': 'Absicht bestätigen',
  'reading-overdue': 'Messwert erfassen',
  'other-red': 'Nutzung ansehen',
  'completion-offered': 'Engagement öffnen',
};

/** What is in the way? */
const question: Words['day']['question'] = {
  stalled: (since, often, formats) =>
    `Woran liegt es? Stockt seit ${since}: 14 Tage ohne Fortschritt.${times(often, formats)}`,
  waitingOver: (what, day, { quote }) =>
    `Der Tag, auf den gewartet wurde, ist da (${day}): ${quote(what)}. Wie geht es weiter?`,
  over: 'Nichts steht im Weg: Das Engagement stockt nicht und wartet auf nichts.',
};

/** My day. */
export const day: Words['day'] = {
  title: 'Mein Tag',
  lines,
  actions,
  question,
  stalledFact: (ago, often, { number }) =>
    `letzter Fortschritt ${ago}.${often === 0 ? '' : ` Es wurde ${number(often)}-mal gemeldet, dass es weitergeht.`}`,
  count: (total, { count }) =>
    count(total, {
      one: 'Thema braucht Ihre Aufmerksamkeit',
      other: 'Themen brauchen Ihre Aufmerksamkeit',
    }),
  nothing: 'Nichts braucht Ihre Aufmerksamkeit.',
  resting: (resting, { count }) =>
    `${count(resting, { one: 'Zeile', other: 'Zeilen' })} haben Sie pausiert.`,
  rest: 'Pausieren',
  restOf: (customer) => `Diese Zeile zu ${customer} pausieren`,
  rests: (customer, until) => `${customer}: Die Zeile ist bis ${until} pausiert.`,
  why: 'Das erhalten Sie einmal pro Arbeitstag, solange etwas Ihre Aufmerksamkeit braucht. Unter „Einstellungen“ können Sie es ändern oder abschalten, oder Sie geben „my day off“ ein.',
};
