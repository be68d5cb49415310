import type { WarningReason } from '../../domain/usage/alert/alert.ts';
import type { Words } from '../en.ts';
import { undone } from './events.ts';
import { names } from './names.ts';
import { requestHeadline, requestReason } from './requests.ts';

const warnings: Readonly<Record<WarningReason, (usage: string, was: string) => string>> = {
  opened: (usage) => `El uso activo está por debajo del 40\u00a0%: ${usage}.`,
  fell: (usage, was) => `El uso activo ha bajado más: ${usage}; antes, ${was}.`,
  'snooze-over': (usage) =>
    `Ha terminado su pausa y el uso activo sigue por debajo del 40\u00a0%: ${usage}.`,
};

/** The headline: what happened. */
export const headlines: Words['notices']['headlines'] = {
  'intent-confirmed': ({ by }) => `${by} confirmó que el cliente tiene intención de implementar.`,
  'target-set': ({ by, target }) => `${by} fijó el objetivo: ${target}.`,
  'role-given': ({ by, role }) => `${by} le asignó el rol de ${names.roles[role].full}.`,
  'role-taken': ({ by, role, to }) =>
    to
      ? `${to.name} le releva como ${names.roles[role].full} (${by}).`
      : `${by} le retiró el rol de ${names.roles[role].full}.`,
  'join-asked': ({ by }) => `${by} pide participar en este proyecto.`,
  ended: ({ by, how }) =>
    how === 'complete' ? `${by} completó el proyecto.` : `${by} cerró el proyecto antes de tiempo.`,
  reopened: ({ by }) => `${by} reabrió el proyecto.`,
  undone: ({ by, what }) => `${by} deshizo ${undone[what]}.`,
  'usage-red': ({ reason, usage, was }) => warnings[reason](usage, was),
  'usage-recovered': ({ usage }) => `El uso activo se ha recuperado: ${usage}.`,
  'usage-taken-back': ({ by }) => `La alerta queda sin efecto: se retiró su lectura (${by}).`,
  'usage-corrected': ({ usage }) => `Se corrigió la lectura de esta alerta. Ahora: ${usage}.`,
  request: requestHeadline,
  'results-wanted': () => 'El taller está hecho. ¿Qué encontró el Office Readiness Toolkit?',
  'not-reached': ({ by }) =>
    `No se puede avisar a ${by}: el bot se bloqueó o se quitó. Sus avisos quedan a la espera hasta que vuelva a instalarlo.`,
};

const asEngineer = 'Recibe este aviso como FE del proyecto.';
const asPart = 'Recibe este aviso porque participa en el proyecto.';
const asWarned =
  'Recibe este aviso como FE o FM del proyecto. Si la pospone, queda en silencio para usted, 30 días como máximo.';
const asWarnedBefore = 'Recibe este aviso porque recibió la alerta.';

/** The quiet line below: why it came to this person. */
export const reasons: Words['notices']['reasons'] = {
  'intent-confirmed': () => asEngineer,
  'target-set': () => asEngineer,
  'role-given': () => 'Recibe este aviso porque el rol es suyo a partir de ahora.',
  'role-taken': () =>
    'Recibe este aviso porque tenía el rol. Si no tiene otro rol en el proyecto, deja de verlo.',
  'join-asked': () =>
    'Recibe este aviso como FE o FM del proyecto. Asigne un rol si está de acuerdo.',
  ended: () => asPart,
  reopened: () => asPart,
  undone: () => asEngineer,
  'usage-red': () => asWarned,
  'usage-recovered': () => asWarnedBefore,
  'usage-taken-back': () => asWarnedBefore,
  'usage-corrected': () => asWarnedBefore,
  request: requestReason,
  'results-wanted': () =>
    'Recibe este aviso como FE del proyecto, o como FM mientras no haya FE. Volveré a preguntar en Mi día a los 3 y a los 7 días laborables.',
  'not-reached': () => 'Recibe este aviso porque trabaja con esta persona en el proyecto.',
};

/** How cards of a kind come to an end, where no button on the card does it. */
export const stops: Words['notices']['stops'] = {
  mute: 'Para no recibir más avisos del proyecto, escriba «mute» y el nombre del cliente.',
  ownRequest:
    'Se trata de su propia solicitud: cuando esté confirmada o retirada, no llegará nada más.',
  handOn: 'Estas preguntas llegan a FE y FM: quien reciba el rol las recibirá también.',
  once: 'Solo llega una vez.',
  offCall:
    'Para que no le pregunten más, escriba «off call»; lo que tenga puede liberarlo o pasarlo.',
  channel: 'Un administrador los traslada si escribe «sme channel» en otro canal.',
  findSme:
    'Termina en cuanto haya a quién preguntar: escriba «sme add» y un nombre, o «sme channel» en un canal.',
};
