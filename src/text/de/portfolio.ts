import type { Words } from '../en.ts';
import { usage } from './usage.ts';

const engagements = { one: 'Engagement', other: 'Engagements' };

/** What lets an engagement stand out, by word and symbol. */
const concerns: Words['portfolio']['concerns'] = {
  red: '▲ Rot',
  blocked: '▲ Blockiert',
  stalled: '■ Stockt',
  'request-open': '◔ SME-Anfrage nicht angenommen',
  'behind-plan': '▼ Hinter dem Plan',
  waiting: '◔ Wartet',
};

const sorts: Words['portfolio']['sorts'] = {
  attention: 'Das Dringendste zuerst',
  customer: 'Nach Kunde',
  usage: 'Niedrigste Nutzung zuerst',
  news: 'Am längsten ohne Neues zuerst',
};

/** What the cards of a whole portfolio say. */
export const portfolio: Words['portfolio'] = {
  title: 'Portfolio',
  empty:
    'Sie haben kein offenes Engagement. Eröffnen Sie eines, oder fragen Sie beim FE eine Beteiligung an.',
  count: (total, unfiltered, { count, number }) =>
    total === unfiltered
      ? count(total, { one: 'laufendes Engagement', other: 'laufende Engagements' })
      : `${number(total)} von ${count(unfiltered, engagements)}`,
  none: 'Hier gibt es nichts anzuzeigen.',
  concerns,
  sorts,
  chart: (total, { count }) => `Ampelstufen von ${count(total, engagements)}`,
  legend: (band, count, { number }) => `${usage.bands[band].name} ${number(count)}`,
  bandCount: (band, count, { number }) =>
    `${usage.bands[band].mark} ${usage.bands[band].name} ${number(count)}`,
  waitsSince: (ago) => `◔ SME-Anfrage nicht angenommen, angefragt ${ago}`,
  stalledSince: (ago) => `■ Stockt, letzter Fortschritt ${ago}`,
  blockedBy: (reason) => `▲ Blockiert: ${reason}`,
  fe: (name) => `FE ${name}`,
  noFe: 'Ohne FE',
  noFm: 'Ohne FM',
  news: (ago) => `zuletzt Neues ${ago}`,
  filters: {
    title: 'Filtern und sortieren',
    apply: 'Anzeigen',
    all: 'Alle anzeigen',
    any: 'Beliebig',
    labels: {
      fe: 'FE',
      band: 'Ampelstufe',
      flag: 'Kennzeichen',
      phase: 'Phase',
      days: 'Tage ohne Neues',
      sort: 'Reihenfolge',
    },
    hint: '14',
    nobody: 'Niemand',
    quiet: (days, { count }) => `seit ${count(days, { one: 'Tag', other: 'Tagen' })} nichts Neues`,
  },
};
