import { PANELS } from '../../../src/department/panels/index';
import { openPanels } from './support/workbook';

/** Hidden helpers may count to zero; what people see may not. */
const isVisible = (look: string): boolean => look !== 'hidden';

describe.each(['ru', 'en'] as const)('panels of an empty department, %s', (language) => {
  const panels = openPanels({ tables: {}, settings: {} }, language);

  it.each(PANELS.map((panel) => panel.key))('%s shows neither errors nor numbers', (key) => {
    const shown = panels.formulas(key).map((each) => ({ ...each, place: `${each.cell.row}:${each.cell.column}` }));
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.filter((each) => String(each.shown).startsWith('#'))).toEqual([]);
    expect(shown.filter((each) => typeof each.shown === 'number' && isVisible(each.cell.look))).toEqual([]);
  });

  it('says what to do first', () => {
    const hint = panels.value('rnp', 'hint', 'name');
    expect(hint).toContain(language === 'ru' ? 'заполните план' : 'fill the plan');
  });
});
