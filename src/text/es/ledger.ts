import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { theDay } from './day-phrases.ts';

/** What a card is about, in a word or two; the recipient stands before it. */
const matters: Words['ledger']['matters'] = {
  'intent-confirmed': 'intención',
  'target-set': 'objetivo',
  'role-given': 'rol asignado',
  'role-taken': 'rol retirado',
  'join-asked': 'alguien pide participar',
  ended: 'cierre del proyecto',
  reopened: 'reapertura',
  undone: 'cambio deshecho',
  'not-reached': 'no se puede avisar a alguien',
  'usage-red': 'alerta de uso',
  'usage-recovered': 'uso recuperado',
  'usage-taken-back': 'alerta de uso retirada',
  'usage-corrected': 'uso corregido',
  'results-wanted': 'faltan resultados',
  request: 'solicitud a un SME',
};

/** Why a card was not sent and need not be. */
const superseded: Readonly<Record<string, string>> = {
  newer: 'sin enviar: la reemplazó una tarjeta más reciente',
  'no-part': 'sin enviar: ya no participa en el proyecto',
  expired: 'sin enviar: se le pasó el plazo',
  'nothing-stands': 'sin enviar: la tarjeta a la que se refiere no llegó a salir',
  'nothing-to-say': 'sin enviar: ya no había nada que decir',
  'summed-up': 'parte de la tarjeta «Novedades pendientes»',
};

const refusedWith = /^status (?<status>\d{3})/u;

/** Why a card could not be sent; `detail` is the platform's word, or that of a fault of ours. */
function parkedWhy(detail: string): string {
  const status = refusedWith.exec(detail)?.groups?.['status'];
  if (status) return `Teams la rechazó (${status})`;
  return detail === 'expired' ? 'no hubo conexión a tiempo con Teams' : 'el bot no pudo crearla';
}

/** What the cards about deliveries say. */
export const ledger: Words['ledger'] = {
  title: 'Envíos',
  empty: 'Aún no se ha enviado nada de este proyecto.',
  row: (name: string, matter: string) => `${name}: ${matter}`,
  matters,
  aChat: 'un chat',
  ofPerson: {
    welcome: 'bienvenida',
    'my-day': 'Mi día',
    summary: 'novedades pendientes',
    digest: 'resumen semanal',
    retention: 'aviso de borrado',
    feedback: 'comentarios sobre el playbook',
    answer: 'respuesta en privado',
    shared: 'tarjeta de estado',
    'file-unread': 'archivo no leído',
    'not-shared': 'tarjeta de estado no compartida',
  },
  sent: (when: string) => `enviada ${theDay(when)}`,
  updated: (when: string) => `tarjeta actualizada ${theDay(when)}`,
  superseded: (why: string, when: string) => `${superseded[why] ?? 'sin enviar'} (${when})`,
  parked: (why: string, when: string) => `sin entregar: ${parkedWhy(why)}, ${when}`,
  dropped: (when: string) => `descartada por un administrador, ${when}`,
  pending: (when: string) => `en camino desde ${theDay(when)}`,
  waits: {
    quiet: (until: string) => `a la espera: horas de silencio hasta ${theDay(until)}`,
    retry: (until: string) => `a la espera: Teams no la aceptó, próximo intento ${theDay(until)}`,
    muted: (name: string) => `a la espera: ${name} tiene silenciado este proyecto`,
    'not-reachable': (name: string) => `a la espera: ${name} no tiene instalado el bot`,
  },
  tries: (count: number, { count: format }: Formats) =>
    format(count, { one: 'intento', other: 'intentos' }),
  resent: (name: string, cards: number, { count }: Formats) =>
    cards === 0
      ? `${name} no tiene ninguna tarjeta de este proyecto, o ya está en camino.`
      : `${count(cards, { one: 'tarjeta vuelve', other: 'tarjetas vuelven' })} a estar en camino para ${name}.`,
  resentLater: (name: string, cards: number, { count }: Formats) =>
    `No se puede avisar a ${name}: ${count(cards, { one: 'tarjeta espera', other: 'tarjetas esperan' })} a que se instale el bot.`,
  unknown: (said: string) =>
    said === ''
      ? 'Esa persona no participa en este proyecto.'
      : `Entre quienes participan en este proyecto no hay nadie con el nombre ${said}.`,
  parkedTitle: 'Sin entregar',
  parkedCount: (total: number, { count }: Formats) =>
    total === 0
      ? 'Todo se pudo entregar.'
      : `${count(total, { one: 'tarjeta', other: 'tarjetas' })} sin entregar.`,
  someEngagement: 'un proyecto en el que no participa',
  apart: 'ningún proyecto',
  did: {
    released: 'Vuelve a estar en camino.',
    expired: 'Su plazo ha pasado y ya no se envía.',
    dropped: 'Queda descartada y no se enviará.',
    gone: 'Ya se ha encargado otra persona.',
  },
  decide:
    'Envíela igualmente cuando se haya resuelto la causa, o descártela: entonces no se enviará nunca, y así constará en el registro de envíos.',
  facts: {
    to: 'Para',
    about: 'Sobre',
    of: 'Proyecto',
    why: 'Por qué',
    tried: 'Intentos',
    reason: 'Respuesta',
  },
};
