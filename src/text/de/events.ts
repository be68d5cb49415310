import { fieldOf } from '../../domain/fields.ts';
import type { AlertStep } from '../../domain/usage/alert/alert.ts';
import type { Reading } from '../../domain/usage/reading.ts';
import type { Told } from '../by-kind.ts';
import type { undone as enUndone } from '../en/events.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { names } from './names.ts';
import { requestEvents, requestSteps } from './requests.ts';
import { figureText } from './usage-figure.ts';

const seats = { one: 'Lizenz', other: 'Lizenzen' };

const because = (reason: string, { quote }: Formats): string =>
  reason === '' ? '' : `: ${quote(reason)}`;

const expected = (percent: number, by: string | null, { percent: format, day }: Formats): string =>
  by === null ? format(percent) : `${format(percent)} bis ${day(by)}`;

const item = (id: string, { titleOf, formats }: Told): string =>
  `Punkt ${formats.quote(titleOf(id))}`;

const seatsOf = ({ denominator }: Reading): string =>
  denominator === 'entitled-seats' ? ' Lizenzen' : '';

const readingLine = (reading: Reading, formats: Formats): string =>
  `Nutzung von ${names.workloads[reading.workload]} (${formats.day(reading.date)}): ${figureText(reading.figure, formats, seatsOf(reading))}`;

/** Readings of one event that are named each. */
const mostShown = 3;
const earlier = { one: 'weiterer Messwert', other: 'weitere Messwerte' };

const alertSteps: Readonly<Record<AlertStep['kind'], string>> = {
  opened: 'Nutzungswarnung: Die Nutzung liegt unter 40\u00A0%',
  'red-again': 'Die Nutzung liegt weiterhin unter 40\u00A0%',
  paused: 'Die Nutzungswarnung ruht, bis es einen neuen Messwert gibt',
  resumed: 'Die Nutzungswarnung läuft weiter',
  recovered: 'Die Nutzung hat sich erholt: Die Warnung ist beendet',
  'taken-back': 'Die Nutzungswarnung ist zurückgenommen',
  'engagement-ended': 'Die Nutzungswarnung endet mit dem Engagement',
  'snooze-over': 'Die Nutzungswarnung ist nicht mehr pausiert',
};

const sentenceOf = (steps: readonly AlertStep[]): string =>
  steps.map(({ kind }) => alertSteps[kind]).join('; ') ||
  'Die Nutzungswarnung ist auf dem neuesten Stand';

/** What happened, one line each: in the history, and in the answer to whoever did it. */
export const events: Words['events'] = {
  opened: ({ entitledSeats, targetPercent, targetBy }, { formats }) =>
    `Engagement eröffnet: ${formats.count(entitledSeats, seats)}, Ziel ${expected(targetPercent, targetBy, formats)}`,
  'task-started': ({ task }) => `${names.tasks[task]} ist in Arbeit`,
  'task-done': ({ task, reason, reviewedOn }, { formats }) => {
    const reviewed = reviewedOn === null ? '' : `, vom Kunden geprüft (${formats.day(reviewedOn)})`;
    return `${names.tasks[task]} ist erledigt${reviewed}${because(reason, formats)}`;
  },
  'task-bypassed': ({ task, reason }, { formats }) =>
    `${names.tasks[task]} ist übersprungen${because(reason, formats)}`,
  'task-reopened': ({ task }) => `${names.tasks[task]} ist wieder offen`,
  'task-put-back': ({ task }) =>
    `${names.tasks[task]} ist wieder in Arbeit, da ein Punkt offen ist, den der Kunde noch nicht kennt`,
  'item-added': ({ title }, { formats }) =>
    `Punkt ${formats.quote(title)} steht auf der Checkliste`,
  'item-changed': ({ title }, { formats }) => `Punkt ${formats.quote(title)} ist geändert`,
  'item-resolved': (event, told) => `${item(event.item, told)} ist behoben`,
  'item-accepted': (event, told) =>
    `${item(event.item, told)} wird so belassen${because(event.reason, told.formats)}`,
  'item-reopened': (event, told) => `${item(event.item, told)} ist wieder offen`,
  'nothing-to-remediate': () => 'Es gibt nichts zu beheben',
  'intent-confirmed': () => 'Die Absicht des Kunden zur Bereitstellung ist bestätigt',
  'target-set': ({ percent, by }, { formats }) =>
    by === null
      ? `Ziel: ${formats.percent(percent)} monatliche aktive Nutzung`
      : `Ziel: ${formats.percent(percent)} monatliche aktive Nutzung bis ${formats.day(by)}`,
  'seats-set': (event, { formats }) => `Erworben: ${formats.count(event.seats, seats)}`,
  'pilot-recorded': ({ note }, { formats }) =>
    `Eine Pilotphase ist erfasst${because(note, formats)}`,
  'deployed-recorded': (event, { formats }) =>
    `Bereitgestellt: ${formats.count(event.seats, seats)}`,
  'readiness-recorded': ({ counts }, { formats }) =>
    `Readiness-Ergebnisse sind für ${formats.count(counts.devices, { one: 'Gerät', other: 'Geräte' })} erfasst`,
  'report-recorded': ({ report }, { formats }) => {
    const devices = formats.count(report.devices, { one: 'Gerät', other: 'Geräte' });
    const files = formats.count(report.files?.scanned ?? 0, { one: 'Datei', other: 'Dateien' });
    return `Ein Readiness-Bericht ist erfasst: ${devices}, ${files}`;
  },
  'checklist-drafted': ({ added, resolved, reopened, recounted }, { formats }) => {
    const part = (count: number, what: string): readonly string[] =>
      count > 0 ? [`${formats.number(count)} ${what}`] : [];
    const parts = [
      ...part(added.length, 'hinzugefügt'),
      ...part(reopened.length, 'wieder offen'),
      ...part(resolved.length, 'behoben'),
      ...part(recounted.length, 'mit neuen Zahlen'),
    ];
    return `Die Checkliste ist aus dem Readiness-Bericht gespeichert: ${formats.list(parts)}`;
  },
  'readiness-forgotten': () => 'Die Beispiele aus dem Readiness-Bericht sind gelöscht',
  'role-assigned': ({ role, person }) =>
    person
      ? `${person.name} hat jetzt die Rolle ${names.roles[role].short}`
      : `Die Rolle ${names.roles[role].short} ist nicht mehr besetzt`,
  'join-asked': () => 'Eine Beteiligung wurde angefragt',
  blocked: ({ reason }, { formats }) => `Blockiert${because(reason, formats)}`,
  unblocked: () => 'Nicht mehr blockiert',
  'waiting-began': ({ what, until }, { formats }) =>
    `Wartet bis ${formats.day(until)}${because(what, formats)}`,
  'waiting-ended': () => 'Wartet nicht mehr',
  'went-on': () => 'Es geht weiter',
  stalled: () => 'Stockt: 14 Tage ohne Fortschritt',
  'field-written': ({ field, text }, { formats }) =>
    text === ''
      ? `${fieldOf(field).name} ist jetzt leer`
      : `${fieldOf(field).name} ist ausgefüllt${because(text, formats)}`,
  'note-added': ({ field, text }, { formats }) =>
    `Neue Notiz in ${fieldOf(field).name}${because(text, formats)}`,
  'fields-entered': ({ fields }, { formats }) =>
    `In FTOP eingetragen: ${formats.list(fields.map((field) => fieldOf(field).name))}`,
  'chat-bound': () => 'Mit einem Chat verbunden: Alle dort sehen dieses Engagement',
  'chat-released': () => 'Ein Chat ist nicht mehr mit diesem Engagement verbunden',
  completed: () => 'Das Engagement ist abgeschlossen',
  closed: ({ reason }, { formats }) => `Vorzeitig beendet${because(reason, formats)}`,
  reopened: () => 'Das Engagement ist wieder offen',
  'reading-recorded': ({ reading }, { formats }) => readingLine(reading, formats),
  'readings-recorded': ({ readings }, { formats }) => {
    const shown = readings.slice(-mostShown).map((reading) => readingLine(reading, formats));
    const others = readings.length - shown.length;
    const more = others > 0 ? [formats.count(others, earlier)] : [];
    return formats.list([...more, ...shown]);
  },
  'reading-withdrawn': () => 'Ein Messwert zur Nutzung ist zurückgezogen',
  'alert-snoozed': ({ reason, until }, { formats }) =>
    `Die Nutzungswarnung ist pausiert bis ${formats.when(until)}${because(reason, formats)}`,
  'alert-moved': ({ steps }) => sentenceOf(steps),
  ...requestEvents,
  undone: ({ what }) => `Zurückgenommen: ${undone[what]}`,
};

/** What a change was, inside "Zurückgenommen: …" and "… hat … zurückgenommen": neuter, or feminine. */
export const undone: typeof enUndone = {
  opened: 'das Eröffnen des Engagements',
  'task-started': 'das Beginnen einer Aufgabe',
  'task-done': 'das Erledigen einer Aufgabe',
  'task-bypassed': 'das Überspringen einer Aufgabe',
  'task-reopened': 'das erneute Öffnen einer Aufgabe',
  'task-put-back': 'das Zurückstufen einer Aufgabe',
  'item-added': 'das Hinzufügen eines Punkts',
  'item-changed': 'das Ändern eines Punkts',
  'item-resolved': 'das Beheben eines Punkts',
  'item-accepted': 'das Belassen eines Punkts',
  'item-reopened': 'das erneute Öffnen eines Punkts',
  'nothing-to-remediate': 'die Angabe „Nichts zu beheben“',
  'intent-confirmed': 'die Bestätigung der Absicht',
  'target-set': 'das Festlegen des Ziels',
  'seats-set': 'das Ändern der Lizenzen',
  'pilot-recorded': 'das Erfassen einer Pilotphase',
  'deployed-recorded': 'das Erfassen der Bereitstellung',
  'readiness-recorded': 'das Erfassen von Readiness-Ergebnissen',
  'report-recorded': 'das Erfassen eines Readiness-Berichts',
  'checklist-drafted': 'das Speichern der Checkliste aus dem Bericht',
  'readiness-forgotten': 'das Löschen der Beispiele aus dem Readiness-Bericht',
  'reading-recorded': 'das Erfassen eines Messwerts',
  'readings-recorded': 'das Erfassen mehrerer Messwerte',
  'reading-withdrawn': 'das Zurückziehen eines Messwerts',
  'went-on': 'die Angabe „Es geht weiter“',
  stalled: 'die Feststellung „Stockt“',
  'alert-snoozed': 'das Pausieren der Nutzungswarnung',
  'alert-moved': 'eine Änderung der Nutzungswarnung',
  'role-assigned': 'das Zuweisen einer Rolle',
  'join-asked': 'die Anfrage einer Beteiligung',
  blocked: 'die Angabe „Blockiert“',
  unblocked: 'die Angabe „Nicht mehr blockiert“',
  'waiting-began': 'die Angabe „Wartet“',
  'waiting-ended': 'die Angabe „Wartet nicht mehr“',
  'field-written': 'das Ausfüllen eines Felds',
  'note-added': 'das Hinzufügen einer Notiz',
  'fields-entered': 'die Angabe „In FTOP eingetragen“',
  'chat-bound': 'das Verbinden eines Chats',
  'chat-released': 'das Trennen eines Chats',
  completed: 'das Abschließen des Engagements',
  closed: 'das vorzeitige Beenden des Engagements',
  reopened: 'das erneute Öffnen des Engagements',
  ...requestSteps,
  undone: 'eine Rücknahme',
};
