import type { AttentionLine } from '../../domain/attention/attention-line.ts';
import { showPoints } from '../../domain/usage/shown-percentage.ts';
import type { ByKind } from '../by-kind.ts';
import { clip } from '../clip.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { ofDay, theDay } from './day-phrases.ts';
import { names } from './names.ts';
import { figureText } from './usage-figure.ts';

const titleCharacters = 80;
const said = { one: 'vez', other: 'veces' };
const points = { one: 'punto', other: 'puntos' };

const times = (often: number, { count }: Formats): string =>
  often === 0 ? '' : ` Ha dicho ${count(often, said)} que sigue en marcha.`;

const others = (more: number, { number }: Formats): string =>
  more === 0 ? '' : `; ${number(more)} más por resolver`;

const lines: ByKind<AttentionLine, 'kind'> = {
  red: ({ figure }, { formats }) =>
    `El uso activo está por debajo del ${formats.percent(40)}: ${figureText(figure, formats)}.`,
  stalled: ({ since, times: often }, { formats }) =>
    `Estancado desde ${theDay(formats.day(since))}: 14 días sin avances.${times(often, formats)}`,
  'waiting-over': ({ what }, { formats }) =>
    `Ha llegado el día que esperaba: ${formats.quote(what)}`,
  'request-open': ({ since }, { formats }) =>
    `Su solicitud a un SME está abierta desde ${theDay(formats.day(since))}.`,
  'behind-plan': ({ figure, points: size }, { formats }) =>
    `Por debajo del plan: ${figureText(figure, formats)}, ${formats.count(Number(showPoints(size)), points)} menos de lo previsto.`,
  'item-overdue': ({ title, due, since, others: more }, { formats }) => {
    const item = clip(title, titleCharacters);
    return due === null
      ? `${item}: por resolver desde ${theDay(formats.day(since))}${others(more, formats)}`
      : `${item}: venció ${theDay(formats.day(due))}${others(more, formats)}`;
  },
  'results-missing': ({ since }, { formats }) =>
    `El taller se hizo ${theDay(formats.day(since))}; faltan los resultados del Readiness Toolkit.`,
  'intent-missing': ({ since }, { formats }) =>
    `Abierto ${theDay(formats.day(since))}; falta confirmar la intención del cliente.`,
  'reading-overdue': ({ last }, { formats }) =>
    last === null
      ? 'La implementación avanza sin ninguna lectura de uso.'
      : `La última lectura de uso es ${ofDay(formats.day(last))}.`,
  'other-red': ({ workloads }, { formats }) =>
    `Por debajo del ${formats.percent(40)}: ${formats.list(workloads.map((each) => names.workloads[each]))}.`,
  'completion-offered': ({ figure }, { formats }) =>
    `Todas las tareas obligatorias están terminadas y el uso es de ${figureText(figure, formats)}: se puede completar.`,
};

const actions: Readonly<Record<AttentionLine['kind'], string>> = {
  red: 'Ver el uso',
  stalled: 'Decir qué lo frena',
  'waiting-over': 'Decir cómo sigue',
  'request-open': 'Abrir el proyecto',
  'behind-plan': 'Ver el uso',
  'item-overdue': 'Abrir el elemento',
  'results-missing': 'Escribir resultados',
  'intent-missing': 'Confirmar intención',
  'reading-overdue': 'Registrar lectura',
  'other-red': 'Ver el uso',
  'completion-offered': 'Abrir el proyecto',
};

const question = {
  stalled: (since: string, often: number, formats: Formats) =>
    `¿Qué lo frena? Estancado desde ${theDay(since)}: 14 días sin avances.${times(often, formats)}`,
  waitingOver: (what: string, day: string, { quote }: Formats) =>
    `Ha llegado el día que se esperaba (${day}): ${quote(what)}. ¿Cómo sigue?`,
  over: 'Nada lo frena: no está ni estancado ni en espera.',
};

/** My day. */
export const day: Words['day'] = {
  title: 'Mi día',
  lines,
  actions,
  question,
  stalledFact: (ago: string, often: number, formats: Formats) =>
    `último avance ${ago}.${often === 0 ? '' : ` Se ha dicho ${formats.count(often, said)} que sigue en marcha.`}`,
  count: (total: number, { count }: Formats) =>
    count(total, { one: 'asunto requiere su atención', other: 'asuntos requieren su atención' }),
  nothing: 'Nada requiere su atención.',
  resting: (resting: number, { count }: Formats) =>
    `${count(resting, { one: 'línea está en pausa porque usted la pospuso', other: 'líneas están en pausa porque usted las pospuso' })}.`,
  rest: 'Posponer',
  restOf: (customer: string) => `Posponer esta línea de ${customer}`,
  rests: (customer: string, until: string) =>
    `${customer}: la línea queda en pausa hasta ${theDay(until)}.`,
  why: 'Recibe esta tarjeta una vez por día laborable mientras haya algo que requiera su atención. Puede cambiarla o desactivarla en Configuración, o escribir «my day off».',
};
