import type { Band } from '../../domain/usage/band.ts';
import type { CustomerHealth } from '../../domain/usage/customer-health.ts';
import type { Forecast } from '../../domain/usage/forecast.ts';
import type { Denominator, Measure, Source } from '../../domain/usage/reading.ts';
import type { ByKind } from '../by-kind.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { withFullStop } from './full-stop.ts';
import { figureText } from './usage-figure.ts';

const users = { one: 'Benutzer', other: 'Benutzer' };
const points = { one: 'Prozentpunkt', other: 'Prozentpunkte' };
const days = { one: 'Tag', other: 'Tage' };

/** A band by word and symbol, so that nobody has to tell colours apart. */
const bands: Readonly<Record<Band, { readonly mark: string; readonly name: string }>> = {
  green: { mark: '✔', name: 'Grün' },
  yellow: { mark: '◆', name: 'Gelb' },
  red: { mark: '▲', name: 'Rot' },
  unknown: { mark: '?', name: 'Unbekannt' },
};

/** Where usage leads to, in a sentence. */
const forecasts: ByKind<Forecast, 'kind'> = {
  'green-already': () => 'Grün ist erreicht.',
  'no-fresh-reading': () => 'Ohne aktuellen Messwert keine Prognose.',
  'too-few': () =>
    'Zu wenige Messwerte für eine Prognose: Nötig sind drei in 90 Tagen, über mindestens 14 Tage.',
  'not-in-sight': () => 'Geht es so weiter, ist Grün nicht in Sicht.',
  'green-on': ({ date }, { formats }) =>
    withFullStop(`Geht es so weiter, ist Grün absehbar: ${formats.day(date)}`),
};

/** Where a reading comes from. */
const sources: ByKind<Source, 'kind'> = {
  typed: () => 'eingegeben',
  file: ({ report, refreshed, period }, { formats }) =>
    `${report} (${formats.day(refreshed)}, ${period} Tage)`,
  api: ({ app }) => `gesendet von ${app}`,
};

const denominators: Readonly<Record<Denominator, string>> = {
  'entitled-seats': 'nach Lizenzen',
  'report-rows': 'nach Zeilen des Berichts',
  'as-given': 'wie angegeben',
};

function measureName(measure: Measure): string {
  return measure === 'monthly' ? 'monatlich' : `${measure.slice(1)} Tage`;
}

const healthNames: Readonly<Record<CustomerHealth['health'], string>> = {
  green: 'Grün',
  yellow: 'Gelb',
  red: 'Rot',
  'not-rated': 'nicht bewertet',
};

/** Why the health is what it is; with the remark that Green does not hide what is under 40 %. */
function healthText(health: CustomerHealth, formats: Formats): string {
  const { above70, under40, fresh, isGreenDespiteRed } = health;
  const all = formats.count(fresh.length, { one: 'Workload', other: 'Workloads' });
  const name = healthNames[health.health];
  if (fresh.length === 0) return `${name}, kein Workload hat einen aktuellen Messwert`;
  const low = `${formats.number(under40.length)} von ${all} unter ${formats.percent(40)}`;
  if (health.health === 'yellow') {
    const between = `${formats.number(health.from40To70.length)} von ${all}`;
    return `${name}, ${between} von ${formats.percent(40)} bis ${formats.percent(70)}`;
  }
  if (health.health !== 'green') return `${name}, ${low}`;
  const high = `${formats.number(above70.length)} von ${all} über ${formats.percent(70)}`;
  return isGreenDespiteRed ? `${name}, ${high}, trotz ${low}` : `${name}, ${high}`;
}

/** What is said about active usage. */
export const usage: Words['usage'] = {
  bands,
  band: (band) => `${bands[band].mark} ${bands[band].name}`,
  inList: (shown, band) => `AU ${shown} ${bands[band].mark} ${bands[band].name}`,
  inListUnknown: (why) => `AU unbekannt (${why})`,
  inListBehind: '▽ hinter dem Plan',
  title: 'Aktive Nutzung',
  figure: figureText,
  reasons: {
    'no-reading': 'noch kein Messwert',
    'no-seats': 'der neueste Messwert ist ohne Lizenzen',
    stale: 'der neueste Messwert ist älter als 35 Tage',
  },
  unknown: (band, why) => `${band}, ${why}`,
  reasonsShort: { 'no-reading': 'kein Messwert', 'no-seats': 'keine Lizenzen', stale: 'zu alt' },
  lastKnown: (figure, day) => `Zuletzt bekannt: ${figure}, ${day}`,
  readAt: (figure, day) => `${figure}, ${day}`,
  first:
    'Erfassen Sie den ersten Messwert: Geben Sie „usage 380 of 1000“ ein, oder drücken Sie „Neuer Messwert“.',
  facts: {
    warning: 'Warnung',
    snoozed: 'Pausiert',
    before: 'Zuvor',
    next: 'Es fehlen',
    expected: 'Erwartet',
    plan: 'Plan',
    forecast: 'Prognose',
    health: 'Customer Health',
    source: 'Quelle',
    age: 'Alter',
    workload: 'Workload',
    figure: 'Nutzung',
    date: 'Datum',
    counted: 'Gezählt',
    period: 'Zeitraum',
    withdrawn: 'Zurückgezogen',
    file: 'Datei',
  },
  toNext: (count, band, { count: format }) => `${format(count, users)} bis ${bands[band].name}`,
  expectedToday: (shown) => `${shown} heute`,
  behind: (size, { count }) => `${count(size, points)} hinter dem Plan`,
  under: (size, { count }) => `im Plan, ${count(size, points)} unter der Linie`,
  above: (size, { count }) => `im Plan, ${count(size, points)} über der Linie`,
  noPlan: 'für das Ziel ist kein Datum festgelegt',
  forecasts,
  healthText,
  sources,
  denominators,
  measureName,
  fileMark: (start) => `SHA-256 ${start}…`,
  broughtBy: (source, who, when) => `${source}, von ${who}, ${when}`,
  age: (age, { count }) => (age <= 0 ? 'von heute' : `${count(age, days)} alt`),
  stale: (age, { count }) => `${count(age, days)} alt, bitte einen neuen Messwert erfassen`,
  suspicious: 'Über 100\u00A0%: Bitte prüfen Sie die Zahlen.',
  warningOpen: (when) => `offen seit ${when}`,
  warningPaused: (when) => `offen seit ${when}, ruht bis zum nächsten Messwert`,
  snoozedUntil: (who, until, reason) => `${who}, bis ${until}: ${reason}`,
  joinsHistory: (day) =>
    `Kommt in den Verlauf: Für diesen Workload gilt weiterhin der neuere Messwert (${day}).`,
  notComparable: (counted) =>
    `Nicht vergleichbar mit dem vorigen Messwert; der zählt anders (${counted}).`,
  wasNotComparable: (was, counted) => `${was}; nicht vergleichbar (${counted})`,
  noBand: (period) =>
    `Anderer Zeitraum (${period}): wird unter eigener Bezeichnung geführt, ohne Ampelstufe.`,
  charts: {
    share: 'Anteil der Benutzer',
    days: 'Datum',
    percent: 'Prozent',
    usage: 'Nutzung',
    expected: 'Erwartet',
    target: 'Ziel',
    gauge: (bar, shown, band) => `${bar} ${shown} ${bands[band].name}`,
    trend: (line, from, to) => `${line} ${from} bis ${to}`,
    point: (shown, day) => `${shown} (${day})`,
    withExpected: (trend, expected) => `${trend}; erwartet ${expected}`,
    withTarget: (trend, target) => `${trend}; Ziel ${target}`,
  },
  pastWarnings: {
    title: 'Frühere Warnungen',
    opened: (when) => `Geöffnet: ${when}`,
    lowest: (figure) => `tiefster Wert ${figure}`,
    ends: {
      recovered: (when) => `erholt: ${when}`,
      'taken-back': (when) => `zurückgenommen: ${when}`,
      'engagement-ended': (when) => `mit dem Engagement beendet: ${when}`,
    },
    more: (count, { count: format }) =>
      format(count, { one: 'noch frühere Warnung', other: 'noch frühere Warnungen' }),
  },
  workloads: 'Andere Workloads',
  readings: 'Messwerte',
  moreReadings: (count, { count: format }) =>
    format(count, { one: 'weiterer, älterer Messwert', other: 'weitere, ältere Messwerte' }),
  withdrawnBy: (who) => `zurückgezogen von ${who}`,
  reading: {
    title: (workload, day) => `${workload}, ${day}`,
    gone: 'Diesen Messwert gibt es hier nicht mehr; im Verlauf bleibt er erhalten.',
  },
  suggestAcceleration: (task) =>
    `Die Bereitstellung ist erledigt, und die Nutzung ist nicht Grün: Unser Vorschlag ist ${task}.`,
  suggestCompletion:
    'Alle Pflichtaufgaben sind fertig, und die Nutzung liegt über 70\u00A0%: Sie können den Abschluss bestätigen.',
};
