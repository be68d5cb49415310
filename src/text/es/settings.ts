import type { Words } from '../en.ts';

/** What somebody wishes of the bot. */
export const settings: Words['settings'] = {
  title: 'Configuración',
  saved: 'Guardado.',
  on: 'Activado',
  off: 'Desactivado',
  days: {
    '1': 'lunes',
    '2': 'martes',
    '3': 'miércoles',
    '4': 'jueves',
    '5': 'viernes',
    '6': 'sábado',
    '7': 'domingo',
  },
  facts: {
    myDay: 'Mi día',
    digest: 'Resumen',
    quiet: 'Silencio',
    workingDays: 'Trabajo',
    timeZone: 'Zona horaria',
    language: 'Idioma',
    usualFm: 'FM habitual',
    muted: 'Silenciados',
  },
  myDay: (days: string, at: string) => `${days} a las ${at}`,
  everyWorkingDay: 'cada día laborable',
  digest: (day: string, at: string) => `${day} a las ${at}, de los proyectos en los que es FM`,
  quiet: (from: string, to: string) => `de ${from} a ${to}, y los días en que no trabaja`,
  zoneOfTeams: (zone: string) => `${zone} (de Teams)`,
  languageOfTeams: 'el de Teams',
  nobody: 'nadie',
  unmuteHint: (customer: string) => `${customer}: toque para volver a recibir avisos`,
  change: 'Cambiar configuración',
  mutedNow:
    'Ya no recibirá avisos de este proyecto, salvo los de sus propias solicitudes y las preguntas dirigidas a usted.',
  mutedStill:
    'Con «today» y «open» lo sigue viendo, y lo retenido llegará cuando deje de silenciarlo.',
  mutedFull: (limit, { number }) =>
    `No se ha silenciado: no se pueden silenciar más de ${number(limit)} proyectos. Deje antes de silenciar uno en Configuración.`,
  heardAgain:
    'Vuelve a recibir avisos de este proyecto. Lo retenido llega en cuanto lo permita su horario de silencio, con los datos de ese momento.',
  mute: 'Silenciar proyecto',
  unmute: 'Dejar de silenciar',
};
