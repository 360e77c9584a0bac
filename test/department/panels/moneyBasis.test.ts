/** The words beside the numbers that say on which basis money stands: what the rules of money do with the same settings. */
import { basisOf, PLAIN_MONEY, type Vat } from '../../../src/metrics/money';
import { REVENUE_AT, VAT_CHOICES } from '../../../src/shared/codes/money';
import { openPanels } from './support/workbook';

const WORDS = {
  ru: { incl: 'с НДС', excl: 'без НДС', paid: ' · выручка по оплате', won: '' },
  en: { incl: 'with VAT', excl: 'without VAT', paid: ' · revenue when paid', won: '' },
} as const;

it.each<['ru' | 'en', Vat, Vat, 'won' | 'paid']>([
  ['ru', 'incl', 'excl', 'won'],
  ['ru', 'incl', 'incl', 'paid'],
  ['en', 'excl', 'incl', 'paid'],
])('%s: spend %s, revenue %s, counted when %s', (language, spend, revenue, at) => {
  const label = (code: string): string =>
    [...VAT_CHOICES, ...REVENUE_AT].find((choice) => choice.code === code)?.label[language] ?? '';
  const settings = { spend_vat: label(spend), revenue_vat: label(revenue), revenue_at: label(at) };
  const panels = openPanels({ tables: {}, settings }, language);
  const want = WORDS[language][basisOf({ ...PLAIN_MONEY, vat: { spend, revenue } })] + WORDS[language][at];
  expect([panels.value('rnp', 'select', 'per_week'), panels.value('unit_economics', 'select', 'cpl')]).toEqual([
    want,
    want,
  ]);
});
