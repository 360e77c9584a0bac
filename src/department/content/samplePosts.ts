/** Posts of the demo: rubrics by their shares and never the same twice running. */
import { t, type Text } from '../../shared/text';
import type { RubricCode } from './sampleRubrics';

/** A post as the demo tells it; codes of product and segment are those of the demo’s lists. */
export interface PostTemplate {
  readonly network: string;
  readonly rubric: RubricCode;
  readonly format: string;
  readonly title: Text;
  readonly hook: Text;
  readonly message: Text;
  readonly cta: Text;
  readonly product?: string;
  readonly segment?: string;
  /** Reach, reactions, clicks and leads after seven days, for what is out already. */
  readonly result?: readonly [reach: number, reactions: number, clicks: number, leads: number];
}

/** What went out before the department was made. */
export const PUBLISHED_POSTS: readonly PostTemplate[] = [
  {
    network: 'telegram',
    rubric: 'cases',
    format: 'case',
    title: t('Кейс: как 3PL сократил штрафы вдвое', 'Case: how a 3PL halved its fines'),
    hook: t('1,2 млн ₽ штрафов за квартал. Стало 540 тысяч.', '1.2 million of fines a quarter. Now 540 thousand.'),
    message: t('Пересорт находят на приёмке, а не у клиента', 'Mis-sorts are found at receiving, not at the client'),
    cta: t('Посмотреть расчёт', 'See the numbers'),
    product: 'wms',
    segment: '3pl',
    result: [2140, 96, 118, 4],
  },
  {
    network: 'vk',
    rubric: 'people',
    format: 'short_video',
    title: t('Приёмка глазами кладовщика', 'Receiving goods as a storekeeper sees it'),
    hook: t('«Мне проще пересчитать, чем поверить бумаге»', '“I would rather count again than trust the paper”'),
    message: t('Терминал снимает спор между приёмкой и складом', 'A terminal ends the quarrel of receiving and stock'),
    cta: t('Задать вопрос', 'Ask a question'),
    product: 'terminals',
    result: [3980, 211, 64, 1],
  },
];

const FIRST_WEEK: readonly PostTemplate[] = [
  {
    network: 'telegram',
    rubric: 'expertise',
    format: 'text',
    title: t('Пять признаков, что склад теряет товар', 'Five signs that a warehouse loses goods'),
    hook: t(
      'Если инвентаризация сходится «примерно», она не сходится',
      'If a stocktake agrees “roughly”, it does not agree',
    ),
    message: t(
      'Потери видны по пяти числам, которые уже есть в учёте',
      'Five numbers you already keep show the losses',
    ),
    cta: t('Скачать чек-лист', 'Get the checklist'),
    product: 'checklist',
  },
  {
    network: 'vk',
    rubric: 'cases',
    format: 'case',
    title: t('Опт: минус два человека на сборке', 'Wholesale: two pickers fewer'),
    hook: t('Собирали 140 заказов вшестером, теперь — вчетвером', 'Six people picked 140 orders; now four do'),
    message: t('Маршрут сборки экономит больше, чем скорость рук', 'The picking route saves more than fast hands'),
    cta: t('Получить расчёт', 'Get a calculation'),
    product: 'wms',
    segment: 'wholesale',
  },
  {
    network: 'telegram',
    rubric: 'expertise',
    format: 'checklist',
    title: t('Инвентаризация без остановки склада', 'Stocktaking without stopping the warehouse'),
    hook: t('Закрываете склад на два дня? Не нужно', 'Closing the warehouse for two days? No need'),
    message: t(
      'Считать по зонам каждую ночь дешевле, чем всё раз в год',
      'A zone a night is cheaper than everything once a year',
    ),
    cta: t('Скачать план', 'Get the plan'),
    product: 'checklist',
  },
  {
    network: 'telegram',
    rubric: 'people',
    format: 'short_video',
    title: t('День внедренца: что он делает на складе', 'An implementer’s day in the warehouse'),
    hook: t('7:40, приёмка, минус двенадцать', '7:40, receiving, twelve below zero'),
    message: t(
      'Настройка идёт на вашем складе, а не в офисе',
      'The set-up happens in your warehouse, not in an office',
    ),
    cta: t('Задать вопрос', 'Ask a question'),
    product: 'wms',
  },
  {
    network: 'vk',
    rubric: 'product',
    format: 'carousel',
    title: t('21 день запуска по шагам', 'The 21 days of launch, step by step'),
    hook: t('День 1 — обмер. День 21 — инвентаризация', 'Day 1: measuring. Day 21: a stocktake'),
    message: t('Платёж после инвентаризации без расхождений', 'Payment after a stocktake without differences'),
    cta: t('Записаться на показ', 'Book a demo'),
    product: 'wms',
  },
];

const SECOND_WEEK: readonly PostTemplate[] = [
  {
    network: 'telegram',
    rubric: 'expertise',
    format: 'poll',
    title: t('Где у вас чаще всего пересорт?', 'Where do you mis-sort most?'),
    hook: t('Приёмка, размещение, сборка или отгрузка?', 'Receiving, putting away, picking or shipping?'),
    message: t('Участок с потерями находят до выбора программы', 'Find the leak before you choose the software'),
    cta: t('Проголосовать', 'Vote'),
  },
  {
    network: 'telegram',
    rubric: 'cases',
    format: 'article',
    title: t('3PL: расхождения с 4 % до 0,2 % за квартал', '3PL: differences from 4 % to 0.2 % in a quarter'),
    hook: t(
      'Клиент хотел уйти. Через квартал он удвоил объём',
      'The client wanted to leave. A quarter later he doubled',
    ),
    message: t('Показали расхождения по каждому поклажедателю', 'Differences were shown for each depositor'),
    cta: t('Посмотреть расчёт', 'See the numbers'),
    product: 'wms',
    segment: '3pl',
  },
  {
    network: 'vk',
    rubric: 'offers',
    format: 'text',
    title: t('Аудит склада: что вы получите за два дня', 'Warehouse audit: what two days give you'),
    hook: t('Два дня, 14 замеров, одна страница выводов', 'Two days, 14 measurements, one page of findings'),
    message: t('Аудит окупается найденным на первой зоне', 'The audit pays for itself in the first zone'),
    cta: t('Оставить заявку', 'Leave a request'),
    product: 'audit',
  },
  {
    network: 'telegram',
    rubric: 'expertise',
    format: 'text',
    title: t('Адресное хранение без ремонта и стеллажей', 'Bin locations without rebuilding'),
    hook: t('Мел, рулетка и один выходной', 'Chalk, a tape measure and one weekend'),
    message: t('Адреса дают половину эффекта ещё до программы', 'Addresses give half the effect before any software'),
    cta: t('Скачать чек-лист', 'Get the checklist'),
    product: 'checklist',
  },
  {
    network: 'vk',
    rubric: 'product',
    format: 'short_video',
    title: t('Замена терминала за день: как это устроено', 'A terminal replaced in a day: how it works'),
    hook: t('Уронили терминал в 9:00. Новый — в 15:40', 'Dropped at 9:00. The new one came at 15:40'),
    message: t('Склад не стоит из-за одного устройства', 'One device does not stop the warehouse'),
    cta: t('Узнать условия', 'See the terms'),
    product: 'terminals',
  },
];

/** What is planned: a post for each of the ten working days of two weeks. */
export const PLANNED_POSTS: readonly PostTemplate[] = [...FIRST_WEEK, ...SECOND_WEEK];
