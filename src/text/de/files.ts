import type { FileFault } from '../../domain/unreadable-file.ts';
import type { ByKind } from '../by-kind.ts';
import type { ReportName } from '../en/files.ts';
import type { Words } from '../en.ts';
import { usage } from './usage.ts';
import { workbookFaults } from './workbooks.ts';

const rows = { one: 'Zeile', other: 'Zeilen' };
const megabyte = 1024 * 1024;

const kinds: ReadonlyMap<string, string> = new Map([
  ['empty', 'Die Datei ist leer.'],
  ['xlsx', 'Das ist eine Excel-Arbeitsmappe. Speichern oder exportieren Sie sie als CSV.'],
  ['ole', 'Das ist eine alte Excel-Arbeitsmappe. Speichern oder exportieren Sie sie als CSV.'],
  ['zip', 'Das ist ein ZIP-Archiv. Entpacken Sie es, und senden Sie die CSV-Datei daraus.'],
  [
    'gzip',
    'Das ist eine komprimierte Datei. Entpacken Sie sie, und senden Sie die CSV-Datei daraus.',
  ],
  [
    'html',
    'Das ist eine Webseite, kein Bericht. Bitte melden Sie sich an, und exportieren Sie den Bericht erneut.',
  ],
  ['xml', 'Das ist eine XML-Datei. Bitte senden Sie den Bericht als CSV.'],
  [
    'json',
    'Das ist eine JSON-Datei. Bitte senden Sie einen Nutzungsbericht als CSV und den Bericht des Readiness Toolkit als Excel-Arbeitsmappe oder blattweise als CSV.',
  ],
  ['pdf', 'Das ist eine PDF-Datei. Bitte senden Sie den Bericht als CSV.'],
]);

const again = 'Bitte senden Sie sie erneut.';

const unreadable: ByKind<FileFault, 'reason'> = {
  'not-text': ({ found }) =>
    kinds.get(found) ?? 'Das ist keine Textdatei. Bitte senden Sie eine CSV-Datei.',
  'too-large': ({ maxBytes }, { formats }) =>
    `Die Datei ist größer als ${formats.number(Math.round(maxBytes / megabyte))} MB. Bitte senden Sie eine kleinere.`,
  'row-too-long': ({ line }, { formats }) =>
    `Zeile ${formats.number(line)} ist zu lang für einen Nutzungsbericht. Bitte exportieren Sie den Bericht erneut.`,
  'unknown-report': ({ columns }, { formats }) =>
    columns.length === 0
      ? 'Das ist keiner der Nutzungsberichte: Die Überschriften fehlen.'
      : `Das ist keiner der Nutzungsberichte: Seine Spalten sind ${formats.list(columns.slice(0, 5))}.`,
  'other-report': ({ found }) =>
    `Das ist ${found}; daraus lässt sich keine monatliche aktive Nutzung ablesen.`,
  'columns-missing': ({ found, columns }, { formats }) =>
    `Das sieht nach ${found} aus, aber es fehlen Spalten: ${formats.list(columns.slice(0, 5))}. Bitte exportieren Sie den Bericht noch einmal mit allen Spalten.`,
  'no-rows': ({ found, deletedRows }, { formats }) =>
    deletedRows > 0
      ? `Das ist ${found}, enthält aber nur gelöschte Benutzer (${formats.count(deletedRows, rows)}).`
      : `Das ist ${found}, enthält aber keine Benutzer.`,
  'only-broken-rows': ({ found, broken }, { formats }) =>
    `Das ist ${found}, enthält aber nichts Lesbares (${formats.count(broken.count, rows)}). Bitte exportieren Sie den Bericht erneut.`,
  'several-dates': ({ values, line }, { formats }) =>
    `Die Datei enthält mehrere Tage: ${values[0]}, und in Zeile ${formats.number(line)} ${values[1]}. Bitte senden Sie für jeden Tag eine eigene Datei.`,
  'several-periods': ({ values, line }, { formats }) =>
    `Die Datei enthält mehrere Zeiträume: ${values[0]}, und in Zeile ${formats.number(line)} ${values[1]}. Bitte senden Sie für jeden Zeitraum eine eigene Datei.`,
  ...workbookFaults,
  'out-of-time': () => `Das Lesen der Datei hat zu lange gedauert. ${again}`,
  'out-of-memory': () => 'Die Datei ist zu groß, um sie zu lesen. Bitte senden Sie eine kleinere.',
  'host-not-allowed': () =>
    'Ich nehme Dateien nur aus Teams an: Hängen Sie die Datei in diesem Chat an eine Nachricht an.',
  'not-fetched': () =>
    `Ich konnte die Datei nicht abrufen: Vielleicht ist der Link abgelaufen oder die Datei gelöscht. ${again}`,
  'broken-off': () => `Die Datei kam nicht vollständig an. ${again}`,
  busy: () =>
    'Ich lese gerade viele Dateien. Bitte senden Sie sie in ein paar Minuten noch einmal.',
};

const where: Readonly<Record<ReportName, string>> = {
  getM365AppUserDetail:
    'Nutzung der Microsoft 365 Apps (getM365AppUserDetail): Admin Center, Berichte, Nutzung, Microsoft 365-Apps, 30 Tage, Exportieren.',
  getOffice365ActiveUserDetail:
    'Aktive Benutzer (getOffice365ActiveUserDetail), für die anderen Workloads: Admin Center, Berichte, Nutzung, Aktive Benutzer, Exportieren.',
  getOffice365ServicesUserCounts:
    'Benutzer nach Dienst (getOffice365ServicesUserCounts), für die anderen Workloads: Microsoft Graph, Zeitraum D30.',
};

const faults: ReadonlyMap<string, string> = new Map([
  ['too-few-cells', 'zu wenige Zellen'],
  ['too-many-cells', 'zu viele Zellen'],
  ['heading-again', 'die Überschrift noch einmal'],
  ['no-user', 'kein Benutzer'],
  ['not-a-date', 'kein Datum'],
  ['date-after-refresh', 'ein Datum nach dem des Berichts'],
  ['not-a-period', 'kein Zeitraum'],
  ['not-yes-or-no', 'weder Yes noch No'],
  ['not-a-count', 'keine Anzahl'],
  ['row-again', 'eine Zeile, die es schon gibt'],
  ['cut-off', 'abgeschnitten'],
]);

const counting: Words['files']['counting'] = {
  'desktop-users': 'Benutzer mit Windows oder Mac, ohne gelöschte',
  'licensed-users-active-in-30-days':
    'lizenzierte Benutzer, aktiv in den 30 Tagen bis zum Tag des Berichts',
  'service-counts': 'wie im Bericht gezählt: aktive unter aktiven und inaktiven',
};

/** What is said about files that somebody hands in. */
export const files: Words['files'] = {
  reading: (name) => `${name} wird gelesen …`,
  readingHint:
    'Diese Karte ändert sich, sobald ich die Datei gelesen habe, binnen zehn Minuten. Sollte das misslingen, melde ich mich hier.',
  unread:
    'Ich konnte diese Datei nicht zu Ende lesen: Ich wurde unterbrochen. Bitte senden Sie sie erneut.',
  unreadWhy: 'Das erhalten Sie einmalig, weil Sie sie gesendet haben.',
  unreadable,
  bring: 'Welche Berichte ich lese',
  where,
  discarded: 'Die Datei ist verworfen; nichts wurde gespeichert.',
  gone: 'Was ich aus dieser Datei gelesen habe, ist nicht mehr da: Ich bewahre es 24 Stunden auf. Bitte senden Sie die Datei erneut.',
  overtaken:
    'Dieser Entwurf ist geschlossen: Seine Checkliste ist gespeichert, oder es gelten inzwischen andere Ergebnisse. Was gilt, zeigt „readiness“.',
  read: 'Gespeichert wird erst, wenn Sie es sagen.',
  which:
    'Für welchen Kunden ist die Datei? Wählen Sie einen, oder senden Sie sie noch einmal zusammen mit dem Kundennamen.',
  noEngagement:
    'Sie haben noch kein Engagement. Eröffnen Sie eines, und senden Sie die Datei dann erneut.',
  facts: {
    report: 'Bericht',
    day: 'Tag',
    period: 'Zeitraum',
    rows: 'Zeilen',
    broken: 'Nicht gezählt',
    counted: 'Gezählt',
    changes: 'Änderung',
    warning: 'Warnung',
  },
  noDay: 'nicht in der Datei, bitte angeben',
  whichPeriod: 'Welchen Zeitraum umfasst der Bericht?',
  period: (days, isMonthly) => {
    if (days === null) return 'nicht in der Datei, bitte angeben';
    return isMonthly
      ? `${days} Tage, monatlich`
      : `${days} Tage, eigene Bezeichnung, ohne Ampelstufe`;
  },
  rows: (counted, deleted, { count }) =>
    deleted === 0
      ? count(counted, rows)
      : `${count(counted, rows)}, ohne ${count(deleted, { one: 'gelöschten Benutzer', other: 'gelöschte Benutzer' })}`,
  concealed: (text) => `${text}; die Namen sind verborgen, das ändert nichts`,
  broken: (count, first, { count: format, list }) => `${format(count, rows)}: ${list(first)}`,
  brokenRow: (line, fault, column) => {
    const what = faults.get(fault) ?? 'nicht lesbar';
    return column === null ? `Zeile ${line} (${what})` : `Zeile ${line} (${column}: ${what})`;
  },
  counting,
  figures: 'Was darin steht und was sich beim Speichern ändert',
  figureOf: (workload, share) => `${workload}: ${share}`,
  ofEntitled: (share) => `${share}, nach Lizenzen`,
  ofRows: (share) => `${share}, nach Zeilen des Berichts`,
  change: (change, comparison) => `${change}; ${comparison}`,
  firstOne: 'der erste Messwert dieser Art',
  compares: (was) => `vergleichbar mit dem vorigen Messwert (${was})`,
  comparesNot: (was) => `nicht vergleichbar mit dem vorigen Messwert (${was})`,
  replaces: (was) => `anstelle des Messwerts dieses Tages (${was})`,
  stays: (band) => `bleibt ${usage.band(band)}`,
  becomes: (from, to) => `${usage.band(to)}, vorher ${usage.band(from)}`,
  staysUnknown: (why) => `bleibt ${usage.band('unknown')} (${why})`,
  noBand: 'ohne Ampelstufe',
  joinsHistory: (day) => `kommt in den Verlauf: Es gilt weiterhin der neuere Messwert (${day})`,
  warns: { both: 'FE und FM werden gewarnt', fe: 'FE wird gewarnt', fm: 'FM wird gewarnt' },
  recovers: 'die Warnung endet',
  nothing: 'ändert nichts, das ist schon bekannt',
  ifEntitled: (text) => `nach Lizenzen: ${text}`,
  ifRows: (text) => `nach Zeilen: ${text}`,
  save: 'Speichern',
  saveEntitled: 'Speichern, nach Lizenzen',
  saveRows: 'Speichern, nach Zeilen',
  sayDay: 'Tag angeben',
  discard: 'Verwerfen',
};
