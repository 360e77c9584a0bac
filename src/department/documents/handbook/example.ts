/** The demo company's own pages of the handbook (invented). */
import { t } from '../../../shared/text';

export const EXAMPLE = {
  company: [
    t(
      'Делаем WMS — программу, которая ведёт товар по складу от приёмки до отгрузки. Склады 2–20 тыс. м², восьмой год.',
      'We make a WMS: software that leads goods through a warehouse from receipt to shipment. Warehouses of 2–20 thousand m², eighth year.',
    ),
    t(
      'В нашем сегменте около 4 200 складов; нам подходят 1 150; 5 % из них за год — это 20,7 млн ₽.',
      'Our segment has about 4,200 warehouses; 1,150 fit us; 5% of them in a year are 20.7 m ₽.',
    ),
    t(
      'Рынок уходит от больших внедрений к быстрым: склад хочет видеть результат до следующей инвентаризации.',
      'The market moves from big projects to quick ones: a warehouse wants a result before the next stocktake.',
    ),
  ],
  objections: [
    t(
      '«Дорого» → сравним с потерями: аудит за 29 000 ₽ покажет их в рублях; чаще всего внедрение окупается за квартал.',
      '“Expensive” → compare it with the losses: the audit for 29,000 ₽ shows them in money; a launch mostly pays back in a quarter.',
    ),
    t(
      '«У нас уже есть учётная система» → она знает остаток, но не участок, где товар пропал; мы работаем вместе с ней.',
      '“We already have an ERP” → it knows the balance, not the zone where goods got lost; we work along with it.',
    ),
    t(
      '«Нет времени на внедрение» → 21 день, без остановки отгрузок; план по дням — в договоре.',
      '“No time for a launch” → 21 days without stopping shipments; the plan by day is in the contract.',
    ),
    t(
      '«А если не сойдётся?» → тогда вы не платите: пункт 4.2.',
      '“And if it does not balance?” → then you do not pay: clause 4.2.',
    ),
    t(
      '«Кладовщики не примут» → обучение в смене, терминал ведёт по шагам; на прошлых запусках хватало двух смен.',
      '“Storekeepers will refuse” → training on shift, the terminal leads step by step; two shifts were enough before.',
    ),
  ],
  competitors: [
    t(
      'Крупные WMS: лучше нас для складов от 50 тыс. м² и сложной автоматики; хуже сроком и ценой входа.',
      'Large WMS: better for 50 thousand m² and more and for complex automation; worse in time and price of entry.',
    ),
    t(
      'Складской модуль учётной системы: лучше тем, что уже стоит; хуже — не видит адреса и участки.',
      'Warehouse module of the ERP: better as it is already there; worse as it sees neither bins nor zones.',
    ),
    t(
      'Таблица: лучше ценой; хуже — ошибку видно только на инвентаризации.',
      'A spreadsheet: better in price; worse as a mistake is seen only at the stocktake.',
    ),
    t(
      'Ничего не менять: лучше покоем; хуже штрафами, которые растут с оборотом.',
      'Changing nothing: better in calm; worse in fines, which grow with turnover.',
    ),
  ],
  tone: [
    t(
      'Так: «Запускаем за 21 день, 14 актов». Не так: «Быстрое внедрение любой сложности».',
      'Yes: “Live in 21 days, 14 certificates”. No: “Fast implementation of any complexity”.',
    ),
    t(
      'Так: «Платите после инвентаризации». Не так: «Гибкие условия для каждого».',
      'Yes: “You pay after the stocktake”. No: “Flexible terms for everyone”.',
    ),
    t(
      'Так: «Покажем, где теряется товар». Не так: «Комплексная оптимизация процессов».',
      'Yes: “We show where goods get lost”. No: “Comprehensive process optimisation”.',
    ),
    t(
      'Говорим с начальником склада как с равным: коротко, по делу, на «вы».',
      'We talk to the warehouse manager as to an equal: short and to the point.',
    ),
  ],
} as const;
