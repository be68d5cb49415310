import type { Concern } from '../../domain/portfolio/bearing.ts';
import type { PortfolioSort } from '../../domain/portfolio/portfolio.ts';
import type { Band } from '../../domain/usage/band.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { usage } from './usage.ts';

const engagements = { one: 'proyecto', other: 'proyectos' };

const concerns: Readonly<Record<Concern, string>> = {
  red: '▲ Rojo',
  blocked: '▲ Bloqueado',
  stalled: '■ Estancado',
  'request-open': '◔ Solicitud a un SME sin aceptar',
  'behind-plan': '▼ Por debajo del plan',
  waiting: '◔ En espera',
};

const sorts: Readonly<Record<PortfolioSort, string>> = {
  attention: 'Primero lo más urgente',
  customer: 'Por cliente',
  usage: 'Primero el menor uso',
  news: 'Primero los de más tiempo sin novedades',
};

/** What the cards of a whole portfolio say. */
export const portfolio: Words['portfolio'] = {
  title: 'Cartera',
  empty: 'No tiene ningún proyecto abierto. Abra uno, o pida a FE que le incluya en el suyo.',
  count: (total: number, unfiltered: number, { count, number }: Formats) =>
    total === unfiltered
      ? `${count(total, engagements)} en marcha`
      : `${number(total)} de ${count(unfiltered, engagements)}`,
  none: 'No hay nada que mostrar.',
  concerns,
  sorts,
  chart: (total: number, { count }: Formats) => `Bandas de ${count(total, engagements)}`,
  legend: (band: Band, count: number, { number }: Formats) =>
    `${usage.bands[band].name} ${number(count)}`,
  bandCount: (band: Band, count: number, { number }: Formats) =>
    `${usage.bands[band].mark} ${usage.bands[band].name} ${number(count)}`,
  waitsSince: (ago: string) => `◔ Solicitud a un SME sin aceptar, enviada ${ago}`,
  stalledSince: (ago: string) => `■ Estancado, último avance ${ago}`,
  blockedBy: (reason: string) => `▲ Bloqueado: ${reason}`,
  fe: (name: string) => `FE ${name}`,
  noFe: 'Sin FE',
  noFm: 'Sin FM',
  news: (ago: string) => `última novedad ${ago}`,
  filters: {
    title: 'Filtrar y ordenar',
    apply: 'Mostrar',
    all: 'Mostrar todo',
    any: 'Cualquiera',
    labels: {
      fe: 'FE',
      band: 'Banda',
      flag: 'Marca',
      phase: 'Fase',
      days: 'Días sin novedades',
      sort: 'Orden',
    },
    hint: '14',
    nobody: 'Nadie',
    quiet: (days: number, { count }: Formats) =>
      `sin novedades desde hace ${count(days, { one: 'día', other: 'días' })}`,
  },
};
