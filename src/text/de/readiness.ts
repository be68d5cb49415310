import type { readinessNorms } from '../../domain/readiness/norms.ts';
import type { Problem, ProblemKind } from '../../domain/readiness/report.ts';
import type { Words } from '../en.ts';
import { checklistDraft } from './checklist-draft.ts';

const files = { one: 'Datei', other: 'Dateien' };
const devices = { one: 'Gerät', other: 'Geräte' };
const devicesSeen = { one: 'Gerät erfasst', other: 'Geräte erfasst' };
const addIns = { one: 'Add-In', other: 'Add-Ins' };
const rowsRead = { one: 'Zeile', other: 'Zeilen' };

const severities: Words['readiness']['severities'] = {
  ready: 'Bereit für das Upgrade',
  awareness: 'Hinweise zum Code',
  minimal: 'Geringe Überprüfung',
  limited: 'Begrenzte Anpassung',
  significant: 'Erhebliche Anpassung',
};

const statuses: Words['readiness']['statuses'] = {
  'no-vba': 'ohne Makros',
  'has-vba': 'mit Makros',
  'cloud-based': 'in der Cloud',
  'password-protected': 'mit Kennwort',
  inaccessible: 'nicht zugänglich',
  'driver-required': 'ohne den nötigen Treiber',
  locked: 'gesperrt',
  error: 'mit Fehler',
};

const addInStates: Words['readiness']['addInStates'] = {
  'highly-adopted': 'stark verbreitet',
  adopted: 'verbreitet',
  'supported-version': 'mit unterstützter Version',
  'adopted-version': 'mit verbreiteter Version',
  unknown: 'unbekannt',
  'insufficient-data': 'mit zu wenigen Daten',
  'contact-provider': 'mit Rückfrage beim Anbieter',
};

const norms: Readonly<
  Record<keyof typeof readinessNorms, (found: string, norm: string) => string>
> = {
  filesWithMacros: (found, norm) => `Dateien mit Makros: üblich ${norm}, hier ${found}`,
  macrosWithIssues: (found, norm) =>
    `Probleme in Dateien mit Makros: üblich ${norm}, hier ${found}`,
  filesWithIssues: (found, norm) => `Probleme in allen Dateien: üblich ${norm}, hier ${found}`,
  addInsAdopted: (found, norm) =>
    `Verbreitete oder unterstützte Add-Ins: üblich ${norm}, hier ${found}`,
};

const owners: Readonly<Record<ProblemKind, string>> = {
  guideline: 'Wer die Makros pflegt',
  'add-in': 'Wer die Add-Ins betreut',
  unreadable: 'Die IT des Kunden',
};

const nameOf = ({ kind, name, publisher }: Problem): string => {
  if (kind === 'unreadable') return 'Nicht lesbare Dateien';
  if (name === '') return 'Ein Hinweis ohne Namen';
  return publisher === '' ? name : `${name} (${publisher})`;
};

const reach: Words['readiness']['reach'] = (problem, { count }) => {
  const parts = [
    ...(problem.files > 0 ? [count(problem.files, files)] : []),
    ...(problem.devices > 0 ? [count(problem.devices, devices)] : []),
  ];
  return parts.join(', ');
};

const titles: Readonly<Record<ProblemKind, (problem: Problem) => string>> = {
  guideline: (problem) => nameOf(problem),
  'add-in': (problem) => `Anbieter kontaktieren: ${nameOf(problem)}`,
  unreadable: () => 'Nicht lesbare Dateien prüfen',
};

const titleCharacters = 200;

const amountOf = (total: string, parts: readonly string[]): string =>
  parts.length === 0 ? total : `${total} (${parts.join(', ')})`;

/** What is said about readiness results and the checklist drafted from them. */
export const readiness: Words['readiness'] = {
  item: (problem) => ({
    title: titles[problem.kind](problem).slice(0, titleCharacters),
    owner: owners[problem.kind],
  }),
  title: 'Readiness',
  fileTitle: (name) => name,
  unsaved: 'Gespeichert wird erst, wenn Sie es sagen.',
  headline: ({ files: found, devices: count }, formats) => {
    if (!found) return formats.count(count, devices);
    const { significant, limited } = found.severities;
    const toRemediate = `${formats.count(significant + limited, files)} mit Anpassungsbedarf`;
    // Devices of all files, whether or not anything is to be done on them.
    return count > 0 ? `${toRemediate}; ${formats.count(count, devicesSeen)}` : toRemediate;
  },
  typed: 'Als Zahlen eingegeben',
  recorded: (who, when) => `Erfasst von ${who}, ${when}`,
  none: 'Noch keine Ergebnisse des Office Readiness Toolkit.',
  how: 'Legen Sie den Bericht des Toolkits hier ab: die Excel-Arbeitsmappe oder ihre Blätter als CSV. Oder geben Sie die Zahlen ein.',
  chart: 'Dateien mit Makros, nach schwerstem Problem',
  facts: {
    devices: 'Geräte',
    states: 'Gerätestatus',
    files: 'Dateien',
    severity: 'Nach Schweregrad',
    unreadable: 'Nicht lesbar',
    addIns: 'Add-Ins',
    norms: 'Zum Vergleich',
    changed: 'Seit dem letzten',
    proposals: 'Code',
    read: 'Gelesen',
  },
  filesFound: (scanned, withVba, { number, count }) =>
    `${count(scanned, files)} gescannt, ${number(withVba)} mit Makros`,
  deviceStates: ({ notAssessed, ready, needsReview }, { number }) =>
    `${number(ready)} bereit für das Upgrade, ${number(needsReview)} zu überprüfen, ${number(notAssessed)} nicht bewertet`,
  severities,
  part: (count, what, { number }) => `${what}: ${number(count)}`,
  statuses,
  addInStates,
  addInsFound: (total, parts, { count }) => amountOf(count(total, addIns), parts),
  unreadableFound: (total, parts, { count }) => amountOf(count(total, files), parts),
  other: (name, count, { number }) => `„${name}“: ${number(count)}`,
  norm: (what, { part, whole, norm }, { share, percent }) =>
    norms[what](share(part, whole), percent(norm)),
  proposals: (count, { count: format }) =>
    `der Bericht schlägt für ${format(count, files)} anderen Code vor`,
  change: (what, before, now, { number }) => `${what} ${number(before)} → ${number(now)}`,
  unchanged: 'dieselben Zahlen',
  compared: {
    devices: 'Geräte',
    filesScanned: 'Dateien',
    filesWithMacros: 'mit Makros',
    significant: 'erheblich',
    limited: 'begrenzt',
    unreadable: 'nicht lesbar',
    addInsToContact: 'Add-Ins mit Rückfrage',
  },
  known: 'Diese Datei gehört schon zu den Ergebnissen. Sie zählt nur einmal.',
  caveat:
    'Zu keinem Add-In ist etwas bekannt: Das Toolkit wurde am 31. März 2024 eingestellt, und spätere Berichte fragen nicht mehr bei Microsoft nach. Das allein ist kein Problem.',
  concealed: 'Die Namen sind im Bericht verborgen und bleiben es.',
  againToDraft:
    'Um die Checkliste zu entwerfen, senden Sie den Bericht bitte erneut: Was ich daraus gelesen habe, bewahre ich 24 Stunden auf.',
  sheets: (sheets, emptyRows, { count, list }) => {
    const named = list(
      sheets.slice(0, 5).map(({ name, rows }) => `${name} (${count(rows, rowsRead)})`),
    );
    return emptyRows > 0 ? `${named}; ${count(emptyRows, rowsRead)} ohne Angaben` : named;
  },
  biggest: 'Die größten Probleme',
  nameOf,
  reach,
  example: (text) => `zum Beispiel ${text}`,
  which:
    'Für welchen Kunden ist die Datei? Wählen Sie einen, oder senden Sie sie noch einmal zusammen mit dem Kundennamen.',
  noEngagement:
    'Sie haben noch kein Engagement. Eröffnen Sie eines, und senden Sie die Datei dann erneut.',
  tooMany: (read, left, { count, number }) =>
    `Aus einer Nachricht lese ich ${count(read, files)}. ${count(left, { one: 'weitere blieb', other: 'weitere blieben' })} übrig; bitte noch einmal senden, höchstens ${number(read)} auf einmal.`,
  leftOut: (names, more, { list, number }) =>
    more > 0 ? `${names.join(', ')} und ${number(more)} weitere` : list(names),
  buttons: {
    show: 'Readiness',
    save: (customer) => `Speichern für ${customer}`,
    saveInPlace: 'Bisherige ersetzen',
    saveAdded: 'Bisherige ergänzen',
    other: 'Anderer Kunde',
    discard: 'Verwerfen',
    draft: 'Checkliste entwerfen',
    type: 'Ergebnisse eingeben',
    managed: 'Zahlen aus Configuration Manager',
    notRun: 'Nicht gelaufen, da …',
    later: 'Später',
    savePlan: 'Checkliste speichern',
    next: 'Nächste Seite',
    previous: 'Vorherige Seite',
    drop: 'Kleinere weglassen',
    discardPlan: 'Nicht speichern',
  },
  plan: checklistDraft,
};
