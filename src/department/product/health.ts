/** Health of the product description (aspect 7) and of the matrix (aspect 8). */
import { addDays } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../blueprint/health';
import { ageOf, NOT_APPLICABLE, shareOf, yesNo } from '../../blueprint/healthRules';
import { ladderCycle } from '../../metrics/ladder';
import { at, check, judged, lacks } from '../health/kit';

const HALF_YEAR = 180;
const REQUIRED = ['one_liner', 'problem', 'how_it_works', 'not_included', 'result'] as const;

const onSale = (rows: readonly HealthRow[]): HealthRow[] =>
  rows.filter((row) => row.text('name') !== '' && row.flag('active'));
const NO_PRODUCT = lacks('Нет ни одного продукта', 'There is no product', at('products'));

const described = (data: HealthData): CheckResult =>
  judged(data, ['products'], ({ products }) => {
    const rows = onSale(products);
    if (rows.length === 0) return yesNo(false, [NO_PRODUCT]);
    const gap = (row: HealthRow): string | undefined => REQUIRED.find((key) => row.text(key) === '');
    return shareOf(
      rows,
      (row) => gap(row) === undefined,
      (row) =>
        lacks(
          `${row.text('name')}: описание не закончено`,
          `${row.text('name')}: the description is not finished`,
          at('products', row, gap(row)),
        ),
    );
  });

const novice = (data: HealthData): CheckResult =>
  judged(data, ['products'], ({ products }) => {
    const rows = onSale(products);
    if (rows.length === 0) return NOT_APPLICABLE;
    const since = addDays(data.today, -HALF_YEAR);
    return shareOf(
      rows,
      (row) => (row.number('novice_score') ?? 0) >= 4 && (row.date('novice_date') ?? '') >= since,
      (row) =>
        lacks(
          `${row.text('name')}: новичок не читал описание или не понял`,
          `${row.text('name')}: no novice has read it lately, or they did not understand`,
          at('products', row, 'novice_score'),
        ),
    );
  });

const priced = (data: HealthData): CheckResult =>
  judged(data, ['products'], ({ products }) => {
    const rows = onSale(products);
    if (rows.length === 0) return NOT_APPLICABLE;
    return shareOf(
      rows,
      (row) => {
        const price = row.number('price');
        // what is given away costs nothing: a lead magnet
        return (
          price !== null && row.number('variable_cost') !== null && (price > 0 || row.code('level') === 'lead_magnet')
        );
      },
      (row) =>
        lacks(
          `${row.text('name')}: нет цены или затрат`,
          `${row.text('name')}: price or cost is missing`,
          at('products', row, 'price'),
        ),
    );
  });

const PRODUCT_NEEDS = {
  products: ['name', 'active', 'level', 'price', 'variable_cost', 'novice_score', 'novice_date', ...REQUIRED],
};

export const productHealth: HealthAspect = {
  number: 7,
  key: 'product',
  title: t('Описание продукта', 'Product description'),
  weight: 3,
  checks: [
    check(
      'described',
      50,
      t(
        'Каждый продукт описан: что, для кого, как, что не входит',
        'Every product is described: what, how, what is not included',
      ),
      t('Дополните строку продукта', 'Complete the product’s row'),
      at('products', undefined, 'problem'),
      PRODUCT_NEEDS,
      described,
    ),
    check(
      'novice',
      25,
      t(
        'Новичок понял описание: 4 ответа из 5 за полгода',
        'A novice understood it: 4 answers of 5 within half a year',
      ),
      t('Дайте прочитать человеку со стороны', 'Let an outsider read it'),
      at('products', undefined, 'novice_score'),
      PRODUCT_NEEDS,
      novice,
      { freshness: true },
    ),
    check(
      'priced',
      25,
      t('У каждого продукта есть цена и затраты', 'Every product has a price and a cost'),
      t('Впишите цену и переменные затраты', 'Enter price and variable cost'),
      at('products', undefined, 'price'),
      PRODUCT_NEEDS,
      priced,
    ),
  ],
};

const ladder = (data: HealthData): CheckResult =>
  judged(data, ['segments', 'matrix', 'products'], ({ segments, matrix, products }) => {
    const main = segments.filter((row) => row.code('priority') === 'A' && row.text('name') !== '');
    if (main.length === 0)
      return yesNo(false, [
        lacks('Нет сегмента с приоритетом A', 'No segment has the priority A', at('segments', undefined, 'priority')),
      ]);
    const steps = matrix.filter((row) => row.text('product') !== '');
    const cycle = ladderCycle(steps.map((row) => ({ product: row.text('product'), next: row.text('next') })));
    if (cycle.length > 0)
      return yesNo(false, [
        lacks(
          `Лестница ходит по кругу: ${cycle.join(', ')}`,
          `The ladder goes in a circle: ${cycle.join(', ')}`,
          at('matrix', undefined, 'next'),
        ),
      ]);
    const levelOf = (row: HealthRow): string | null =>
      products.find((product) => product.text('name') === row.text('product'))?.code('level') ?? null;
    const whole = (segment: HealthRow): boolean => {
      // a step without a segment is for all
      const own = steps.filter((row) => ['', segment.text('name')].includes(row.text('segment')));
      const has = (level: string, more: (row: HealthRow) => boolean = () => true): boolean =>
        own.some((row) => levelOf(row) === level && more(row));
      return has('lead_magnet') && has('core', (row) => row.text('next') !== '');
    };
    return shareOf(main, whole, (segment) =>
      lacks(
        `${segment.text('name')}: нет лид-магнита, основного продукта или следующего шага`,
        `${segment.text('name')}: lead magnet, core product or next step is missing`,
        at('matrix', undefined, 'next'),
      ),
    );
  });

const margins = (data: HealthData): CheckResult =>
  judged(data, ['matrix'], ({ matrix }) =>
    shareOf(
      matrix.filter((row) => row.text('product') !== ''),
      (row) => row.number('price') !== null && (row.number('price') === 0 || row.number('margin') !== null),
      (row) =>
        lacks(
          `${row.text('product')}: нет цены или маржи`,
          `${row.text('product')}: price or margin is missing`,
          at('matrix', row, 'price'),
        ),
    ),
  );

/** Attach rates are computed from deals: they are as fresh as the facts. */
const attached = (data: HealthData): CheckResult =>
  judged(data, ['matrix', 'product_facts'], ({ matrix, product_facts }) => {
    if (!matrix.some((row) => row.text('previous') !== '')) return NOT_APPLICABLE;
    const last = product_facts.reduce<string | null>((max, row) => {
      const month = row.date('month');
      return month !== null && (row.number('deals') ?? 0) > 0 && (max === null || month > max) ? month : max;
    }, null);
    return ageOf(last, data.today, 35, [
      lacks('Свежих сделок по продуктам нет', 'No recent deals by product', at('matrix', undefined, 'attach_fact')),
    ]);
  });

const MATRIX = ['product', 'segment', 'price', 'margin', 'previous', 'next'];

export const matrixHealth: HealthAspect = {
  number: 8,
  key: 'matrix',
  title: t('Продуктовая матрица', 'Product matrix'),
  weight: 3,
  checks: [
    check(
      'ladder',
      50,
      t(
        'У сегментов A есть лид-магнит, основной продукт и следующий шаг',
        'Segments A have a lead magnet, a core product and a next step',
      ),
      t('Достройте лестницу', 'Complete the ladder'),
      at('matrix', undefined, 'next'),
      { segments: ['name', 'priority'], matrix: MATRIX, products: ['name', 'level'] },
      ladder,
    ),
    check(
      'margins',
      25,
      t('У ступеней есть цена и маржа', 'Steps have a price and a margin'),
      t('Впишите цену и затраты на вкладке «Продукты»', 'Enter price and cost on the Products tab'),
      at('products', undefined, 'price'),
      { matrix: MATRIX },
      margins,
    ),
    check(
      'attached',
      25,
      t('Доля берущих посчитана по свежим сделкам', 'Attach rates come from recent deals'),
      t('Укажите продукт у сделок и обновите РНП', 'Set the product of deals and refresh'),
      at('leads', undefined, 'product'),
      { matrix: MATRIX, product_facts: ['month', 'product', 'deals'] },
      attached,
      { freshness: true },
    ),
  ],
};
