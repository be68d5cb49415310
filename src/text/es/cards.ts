import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { theDay } from './day-phrases.ts';

/** Titles, labels and sentences of the cards of one engagement. */
export const cards: Words['cards'] = {
  next: {
    title: 'Siguiente paso',
    yours: (task: string) => `${task} le corresponde a usted.`,
    theirs: (task: string, role: string, name: string) =>
      `${task} corresponde a ${name} (${role}).`,
    vacant: (task: string, role: string) => `${task} corresponde a ${role}; nadie tiene ese rol.`,
    none: 'Todas las tareas están terminadas.',
    nothingOfYours: 'No le queda nada por hacer.',
    ended: 'El proyecto ha terminado; no hay nada que hacer.',
    why: {
      '3080': 'Inicia la evaluación y le da a conocer el entorno del cliente.',
      '3738':
        'El Pitch Deck gana el apoyo de los patrocinadores del cliente para la implementación.',
      '4105':
        'Sus resultados muestran qué macros y complementos hay que corregir; de ahí sale la lista.',
      '3070': 'La lista reúne todos los problemas encontrados, para que no se olvide ninguno.',
      '3190': 'El cliente confirma que toda la lista está resuelta antes de la implementación.',
      '1247': 'La evaluación ya está hecha; un piloto previo ahorra casos de soporte.',
      '3650': 'La implementación está hecha; la aceleración lleva el uso a donde debe estar.',
    },
    intentMissing: 'Falta confirmar la intención del cliente; le corresponde a usted.',
  },
  facts: {
    intent: 'Intención',
    target: 'Objetivo',
    usage: 'Uso',
    seats: 'Licencias',
    pilot: 'Piloto',
    checklist: 'Correcciones',
    data: 'Datos de FTOP',
    blocked: 'Bloqueado',
    waiting: 'En espera',
    ended: 'Cierre',
    state: 'Estado',
    reason: 'Motivo',
    reviewed: 'Revisada',
    results: 'Resultados',
    owner: 'A cargo de',
    due: 'Vence',
    added: 'Agregado',
    why: 'Por qué',
    confirmed: (who: string, when: string) => `confirmada por ${who}, ${when}`,
    notConfirmed: 'sin confirmar',
    targetBy: (percent: string, day: string) => `${percent} para ${theDay(day)}`,
    targetOpen: (percent: string) => `${percent}, sin fecha`,
    seatsEntitled: (count: number, { count: format }: Formats) =>
      format(count, { one: 'contratada', other: 'contratadas' }),
    seatsDeployed: (deployed: number, entitled: number, { number, share }: Formats) =>
      `${number(deployed)} de ${number(entitled)} implementadas (${share(deployed, entitled)})`,
    recorded: (who: string, when: string) => `registrado por ${who}, ${when}`,
    noPilot: 'no consta',
    until: (what: string, day: string) => `${what}, hasta ${theDay(day)}`,
    by: (what: string, who: string, when: string) => `${what} (${who}, ${when})`,
    noItems: 'aún sin elementos',
    noDue: 'sin definir',
  },
  tasks: {
    title: 'Tareas',
    row: (state: string, obligation: string, role: string) => `${state} · ${obligation} · ${role}`,
    nothingToRemediate: (who: string, when: string) => `nada que corregir (${who}, ${when})`,
    results: (
      { devices, files, findings }: { devices: number; files: number; findings: number },
      { count, number }: Formats,
    ) =>
      `${count(devices, { one: 'dispositivo', other: 'dispositivos' })}, ${count(files, { one: 'archivo analizado', other: 'archivos analizados' })}, ${number(findings)} con hallazgos`,
    noResults: 'aún no hay',
  },
  items: {
    title: 'Lista de correcciones',
    count: (open: number, total: number, { number, count }: Formats) =>
      `${number(open)} de ${count(total, { one: 'elemento', other: 'elementos' })} por resolver`,
    empty: 'La lista todavía está vacía.',
    all: 'Todos los elementos',
    openOnly: 'Solo por resolver',
    only: {
      open: 'Elementos por resolver',
      late: 'Elementos vencidos',
      unowned: 'Por resolver, sin nadie a cargo',
      settled: 'Elementos resueltos o aceptados',
    },
    due: (day: string) => `vence ${theDay(day)}`,
    overdue: (day: string) => `venció ${theDay(day)}`,
    gone: 'Ese elemento ya no está en la lista.',
  },
  data: {
    title: 'Datos de FTOP',
    missing: (count: number, { count: format }: Formats) =>
      count === 0
        ? 'Todos los campos obligatorios están escritos.'
        : `${format(count, { one: 'campo obligatorio', other: 'campos obligatorios' })} sin escribir.`,
    short: (missing: number, { count }: Formats) =>
      missing === 0
        ? 'al completo'
        : `${count(missing, { one: 'campo obligatorio', other: 'campos obligatorios' })} sin escribir`,
    states: {
      missing: 'falta',
      empty: 'vacío',
      new: 'aún no está en FTOP',
      changed: 'con cambios desde que se registró en FTOP',
      entered: (who: string, when: string) => `en FTOP (${who}, ${when})`,
    },
    notes: (count: number, { count: format }: Formats) =>
      format(count, { one: 'nota', other: 'notas' }),
  },
  export: {
    title: 'Copiar para FTOP',
    intro: 'Seleccione el texto, cópielo y péguelo en FTOP. Después, márquelo como ya en FTOP.',
    label: 'Texto para FTOP',
    empty: '(vacío)',
    page: (page: number, pages: number, { number }: Formats) =>
      `Parte ${number(page)} de ${number(pages)}`,
  },
  summary: {
    title: 'Resumen para el cliente',
    intro: 'Seleccione el texto, cópielo y péguelo en un correo. No incluye notas ni nada de FTOP.',
    label: 'Texto para el cliente',
    heading: (customer: string) => `Preparación de ${customer} para Microsoft 365 Apps`,
    results: (text: string, day: string) => `Analizado: ${text} (${day}).`,
    open: 'Por hacer:',
    settled: 'Ya tratado:',
    nothing: 'La lista está vacía.',
    item: (number: string, title: string, about: string) =>
      about === '' ? `${number}. ${title}` : `${number}. ${title} (${about})`,
    reviewed: (day: string) => `Revisaron la lista ${theDay(day)}.`,
  },
  history: { title: 'Historial', empty: 'No hay nada anterior.' },
  page: (page: number, pages: number, { number }: Formats) =>
    `Página ${number(page)} de ${number(pages)}`,
};
