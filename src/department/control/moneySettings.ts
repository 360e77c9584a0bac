/** Settings of money: when a deal is revenue, and whether sums hold VAT. */
import { t } from '../../shared/text';
import { REVENUE_AT, VAT_CHOICES } from '../../shared/codes/money';
import type { FormTab } from '../../blueprint/tab';
import { choiceList } from '../columns';

export const MONEY_SECTION: FormTab['sections'][number] = {
  title: t('Деньги', 'Money'),
  fields: [
    {
      key: 'revenue_at',
      label: t('Выручка считается', 'Revenue counts'),
      type: 'choice',
      owner: 'team',
      value: 'won',
      list: choiceList(REVENUE_AT),
      hint: t(
        'По оплате: без даты в столбце «Оплачен» выручки ещё нет. Действует после обновления РНП',
        'When paid: without a date under “Paid” there is no revenue yet. Takes effect at the next refresh',
      ),
    },
    {
      key: 'spend_vat',
      label: t('Расходы на рекламу записаны', 'Ad spend is entered'),
      type: 'choice',
      owner: 'team',
      value: 'excl',
      list: choiceList(VAT_CHOICES),
      hint: t(
        'Как в ваших выгрузках. Если у выручки иначе, всё приводится к сумме без НДС',
        'As in your exports. If revenue differs, all is brought to sums without VAT',
      ),
    },
    {
      key: 'revenue_vat',
      label: t('Суммы сделок записаны', 'Amounts of deals are entered'),
      type: 'choice',
      owner: 'team',
      value: 'excl',
      list: choiceList(VAT_CHOICES),
      hint: t(
        'Как в CRM. Ставки НДС — на вкладке «Ставки НДС»',
        'As in the CRM. Rates of VAT are on the tab VAT rates',
      ),
    },
  ],
};
