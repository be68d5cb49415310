import type { Problem, ProblemKind, ReadinessReport } from '../../domain/readiness/report.ts';
import type { readinessNorms } from '../../domain/readiness/norms.ts';
import type { AddInState, FileStatus, Severity } from '../../domain/readiness/scales.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { checklistDraft } from './checklist-draft.ts';

const files = { one: 'archivo', other: 'archivos' };
const devices = { one: 'dispositivo', other: 'dispositivos' };
const devicesSeen = { one: 'dispositivo examinado', other: 'dispositivos examinados' };
const addIns = { one: 'complemento', other: 'complementos' };

const severities: Readonly<Record<Severity, string>> = {
  ready: 'Listo para actualizar',
  awareness: 'Atención al diseño del código',
  minimal: 'Validación mínima',
  limited: 'Corrección limitada',
  significant: 'Corrección significativa',
};

const statuses: Readonly<Record<FileStatus, string>> = {
  'no-vba': 'sin macros',
  'has-vba': 'con macros',
  'cloud-based': 'en la nube',
  'password-protected': 'con contraseña',
  inaccessible: 'sin acceso',
  'driver-required': 'sin el controlador necesario',
  locked: 'con bloqueo',
  error: 'con error',
};

const addInStates: Readonly<Record<AddInState, string>> = {
  'highly-adopted': 'de uso muy extendido',
  adopted: 'de uso extendido',
  'supported-version': 'con una versión compatible',
  'adopted-version': 'con una versión de uso extendido',
  unknown: 'sin información',
  'insufficient-data': 'con datos insuficientes',
  'contact-provider': 'por consultar al proveedor',
};

const norms: Readonly<
  Record<keyof typeof readinessNorms, (found: string, norm: string) => string>
> = {
  filesWithMacros: (found, norm) =>
    `Lo habitual es que el ${norm} de los archivos tenga macros; aquí, ${found}`,
  macrosWithIssues: (found, norm) =>
    `Lo habitual es que el ${norm} de los archivos con macros tenga problemas; aquí, ${found}`,
  filesWithIssues: (found, norm) =>
    `Lo habitual es que el ${norm} de todos los archivos tenga problemas; aquí, ${found}`,
  addInsAdopted: (found, norm) =>
    `Lo habitual es que el ${norm} de los complementos sea compatible o de uso extendido; aquí, ${found}`,
};

const owners: Readonly<Record<ProblemKind, string>> = {
  guideline: 'Responsable de las macros',
  'add-in': 'Responsable de los complementos',
  unreadable: 'TI del cliente',
};

const nameOf = ({ kind, name, publisher }: Problem): string => {
  if (kind === 'unreadable') return 'Archivos que no se pudieron leer';
  if (name === '') return 'Una directriz sin nombre';
  return publisher === '' ? name : `${name} (${publisher})`;
};

const reach = (problem: Pick<Problem, 'files' | 'devices'>, { count }: Formats): string => {
  const parts = [
    ...(problem.files > 0 ? [count(problem.files, files)] : []),
    ...(problem.devices > 0 ? [count(problem.devices, devices)] : []),
  ];
  return parts.join(', ');
};

const titles: Readonly<Record<ProblemKind, (problem: Problem) => string>> = {
  guideline: (problem) => nameOf(problem),
  'add-in': (problem) => `Contactar con el proveedor de ${nameOf(problem)}`,
  unreadable: () => 'Revisar los archivos que no se pudieron leer',
};

const titleCharacters = 200;

/** What is said about readiness results and the checklist drafted from them. */
export const readiness: Words['readiness'] = {
  item: (problem: Problem) => ({
    title: titles[problem.kind](problem).slice(0, titleCharacters),
    owner: owners[problem.kind],
  }),
  title: 'Preparación',
  fileTitle: (name: string) => name,
  unsaved: 'No se guarda nada hasta que usted lo indique.',
  headline: ({ files: found, devices: count }: ReadinessReport, formats: Formats) => {
    if (!found) return formats.count(count, devices);
    const { significant, limited } = found.severities;
    const toRemediate = `${formats.count(significant + limited, files)} por corregir`;
    // Devices of all files, whether or not anything is to be done on them.
    return count > 0 ? `${toRemediate}; ${formats.count(count, devicesSeen)}` : toRemediate;
  },
  typed: 'Recuentos escritos a mano',
  recorded: (who: string, when: string) => `Registrado por ${who}, ${when}`,
  none: 'Aún no hay resultados del Office Readiness Toolkit.',
  how: 'Suelte aquí el informe del toolkit: el libro de Excel, o sus hojas guardadas como CSV. O escriba los recuentos.',
  chart: 'Archivos con macros, según su problema más grave',
  facts: {
    devices: 'Dispositivos',
    states: 'Estado de los dispositivos',
    files: 'Archivos',
    severity: 'Por gravedad',
    unreadable: 'Ilegibles',
    addIns: 'Complementos',
    norms: 'Referencia',
    changed: 'Cambios desde',
    proposals: 'Código',
    read: 'Leído',
  },
  filesFound: (scanned: number, withVba: number, { number, count }: Formats) =>
    `${count(scanned, { one: 'archivo analizado', other: 'archivos analizados' })}, ${number(withVba)} con macros`,
  deviceStates: (
    {
      notAssessed,
      ready,
      needsReview,
    }: { notAssessed: number; ready: number; needsReview: number },
    { count, number }: Formats,
  ) =>
    `${count(ready, { one: 'listo', other: 'listos' })} para actualizar, ${number(needsReview)} por revisar, ${number(notAssessed)} sin evaluar`,
  severities,
  part: (count: number, what: string, { number }: Formats) => `${what} (${number(count)})`,
  statuses,
  addInStates,
  addInsFound: (total: number, parts: readonly string[], { count, list }: Formats) =>
    parts.length === 0 ? count(total, addIns) : `${count(total, addIns)}: ${list(parts)}`,
  unreadableFound: (total: number, parts: readonly string[], { count, list }: Formats) =>
    `${count(total, files)}: ${list(parts)}`,
  other: (name: string, count: number, { number }: Formats) => `«${name}» (${number(count)})`,
  norm: (
    what: keyof typeof readinessNorms,
    { part, whole, norm }: { part: number; whole: number; norm: number },
    { share, percent }: Formats,
  ) => norms[what](share(part, whole), percent(norm)),
  proposals: (count: number, { count: format }: Formats) =>
    `el informe propone otro código para ${format(count, files)}`,
  change: (what: string, before: number, now: number, { number }: Formats) =>
    `${what} ${number(before)} → ${number(now)}`,
  unchanged: 'los mismos recuentos',
  compared: {
    devices: 'dispositivos',
    filesScanned: 'archivos',
    filesWithMacros: 'con macros',
    significant: 'significativos',
    limited: 'limitados',
    unreadable: 'ilegibles',
    addInsToContact: 'complementos por consultar',
  },
  known: 'Este archivo ya forma parte de los resultados. Cuenta una sola vez.',
  caveat:
    'No se sabe nada de ningún complemento: el toolkit se retiró el 31 de marzo de 2024, y los informes posteriores ya no consultan a Microsoft. Por sí solo no es un problema.',
  concealed: 'Los nombres están ocultos en el informe, y así se quedan.',
  againToDraft:
    'Para preparar la lista, vuelva a enviar el informe: lo que leí de él se conserva 24 horas.',
  sheets: (
    sheets: readonly { readonly name: string; readonly rows: number }[],
    emptyRows: number,
    { count, list }: Formats,
  ) => {
    const rows = { one: 'fila', other: 'filas' };
    const named = list(
      sheets.slice(0, 5).map((sheet) => `${sheet.name} (${count(sheet.rows, rows)})`),
    );
    return emptyRows > 0 ? `${named}; ${count(emptyRows, rows)} sin ningún nombre` : named;
  },
  biggest: 'Los problemas más extendidos',
  nameOf,
  reach,
  example: (text: string) => `por ejemplo ${text}`,
  which:
    '¿Para qué cliente es? Elija uno, o vuelva a enviar el archivo con el nombre del cliente al lado.',
  noEngagement: 'Aún no tiene ningún proyecto. Abra uno y vuelva a enviar el archivo.',
  tooMany: (read: number, left: number, { count, number }: Formats) =>
    `He leído ${count(read, files)} de un mismo mensaje. ${count(left, { one: 'archivo ha quedado', other: 'archivos han quedado' })} sin leer; envíe el resto en grupos de ${number(read)}.`,
  leftOut: (names: readonly string[], more: number, { list, number }: Formats) =>
    more > 0 ? `${names.join(', ')} y ${number(more)} más` : list(names),
  buttons: {
    show: 'Preparación',
    save: (customer: string) => `Guardar para ${customer}`,
    saveInPlace: 'Guardar y reemplazar',
    saveAdded: 'Sumar a lo anterior',
    other: 'Otro cliente',
    discard: 'Descartar',
    draft: 'Preparar la lista',
    type: 'Escribir resultados',
    managed: 'Datos de Configuration Manager',
    notRun: 'No se ejecutó por …',
    later: 'Más tarde',
    savePlan: 'Guardar lista',
    next: 'Página siguiente',
    previous: 'Página anterior',
    drop: 'Quitar lo menos común',
    discardPlan: 'Volver sin guardar',
  },
  plan: checklistDraft,
};
