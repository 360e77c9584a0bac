/** The demo company's positioning (invented): warehouse software for 3PL and wholesale. */
import { t, type Text } from '../../../shared/text';

export const EXAMPLE = {
  alternatives: [
    t('Таблица Excel и опытный кладовщик', 'A spreadsheet and an experienced storekeeper'),
    t('Складской модуль учётной системы', 'The warehouse module of the ERP'),
    t('Крупная WMS с внедрением на полгода', 'A large WMS that takes half a year'),
    t('Ничего не менять и платить штрафы', 'Changing nothing and paying the fines'),
  ],
  attributes: [
    t(
      'Запуск за 21 день — 14 актов внедрения за прошлый год — крупные WMS запускаются от трёх месяцев',
      'Launch in 21 days; 14 acceptance certificates of last year prove it; large WMS take three months and more',
    ),
    t(
      'Оплата после инвентаризации без расхождений — пункт 4.2 договора — не предлагает никто из названных',
      'Payment after a stocktake without differences; clause 4.2 of the contract; none of the above offers it',
    ),
    t(
      'Виден участок, где теряется товар, — отчёт по зонам в день запуска — таблица и учётная система показывают только итог',
      'The zone where goods get lost is seen; a report by zone on launch day; a spreadsheet and an ERP show only the total',
    ),
  ],
  value: [
    t('21 день → расходы на переход один месяц, а не шесть', '21 days → one month of transition cost instead of six'),
    t(
      'Оплата после инвентаризации → риск на нас, а не на директоре склада',
      'Payment after the stocktake → the risk is ours, not the warehouse director’s',
    ),
    t(
      'Участок потерь виден → пересорт и штрафы клиентов перестают идти из кармана склада',
      'The zone of losses is seen → mis-sorts and clients’ fines stop being paid by the warehouse',
    ),
  ],
  bestFit: [
    t(
      '3PL и опт с 50–250 сотрудниками и складом 2–20 тыс. м²',
      '3PL and wholesale with 50–250 staff and 2–20 thousand m²',
    ),
    t(
      'Событие: инвентаризация не сошлась или клиент выставил штраф в этом квартале',
      'Event: the stocktake did not balance, or a client charged a fine this quarter',
    ),
    t(
      'Задача словами клиента: «Когда конец месяца и инвентаризация не сходится, я хочу найти, на каком участке теряется товар, чтобы не платить из кармана склада»',
      'The job in the client’s words: “When the month ends and the stocktake does not balance, I want to find the zone where goods get lost, so that the warehouse does not pay for it”',
    ),
  ],
  category: [
    t('WMS с быстрым запуском для складов 2–20 тыс. м²', 'Fast-launch WMS for warehouses of 2–20 thousand m²'),
  ],
  usp: [
    t(
      'Запускаем WMS за 21 день, платите после инвентаризации без расхождений',
      'WMS live in 21 days; you pay after a stocktake without differences',
    ),
  ],
  whyUs: [
    t(
      'Обычно склад выбирает между таблицей, которая не показывает потери, и большой системой, которую ставят полгода. Мы запускаемся за 21 день: за прошлый год — 14 складов с актами. Вы платите, когда инвентаризация сошлась, — это пункт договора. Начнём с аудита: за два дня покажем, на каком участке теряется товар и сколько это стоит.',
      'A warehouse usually chooses between a spreadsheet that does not show losses and a big system that takes half a year. We launch in 21 days: 14 warehouses last year, with certificates. You pay once the stocktake balances; it is a clause of the contract. Let us begin with an audit: in two days we show the zone where goods get lost and what it costs.',
    ),
  ],
} as const;

/** The statement, with the name that the demo company was given. */
export const exampleStatement = (company: string): Text =>
  t(
    `Для 3PL и оптовиков, которым нужно перестать платить за пересорт, ${company} — это WMS с быстрым запуском, которая показывает, где теряется товар, и сводит расхождения к долям процента. В отличие от крупных WMS, мы запускаемся за 21 день и получаем деньги после инвентаризации.`,
    `For 3PL and wholesalers who must stop paying for mis-sorts, ${company} is a fast-launch WMS that shows where goods get lost and brings differences down to fractions of a percent. Unlike large WMS, we launch in 21 days and are paid after the stocktake.`,
  );
