import type { RequestAudience, RequestNews } from '../../domain/engagement/owing/owe-request.ts';
import type { RequestState } from '../../domain/request/request.ts';
import type {
  requestEntries as enRequestEntries,
  requestEvents as enRequestEvents,
  requestNames as enRequestNames,
  requestRefusals as enRequestRefusals,
  requestSteps as enRequestSteps,
} from '../en/requests.ts';
import type { Formats } from '../format.ts';
import type { RequestTold } from '../notice.ts';
import { theDay } from './day-phrases.ts';

/** What the things of a request are called. */
export const requestNames: typeof enRequestNames = {
  kinds: { opp: 'Office 365 ProPlus', windows: 'Windows' },
  urgencies: { normal: 'Normal', urgent: 'Urgente' },
  causes: {
    stalled: 'Está estancado',
    blocked: 'Está bloqueado',
    support: 'Hace falta más apoyo',
  },
  states: {
    open: 'Abierta',
    accepted: 'Aceptada',
    resolved: 'Resuelta',
    confirmed: 'Confirmada',
    withdrawn: 'Retirada',
  },
};

const { kinds } = requestNames;

const because = (reason: string, { quote }: Formats): string =>
  reason === '' ? '' : `: ${quote(reason)}`;

/** What happened to a request, one line each. */
export const requestEvents: typeof enRequestEvents = {
  'request-asked': ({ kind, urgency, text }, { formats }) =>
    `Se pidió un Get Modern SME para ${kinds[kind]}${urgency === 'urgent' ? ', con urgencia' : ''}${because(text, formats)}`,
  'request-edited': ({ text }, { formats }) => `Se cambió la solicitud${because(text, formats)}`,
  'request-withdrawn': ({ reason }, { formats }) =>
    `Se retiró la solicitud${because(reason, formats)}`,
  'request-accepted': () => 'Se aceptó la solicitud',
  'request-declined': ({ reason }, { formats }) =>
    `Se rechazó la solicitud${because(reason, formats)}`,
  'request-released': ({ reason }, { formats }) =>
    `La solicitud vuelve a estar abierta${because(reason, formats)}`,
  'request-reassigned': ({ to }) => `La solicitud pasa a ${to.name}`,
  'request-resolved': ({ text }, { formats }) =>
    `Se resolvió la solicitud${because(text, formats)}`,
  'request-confirmed': () => 'Se confirmó que la solicitud está resuelta',
  'request-reopened': ({ reason }, { formats }) =>
    `La solicitud aún no está resuelta${because(reason, formats)}`,
  'request-noted': ({ text }, { formats }) => `Nota en la solicitud${because(text, formats)}`,
  'reference-entered': ({ reference }, { formats }) =>
    `La referencia de la solicitud es ${formats.quote(reference)}`,
  'request-brought': () => 'La solicitud llegó a más SME',
  'request-stranded': () => 'Ya no queda nadie que pueda atender la solicitud',
  'request-reminded': ({ of }) =>
    of.length === 0
      ? 'Ya no queda nadie a quien recordar la solicitud'
      : 'Se recordó la solicitud a los SME',
  'request-unanswered': () => 'Se avisó a FM de que nadie ha aceptado la solicitud',
  'request-silent': () => 'Se preguntó al SME cómo va la solicitud',
};

/** The same inside "Deshecho: …"; undo never reaches them. */
export const requestSteps: typeof enRequestSteps = {
  'request-asked': 'la solicitud a un SME',
  'request-edited': 'el cambio de una solicitud',
  'request-withdrawn': 'la retirada de una solicitud',
  'request-accepted': 'la aceptación de una solicitud',
  'request-declined': 'el rechazo de una solicitud',
  'request-released': 'la liberación de una solicitud',
  'request-reassigned': 'la reasignación de una solicitud',
  'request-resolved': 'la resolución de una solicitud',
  'request-confirmed': 'la confirmación de una solicitud',
  'request-reopened': 'la reapertura de una solicitud',
  'request-noted': 'una nota en una solicitud',
  'reference-entered': 'el registro de una referencia',
  'request-brought': 'llevar una solicitud a más SME',
  'request-stranded': 'una solicitud que nadie puede atender',
  'request-reminded': 'el recordatorio de una solicitud',
  'request-unanswered': 'un aviso sobre una solicitud',
  'request-silent': 'una pregunta sobre una solicitud',
};

const standing: Readonly<Record<RequestState, string>> = {
  open: 'sigue abierta y nadie la tiene. Acéptela primero',
  accepted: 'está aceptada. Espere la respuesta del SME, o escríbale',
  resolved: 'está resuelta. Confírmela o reábrala primero',
  confirmed: 'está confirmada como resuelta. Envíe otra si hace falta más ayuda',
  withdrawn: 'está retirada. Envíe otra si al final hace falta ayuda',
};

const running: Readonly<Record<RequestState, string>> = {
  ...standing,
  open: 'está abierta. Edítela, o retírela y envíe otra',
  accepted: 'la tiene un SME. Escríbale, o retírela y envíe otra',
};

/** Why a step on a request is not taken, each with what to do instead. */
export const requestRefusals: typeof enRequestRefusals = {
  'request-unfinished': ({ kind, state, since }, { formats }) =>
    `Ya hay una solicitud para ${kinds[kind]} desde ${theDay(formats.when(since))}: ${running[state]}.`,
  'request-taken': ({ holder, since }, { formats }) =>
    `${holder.name} la tiene desde ${theDay(formats.when(since))}. Busque otra en la cola.`,
  'request-not-so': ({ state, by, since }, { formats }) =>
    state === 'confirmed'
      ? `No se ha hecho: desde ${theDay(formats.when(since))} la solicitud ${standing[state]}.`
      : `No se ha hecho: desde ${theDay(formats.when(since))} (${by.name}) la solicitud ${standing[state]}.`,
  'no-such-request': () => 'Esa solicitud ya no está aquí. Consulte las solicitudes.',
  'own-request': () =>
    'Usted es FE o FM de este proyecto, así que pide la ayuda y otra persona la da. Puede aceptarla un SME de la lista.',
  'not-an-sme': ({ kind }) =>
    `Esto solo lo puede tomar un Get Modern SME para ${kinds[kind]}. Pida a un administrador que le agregue a la lista.`,
  'not-holder': ({ holder }) =>
    holder
      ? `${holder.name} tiene esta solicitud. Pídale que lo haga.`
      : 'Nadie tiene todavía esta solicitud. Pulse primero Aceptar.',
  'not-on-call': ({ person, kind }) =>
    `${person.name} no está de guardia para ${kinds[kind]}, o es FE o FM de este proyecto. Elija a alguien de guardia; «sme list» muestra quién lo está.`,
};

/** What inputs ask for. */
export const requestEntries: typeof enRequestEntries = {
  'request-kind': { label: 'SME para', hint: '' },
  'request-urgency': { label: 'Urgencia', hint: '' },
  'request-cause': { label: 'Por qué', hint: '' },
  'request-text': { label: 'Qué hace falta', hint: 'Qué se ha probado y qué quiere saber' },
  'request-need-by': { label: 'Para cuándo', hint: '' },
  'request-answer': { label: 'Su respuesta', hint: 'Qué se ha encontrado y qué hay que hacer' },
  'request-reference': {
    label: 'Referencia',
    hint: 'El número de la Resource Request Tool',
  },
};

const helpFor = ({ kind, isUrgent }: RequestTold): string =>
  `${isUrgent ? 'ayuda urgente' : 'ayuda'} con ${kinds[kind]}`;

const now: Readonly<Record<RequestState, (told: RequestTold) => string>> = {
  open: () => 'Esta solicitud está abierta.',
  accepted: ({ holder }) => `${holder} tiene esta solicitud.`,
  resolved: ({ holder }) => `${holder} resolvió esta solicitud.`,
  confirmed: () => 'Esta solicitud está confirmada como resuelta.',
  withdrawn: () => 'Esta solicitud está retirada.',
};

const news: Readonly<Record<RequestNews, (told: RequestTold) => string>> = {
  asked: (told) => `Hace falta ${helpFor(told)} (${told.by}).`,
  reminded: (told) => `Sigue haciendo falta ${helpFor(told)}: nadie ha aceptado todavía.`,
  nobody: (told) =>
    `Hace falta ${helpFor(told)}, y no hay ningún SME de guardia al que avisar. Un administrador puede agregar uno: «sme add <persona> ${told.kind}».`,
  unanswered: (told) => `Hace falta ${helpFor(told)}: ningún SME ha aceptado todavía.`,
  accepted: (told) => `${told.holder} ayuda con ${kinds[told.kind]}.`,
  'declined-by-all': (told) =>
    `Hace falta ${helpFor(told)}: todos los SME de guardia han rechazado la solicitud.`,
  released: (told) => `${told.by} liberó la solicitud; vuelve a estar abierta.`,
  'handed-over': (told) => `La solicitud pasa a ${told.holder} (${told.by}).`,
  noted: (told) => `${told.by} agregó una nota a su solicitud.`,
  silent: (told) =>
    told.as === 'sme'
      ? 'Usted aceptó esta solicitud y hace tiempo que no hay novedades. ¿Cómo va?'
      : `Hace tiempo que no hay novedades de ${told.holder}; el bot le ha preguntado.`,
  resolved: (told) => `${told.by} resolvió su solicitud. Confírmela o reábrala.`,
  confirmed: () => 'La solicitud está confirmada como resuelta.',
  reopened: (told) => `${told.by} reabrió la solicitud: aún no está resuelta.`,
  withdrawn: (told) => `${told.by} retiró la solicitud.`,
  moved: (told) => now[told.state](told),
};

const audiences: Readonly<Record<RequestAudience, string>> = {
  sme: 'Recibe este aviso como Get Modern SME.',
  engaged: 'Recibe este aviso como FE o FM del proyecto.',
  administrator: 'Recibe este aviso como administrador, porque no se pudo avisar a nadie más.',
};

/** The headline of a card about a request. */
export const requestHeadline = (told: RequestTold): string => news[told.news](told);

/** Why it came to this person. */
export const requestReason = ({ as }: RequestTold): string => audiences[as];
