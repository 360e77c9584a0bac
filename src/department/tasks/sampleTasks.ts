/** Running work of the demo department: some of it late, done, stuck or in review, so that the board has something to show. */
import { t, type Text } from '../../shared/text';

/** A task with its days counted from the day on which the department is made. */
export interface TaskTemplate {
  readonly title: Text;
  readonly done: Text;
  readonly role: string;
  readonly inDays: number;
  readonly source: string;
  readonly sourceRef?: Text;
  readonly priority: string;
  /** `todo` when not given. */
  readonly status?: string;
  /** Days since it was set; 0 when not given. */
  readonly age?: number;
  readonly doneDaysAgo?: number;
  readonly comment?: Text;
}

/** Tasks that only the demo has. */
export const SAMPLE_TASKS: readonly TaskTemplate[] = [
  {
    title: t('Остановить кампании VK без заявок за 14 дней', 'Stop VK campaigns without requests in 14 days'),
    done: t('Расход перенесён в Директ', 'Spend moved to Direct'),
    role: 'performance',
    inDays: 2,
    source: 'rnp',
    sourceRef: t('РНП: CPL VK Реклама', 'RNP: CPL of VK Ads'),
    priority: 'p1',
    status: 'doing',
    age: 4,
  },
  {
    title: t('Разобрать с продажами 10 последних отказов', 'Go through the last 10 rejections with sales'),
    done: t('Причины внесены в CRM, выводы — в гипотезы', 'Reasons are in the CRM, findings in the hypotheses'),
    role: 'crm',
    inDays: 0,
    source: 'meeting',
    sourceRef: t('Планёрка: спорные лиды', 'Meeting: disputed leads'),
    priority: 'p2',
    age: 6,
  },
  {
    title: t('Собрать кейс «3PL: расхождения 0,2 %»', 'Write the case “3PL: 0.2 % differences”'),
    done: t('Кейс согласован с клиентом и опубликован', 'Approved by the client and published'),
    role: 'content',
    inDays: -3,
    source: 'content',
    priority: 'p2',
    status: 'review',
    age: 17,
    comment: t('Ждём подписи клиента под цифрами', 'Waiting for the client to sign the figures'),
  },
  {
    title: t('Завести цель «Калькулятор» в Метрике', 'Set the goal “Calculator” in web analytics'),
    done: t('Цель срабатывает и видна в отчёте', 'The goal fires and is seen in the report'),
    role: 'analyst',
    inDays: 3,
    source: 'hypothesis',
    sourceRef: t('HY001', 'HY001'),
    priority: 'p2',
    status: 'blocked',
    age: 8,
    comment: t('Нет доступа к сайту, запросили у подрядчика', 'No access to the site, asked the contractor'),
  },
  {
    title: t('Сверить расходы месяца с актами площадок', 'Reconcile the month’s spend with the platforms’ invoices'),
    done: t('Расхождение меньше 1 % или объяснено', 'The difference is under 1 % or explained'),
    role: 'analyst',
    inDays: -6,
    source: 'manual',
    priority: 'p3',
    status: 'done',
    age: 12,
    doneDaysAgo: 7,
  },
  {
    title: t('Отключить рассылку по старой базе выставки', 'Stop mailing the old exhibition list'),
    done: t('Список удалён из расписания', 'The list is off the schedule'),
    role: 'crm',
    inDays: 5,
    source: 'meeting',
    priority: 'p4',
    status: 'cancelled',
    age: 15,
    comment: t('База уже удалена при чистке', 'The list was removed in a clean-up'),
  },
];
