/** First positioning and claims: the demo's two segments. */
import { addDays } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { segmentName } from '../control/segmentSeed';
import { productName } from '../product/seed';

export function positioningRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const common = {
    attributes: t(
      'Запуск за 21 день; оплата после инвентаризации; отчёт по участкам',
      'Launch in 21 days; payment after the stocktake; a report by zone',
    ),
    product: productName('wms'),
    category: t('WMS с быстрым запуском', 'a fast-launch WMS'),
    usp_short: t(
      'Запускаем WMS за 21 день, платите после инвентаризации без расхождений',
      'WMS live in 21 days; you pay after a stocktake without differences',
    ),
    why_us: t(
      'Обычно выбирают между таблицей и системой на полгода. Мы запускаемся за 21 день: 14 складов за прошлый год. Платите, когда инвентаризация сошлась. Начнём с аудита: за два дня покажем, где теряется товар.',
      'One usually chooses between a spreadsheet and a system that takes half a year. We launch in 21 days: 14 warehouses last year. You pay once the stocktake balances. Let us begin with an audit: two days to show where goods get lost.',
    ),
    understood: 5,
    sales_repeat: true,
    reviewed: addDays(answers.today, -60),
  };
  return [
    {
      ...common,
      segment: segmentName('3pl'),
      alternatives: t(
        'Крупная WMS; модуль учётной системы; ничего не менять',
        'A large WMS; the ERP’s module; changing nothing',
      ),
      values: t(
        '21 день → месяц расходов на переход вместо шести; участок потерь → штрафы клиентов перестают идти из кармана склада',
        '21 days → one month of transition cost instead of six; the zone of losses → clients’ fines stop being paid by the warehouse',
      ),
      best_fit: t(
        '3PL, 50–250 человек, штраф за последний квартал',
        '3PL of 50–250 people, a fine in the last quarter',
      ),
      need: t('перестать платить за пересорт', 'to stop paying for mis-sorts'),
      benefit: t('показывает, на каком участке теряется товар', 'shows in which zone goods get lost'),
      alternative: t('МегаСклад WMS', 'MegaSklad WMS'),
      differentiator: t(
        'запускаемся за 21 день и получаем деньги после инвентаризации',
        'launch in 21 days and are paid after the stocktake',
      ),
    },
    {
      ...common,
      segment: segmentName('wholesale'),
      alternatives: t('Складской модуль; Excel; Полка.Про', 'The ERP’s module; a spreadsheet; Shelf.Pro'),
      values: t(
        'Правила в системе → новичок в смене в первый день; остатки сходятся → сети не штрафуют за срыв',
        'Rules in the system → a newcomer is on shift the first day; stock balances → chains do not fine for failed shipments',
      ),
      best_fit: t(
        'Опт со своим складом и вторым складом в плане',
        'Wholesale with an own warehouse and a second one planned',
      ),
      need: t('чтобы остатки в системе и на полке совпадали', 'the stock in the system and on the shelf to agree'),
      benefit: t(
        'держит правила склада в системе, а не в головах',
        'keeps the rules of the warehouse in the system, not in people’s heads',
      ),
      alternative: t('Складской модуль учётной системы', 'The warehouse module of the ERP'),
      differentiator: t('ведём учёт по участкам и сменам', 'keep records by zone and shift'),
    },
  ];
}

export function claimRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const checked = addDays(answers.today, -60);
  return [
    {
      claim_id: 'CL001',
      claim: t('Запуск за 21 день', 'Launch in 21 days'),
      proof: t('14 актов внедрения за прошлый год', '14 acceptance certificates of last year'),
      absent_at: t('МегаСклад WMS', 'MegaSklad WMS'),
      so_what: t('Успеваете до сезона', 'You are ready before the season'),
      checked,
    },
    {
      claim_id: 'CL002',
      claim: t('Оплата после инвентаризации без расхождений', 'Payment after a stocktake without differences'),
      proof: t('Пункт 4.2 договора', 'Clause 4.2 of the contract'),
      absent_at: t('ЛогистСофт', 'LogistSoft'),
      so_what: t('Риск на нас', 'The risk is ours'),
      checked,
    },
    {
      claim_id: 'CL003',
      claim: t('Виден участок, где теряется товар', 'The zone where goods get lost is seen'),
      proof: t('Отчёт по участкам в день запуска', 'A report by zone on launch day'),
      absent_at: t('Складской модуль учётной системы', 'The warehouse module of the ERP'),
      so_what: t('Спор смен решается за минуту', 'A dispute of shifts ends within a minute'),
      checked,
    },
  ];
}
