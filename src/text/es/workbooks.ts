import type { workbookFaults as enWorkbookFaults } from '../en/workbooks.ts';

/** Why a workbook could not be read, each with what to bring instead. */
export const workbookFaults: typeof enWorkbookFaults = {
  'no-readiness-sheet': ({ sheets }, { formats }) => {
    const named = sheets.length === 0 ? '' : ` Sus hojas son ${formats.list(sheets.slice(0, 5))}.`;
    return `Ninguna de sus hojas es del Readiness Toolkit: busco VBA Results, Add-in Details o By computer name.${named} Los informes de uso van en CSV.`;
  },
  'readiness-columns-missing': ({ sheet, columns }, { formats }) =>
    `En la hoja ${sheet} falta ${formats.list(columns)}. Vuelva a crear el informe con todas sus columnas.`,
  'no-readiness-rows': ({ sheet }) =>
    `La hoja ${sheet} tiene encabezados pero ninguna fila. Si el informe pide habilitar macros, ábralo en Excel, habilítelas y guárdelo.`,
  'password-protected': () => 'El libro está protegido con contraseña. Guárdelo sin ella.',
  'old-workbook': () =>
    'Es un libro de una versión antigua de Excel (.xls). Guárdelo como .xlsx, o sus hojas como CSV.',
  'binary-workbook': () =>
    'Es un libro binario (.xlsb). Guárdelo como .xlsx, o sus hojas como CSV.',
  'corrupt-workbook': () =>
    'El archivo no se puede abrir: está dañado o no es un libro de Excel. Vuelva a guardarlo y envíe esa copia.',
  'zip-bomb': () =>
    'Al descomprimirlo, el archivo ocuparía mucho más que cualquier informe, así que no lo he descomprimido. Vuelva a guardarlo en Excel y envíe esa copia.',
  'too-many-texts': () =>
    'El libro contiene más textos distintos de los que puedo leer de una vez. Acote el informe, por ejemplo a un departamento.',
};
