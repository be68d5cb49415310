import { describe, expect, it } from 'vitest';
import type { WorkbookFault } from '../../src/domain/unreadable-file.ts';
import { tell, type Told } from '../../src/text/by-kind.ts';
import { workbookFaults as german } from '../../src/text/de/workbooks.ts';
import { workbookFaults as english } from '../../src/text/en/workbooks.ts';
import { workbookFaults as spanish } from '../../src/text/es/workbooks.ts';
import { formatsFor } from '../../src/text/format.ts';

const now = '2026-11-22T09:56:18.000Z';

const faults: readonly WorkbookFault[] = [
  { reason: 'no-readiness-sheet', sheets: ['Summary'] },
  { reason: 'readiness-columns-missing', sheet: 'VBA Results', columns: ['Path'] },
  { reason: 'no-readiness-rows', sheet: 'VBA Results' },
  { reason: 'password-protected' },
  { reason: 'old-workbook' },
  { reason: 'binary-workbook' },
  { reason: 'corrupt-workbook' },
  { reason: 'zip-bomb' },
  { reason: 'too-many-texts' },
];

/** What asks for something else: to save, narrow, make or send it anew. */
const languages = [
  { language: 'en', words: english, remedy: /please|comes as CSV|enable them/iu },
  { language: 'de', words: german, remedy: /bitte|senden Sie|aktivieren Sie/iu },
  { language: 'es', words: spanish, remedy: /guárd|vuelva a|acote|habilítelas|van en CSV/iu },
] as const;

describe.each(languages)('Why a workbook could not be read, in $language', (each) => {
  const { language, words, remedy } = each;
  const told: Told = {
    formats: formatsFor({ language, timeZone: 'UTC', now }),
    titleOf: () => '',
  };

  const say = (fault: WorkbookFault): string => tell(words, fault.reason, fault, told);

  it('says what to do about it', () => {
    expect(faults.map(({ reason }) => reason).toSorted()).toEqual(Object.keys(words).toSorted());
    expect(faults.map(say).filter((sentence) => !remedy.test(sentence))).toEqual([]);
  });

  it('names Excel for one that unpacks to too much', () => {
    expect(say({ reason: 'zip-bomb' })).toMatch(/\. .*Excel.*\.$/u);
  });
});
