import type { RequestKind } from '../../domain/request/request.ts';
import type { SmeSaid } from '../../domain/request/sme-said.ts';
import type { ByKind } from '../by-kind.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { withFullStop } from './full-stop.ts';
import { requestNames } from './requests.ts';

const { kinds } = requestNames;

const requests = { one: 'Anfrage', other: 'Anfragen' };

const notAnSme =
  'Sie stehen auf keiner SME-Liste. Ein Administrator kann Sie hinzufügen: „sme add <Person> opp windows“.';

const kindList = (all: readonly RequestKind[], { list }: Formats): string =>
  list(all.map((kind) => kinds[kind]));

/** What was done to the lists of SMEs, or why it was not. */
const smeSaid: ByKind<SmeSaid, 'said'> = {
  added: ({ person, kinds: listed, isReachable }, { formats }) => {
    const so = `${person.name} steht auf der Liste für ${kindList(listed, formats)} und ist in Bereitschaft.`;
    return isReachable
      ? so
      : `${so} Der Bot ist dort noch nicht installiert; bis dahin kommt keine Anfrage an.`;
  },
  removed: ({ person }) =>
    `${person.name} steht auf keiner Liste mehr. Bereits angenommene Anfragen bleiben dort.`,
  channel: ({ kind }) =>
    `Anfragen für ${kinds[kind]} kommen ab jetzt hierher. Alle, die hier mitlesen, können sie annehmen.`,
  hours: () => 'Die Geschäftszeiten sind geändert; laufende Fristen bleiben, wie sie sind.',
  holidays: () => 'Die Feiertage sind geändert; laufende Fristen bleiben, wie sie sind.',
  'nobody-named': () =>
    'Nennen Sie eine Person: „sme add <Person> opp“ oder „sme remove <Person>“.',
  'unknown-person': ({ name }) =>
    `${name} kenne ich nicht. Erwähnen Sie die Person mit @, oder geben Sie ihre Entra-Objekt-ID an.`,
  'several-people': ({ people }, { formats }) =>
    `Das passt auf mehrere: ${formats.list(people.slice(0, 5).map(({ name }) => name))}. Erwähnen Sie die Person mit @, oder geben Sie mehr vom Namen ein.`,
  'not-a-day': ({ words }) =>
    `${words} kann ich nicht als Tag lesen. Geben Sie es so ein: „sme holidays 2026-12-25, 2027-01-01“.`,
  'not-listed': ({ person }) =>
    `${person.name} steht auf keiner Liste. Mit „sme add“ fügen Sie die Person hinzu.`,
  'no-kind': () =>
    'Geben Sie an, wofür: opp, windows oder beides. Zum Beispiel: „sme add Kim opp“.',
  full: ({ limit }, { formats }) =>
    `Die Liste fasst ${formats.number(limit)} Personen. Entfernen Sie zuerst jemanden, oder verwenden Sie einen Kanal.`,
  'personal-chat': () =>
    'Geben Sie das in dem Kanal ein, der den SMEs gehören soll: „@bot sme channel opp“.',
  'not-hours': () => 'Geben Sie es so ein: „sme hours 09:00-17:00 Europe/Berlin“.',
};

/** A time that something took, in the larger of minutes, hours and days. */
function lasting(ms: number | null, { count }: Formats): string {
  if (ms === null) return '–';
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return count(minutes, { one: 'Minute', other: 'Minuten' });
  const inHours = Math.round(minutes / 60);
  return inHours < 72
    ? count(inHours, { one: 'Stunde', other: 'Stunden' })
    : count(Math.round(inHours / 24), { one: 'Tag', other: 'Tage' });
}

/** What cards about requests and SMEs say. */
export const requestCards: Words['requestCards'] = {
  kind: (kind) => kinds[kind],
  state: (state) => requestNames.states[state],
  urgent: 'Dringend',
  sub: (kind, state) => `Anfrage für ${kinds[kind]} · ${requestNames.states[state]}`,
  cause: requestNames.causes,
  urgency: requestNames.urgencies,
  kinds,
  facts: {
    request: 'SME-Anfrage',
    asked: 'Angefragt von',
    why: 'Warum',
    needBy: 'Gebraucht bis',
    holder: 'Liegt bei',
    answer: 'Antwort',
    said: 'Zuletzt',
    notes: 'Notizen',
    declined: 'Abgelehnt von',
    reference: 'Referenz',
    brought: 'Zugestellt an',
    phase: 'Phase',
    open: 'Offene Aufgaben',
    readiness: 'Readiness',
  },
  signed: (who, when) => `${who}, ${when}`,
  since: (who, when) => `${who}, seit ${when}`,
  nobodyYet: 'noch niemandem',
  nobodyAsked: 'niemandem: Kein SME ist in Bereitschaft, und es gibt keinen Kanal',
  note: (text, who, when) => `${text} (${who}, ${when})`,
  noTasks: 'keine',
  readiness: ({ devices, files, withMacros, findings }, { number, count }) =>
    `${count(devices, { one: 'Gerät', other: 'Geräte' })}, ${count(files, { one: 'Datei', other: 'Dateien' })}, ${number(withMacros)} mit Makros, ${number(findings)} mit Befund`,
  notMeasured: 'noch nicht gemessen',
  quietSme: 'Sie lesen hier mit; die Aufgaben bleiben bei FE und FM.',
  gone: 'Diese Anfrage wird nicht mehr aufbewahrt. Im Verlauf ist sie zu finden.',
  list: {
    title: 'Anfragen an Get Modern SMEs',
    empty:
      'Noch keine Anfrage. Fragen Sie an, wenn das Engagement stockt, blockiert ist oder mehr Unterstützung braucht.',
    row: (state, when) => `${state} seit ${when}`,
    with: (who) => `bei ${who}`,
  },
  queue: {
    title: 'Warteschlange der Anfragen',
    empty: 'Für Sie ist nichts offen, und bei Ihnen liegt nichts.',
    notAnSme,
    count: (total, { count }) => `${count(total, requests)}, dringende zuerst`,
    asked: (who, when) => `angefragt von ${who}, ${when}`,
    yours: 'bei Ihnen',
  },
  found: {
    title: (reference, { quote }) => `Anfragen mit Referenz ${quote(reference)}`,
    none: 'Keine der Anfragen, die Sie sehen dürfen, hat diese Referenz.',
  },
  figures: {
    title: 'Wie es um Anfragen steht',
    refused: 'Diese Zahlen sind für FMs und Administratoren.',
    overAll: 'Über alle Engagements.',
    overMine: 'Über die Engagements, bei denen Sie FM sind.',
    accept: 'Bis angenommen',
    resolve: 'Bis gelöst',
    open: 'Derzeit offen',
    byKind: 'Nach Art',
    spread: ({ median, ninetieth, count }, formats) =>
      count === 0
        ? 'noch keine'
        : `${lasting(median, formats)} im Median, ${lasting(ninetieth, formats)} im 90. Perzentil (${formats.count(count, requests)})`,
    ages: (underFour, underDay, older, { number }) =>
      `${number(underFour)} unter 4 Stunden, ${number(underDay)} unter einem Tag, ${number(older)} älter`,
    kinds: (opp, windows, { number }) =>
      `${kinds.opp} ${number(opp)}, ${kinds.windows} ${number(windows)}`,
  },
  smes: {
    title: 'Get Modern SMEs',
    empty: 'Noch steht niemand auf der Liste.',
    others: (others, { number }) => `Und ${number(others)} weitere.`,
    how: 'Administratoren: „sme add <Person> opp windows“, „sme remove <Person>“, „sme hours 09:00-17:00 Europe/Berlin“, „sme holidays 2026-12-25“; und „@bot sme channel opp“ im Kanal der SMEs.',
    channel: (kind) => `Kanal für ${kinds[kind]}`,
    hasChannel: 'festgelegt',
    lostChannel: 'nicht erreichbar; geben Sie dort noch einmal „sme channel“ ein',
    noChannel: 'keiner: Anfragen gehen an alle in Bereitschaft',
    hours: 'Geschäftszeiten',
    hoursText: (from, to, zone) => `${from}–${to} (${zone})`,
    holidays: 'Feiertage',
    noHolidays: 'keine',
    onCall: 'in Bereitschaft',
    offCall: 'nicht in Bereitschaft',
    member: (all, formats) => kindList(all, formats),
    said: smeSaid,
  },
  onCall: {
    on: 'Sie sind in Bereitschaft. Ab jetzt kommen Anfragen zu Ihnen.',
    off: 'Sie sind nicht in Bereitschaft. Neue Anfragen kommen nicht mehr zu Ihnen.',
    notListed: notAnSme,
    held: (held, { count }) =>
      `Noch bei Ihnen: ${count(held, requests)}. Behalten Sie, was Sie abschließen können; öffnen Sie die anderen, um sie freizugeben oder weiterzugeben.`,
  },
  prepared: {
    phase: (phase) => withFullStop(`Phase: ${phase}`),
    open: (tasks) => withFullStop(`Offen: ${tasks}`),
    usage: (usage) => withFullStop(`Nutzung: ${usage}`),
    forecast: (text) => withFullStop(`Prognose: ${text}`),
    blocked: (reason) => withFullStop(`Blockiert: ${reason}`),
    waiting: (what) => withFullStop(`Wartet auf: ${what}`),
    readiness: (text) => withFullStop(`Readiness: ${text}`),
    checklist: (text) => withFullStop(`Checkliste: ${text}`),
  },
};

/** What the buttons about requests say. */
export const requestButtons: Words['requestButtons'] = {
  ask: 'SME anfragen',
  requests: 'Anfragen',
  request: 'Anfrage öffnen',
  accept: 'Annehmen',
  answerNow: 'Jetzt antworten',
  decline: 'Ablehnen',
  resolve: 'Als gelöst melden',
  noteOnRequest: 'Notiz hinzufügen',
  release: 'Freigeben',
  handOn: 'Weitergeben',
  edit: 'Anfrage bearbeiten',
  withdraw: 'Zurückziehen',
  confirm: 'Bestätigen',
  reopen: 'Noch nicht gelöst',
  reference: 'Referenz eintragen',
  tool: 'Resource Request Tool öffnen',
  chat: (name) => `Chat mit ${name}`,
  queue: 'Warteschlange',
};
