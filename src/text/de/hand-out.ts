import type { Words } from '../en.ts';

/** What is said about the checklist as a file, and in it. */
export const handOut: Words['handOut'] = {
  asFile: 'Als Datei',
  save: 'Speichern',
  noThanks: 'Nein danke',
  open: 'Datei öffnen',
  fileName: (customer, day) => `${customer} – Remediation-Checkliste ${day}`,
  offer: 'Die Remediation-Checkliste für den Kunden',
  holds:
    'Enthalten ist, was der Kunde lesen darf, mit leeren Spalten für Anmerkungen: keine Notizen und nichts für FTOP.',
  below: 'Die Datei wird unten angeboten.',
  saved: 'Die Datei ist gespeichert.',
  inOneDrive: 'Sie liegt in Ihrem OneDrive.',
  here: 'Sie bleibt eine Stunde auf diesem Rechner und verschwindet, wenn der Bot endet.',
  elsewhere: {
    title: 'Unser persönlicher Chat',
    sentence:
      'Teams nimmt Dateien von mir nur in unserem persönlichen Chat an. Geben Sie dort „remediation file“ mit dem Kundennamen ein.',
  },
  ended: {
    declined: 'Nichts wurde gespeichert.',
    expired:
      'Teams nimmt die Datei an dieser Stelle nicht mehr an. Fordern Sie sie noch einmal an, und speichern Sie sie bald danach.',
    failed:
      'Die Datei ließ sich gerade nicht speichern. Bitte fordern Sie sie in ein paar Minuten noch einmal an.',
    'not-allowed':
      'Der Speicherort gehört nicht zu Teams, deshalb wurde nichts gesendet. Bitte fordern Sie die Datei noch einmal an.',
    again:
      'Das wurde bereits gedrückt: Die Datei wird nur einmal gespeichert. Fehlt sie, fordern Sie sie noch einmal an.',
  },
  size: (bytes, { number }) => `${number(Math.max(1, Math.round(bytes / 1024)))} KB`,
  facts: { name: 'Name', size: 'Größe' },
  sheet: {
    tab: 'Remediation-Checkliste',
    title: (customer) => `Remediation-Checkliste für ${customer}`,
    asOf: 'Stand',
    open: 'Noch offen',
    openOf: (open, total, { number, count }) =>
      `${number(open)} von ${count(total, { one: 'Punkt', other: 'Punkten' })}`,
    headings: {
      number: 'Nr.',
      title: 'Was zu tun ist',
      severity: 'Schweregrad',
      files: 'Dateien',
      devices: 'Geräte',
      example: 'Beispiel',
      owner: 'Vorschlag: zuständig',
      due: 'Fällig',
      state: 'Status',
      remark: 'Anmerkung des Kunden',
      doneOn: 'Erledigt am',
    },
    accepted: (state, reason) => `${state}: ${reason}`,
  },
};
