import type { workbookFaults as enWorkbookFaults } from '../en/workbooks.ts';

/** Why a workbook could not be read, each with what to bring instead. */
export const workbookFaults: typeof enWorkbookFaults = {
  'no-readiness-sheet': ({ sheets }, { formats }) => {
    const named =
      sheets.length === 0 ? '' : ` Vorhanden sind: ${formats.list(sheets.slice(0, 5))}.`;
    return `Kein Blatt darin stammt vom Readiness Toolkit: Ich suche VBA Results, Add-in Details oder By computer name.${named} Nutzungsberichte senden Sie als CSV.`;
  },
  'readiness-columns-missing': ({ sheet, columns }, { formats }) =>
    `Im Blatt ${sheet} fehlen Spalten: ${formats.list(columns)}. Bitte erstellen Sie den Bericht noch einmal mit allen Spalten.`,
  'no-readiness-rows': ({ sheet }) =>
    `Das Blatt ${sheet} hat Überschriften, aber keine Zeilen. Falls der Bericht nach Makros fragt, öffnen Sie ihn in Excel, aktivieren Sie die Makros, und speichern Sie ihn.`,
  'password-protected': () =>
    'Die Arbeitsmappe ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort.',
  'old-workbook': () =>
    'Das ist eine Arbeitsmappe aus einem alten Excel (.xls). Bitte speichern Sie sie als .xlsx oder ihre Blätter als CSV.',
  'binary-workbook': () =>
    'Das ist eine binäre Arbeitsmappe (.xlsb). Bitte speichern Sie sie als .xlsx oder ihre Blätter als CSV.',
  'corrupt-workbook': () =>
    'Die Datei lässt sich nicht öffnen: Sie ist beschädigt oder keine Arbeitsmappe. Bitte speichern Sie sie neu, und senden Sie sie dann noch einmal.',
  'zip-bomb': () =>
    'Entpackt wäre die Datei viel größer als jeder Bericht, deshalb habe ich sie nicht entpackt. Bitte speichern Sie sie in Excel neu, und senden Sie sie dann noch einmal.',
  'too-many-texts': () =>
    'Die Arbeitsmappe enthält mehr verschiedene Texte, als ich auf einmal lesen kann. Bitte grenzen Sie den Bericht ein, zum Beispiel auf eine Abteilung.',
};
