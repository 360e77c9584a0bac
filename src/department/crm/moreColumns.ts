/** Columns of leads that tell how sales worked with them. */
import { date, flag, integer, money, note, text } from '../columns';

export const WORK_COLUMNS = [
  date('first_touch_at', 'Первое касание', 'First touch', {
    widthPx: 120,
    ...note('Когда продажи впервые связались с человеком.', 'When sales first reached out to the person.'),
  }),
  integer('attempts', 'Попыток', 'Attempts', {
    widthPx: 90,
    ...note('Сколько раз звонили или писали до ответа.', 'How many calls or messages before an answer.'),
  }),
  text('owner_sales', 'Продавец', 'Salesperson', { widthPx: 140 }),
  text('reject_comment', 'Комментарий к отказу', 'Reject comment', {
    widthPx: 240,
    ...note('Словами клиента. Без телефонов и почты.', 'In the client’s words. No phones or emails.'),
  }),
  flag('repeat_deal', 'Повторная сделка', 'Repeat deal', {
    widthPx: 140,
    ...note(
      'Клиент уже покупал: такая сделка не новый клиент, и в CAC она не делит расход.',
      'The client bought before: such a deal is no new customer, and CAC is not divided by it.',
    ),
  }),
  date('paid_at', 'Оплачен', 'Paid', {
    widthPx: 110,
    ...note(
      'День оплаты. Нужен, если в настройках выручка считается по оплате.',
      'Day of the payment. Needed where Settings count revenue when paid.',
    ),
  }),
  money('paid_amount', 'Оплачено', 'Paid amount', {
    widthPx: 120,
    ...note('Сколько заплатили. Пусто = вся сумма.', 'How much was paid. Empty = the whole amount.'),
  }),
  text('currency', 'Валюта', 'Currency', {
    widthPx: 90,
    ...note(
      'Валюта сумм этой строки. Пусто = валюта отдела. Курсы — на вкладке «Курсы валют».',
      'Currency of the sums of this row. Empty = that of the department. Rates are on the tab Currency rates.',
    ),
  }),
] as const;
