import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';

const items = { one: 'elemento', other: 'elementos' };

/** What is said about the checklist as a file, and in it. */
export const handOut: Words['handOut'] = {
  asFile: 'Como archivo',
  save: 'Guardar',
  noThanks: 'No, gracias',
  open: 'Abrir el archivo',
  fileName: (customer: string, day: string) => `${customer} – lista de correcciones ${day}`,
  offer: 'La lista de correcciones, para el cliente',
  holds:
    'Contiene lo que el cliente puede leer, con columnas vacías para sus comentarios; sin notas ni nada de FTOP.',
  below: 'El archivo está más abajo.',
  saved: 'El archivo está guardado.',
  inOneDrive: 'Está en su OneDrive.',
  here: 'Se conserva una hora en este equipo, y desaparece cuando se cierra el bot.',
  elsewhere: {
    title: 'Nuestro chat personal',
    sentence:
      'Teams solo me permite entregar archivos en nuestro chat personal. Escriba allí «remediation file» y el nombre del cliente.',
  },
  ended: {
    declined: 'No se ha guardado nada.',
    expired:
      'Teams ya no acepta el archivo en esa ubicación. Vuelva a pedirlo y guárdelo enseguida.',
    failed:
      'No se ha podido guardar el archivo en este momento. Vuelva a pedirlo dentro de unos minutos.',
    'not-allowed':
      'La ubicación del archivo no es de Teams, así que no se ha enviado nada. Vuelva a pedirlo.',
    again:
      'Ese botón ya se pulsó antes: el archivo se guarda una sola vez. Si no está allí, vuelva a pedirlo.',
  },
  size: (bytes: number, { number }: Formats) =>
    `${number(Math.max(1, Math.round(bytes / 1024)))} KB`,
  facts: { name: 'Nombre', size: 'Tamaño' },
  sheet: {
    tab: 'Lista de correcciones',
    title: (customer: string) => `Lista de correcciones de ${customer}`,
    asOf: 'Fecha',
    open: 'Por resolver',
    openOf: (open: number, total: number, { number, count }: Formats) =>
      `${number(open)} de ${count(total, items)}`,
    headings: {
      number: 'N.º',
      title: 'Qué hay que corregir',
      severity: 'Gravedad',
      files: 'Archivos',
      devices: 'Dispositivos',
      example: 'Ejemplo',
      owner: 'A cargo de (propuesta)',
      due: 'Vence',
      state: 'Estado',
      remark: 'Comentario del cliente',
      doneOn: 'Fecha de cierre',
    },
    accepted: (state: string, reason: string) => `${state}: ${reason}`,
  },
};
