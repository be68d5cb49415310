import type { Concern } from '../../domain/portfolio/bearing.ts';
import type { Change } from '../../domain/portfolio/digest.ts';
import type { ByKind } from '../by-kind.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { theDay } from './day-phrases.ts';
import { usage } from './usage.ts';

const engagements = { one: 'proyecto', other: 'proyectos' };
const finishedTasks = { one: 'tarea terminada', other: 'tareas terminadas' };

const named: Readonly<Record<Concern, string>> = {
  red: 'en Rojo',
  blocked: 'bloqueado',
  stalled: 'estancado',
  'request-open': 'a la espera de un SME',
  'behind-plan': 'por debajo del plan',
  waiting: 'en espera',
};

const changes: ByKind<Change, 'change'> = {
  new: () => 'nuevo aquí',
  band: ({ from, to }) => `${usage.bands[from].name} → ${usage.bands[to].name}`,
  raised: ({ concern }) => `ahora ${named[concern]}`,
  lifted: ({ concern }) => `ya no ${named[concern]}`,
  finished: ({ tasks }, { formats }) => formats.count(tasks, finishedTasks),
};

const tally = {
  toRed: (count: string) => `${count} ahora en Rojo`,
  fromRed: (count: string) => `${count} ya no en Rojo`,
  blocked: (count: string) => `${count} con nuevo bloqueo`,
  unblocked: (count: string) => `${count} ya sin bloqueo`,
  withTasks: (count: string) => `${count} con tareas terminadas`,
  new: (count: string) => `${count} de nueva incorporación`,
  gone: (count: string) => `${count} de baja por cierre o traspaso`,
};

/** What the weekly digest says. */
export const digest: Words['digest'] = {
  title: 'Resumen semanal',
  count: (total: number, { count }: Formats) => `${count(total, engagements)} en marcha`,
  empty: 'No es FM de ningún proyecto en marcha.',
  since: (day: string, what: string) => `Desde ${theDay(day)}: ${what}`,
  first: 'Este es su primer resumen; los siguientes le dirán qué ha cambiado.',
  nothingNew: 'sin cambios',
  tally,
  changes,
  changed: (what: string) => `Cambios: ${what}`,
  resting: (until: string, reason: string) =>
    `En pausa para usted hasta ${theDay(until)}: ${reason}`,
  dayLines: (lines: number, { count }: Formats) =>
    `Tiene ${count(lines, { one: 'línea', other: 'líneas' })} en Mi día.`,
  why: 'Recibe este resumen una vez por semana como FM, en lugar de Mi día de esa fecha. Puede cambiarlo o desactivarlo en Configuración, o escribir «digest off».',
};
