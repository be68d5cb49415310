import type { Band } from '../../domain/usage/band.ts';
import type { CustomerHealth } from '../../domain/usage/customer-health.ts';
import type { Forecast } from '../../domain/usage/forecast.ts';
import type { Denominator, Measure, Source } from '../../domain/usage/reading.ts';
import type { ByKind } from '../by-kind.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { ofDay, theDay } from './day-phrases.ts';
import { figureText } from './usage-figure.ts';

const users = { one: 'usuario', other: 'usuarios' };
const points = { one: 'punto', other: 'puntos' };
const days = { one: 'día', other: 'días' };

/** A band by word and symbol, so that nobody has to tell colours apart. */
const bands: Words['usage']['bands'] = {
  green: { mark: '✔', name: 'Verde' },
  yellow: { mark: '◆', name: 'Amarillo' },
  red: { mark: '▲', name: 'Rojo' },
  unknown: { mark: '?', name: 'Desconocido' },
};

/** Where usage leads to, in a sentence. */
const forecasts: ByKind<Forecast, 'kind'> = {
  'green-already': () => 'Ya está en Verde.',
  'no-fresh-reading': () => 'Sin una lectura reciente no hay previsión.',
  'too-few': () =>
    'Faltan lecturas para una previsión: hacen falta tres en 90 días, repartidas en al menos 14 días.',
  'not-in-sight': () => 'A este ritmo, Verde no está a la vista.',
  'green-on': ({ date }, { formats }) =>
    `A este ritmo, llega a Verde ${theDay(formats.day(date))}.`,
};

/** Where a reading comes from. */
const sources: ByKind<Source, 'kind'> = {
  typed: () => 'a mano',
  file: ({ report, refreshed, period }, { formats }) =>
    `${report} ${ofDay(formats.day(refreshed))}, ${period} días`,
  api: ({ app }) => `enviada por ${app}`,
};

const denominators: Readonly<Record<Denominator, string>> = {
  'entitled-seats': 'de las licencias contratadas',
  'report-rows': 'de las filas del informe',
  'as-given': 'tal como se indicó',
};

function measureName(measure: Measure): string {
  return measure === 'monthly' ? 'mensual' : `${measure.slice(1)} días`;
}

const healthNames: Readonly<Record<CustomerHealth['health'], string>> = {
  green: 'Verde',
  yellow: 'Amarillo',
  red: 'Rojo',
  'not-rated': 'sin valorar',
};

/** Why the health is what it is; with the remark that Green does not hide what is under 40 %. */
function healthText(health: CustomerHealth, formats: Formats): string {
  const { above70, under40, fresh, isGreenDespiteRed } = health;
  const all = formats.count(fresh.length, {
    one: 'carga de trabajo',
    other: 'cargas de trabajo',
  });
  const name = healthNames[health.health];
  if (fresh.length === 0) return `${name}, ninguna carga de trabajo tiene una lectura reciente`;
  const low = `${formats.number(under40.length)} de ${all} por debajo del ${formats.percent(40)}`;
  if (health.health === 'yellow') {
    const between = `${formats.number(health.from40To70.length)} de ${all}`;
    return `${name}, ${between} entre el ${formats.percent(40)} y el ${formats.percent(70)}`;
  }
  if (health.health !== 'green') return `${name}, ${low}`;
  const high = `${formats.number(above70.length)} de ${all} por encima del ${formats.percent(70)}`;
  return isGreenDespiteRed ? `${name}, ${high}, aunque ${low}` : `${name}, ${high}`;
}

/** What is said about active usage. */
export const usage: Words['usage'] = {
  bands,
  band: (band: Band) => `${bands[band].mark} ${bands[band].name}`,
  inList: (shown: string, band: Band) => `AU ${shown} ${bands[band].mark} ${bands[band].name}`,
  inListUnknown: (why: string) => `AU desconocido (${why})`,
  inListBehind: '▽ por debajo del plan',
  title: 'Uso activo',
  figure: figureText,
  reasons: {
    'no-reading': 'sin lecturas todavía',
    'no-seats': 'la última lectura no tiene licencias',
    stale: 'la última lectura tiene más de 35 días',
  },
  unknown: (band: string, why: string) => `${band}, ${why}`,
  reasonsShort: { 'no-reading': 'sin lecturas', 'no-seats': 'sin licencias', stale: 'antigua' },
  lastKnown: (figure: string, day: string) => `Último dato: ${figure}, ${day}`,
  readAt: (figure: string, day: string) => `${figure}, ${day}`,
  first: 'Registre la primera lectura: escriba «usage 380 of 1000» o pulse Nueva lectura.',
  facts: {
    warning: 'Alerta',
    snoozed: 'En pausa',
    before: 'Antes',
    next: 'Faltan',
    expected: 'Previsto',
    plan: 'Plan',
    forecast: 'Previsión',
    health: 'Customer Health',
    source: 'Origen',
    age: 'Antigüedad',
    workload: 'Carga de trabajo',
    figure: 'Uso',
    date: 'Fecha',
    counted: 'Base',
    period: 'Período',
    withdrawn: 'Retirada',
    file: 'Archivo',
  },
  toNext: (count: number, band: Band, { count: format }: Formats) =>
    `${format(count, users)} para llegar a ${bands[band].name}`,
  expectedToday: (shown: string) => `${shown} hoy`,
  behind: (size: number, { count }: Formats) => `${count(size, points)} por debajo del plan`,
  under: (size: number, { count }: Formats) =>
    `según el plan, ${count(size, points)} por debajo de la línea`,
  above: (size: number, { count }: Formats) =>
    `según el plan, ${count(size, points)} por encima de la línea`,
  noPlan: 'el objetivo no tiene fecha',
  forecasts,
  healthText,
  sources,
  denominators,
  measureName,
  fileMark: (start: string) => `SHA-256 ${start}…`,
  broughtBy: (source: string, who: string, when: string) => `${source}, por ${who}, ${when}`,
  age: (age: number, { count }: Formats) => (age <= 0 ? 'de hoy' : count(age, days)),
  stale: (age: number, { count }: Formats) => `${count(age, days)}; registre una lectura nueva`,
  suspicious: 'Más del 100\u00a0%: compruebe las cifras.',
  warningOpen: (when: string) => `abierta desde ${theDay(when)}`,
  warningPaused: (when: string) =>
    `abierta desde ${theDay(when)}, en pausa hasta que haya una lectura nueva`,
  snoozedUntil: (who: string, until: string, reason: string) =>
    `${who}, hasta ${theDay(until)}: ${reason}`,
  joinsHistory: (day: string) =>
    `Pasa al historial: la lectura ${ofDay(day)} sigue siendo la vigente de esta carga de trabajo.`,
  notComparable: (counted: string) => `No es comparable con la lectura anterior (${counted}).`,
  wasNotComparable: (was: string, counted: string) => `${was}; no comparable (${counted})`,
  noBand: (period: string) => `Un período de ${period} se guarda aparte y no determina la banda.`,
  charts: {
    share: 'Porcentaje de usuarios',
    days: 'Fecha',
    percent: 'Porcentaje',
    usage: 'Uso',
    expected: 'Previsto',
    target: 'Objetivo',
    gauge: (bar: string, shown: string, band: Band) => `${bar} ${shown} ${bands[band].name}`,
    trend: (line: string, from: string, to: string) => `${line} de ${from} a ${to}`,
    point: (shown: string, day: string) => `${shown} (${day})`,
    withExpected: (trend: string, expected: string) => `${trend}; previsto ${expected}`,
    withTarget: (trend: string, target: string) => `${trend}; objetivo ${target}`,
  },
  pastWarnings: {
    title: 'Alertas anteriores',
    opened: (when: string) => `Abierta ${theDay(when)}`,
    lowest: (figure: string) => `mínimo ${figure}`,
    ends: {
      recovered: (when: string) => `recuperada ${theDay(when)}`,
      'taken-back': (when: string) => `retirada ${theDay(when)}`,
      'engagement-ended': (when: string) => `cerrada con el proyecto ${theDay(when)}`,
    },
    more: (count: number, { count: format }: Formats) =>
      format(count, { one: 'alerta más antigua', other: 'alertas más antiguas' }),
  },
  workloads: 'Otras cargas de trabajo',
  readings: 'Lecturas',
  moreReadings: (count: number, { count: format }: Formats) =>
    `${format(count, { one: 'lectura anterior', other: 'lecturas anteriores' })} más`,
  withdrawnBy: (who: string) => `retirada por ${who}`,
  reading: {
    title: (workload: string, day: string) => `${workload}, ${day}`,
    gone: 'Esa lectura ya no está aquí; queda en el historial.',
  },
  suggestAcceleration: (task: string) =>
    `La implementación está hecha y el uso no está en Verde: se le sugiere ${task}.`,
  suggestCompletion:
    'Todas las tareas obligatorias están terminadas y el uso supera el 70\u00a0%: puede confirmar que el proyecto está completo.',
};
