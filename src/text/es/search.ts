import type { Words } from '../en.ts';

/** What is said about finding an engagement from any chat. */
export const search: Words['search'] = {
  whoSees: (about: string) =>
    `${about}. Todas las personas que lean el chat donde lo publique verán esta instantánea.`,
  nothing: 'Ninguno de los proyectos que puede compartir tiene ese nombre.',
};
