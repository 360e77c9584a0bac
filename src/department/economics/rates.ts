/** Rates by which money is brought together: VAT and other currencies, each from a day on. */
import { t } from '../../shared/text';
import type { TableTab } from '../../blueprint/tab';
import { date, longText, note, ratio, rate, text } from '../columns';

const COLOR = '#0f766e';

const since = date('since', 'С даты', 'Since', {
  required: true,
  ...note(
    'Первый день, когда действует ставка; последний — день перед следующей строкой.',
    'First day of the rate; the last one is the day before the next row.',
  ),
});

export const vatRates: TableTab = {
  kind: 'table',
  key: 'vat_rates',
  workbook: 'pulse',
  title: t('Ставки НДС', 'VAT rates'),
  purpose: t(
    'Нужны, только если расходы и суммы сделок записаны по-разному: одни с НДС, другие без.',
    'Needed only where ad spend and amounts of deals differ: one with VAT, the other without.',
  ),
  color: COLOR,
  capacity: 20,
  columns: [
    since,
    ratio('rate', 'Ставка', 'Rate', {
      required: true,
      ...note('Например 20 %. Льготная — впишите свою.', 'For example 20 %. Enter your own where it is reduced.'),
    }),
    longText('comment', 'Заметка', 'Note', { widthPx: 280 }),
  ],
};

export const currencyRates: TableTab = {
  kind: 'table',
  key: 'rates',
  workbook: 'pulse',
  title: t('Курсы валют', 'Currency rates'),
  purpose: t(
    'Сколько стоит единица другой валюты в валюте отдела. Сумма строки переводится по курсу на её день.',
    'What one unit of another currency is worth in yours. The sum of a row is converted by the rate of its day.',
  ),
  color: COLOR,
  capacity: 200,
  columns: [
    text('currency', 'Валюта', 'Currency', {
      required: true,
      widthPx: 100,
      ...note('Код из трёх букв: USD, EUR.', 'Three-letter code: USD, EUR.'),
    }),
    since,
    rate('rate', 'Курс', 'Rate', {
      required: true,
      ...note('За одну единицу: 1 USD = 92,5.', 'Of one unit: 1 USD = 92.5.'),
    }),
    longText('comment', 'Откуда курс', 'Source', { widthPx: 280 }),
  ],
};
