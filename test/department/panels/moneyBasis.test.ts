/** The words beside the numbers that say on which basis money stands are those that the refresh wrote. */
import { openPanels } from './support/workbook';

it('the RNP and unit economics say how the last refresh counted money', () => {
  const panels = openPanels({ tables: {}, settings: { money_basis: 'с НДС, выручка по оплате' } }, 'ru');
  expect([panels.value('rnp', 'select', 'per_week'), panels.value('unit_economics', 'select', 'cpl')]).toEqual([
    'с НДС, выручка по оплате',
    'с НДС, выручка по оплате',
  ]);
});
