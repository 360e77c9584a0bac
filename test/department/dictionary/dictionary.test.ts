import { originOf } from '../../../src/department/dictionary/sources';
import { METRICS } from '../../../src/metrics/dictionary';
import { answersOf } from '../support/answers';
import { makeWorkbook } from '../support/madeWorkbook';

describe('the metric dictionary', () => {
  it.each(['ru', 'en'] as const)('shows every metric with its formula, source, week rule and owner, %s', (language) => {
    const rows = makeWorkbook({ workbook: 'pulse', about: ['dictionary'], answers: answersOf({ language }) }).rows(
      'dictionary',
    );
    expect(rows.map((row) => row.code)).toEqual(METRICS.map((metric) => metric.code));
    for (const [index, metric] of METRICS.entries()) {
      expect(rows[index]).toMatchObject({ name: metric.name[language], formula: metric.formula[language] });
      for (const key of ['unit', 'direction', 'source', 'week', 'owner'])
        expect([metric.code, rows[index]?.[key]]).not.toContain('');
    }
  });

  it('derives where a ratio comes from', () => {
    expect(originOf('cpl').source.en).toBe('Spend: exports of the ad accounts; Leads: export of the CRM');
    expect(originOf('cpl').week.en).toMatch(/ratio of the week’s sums/);
    expect(originOf('payback').week.en).toMatch(/cohort/);
  });
});
