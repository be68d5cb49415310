import type { checklistDraft as enChecklistDraft } from '../en/checklist-draft.ts';
import type { Formats } from '../format.ts';

const problems = { one: 'problema más', other: 'problemas más' };

/** What is said on the pages of a drafted checklist. */
export const checklistDraft: typeof enChecklistDraft = {
  title: 'Borrador de la lista de correcciones',
  intro:
    'De entrada se conserva todo lo nuevo. Desactive lo que no quiera y cambie los textos; nada pasa a la lista hasta que la guarde.',
  count: (kept: number, total: number, page: string, { number }: Formats) =>
    `${number(kept)} de ${number(total)} en la selección · ${page}`,
  page: (page: number, pages: number, { number }: Formats) =>
    `página ${number(page)} de ${number(pages)}`,
  more: (count: number, { count: format }: Formats) =>
    `El informe trae ${format(count, problems)} de lo que cabe en una lista; aquí están los más extendidos.`,
  empty: 'El informe no trae nada nuevo para la lista.',
  kinds: {
    new: 'Conservar',
    own: 'Conservar',
    again: 'Reabrir',
    gone: 'Marcar como resuelto',
  },
  why: {
    new: '',
    own: 'agregado por usted',
    again: 'resuelto antes y encontrado de nuevo',
    gone: 'ya no aparece',
  },
  numbered: (number: number, label: string, { number: format }: Formats) =>
    `${format(number)}. ${label}`,
  titleLabel: 'Qué hay que corregir',
  ownerLabel: 'Quién se encarga',
  moreLabel: 'Otro elemento',
  underLabel: 'Quitar todo lo que afecte a menos dispositivos que',
};
