/** Interviews and jobs of the demo (invented people and companies). */
import { addDays } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { segmentName } from '../control/segmentSeed';

interface Talk {
  readonly ago: number;
  readonly segment: string;
  readonly source: string;
  readonly role: Text;
  readonly company: Text;
  readonly trigger: Text;
  readonly job: Text;
  readonly pains: Text;
  readonly severity: number;
  readonly solution: Text;
  readonly spent: Text;
  readonly decision: Text;
  readonly quotes: Text;
  readonly insight: Text;
  readonly fresh: boolean;
  readonly leads_to?: string;
}

const OPS = t('Операционный директор', 'Operations director');
const OWNER = t('Собственник', 'Owner');
const HEAD = t('Начальник склада', 'Warehouse head');

const TALKS: readonly Talk[] = [
  {
    ago: 20,
    segment: '3pl',
    source: 'client',
    role: OPS,
    company: t('3PL, 120 человек', '3PL, 120 people'),
    trigger: t('Клиент выставил штраф за пересорт', 'A client charged a fine for mis-sorts'),
    job: t('Доказать, на каком участке теряется товар', 'Prove in which zone goods get lost'),
    pains: t('Видно только итог месяца, спорят смены', 'Only the month’s total is seen, shifts argue'),
    severity: 5,
    solution: t('Пересчёт ночью, таблица', 'Recounts at night, a spreadsheet'),
    spent: t('180 тыс. ₽ за квартал', '180 thousand a quarter'),
    decision: t('Две недели: он, бухгалтер, собственник', 'Two weeks: he, the accountant, the owner'),
    quotes: t(
      '«Мне не нужна система, мне нужно знать, где теряем»',
      '“I do not need a system, I need to know where we lose”',
    ),
    insight: t('Покупают ответ на вопрос «где», а не учёт', 'They buy the answer to “where”, not accounting'),
    fresh: true,
    leads_to: 'HY001',
  },
  {
    ago: 27,
    segment: '3pl',
    source: 'lost',
    role: OPS,
    company: t('3PL, 80 человек', '3PL, 80 people'),
    trigger: t('Рост заказов перед сезоном', 'Growth of orders before the season'),
    job: t('Запуститься до сезона', 'Launch before the season'),
    pains: t('Внедрение обещали за полгода', 'Half a year was promised for the launch'),
    severity: 4,
    solution: t('Наняли двух учётчиков', 'Hired two clerks'),
    spent: t('140 тыс. ₽ в месяц', '140 thousand a month'),
    decision: t('Сравнил три КП, решал сам', 'Compared three proposals, decided himself'),
    quotes: t('«Если не успеть до сентября, смысла нет»', '“If not before September, there is no point”'),
    insight: t('Срок запуска важнее цены', 'Time to launch matters more than price'),
    fresh: true,
  },
  {
    ago: 41,
    segment: '3pl',
    source: 'competitor',
    role: HEAD,
    company: t('3PL, 200 человек', '3PL, 200 people'),
    trigger: t('Сменился владелец склада', 'The warehouse changed hands'),
    job: t('Не зависеть от одного программиста', 'Not depend on one programmer'),
    pains: t('Доработки ждут по месяцу', 'Changes wait for a month'),
    severity: 3,
    solution: t('Крупная WMS', 'A large WMS'),
    spent: t('2,4 млн ₽ за внедрение', '2.4 million for the launch'),
    decision: t('Тендер, четыре месяца', 'A tender, four months'),
    quotes: t('«Мы платим за кнопку, которой не пользуемся»', '“We pay for a button that we do not use”'),
    insight: t('У крупных систем слабое место — доработки', 'The weak point of large systems is changes'),
    fresh: true,
  },
  {
    ago: 55,
    segment: '3pl',
    source: 'client',
    role: OPS,
    company: t('3PL, 60 человек', '3PL, 60 people'),
    trigger: t('Не сошлась инвентаризация', 'The stocktake did not balance'),
    job: t('Закрыть месяц без штрафов', 'Close the month without fines'),
    pains: t('Разбор занимает три дня', 'Sorting it out takes three days'),
    severity: 5,
    solution: t('Складской модуль учётной системы', 'The warehouse module of the ERP'),
    spent: t('Три дня работы шести человек', 'Three days of six people'),
    decision: t('Решил после аудита', 'Decided after the audit'),
    quotes: t(
      '«После аудита я показал отчёт собственнику, и вопрос закрылся»',
      '“After the audit I showed the report to the owner, and that was it”',
    ),
    insight: t('Аудит продаёт собственнику', 'The audit sells to the owner'),
    fresh: false,
    leads_to: 'HY003',
  },
  {
    ago: 70,
    segment: '3pl',
    source: 'client',
    role: HEAD,
    company: t('3PL, 150 человек', '3PL, 150 people'),
    trigger: t('Клиент потребовал отчёт по участкам', 'A client demanded a report by zone'),
    job: t('Удержать крупного клиента', 'Keep a large client'),
    pains: t('Отчёт собирают руками', 'The report is made by hand'),
    severity: 4,
    solution: t('Таблица и бессонная ночь', 'A spreadsheet and a sleepless night'),
    spent: t('Риск потерять 20 % выручки', 'The risk of losing 20 % of revenue'),
    decision: t('Неделя', 'A week'),
    quotes: t('«Отчёт нужен мне раз в неделю, а не раз в квартал»', '“I need the report weekly, not quarterly”'),
    insight: t('Отчёт для клиента — повод купить', 'The report for the client is a reason to buy'),
    fresh: false,
  },
  ...(
    [
      [24, 'client', OWNER, 5],
      [36, 'lost', OWNER, 3],
      [48, 'market', HEAD, 4],
      [62, 'client', OPS, 4],
      [80, 'competitor', OWNER, 3],
    ] as const
  ).map(([ago, source, role, severity], index): Talk => ({
    ago,
    segment: 'wholesale',
    source,
    role,
    company: t(`Опт, ${60 + index * 35} человек`, `Wholesale, ${60 + index * 35} people`),
    trigger:
      [
        t('Недостача в сезон', 'A shortage in the season'),
        t('Открывали второй склад', 'A second warehouse was opened'),
        t('Ушёл старший кладовщик', 'The senior storekeeper left'),
        t('Сорвали отгрузку сети', 'A shipment to a chain failed'),
        t('Банк попросил остатки', 'The bank asked for the stock'),
      ][index] ?? t('Недостача', 'A shortage'),
    job:
      [
        t('Знать остатки без пересчёта', 'Know the stock without a recount'),
        t('Запустить склад по образцу первого', 'Launch a warehouse like the first one'),
        t('Чтобы склад не держался на одном человеке', 'A warehouse that does not rest on one person'),
        t('Отгружать без ошибок', 'Ship without errors'),
        t('Показать остатки сегодня', 'Show the stock today'),
      ][index] ?? t('Знать остатки', 'Know the stock'),
    pains:
      [
        t('Остатки в системе и на полке разные', 'Stock in the system and on the shelf differ'),
        t('Правила живут в головах', 'Rules live in people’s heads'),
        t('Новичок учится два месяца', 'A newcomer learns for two months'),
        t('Ошибку находит покупатель', 'The buyer finds the error'),
        t('Остатки собирают неделю', 'The stock takes a week to collect'),
      ][index] ?? t('Остатки не сходятся', 'The stock does not balance'),
    severity,
    solution: t('Учётная система и пересчёт раз в квартал', 'An ERP and a recount each quarter'),
    spent: t('Неделя склада в квартал', 'A week of the warehouse a quarter'),
    decision: t('Собственник решил после показа', 'The owner decided after the demo'),
    quotes: t('«Система показывает одно, полка другое»', '“The system says one thing, the shelf another”'),
    insight:
      [
        t('Покупают спокойствие собственника', 'They buy the owner’s peace'),
        t('Второй склад — самый горячий момент', 'A second warehouse is the hottest moment'),
        t('Боятся зависимости от человека', 'They fear to depend on a person'),
        t('Ошибка отгрузки дороже недостачи', 'A shipping error costs more than a shortage'),
        t('Новой боли нет', 'No new pain'),
      ][index] ?? t('Новой боли нет', 'No new pain'),
    fresh: index < 3,
  })),
];

const idOf = (prefix: string, index: number): string => `${prefix}${String(index + 1).padStart(3, '0')}`;

export function interviewRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  return TALKS.map(({ ago, segment, fresh, ...talk }, index) => ({
    ...talk,
    interview_id: idOf('CI', index),
    date: addDays(answers.today, -ago),
    segment: segmentName(segment),
    consent: true,
    new_pain: fresh,
  }));
}

export function jobRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const jobs: readonly SeedRow[] = [
    {
      segment: segmentName('3pl'),
      situation: t(
        'Когда конец месяца и инвентаризация не сходится',
        'When the month ends and the stocktake does not balance',
      ),
      motivation: t('найти, на каком участке теряется товар', 'to find in which zone goods get lost'),
      outcome: t('не платить из кармана склада', 'the warehouse does not pay for it'),
      kind: 'functional',
      push: t('Штраф клиента', 'A client’s fine'),
      pull: t('Отчёт по участкам в день запуска', 'A report by zone on launch day'),
      anxiety: t('Остановятся отгрузки', 'Shipments will stop'),
      habit: t('Таблица, к которой привыкли', 'The spreadsheet they are used to'),
      importance: 9,
      satisfaction: 3,
      evidence: 'CI001, CI004',
    },
    {
      segment: segmentName('3pl'),
      situation: t('Когда крупный клиент требует отчёт', 'When a large client demands a report'),
      motivation: t('отправить его за минуту', 'to send it within a minute'),
      outcome: t('не потерять контракт', 'the contract is not lost'),
      kind: 'social',
      importance: 8,
      satisfaction: 4,
      evidence: 'CI005, CI002',
    },
    {
      segment: segmentName('wholesale'),
      situation: t('Когда на складе новый человек', 'When there is a new person in the warehouse'),
      motivation: t('поставить его в смену в тот же день', 'to put them on shift the same day'),
      outcome: t('склад не зависел от одного человека', 'the warehouse does not rest on one person'),
      kind: 'emotional',
      importance: 7,
      satisfaction: 4,
      evidence: 'CI008, CI006',
    },
  ];
  return jobs.map((job, index) => ({ job_id: idOf('JB', index), ...job }));
}
