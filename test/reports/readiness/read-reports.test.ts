import { describe, expect, it } from 'vitest';
import { expectAsGenerated } from './expect-counts.ts';
import { generateReport, reportForms } from './generate-report.ts';

describe('A readiness report', () => {
  it('is read as it was generated, whatever its form (docs/rules.md §6)', async () => {
    const forms = new Set<string>();
    for (let seed = 1; seed <= 30; seed += 1) {
      const report = await generateReport(seed);
      forms.add(report.form);
      await expectAsGenerated(report);
    }
    expect([...forms].toSorted()).toEqual([...reportForms].toSorted());
  });
});
