/** States of the card about where leads live. */
import type { WarehousePlan, WarehouseView } from '../../../src/panel/contract';
import { t } from '../../../src/shared/text';
import { B } from '../../../sidebar/warehouseStrings';
import { refusal } from './answers';
import { go, type State } from './state';

const inBook: WarehouseView = {
  place: null,
  rows: 98_500,
  cells: 8_200_000,
  limit: 10_000_000,
  permission: { granted: false, url: 'https://accounts.google.com/o/oauth2/bigquery' },
};
const stored: WarehouseView = {
  ...inBook,
  place: { project: 'acme-data', dataset: 'marketing_pulse', location: 'EU', rows: 250_000 },
  rows: 3,
  permission: { granted: true, url: null },
};
const plan: WarehousePlan = {
  planId: 'p',
  direction: 'out',
  moves: 98_500,
  stays: 2,
  groups: [{ book: t('Пульс', 'Pulse'), title: 'Лиды', lines: [t('Уйдёт 98 500 лидов', '98,500 leads leave')] }],
  steps: [t('Сверить каждую строку', 'Compare every row')],
  notes: [t('Обратно — той же карточкой', 'The way back is this card too')],
};

const showPlan: State['act'] = async (page, language) => {
  await go('settings')(page, language);
  await page.locator('#warehouse-project').fill('acme-data');
  await page.getByRole('button', { name: B.show[language] }).click();
};

export const WAREHOUSE_STATES: readonly State[] = [
  {
    name: 'settings, leads in a workbook that is nearly full',
    answers: () => ({ warehouse: { value: inBook } }),
    act: go('settings'),
    shows: () => '#warehouse-project',
  },
  {
    name: 'settings, leads in BigQuery',
    answers: () => ({ warehouse: { value: stored } }),
    act: go('settings'),
    shows: () => '#warehouse-title',
  },
  {
    name: 'settings, plan of a move of the leads',
    answers: () => ({ warehouse: { value: inBook }, planWarehouse: { value: plan } }),
    act: showPlan,
    shows: () => '#warehouse-title ~ .plan ol',
  },
  {
    name: 'settings, a move that BigQuery refuses',
    answers: () => ({ warehouse: { value: inBook }, planWarehouse: { refused: refusal('NO_ACCESS') } }),
    act: showPlan,
    shows: () => '[role=alert]',
  },
];
