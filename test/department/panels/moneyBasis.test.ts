/** The words beside the numbers that say on which basis money stands are those that the refresh wrote. */
import { openPanels } from './support/workbook';

it('the RNP, its quarter, unit economics and the dashboard say how the last refresh counted money', () => {
  const panels = openPanels({ tables: {}, settings: { money_basis: 'с НДС, выручка по оплате' } }, 'ru');
  const places = [
    ['rnp', 'per_week'],
    ['rnp_quarter', 'per_week'],
    ['unit_economics', 'cpl'],
    ['dashboard', 'cpl'],
  ] as const;
  for (const [tab, column] of places) expect(panels.value(tab, 'select', column)).toBe('с НДС, выручка по оплате');
});
