import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/text/file-name.ts';

const about = (customer: string): string => `${customer} – remediation checklist 2026-11-22`;

const nameOf = (customer: string): string => fileNameOf(customer, about, 'xlsx');

describe('The name of a file that is handed out', () => {
  it.each([
    ['Contoso', 'Contoso – remediation checklist 2026-11-22.xlsx'],
    ['A"B*C:D<E>F?G/H\\I|J', 'ABCDEFGHIJ – remediation checklist 2026-11-22.xlsx'],
    ['..\\..\\Contoso.', 'Contoso. – remediation checklist 2026-11-22.xlsx'],
    ['~$Contoso _vti_ Ltd', '$Contoso Ltd – remediation checklist 2026-11-22.xlsx'],
    ['\u202EosotnoC\r\n\u0000', 'osotnoC – remediation checklist 2026-11-22.xlsx'],
    ['???', 'remediation checklist 2026-11-22.xlsx'],
  ])('leaves out what SharePoint refuses: of %j', (customer, name) => {
    expect(nameOf(customer)).toBe(name);
  });

  it('has 120 characters at most, cut in the customer and never inside a character', () => {
    const name = nameOf('👩‍👩‍👧'.repeat(100));
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/ – remediation checklist 2026-11-22\.xlsx$/u);
    expect(name.isWellFormed()).toBe(true);
  });

  it('is one that SharePoint takes, whatever the customer is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (customer) => {
        const name = nameOf(customer);
        expect(name).not.toMatch(/["*:<>?/\\|\p{Cc}]|_vti_|^[\s.~]|[\s.]$/u);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name.endsWith('remediation checklist 2026-11-22.xlsx')).toBe(true);
      }),
    );
  });
});
