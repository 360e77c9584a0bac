/** Products of the demo department (prices of the demo, contribution share of the core product 55 %). */
import { t, type Text } from '../../shared/text';
import { describedRow } from './describeSeed';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';

interface ProductSeed extends SeedRow {
  readonly code: string;
  readonly name: Text;
}

/** The product ladder of the demo: from the free checklist to the support subscription. */
export const PRODUCT_SEED: readonly ProductSeed[] = [
  {
    code: 'checklist',
    name: t('Чек-лист «12 потерь склада»', 'Checklist “12 warehouse losses”'),
    one_liner: t('Найдите, на каком участке теряется товар, за 20 минут.', 'Find where goods get lost in 20 minutes.'),
    level: 'lead_magnet',
    price: 0,
    variable_cost: 0,
    active: true,
    aliases: 'checklist',
  },
  {
    code: 'audit',
    name: t('Аудит склада', 'Warehouse audit'),
    one_liner: t(
      'За два дня покажем, где склад теряет деньги и сколько.',
      'Two days to show where the warehouse loses money, and how much.',
    ),
    level: 'tripwire',
    price: 29000,
    variable_cost: 14500,
    active: true,
    aliases: 'audit',
  },
  {
    code: 'wms',
    name: t('Внедрение WMS', 'WMS implementation'),
    one_liner: t(
      'Запускаем учёт склада за 21 день, платите после инвентаризации без расхождений.',
      'Warehouse management live in 21 days; you pay after a stocktake without differences.',
    ),
    level: 'core',
    price: 360000,
    variable_cost: 162000,
    active: true,
    aliases: 'wms',
  },
  {
    code: 'terminals',
    name: t('Терминалы сбора данных', 'Data terminals'),
    one_liner: t(
      'Терминалы, настроенные под ваш склад, с заменой за день.',
      'Terminals set up for your warehouse, replaced within a day.',
    ),
    level: 'cross_sell',
    price: 180000,
    variable_cost: 144000,
    payments: 2,
    life_months: 24,
    active: true,
    aliases: 'terminals',
  },
  {
    code: 'support',
    name: t('Поддержка', 'Support'),
    one_liner: t(
      'Ответ за 15 минут и обновления без остановки склада.',
      'An answer in 15 minutes and updates without stopping the warehouse.',
    ),
    level: 'retention',
    price: 12000,
    variable_cost: 4800,
    payments: 12,
    life_months: 12,
    active: true,
    aliases: 'support',
  },
];

/** Name of a product of the demo; another code is its own name. */
export const productName = (code: string): Text =>
  PRODUCT_SEED.find((product) => product.code === code)?.name ?? t(code, code);

/** The demo's ladder, or the product that the wizard asked for, to be priced by the team. */
export function productRows(answers: DepartmentAnswers): readonly SeedRow[] {
  if (answers.sample) return PRODUCT_SEED.map((row) => describedRow(row, answers));
  const name = answers.product.trim();
  return name === '' ? [] : [{ code: 'main', name, level: 'core', active: true }];
}
