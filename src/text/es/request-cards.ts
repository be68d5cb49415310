import type { RequestKind, RequestState } from '../../domain/request/request.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { theDay } from './day-phrases.ts';
import { requestNames } from './requests.ts';
import { kindList, smeSaid } from './sme-said.ts';

const { kinds } = requestNames;

const hours = { one: 'hora', other: 'horas' };
const requests = { one: 'solicitud', other: 'solicitudes' };

const notListed =
  'No está en ninguna lista de SME. Un administrador puede agregarle: «sme add <persona> opp windows».';

/** A time that something took, in the larger of minutes, hours and days. */
function lasting(ms: number | null, { count }: Formats): string {
  if (ms === null) return '–';
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return count(minutes, { one: 'minuto', other: 'minutos' });
  const inHours = Math.round(minutes / 60);
  return inHours < 72
    ? count(inHours, hours)
    : count(Math.round(inHours / 24), { one: 'día', other: 'días' });
}

/** With one full stop, whatever it ended with. */
const ended = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** What cards about requests and SMEs say. */
export const requestCards: Words['requestCards'] = {
  kind: (kind: RequestKind) => kinds[kind],
  state: (state: RequestState) => requestNames.states[state],
  urgent: 'Urgente',
  sub: (kind: RequestKind, state: RequestState) =>
    `Solicitud para ${kinds[kind]} · ${requestNames.states[state]}`,
  cause: requestNames.causes,
  urgency: requestNames.urgencies,
  kinds,
  facts: {
    request: 'Solicitud a SME',
    asked: 'Pedida por',
    why: 'Por qué',
    needBy: 'Para cuándo',
    holder: 'A cargo de',
    answer: 'Respuesta',
    said: 'Última novedad',
    notes: 'Notas',
    declined: 'Rechazada por',
    reference: 'Referencia',
    brought: 'Enviada a',
    phase: 'Fase',
    open: 'Tareas sin terminar',
    readiness: 'Preparación',
  },
  signed: (who: string, when: string) => `${who}, ${when}`,
  since: (who: string, when: string) => `${who}, desde ${theDay(when)}`,
  nobodyYet: 'nadie todavía',
  nobodyAsked: 'nadie: no hay ningún SME de guardia ni ningún canal',
  note: (text: string, who: string, when: string) => `${text} (${who}, ${when})`,
  noTasks: 'ninguna',
  readiness: ({ devices, files, withMacros, findings }, { count, number }: Formats) =>
    `${count(devices, { one: 'dispositivo', other: 'dispositivos' })}, ${count(files, { one: 'archivo', other: 'archivos' })}, ${number(withMacros)} con macros, ${number(findings)} con hallazgos`,
  notMeasured: 'sin medir todavía',
  quietSme: 'Usted solo consulta este proyecto; las tareas siguen siendo de FE y FM.',
  gone: 'Esa solicitud ya no se conserva. Está en el historial.',
  list: {
    title: 'Solicitudes a Get Modern SME',
    empty:
      'Aún no hay solicitudes. Envíe una cuando el proyecto esté estancado o bloqueado, o haga falta más apoyo.',
    row: (state: string, when: string) => `${state} desde ${theDay(when)}`,
    with: (who: string) => `a cargo de ${who}`,
  },
  queue: {
    title: 'Cola de solicitudes',
    empty: 'No hay solicitudes que pueda aceptar, ni tiene ninguna a su cargo.',
    notAnSme: notListed,
    count: (total: number, { count }: Formats) => `${count(total, requests)}, primero las urgentes`,
    asked: (who: string, when: string) => `pedida por ${who}, ${when}`,
    yours: 'a su cargo',
  },
  found: {
    title: (reference: string, { quote }: Formats) =>
      `Solicitudes con la referencia ${quote(reference)}`,
    none: 'Ninguna de las solicitudes que puede ver tiene esa referencia.',
  },
  figures: {
    title: 'Cómo van las solicitudes',
    refused: 'Estas cifras son para FM y administradores.',
    overAll: 'De todos los proyectos.',
    overMine: 'De los proyectos en los que es FM.',
    accept: 'Hasta aceptarla',
    resolve: 'Hasta resolverla',
    open: 'Abiertas ahora',
    byKind: 'Por tipo',
    spread: ({ median, ninetieth, count }, formats: Formats) =>
      count === 0
        ? 'ninguna todavía'
        : `mediana de ${lasting(median, formats)}, percentil 90 de ${lasting(ninetieth, formats)} (${formats.count(count, requests)})`,
    ages: (underFour: number, underDay: number, older: number, { number }: Formats) =>
      `${number(underFour)} de menos de 4 horas, ${number(underDay)} de menos de un día, ${number(older)} de más tiempo`,
    kinds: (opp: number, windows: number, { number }: Formats) =>
      `${kinds.opp} ${number(opp)}, ${kinds.windows} ${number(windows)}`,
  },
  smes: {
    title: 'Get Modern SME',
    empty: 'Aún no hay nadie en la lista.',
    others: (others: number, { number }: Formats) => `Y ${number(others)} más.`,
    how: 'Administradores: «sme add <persona> opp windows», «sme remove <persona>», «sme hours 09:00-17:00 Europe/Madrid», «sme holidays 2026-12-25»; y «@bot sme channel opp» en el canal de los SME.',
    channel: (kind: RequestKind) => `Canal para ${kinds[kind]}`,
    hasChannel: 'configurado',
    lostChannel: 'sin acceso; escriba allí otra vez «sme channel»',
    noChannel: 'ninguno: las solicitudes van a quienes estén de guardia',
    hours: 'Horario laboral',
    hoursText: (from: string, to: string, zone: string) => `${from}–${to} (${zone})`,
    holidays: 'Festivos',
    noHolidays: 'ninguno',
    onCall: 'de guardia',
    offCall: 'fuera de guardia',
    member: kindList,
    said: smeSaid,
  },
  onCall: {
    on: 'Está de guardia. A partir de ahora recibe solicitudes.',
    off: 'Ya no está de guardia. No recibe solicitudes nuevas.',
    notListed,
    held: (held: number, { count }: Formats) =>
      `Aún tiene ${count(held, requests)} a su cargo. Quédese con lo que pueda terminar; abra lo demás para liberarlo o reasignarlo.`,
  },
  prepared: {
    phase: (phase: string) => ended(`Fase: ${phase}`),
    open: (tasks: string) => ended(`Sin terminar: ${tasks}`),
    usage: (usage: string) => ended(`Uso: ${usage}`),
    forecast: (text: string) => ended(`Previsión: ${text}`),
    blocked: (reason: string) => ended(`Bloqueado: ${reason}`),
    waiting: (what: string) => ended(`A la espera de: ${what}`),
    readiness: (text: string) => ended(`Preparación: ${text}`),
    checklist: (text: string) => ended(`Correcciones: ${text}`),
  },
};

/** What the buttons about requests say. */
export const requestButtons: Words['requestButtons'] = {
  ask: 'Pedir un SME',
  requests: 'Solicitudes',
  request: 'Abrir solicitud',
  accept: 'Aceptar',
  answerNow: 'Responder ahora',
  decline: 'Rechazar',
  resolve: 'Resolver',
  noteOnRequest: 'Agregar nota',
  release: 'Liberar',
  handOn: 'Reasignar',
  edit: 'Editar solicitud',
  withdraw: 'Retirar',
  confirm: 'Confirmar',
  reopen: 'Aún sin resolver',
  reference: 'Escribir referencia',
  tool: 'Abrir Resource Request Tool',
  chat: (name: string) => `Chatear con ${name}`,
  queue: 'Cola',
};
