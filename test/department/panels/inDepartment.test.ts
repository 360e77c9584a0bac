import { DEPARTMENT } from '../../../src/department/index';
import { PANELS } from '../../../src/department/panels/index';
import { GUIDE } from '../../../src/department/panels/start/texts';
import { ANSWERS } from './support/scenario';
import { openDefinition } from './support/workbook';

describe('panels in the department', () => {
  it('names tabs on the start page as they are named', () => {
    const titles = DEPARTMENT.tabs.map((tab) => tab.title);
    for (const line of GUIDE) expect(titles).toContainEqual(line.title);
  });

  it.each(['ru', 'en'] as const)('works on the tables of the demo department, %s', (language) => {
    const answers = {
      ...ANSWERS,
      language,
      sample: true,
      channels: ['yandex_direct', 'vk_ads', 'seo', 'content', 'partners'],
    };
    const panels = openDefinition(DEPARTMENT, answers, { rnp_month: '2026-03-01' });
    const errors = PANELS.flatMap((panel) =>
      panels.formulas(panel.key).filter(({ shown }) => String(shown).startsWith('#')),
    );
    expect(errors).toEqual([]);
    // §5.16: 200 leads, 80 MQL, 40 SQL, 10 deals, 3.6 m for 800,000 in March 2026; 21 working days with 9 March off
    const plan = ['leads', 'mql', 'sql', 'deals', 'revenue', 'spend', 'cpl'].map((row) =>
      panels.value('rnp', row, 'plan'),
    );
    expect(plan).toEqual([200, 80, 40, 10, 3_600_000, 800_000, 4000]);
    expect(panels.value('rnp', 'select', 'to_date')).toBe(language === 'ru' ? 21 : 22);
  });
});
