import { describe, expect, it } from 'vitest';
import type {
  ChecklistContent,
  ContentItem,
} from '../../src/application/hand-out/checklist-content.ts';
import { drawChecklist } from '../../src/wiring/checklist-file.ts';
import { severities } from '../../src/domain/readiness/scales.ts';
import { readBack } from '../reports/checklist/read-back.ts';

const itemOf = (number: number, more: Partial<ContentItem>): ContentItem => ({
  ...{ number, title: 'DAO', severity: null, files: 3, devices: 1234, example: '', owner: 'Lee' },
  ...{ due: '2026-12-01', state: 'open', reason: '', ...more },
});

const content: ChecklistContent = {
  customer: 'Contoso',
  on: '2026-11-22',
  open: 5,
  items: [
    ...severities.map((severity, at) => itemOf(at + 1, { severity })),
    itemOf(6, { due: null, state: 'accepted', reason: 'Nobody uses them' }),
  ],
};

const rowsIn = async (language: string, of = content) =>
  readBack((await drawChecklist(of, 'xlsx', language)).bytes).rows.map((row) => [...row.values()]);

describe('The checklist as a file', () => {
  it.each(['en-GB', 'en-US', 'de-DE', 'de-AT', 'es-ES', 'es-MX', 'fr-FR', ''])(
    'is in the words of who hands it out, whole: %s',
    async (language) => {
      const rows = await rowsIn(language);
      expect(rows).toHaveLength(5 + content.items.length);
      expect(rows[4]).toHaveLength(11);
      expect(new Set(rows[4]).size).toBe(11);
      expect(rows[5]).toContainEqual({ day: '2026-12-01' });
      expect(rows[5]).toContain(1234);
    },
  );

  it.each([
    ['en-GB', 'Contoso – remediation checklist 2026-11-22.csv'],
    ['de-DE', 'Contoso – Remediation-Checkliste 2026-11-22.csv'],
  ])('is named in those words: %s', async (language, name) => {
    expect((await drawChecklist(content, 'csv', language)).name).toBe(name);
  });

  it('loses what nobody can see of its texts, and nothing else', async () => {
    const title = 'a\u0000b\u202Ec\u200Bd مرحبا 👩‍👩‍👧 ]]> =1+1';
    const rows = await rowsIn('en', { ...content, items: [itemOf(1, { title })] });
    expect(rows.at(-1)?.[1]).toBe('abcd مرحبا 👩‍👩‍👧 ]]> =1+1');
  });
});
