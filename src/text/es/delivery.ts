import type { Words } from '../en.ts';
import { ofDay, theDay } from './day-phrases.ts';

const missed = (where: string): string =>
  `Hubo novedades para usted en ${where} mientras el bot no podía avisarle.`;

/** What cards say that are about cards. */
export const delivery: Words['delivery'] = {
  feedback: {
    title: 'Comentarios sobre el playbook',
    sentence: (name: string) => `${name} opina sobre el playbook:`,
    given: (when: string, version: string) =>
      `Escrito ${theDay(when)}, sobre la versión ${ofDay(version)}.`,
    reason:
      'Recibe este aviso como responsable del playbook. El responsable se indica en la configuración del bot (PLAYBOOK_OWNER).',
  },
  shrunk: 'Más abajo hay una tarjeta más reciente sobre esto.',
  summary: {
    title: 'Novedades pendientes',
    one: missed,
    intro: (engagements: number) =>
      missed(engagements === 1 ? 'un proyecto' : `${engagements} proyectos`),
    reason:
      'Recibe este aviso una sola vez, porque ahora el bot ya puede avisarle. Lo demás lo elige en Configuración.',
  },
};
