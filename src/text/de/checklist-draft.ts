import type { checklistDraft as enChecklistDraft } from '../en/checklist-draft.ts';

const problems = {
  one: 'weiteres Problem aus dem Bericht passt',
  other: 'weitere Probleme aus dem Bericht passen',
};

/** What is said on the pages of a drafted checklist. */
export const checklistDraft: typeof enChecklistDraft = {
  title: 'Entwurf der Remediation-Checkliste',
  intro:
    'Zunächst wird alles Neue übernommen. Schalten Sie ab, was Sie nicht möchten, und ändern Sie die Texte; auf die Checkliste kommt erst etwas, wenn Sie speichern.',
  count: (kept, total, page, { number }) =>
    `${number(kept)} von ${number(total)} ausgewählt · ${page}`,
  page: (page, pages, { number }) => `Seite ${number(page)} von ${number(pages)}`,
  more: (count, { count: format }) =>
    `${format(count, problems)} nicht mehr auf die Checkliste; hier stehen die mit der größten Reichweite.`,
  empty: 'Der Bericht enthält nichts Neues für die Checkliste.',
  kinds: {
    new: 'Übernehmen',
    own: 'Übernehmen',
    again: 'Wieder öffnen',
    gone: 'Als behoben melden',
  },
  why: {
    new: '',
    own: 'von Ihnen hinzugefügt',
    again: 'früher behoben, jetzt wieder gefunden',
    gone: 'nicht mehr gefunden',
  },
  numbered: (number, label, { number: format }) => `${format(number)}. ${label}`,
  titleLabel: 'Was zu tun ist',
  ownerLabel: 'Wer sich kümmert',
  moreLabel: 'Ein weiterer Punkt',
  underLabel: 'Alles weglassen mit weniger Geräten als',
};
