import { fieldOf } from '../../domain/fields.ts';
import type { AlertStep } from '../../domain/usage/alert/alert.ts';
import type { Reading } from '../../domain/usage/reading.ts';
import type { Told } from '../by-kind.ts';
import type { Words } from '../en.ts';
import type { undone as enUndone } from '../en/events.ts';
import type { Formats } from '../format.ts';
import { ofDay, theDay } from './day-phrases.ts';
import { names } from './names.ts';
import { requestEvents, requestSteps } from './requests.ts';
import { figureText } from './usage-figure.ts';

const seats = { one: 'licencia contratada', other: 'licencias contratadas' };

const because = (reason: string, { quote }: Formats): string =>
  reason === '' ? '' : `: ${quote(reason)}`;

const expected = (percent: number, by: string | null, { percent: format, day }: Formats): string =>
  by === null ? format(percent) : `${format(percent)} para ${theDay(day(by))}`;

const item = (id: string, { titleOf, formats }: Told): string =>
  `el elemento ${formats.quote(titleOf(id))}`;

const seatsOf = ({ denominator }: Reading): string =>
  denominator === 'entitled-seats' ? ' licencias contratadas' : '';

const readingLine = (reading: Reading, formats: Formats): string =>
  `uso de ${names.workloads[reading.workload]} ${ofDay(formats.day(reading.date))}: ${figureText(reading.figure, formats, seatsOf(reading))}`;

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Readings of one event that are named each. */
const mostShown = 3;
const earlier = { one: 'lectura más', other: 'lecturas más' };

const alertSteps: Readonly<Record<AlertStep['kind'], string>> = {
  opened: 'se abre la alerta de uso: por debajo del 40\u00a0%',
  'red-again': 'el uso sigue por debajo del 40\u00a0%',
  paused: 'la alerta de uso queda en pausa hasta que haya una lectura nueva',
  resumed: 'la alerta de uso sigue adelante',
  recovered: 'el uso se ha recuperado y la alerta se cierra',
  'taken-back': 'la alerta de uso se retira',
  'engagement-ended': 'la alerta de uso termina con el proyecto',
  'snooze-over': 'termina una pausa de la alerta de uso',
};

const sentenceOf = (steps: readonly AlertStep[]): string =>
  capitalized(
    steps.map(({ kind }) => alertSteps[kind]).join('; ') || 'la alerta de uso se pone al día',
  );

/** What happened, one line each: in the history, and in the answer to whoever did it. */
export const events: Words['events'] = {
  opened: ({ entitledSeats, targetPercent, targetBy }, { formats }) =>
    `Proyecto abierto con ${formats.count(entitledSeats, seats)} y un objetivo del ${expected(targetPercent, targetBy, formats)}`,
  'task-started': ({ task }) => `Se inició ${names.tasks[task]}`,
  'task-done': ({ task, reason, reviewedOn }, { formats }) => {
    const reviewed =
      reviewedOn === null ? '' : `, con revisión del cliente ${theDay(formats.day(reviewedOn))}`;
    return `Se terminó ${names.tasks[task]}${reviewed}${because(reason, formats)}`;
  },
  'task-bypassed': ({ task, reason }, { formats }) =>
    `Se omitió ${names.tasks[task]}${because(reason, formats)}`,
  'task-reopened': ({ task }) => `Se reabrió ${names.tasks[task]}`,
  'task-put-back': ({ task }) =>
    `${names.tasks[task]} vuelve a estar en curso: queda un elemento por resolver que el cliente no ha visto`,
  'item-added': ({ title }, { formats }) => `Se agregó el elemento ${formats.quote(title)}`,
  'item-changed': ({ title }, { formats }) => `Se cambió el elemento ${formats.quote(title)}`,
  'item-resolved': (event, told) => `Se resolvió ${item(event.item, told)}`,
  'item-accepted': (event, told) =>
    `Se aceptó como está ${item(event.item, told)}${because(event.reason, told.formats)}`,
  'item-reopened': (event, told) => `Se reabrió ${item(event.item, told)}`,
  'nothing-to-remediate': () => 'No hay nada que corregir',
  'intent-confirmed': () => 'Se confirmó la intención del cliente de implementar',
  'target-set': ({ percent, by }, { formats }) =>
    `El objetivo de uso activo mensual es del ${expected(percent, by, formats)}`,
  'seats-set': (event, { formats }) => `Licencias contratadas: ${formats.number(event.seats)}`,
  'pilot-recorded': ({ note }, { formats }) => `Se registró un piloto${because(note, formats)}`,
  'deployed-recorded': (event, { formats }) =>
    `Licencias implementadas: ${formats.number(event.seats)}`,
  'readiness-recorded': ({ counts }, { formats }) =>
    `Se registraron los resultados de preparación de ${formats.count(counts.devices, { one: 'dispositivo', other: 'dispositivos' })}`,
  'report-recorded': ({ report }, { formats }) => {
    const devices = formats.count(report.devices, { one: 'dispositivo', other: 'dispositivos' });
    const files = formats.count(report.files?.scanned ?? 0, { one: 'archivo', other: 'archivos' });
    return `Se registró un informe de preparación: ${devices}, ${files}`;
  },
  'checklist-drafted': ({ added, resolved, reopened, recounted }, { formats }) => {
    const part = (amount: number, one: string, other: string): readonly string[] =>
      amount > 0 ? [formats.count(amount, { one, other })] : [];
    const parts = [
      ...part(added.length, 'elemento nuevo', 'elementos nuevos'),
      ...part(reopened.length, 'reabierto', 'reabiertos'),
      ...part(resolved.length, 'resuelto', 'resueltos'),
      ...part(recounted.length, 'con nuevo recuento', 'con nuevo recuento'),
    ];
    return `Se guardó la lista del informe de preparación: ${formats.list(parts)}`;
  },
  'readiness-forgotten': () => 'Se borraron los ejemplos del informe de preparación',
  'role-assigned': ({ role, person }) =>
    person
      ? `${person.name} es ${names.roles[role].short}`
      : `Ya nadie es ${names.roles[role].short}`,
  'join-asked': () => 'Alguien pidió participar',
  blocked: ({ reason }, { formats }) => `Bloqueado${because(reason, formats)}`,
  unblocked: () => 'Ya no está bloqueado',
  'waiting-began': ({ what, until }, { formats }) =>
    `En espera hasta ${theDay(formats.day(until))}${because(what, formats)}`,
  'waiting-ended': () => 'Ya no está en espera',
  'went-on': () => 'Sigue en marcha',
  stalled: () => 'Estancado: 14 días sin avances',
  'field-written': ({ field, text }, { formats }) =>
    text === ''
      ? `El campo ${fieldOf(field).name} queda vacío`
      : `Se escribió ${fieldOf(field).name}${because(text, formats)}`,
  'note-added': ({ field, text }, { formats }) =>
    `Se agregó una nota a ${fieldOf(field).name}${because(text, formats)}`,
  'fields-entered': ({ fields }, { formats }) =>
    `Registrado en FTOP: ${formats.list(fields.map((field) => fieldOf(field).name))}`,
  'chat-bound': () => 'Vinculado a un chat: quien lo lea verá este proyecto',
  'chat-released': () => 'Un chat ya no puede ver este proyecto',
  completed: () => 'El proyecto está completo',
  closed: ({ reason }, { formats }) => `Cierre anticipado${because(reason, formats)}`,
  reopened: () => 'El proyecto vuelve a estar abierto',
  'reading-recorded': ({ reading }, { formats }) => capitalized(readingLine(reading, formats)),
  'readings-recorded': ({ readings }, { formats }) => {
    const shown = readings.slice(-mostShown).map((reading) => readingLine(reading, formats));
    const others = readings.length - shown.length;
    const more = others > 0 ? [formats.count(others, earlier)] : [];
    return capitalized(formats.list([...shown, ...more]));
  },
  'reading-withdrawn': () => 'Se retiró una lectura de uso',
  'alert-snoozed': ({ reason, until }, { formats }) =>
    `Alerta de uso pospuesta hasta ${theDay(formats.when(until))}${because(reason, formats)}`,
  'alert-moved': ({ steps }) => sentenceOf(steps),
  ...requestEvents,
  undone: ({ what }) => `Deshecho: ${undone[what]}`,
};

/** What a change was, inside "Deshecho: …" and "… deshizo …". */
export const undone: typeof enUndone = {
  opened: 'la apertura del proyecto',
  'task-started': 'el inicio de una tarea',
  'task-done': 'el cierre de una tarea',
  'task-bypassed': 'la omisión de una tarea',
  'task-reopened': 'la reapertura de una tarea',
  'task-put-back': 'el paso de una tarea a «En curso»',
  'item-added': 'el alta de un elemento',
  'item-changed': 'el cambio de un elemento',
  'item-resolved': 'la resolución de un elemento',
  'item-accepted': 'la aceptación de un elemento',
  'item-reopened': 'la reapertura de un elemento',
  'nothing-to-remediate': 'la indicación de que no hay nada que corregir',
  'intent-confirmed': 'la confirmación de la intención',
  'target-set': 'el cambio de objetivo',
  'seats-set': 'el cambio de las licencias contratadas',
  'pilot-recorded': 'el registro de un piloto',
  'deployed-recorded': 'el registro de licencias implementadas',
  'readiness-recorded': 'el registro de resultados de preparación',
  'report-recorded': 'el registro de un informe de preparación',
  'checklist-drafted': 'el guardado del borrador de la lista',
  'readiness-forgotten': 'el borrado de los ejemplos del informe de preparación',
  'reading-recorded': 'una lectura de uso',
  'readings-recorded': 'varias lecturas de uso',
  'reading-withdrawn': 'la retirada de una lectura de uso',
  'went-on': 'la indicación de que sigue en marcha',
  stalled: 'la marca de estancado',
  'alert-snoozed': 'la pausa de la alerta de uso',
  'alert-moved': 'un paso de la alerta de uso',
  'role-assigned': 'la asignación de un rol',
  'join-asked': 'la petición de participar',
  blocked: 'la marca de bloqueado',
  unblocked: 'el fin del bloqueo',
  'waiting-began': 'la puesta en espera',
  'waiting-ended': 'el fin de la espera',
  'field-written': 'la escritura de un campo',
  'note-added': 'el alta de una nota',
  'fields-entered': 'la marca de registrado en FTOP',
  'chat-bound': 'el vínculo con un chat',
  'chat-released': 'el fin del vínculo con un chat',
  completed: 'la finalización del proyecto',
  closed: 'el cierre del proyecto',
  reopened: 'la reapertura del proyecto',
  ...requestSteps,
  undone: 'una acción de deshacer',
};
