/** On which basis the money of a panel stands, in words: what the settings say (docs/formulas.md#money). */
import { f, field, label, type Formula } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { REVENUE_AT, VAT_CHOICES } from '../../../shared/codes/money';
import type { CodeLabel } from '../../../shared/codes/choice';
import { t } from '../../../shared/text';
import { computed, words } from './cells';

const is = (key: string, list: readonly CodeLabel[], code: string): Formula =>
  f`${field('settings', key)}=${label(list.find((each) => each.code === code)?.label ?? t('', ''))}`;

const WITH = t('с НДС', 'with VAT');
const WITHOUT = t('без НДС', 'without VAT');
const AT_PAID = t(' · выручка по оплате', ' · revenue when paid');

/** Both with VAT: as they are; else without, since what has it is brought to without it. */
const basis = (): Formula =>
  f`IF(AND(${is('spend_vat', VAT_CHOICES, 'incl')};${is('revenue_vat', VAT_CHOICES, 'incl')});${label(WITH)};${label(WITHOUT)})&IF(${is('revenue_at', REVENUE_AT, 'paid')};${label(AT_PAID)};"")`;

/** The label and the words, in two rows of a panel. */
export const moneyBasisCells = (labels: string, values: string, column: string, columns: number): PanelCell[] => [
  words(labels, column, t('Деньги', 'Money'), 'kpiLabel', {
    span: { rows: 1, columns },
    note: t('Меняется в «Настройках», раздел «Деньги».', 'Changed in Settings, Money.'),
  }),
  computed(values, column, 'text', basis(), 'value', { span: { rows: 1, columns } }),
];
