import type { FileFault } from '../../domain/unreadable-file.ts';
import type { Band } from '../../domain/usage/band.ts';
import type { ByKind } from '../by-kind.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { ofDay } from './day-phrases.ts';
import { usage } from './usage.ts';
import { workbookFaults } from './workbooks.ts';

const rows = { one: 'fila', other: 'filas' };
const megabyte = 1024 * 1024;

const kinds: ReadonlyMap<string, string> = new Map([
  ['empty', 'El archivo está vacío.'],
  ['xlsx', 'Es un libro de Excel. Guárdelo o expórtelo como CSV.'],
  ['ole', 'Es un libro de una versión antigua de Excel. Guárdelo o expórtelo como CSV.'],
  ['zip', 'Es un archivo zip. Descomprímalo y envíe el CSV que contiene.'],
  ['gzip', 'Es un archivo comprimido. Descomprímalo y envíe el CSV que contiene.'],
  ['html', 'Es una página web, no un informe. Inicie sesión y vuelva a exportar el informe.'],
  ['xml', 'Es un archivo XML. Envíe el informe como CSV.'],
  [
    'json',
    'Es un archivo JSON. Envíe los informes de uso como CSV, y el del Readiness Toolkit como libro de Excel o con sus hojas en CSV.',
  ],
  ['pdf', 'Es un PDF. Envíe el informe como CSV.'],
]);

const again = 'Vuelva a enviarlo.';

const unreadable: ByKind<FileFault, 'reason'> = {
  'not-text': ({ found }) => kinds.get(found) ?? 'No es un archivo de texto. Envíe un archivo CSV.',
  'too-large': ({ maxBytes }, { formats }) =>
    `El archivo supera los ${formats.number(Math.round(maxBytes / megabyte))} MB. Envíe uno más pequeño.`,
  'row-too-long': ({ line }, { formats }) =>
    `La línea ${formats.number(line)} es demasiado larga para un informe de uso. Vuelva a exportar el informe.`,
  'unknown-report': ({ columns }, { formats }) =>
    columns.length === 0
      ? 'No es ninguno de los informes de uso: no tiene encabezados.'
      : `No es ninguno de los informes de uso: sus columnas son ${formats.list(columns.slice(0, 5))}.`,
  'other-report': ({ found }) => `Es ${found}, del que no se puede obtener el uso activo mensual.`,
  'columns-missing': ({ found, columns }, { formats }) =>
    `Parece ${found}, pero le falta ${formats.list(columns.slice(0, 5))}. Vuelva a exportarlo con todas sus columnas.`,
  'no-rows': ({ found, deletedRows }, { formats }) =>
    deletedRows > 0
      ? `Es ${found}, pero solo contiene usuarios eliminados (${formats.count(deletedRows, rows)}).`
      : `Es ${found}, pero no contiene ningún usuario.`,
  'only-broken-rows': ({ found, broken }, { formats }) =>
    `Es ${found}, pero no se puede leer ninguna de sus filas (${formats.number(broken.count)}). Vuelva a exportarlo.`,
  'several-dates': ({ values, line }, { formats }) =>
    `El archivo se refiere a varios días: ${values[0]} y, en la línea ${formats.number(line)}, ${values[1]}. Envíe cada día en un archivo aparte.`,
  'several-periods': ({ values, line }, { formats }) =>
    `El archivo se refiere a varios períodos: ${values[0]} y, en la línea ${formats.number(line)}, ${values[1]}. Envíe cada período en un archivo aparte.`,
  ...workbookFaults,
  'out-of-time': () => `La lectura del archivo ha tardado demasiado. ${again}`,
  'out-of-memory': () => 'El archivo es demasiado grande para leerlo. Envíe uno más pequeño.',
  'host-not-allowed': () =>
    'Solo acepto archivos de Teams: adjunte el archivo a un mensaje en este chat.',
  'not-fetched': () =>
    `No he podido obtener el archivo: quizá el vínculo haya caducado o el archivo ya no exista. ${again}`,
  'broken-off': () => `El archivo se ha cortado antes del final. ${again}`,
  busy: () =>
    'Ahora mismo estoy leyendo muchos archivos. Vuelva a enviarlo dentro de unos minutos.',
};

const where: Words['files']['where'] = {
  getM365AppUserDetail:
    'Uso de Microsoft 365 Apps (getM365AppUserDetail): Centro de administración, Informes, Uso, Aplicaciones de Microsoft 365, 30 días, Exportar.',
  getOffice365ActiveUserDetail:
    'Usuarios activos (getOffice365ActiveUserDetail), para las demás cargas de trabajo: Centro de administración, Informes, Uso, Usuarios activos, Exportar.',
  getOffice365ServicesUserCounts:
    'Usuarios por servicio (getOffice365ServicesUserCounts), para las demás cargas de trabajo: Microsoft Graph, período D30.',
};

const faults: ReadonlyMap<string, string> = new Map([
  ['too-few-cells', 'faltan celdas'],
  ['too-many-cells', 'sobran celdas'],
  ['heading-again', 'encabezado repetido'],
  ['no-user', 'sin usuario'],
  ['not-a-date', 'no es una fecha'],
  ['date-after-refresh', 'fecha posterior a la del informe'],
  ['not-a-period', 'no es un período'],
  ['not-yes-or-no', 'no es ni Yes ni No'],
  ['not-a-count', 'no es un recuento'],
  ['row-again', 'fila repetida'],
  ['cut-off', 'línea cortada'],
]);

const counting: Words['files']['counting'] = {
  'desktop-users': 'usuarios con Windows o Mac, sin los eliminados',
  'licensed-users-active-in-30-days':
    'usuarios con licencia activos en los 30 días anteriores a la fecha del informe',
  'service-counts': 'tal como los cuenta el informe: activos sobre activos e inactivos',
};

/** What is said about files that somebody hands in. */
export const files: Words['files'] = {
  reading: (name: string) => `Leyendo ${name} …`,
  readingHint:
    'Esta tarjeta cambiará cuando termine de leerlo, en diez minutos como máximo. Si no lo consigo, se lo diré aquí.',
  unread:
    'No he podido leer este archivo hasta el final: se me ha interrumpido. Vuelva a enviarlo.',
  unreadWhy: 'Recibe este aviso una sola vez, porque lo ha enviado.',
  unreadable,
  bring: 'Qué enviar',
  where,
  discarded: 'El archivo queda descartado; no se ha guardado nada.',
  gone: 'Lo que leí de ese archivo ya no está: se conserva 24 horas. Vuelva a enviar el archivo.',
  overtaken:
    'Este borrador está cerrado: su lista ya está guardada, o ahora rigen otros resultados. Para ver los actuales, escriba «readiness».',
  read: 'No se guarda nada hasta que usted lo indique.',
  which:
    '¿Para qué cliente es? Elija uno, o vuelva a enviar el archivo con el nombre del cliente al lado.',
  noEngagement: 'Aún no tiene ningún proyecto. Abra uno y vuelva a enviar el archivo.',
  facts: {
    report: 'Informe',
    day: 'Día',
    period: 'Período',
    rows: 'Filas',
    broken: 'Sin contar',
    counted: 'Se cuentan',
    changes: 'Cambios',
    warning: 'Alerta',
  },
  noDay: 'no consta en el archivo; indíquelo usted',
  whichPeriod: '¿Qué período abarca el informe?',
  period: (days: number | null, isMonthly: boolean) => {
    if (days === null) return 'no consta en el archivo; indíquelo usted';
    return isMonthly
      ? `${days} días, mensual`
      : `${days} días; se guarda aparte y no determina la banda`;
  },
  rows: (counted: number, deleted: number, { count }: Formats) =>
    deleted === 0
      ? count(counted, rows)
      : `${count(counted, rows)}, sin ${count(deleted, { one: 'usuario eliminado', other: 'usuarios eliminados' })}`,
  concealed: (text: string) => `${text}; los nombres están ocultos, lo que no cambia nada`,
  broken: (count: number, first: readonly string[], { count: format, list }: Formats) =>
    `${format(count, rows)}: ${list(first)}`,
  brokenRow: (line: number, fault: string, column: string | null) => {
    const what = faults.get(fault) ?? 'no se puede leer';
    return column === null ? `línea ${line} (${what})` : `línea ${line} (${column}: ${what})`;
  },
  counting,
  figures: 'Qué dice y qué cambia al guardarlo',
  figureOf: (workload: string, share: string) => `${workload}: ${share}`,
  ofEntitled: (share: string) => `${share}, de las licencias contratadas`,
  ofRows: (share: string) => `${share}, de sus propias filas`,
  change: (change: string, comparison: string) => `${change}; ${comparison}`,
  firstOne: 'la primera lectura de este tipo',
  compares: (was: string) => `comparable con la lectura anterior, ${was}`,
  comparesNot: (was: string) => `no comparable con la lectura anterior, ${was}`,
  replaces: (was: string) => `en lugar de la lectura de ese día, ${was}`,
  stays: (band: Band) => `sigue en ${usage.band(band)}`,
  becomes: (from: Band, to: Band) => `pasa de ${usage.band(from)} a ${usage.band(to)}`,
  staysUnknown: (why: string) => `sigue en ${usage.band('unknown')} (${why})`,
  noBand: 'no determina la banda',
  joinsHistory: (day: string) => `pasa al historial: sigue vigente la lectura ${ofDay(day)}`,
  warns: {
    both: 'FE y FM reciben una alerta',
    fe: 'FE recibe una alerta',
    fm: 'FM recibe una alerta',
  },
  recovers: 'la alerta se cierra',
  nothing: 'no cambia nada, ya constaba',
  ifEntitled: (text: string) => `de las licencias contratadas: ${text}`,
  ifRows: (text: string) => `de las filas del informe: ${text}`,
  save: 'Guardar',
  saveEntitled: 'Guardar, de contratadas',
  saveRows: 'Guardar, de filas',
  sayDay: 'Indicar el día',
  discard: 'Descartar',
};
