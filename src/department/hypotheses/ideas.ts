/** Hypotheses of the demo department; the first three and their ICE are the worked example of the specification (288, 504, 168). */
import { t, type Text } from '../../shared/text';

/** An idea as the demo tells it. Codes of channel, product and segment are those of the demo's lists. */
export interface Idea {
  readonly title: Text;
  readonly statement: Text;
  readonly area: string;
  /** Code of the metric dictionary. */
  readonly metric: string;
  /** Impact, confidence, ease; null while nobody has estimated it. */
  readonly ice: readonly [number, number, number] | null;
  /** People a month, impact, confidence, person-days. */
  readonly rice?: readonly [number, number, number, number];
  /** Potential and importance. */
  readonly pie?: readonly [number, number];
  /** Rate now, and its relative growth. */
  readonly expected?: readonly [baseline: number, uplift: number];
  readonly role: string;
  readonly channel?: string;
  readonly product?: string;
  readonly segment?: string;
  /** Days since it was written down; 10 when not given. */
  readonly age?: number;
  /** `scored` when not given. */
  readonly status?: string;
  readonly result?: string;
  readonly decision?: Text;
  readonly learning?: Text;
}

const LANDING_IDEAS: readonly Idea[] = [
  {
    title: t('Калькулятор потерь вместо формы', 'Loss calculator instead of a form'),
    statement: t(
      'Если вместо формы дать калькулятор потерь для посетителей из Директа, то конверсия посадочной изменится с 2 % до 3 % за месяц, потому что на интервью спрашивают «сколько мы теряем».',
      'If a loss calculator replaces the form for visitors from Direct, then landing conversion moves from 2 % to 3 % within a month, because people ask in interviews how much they lose.',
    ),
    area: 'landing',
    metric: 'cr_click_lead',
    ice: [8, 6, 6],
    rice: [4000, 2, 0.8, 10],
    pie: [8, 9],
    expected: [0.02, 0.5],
    role: 'performance',
    channel: 'yandex_direct',
    product: 'wms',
  },
  {
    title: t('Второй звонок через 2 часа при недозвоне', 'Second call two hours after no answer'),
    statement: t(
      'Если при недозвоне звонить ещё раз через 2 часа, то доля принятых лидов изменится с 20 % до 24 % за месяц, потому что треть недозвонов отвечает вечером.',
      'If unanswered leads get a second call after two hours, then the accepted share moves from 20 % to 24 % within a month, because a third of them answer in the evening.',
    ),
    area: 'sales_script',
    metric: 'cr_lead_sql',
    ice: [7, 8, 9],
    rice: [200, 2, 0.8, 2],
    pie: [7, 8],
    expected: [0.2, 0.2],
    role: 'crm',
  },
  {
    title: t('Отраслевой лендинг для 3PL', 'Landing page for 3PL'),
    statement: t(
      'Если вести 3PL на отдельную страницу с кейсом отрасли, то конверсия изменится с 2 % до 3 % за два месяца, потому что сейчас они не видят своих задач.',
      'If 3PL visitors see a page with a case of their industry, then conversion moves from 2 % to 3 % within two months, because now they do not see their own tasks.',
    ),
    area: 'landing',
    metric: 'cr_click_lead',
    ice: [7, 6, 4],
    rice: [1500, 2, 0.8, 15],
    pie: [7, 7],
    expected: [0.02, 0.5],
    role: 'product_marketer',
    product: 'wms',
    segment: '3pl',
  },
  {
    title: t('Короткая форма из двух полей', 'Short form with two fields'),
    statement: t(
      'Если оставить в форме только телефон и компанию, то конверсия изменится с 2 % до 2,6 % за месяц, потому что на третьем поле уходит каждый четвёртый.',
      'If the form asks for phone and company only, then conversion moves from 2 % to 2.6 % within a month, because every fourth visitor leaves at the third field.',
    ),
    area: 'form',
    metric: 'cr_click_lead',
    ice: [5, 7, 9],
    rice: [9000, 1, 0.8, 1],
    pie: [6, 8],
    expected: [0.02, 0.3],
    role: 'performance',
    age: 45,
    status: 'done',
    result: 'win',
    decision: t('Оставили короткую форму на всех страницах', 'The short form stays on all pages'),
    learning: t(
      'Готовность оставить телефон не зависит от должности; лишние поля отсекают занятых, а не случайных.',
      'Willingness to leave a phone does not depend on the position; extra fields drive away the busy, not the random.',
    ),
  },
  {
    title: t('Цена «от» на посадочной', '“From” price on the landing page'),
    statement: t(
      'Если показать цену «от 290 000», то доля SQL изменится с 20 % до 27 % за месяц, потому что «дорого» звучит уже на первом звонке.',
      'If the page shows “from 290,000”, then the SQL share moves from 20 % to 27 % within a month, because “too expensive” is heard on the first call.',
    ),
    area: 'price',
    metric: 'cr_lead_sql',
    ice: [8, 5, 8],
    rice: [4000, 1, 0.5, 1],
    pie: [7, 9],
    expected: [0.2, 0.35],
    role: 'head',
    product: 'wms',
    status: 'planned',
  },
];

const CHANNEL_IDEAS: readonly Idea[] = [
  {
    title: t('Отключить VK на выходных', 'Switch VK off at weekends'),
    statement: t(
      'Если не показывать VK в выходные, то цена принятого лида снизится на 15 % за месяц, потому что заявки выходных почти не доходят до SQL.',
      'If VK does not run at weekends, then cost per accepted lead falls by 15 % within a month, because weekend requests hardly become SQL.',
    ),
    area: 'channel',
    metric: 'cpsql',
    ice: [6, 6, 9],
    rice: [900, 1, 0.8, 1],
    pie: [6, 6],
    role: 'performance',
    channel: 'vk_ads',
    age: 20,
    status: 'running',
  },
  {
    title: t('Ретаргетинг на читателей кейсов', 'Retargeting of case readers'),
    statement: t(
      'Если догонять читателей кейсов приглашением на аудит, то цена лида снизится с 3 800 до 3 000 за месяц, потому что они уже знают задачу.',
      'If readers of cases are invited to an audit, then cost per lead falls from 3,800 to 3,000 within a month, because they know the problem already.',
    ),
    area: 'channel',
    metric: 'cpl',
    ice: [6, 5, 7],
    rice: [700, 1, 0.5, 3],
    pie: [5, 4],
    role: 'performance',
    channel: 'vk_ads',
    product: 'audit',
    age: 100,
    status: 'idea',
  },
  {
    title: t('Партнёрский процент за SQL, а не за сделку', 'Partner fee per SQL, not per deal'),
    statement: t(
      'Если платить партнёрам за принятый лид, то лидов от партнёров станет 25 вместо 15 в месяц, потому что сделки они ждут по полгода.',
      'If partners are paid per accepted lead, then they bring 25 leads a month instead of 15, because they wait half a year for a deal.',
    ),
    area: 'channel',
    metric: 'sql',
    ice: [7, 4, 5],
    rice: [15, 3, 0.5, 5],
    pie: [7, 5],
    role: 'head',
    channel: 'partners',
  },
];

const CONTENT_IDEAS: readonly Idea[] = [
  {
    title: t('Кейс с цифрами в письме после встречи', 'A case with figures in the mail after a meeting'),
    statement: t(
      'Если после встречи отправлять кейс той же отрасли, то доля КП изменится с 70 % до 80 % за два месяца, потому что решение защищают перед собственником.',
      'If a case of the same industry follows each meeting, then proposals move from 70 % to 80 % within two months, because the decision is defended before the owner.',
    ),
    area: 'email',
    metric: 'proposals',
    ice: [6, 7, 8],
    rice: [28, 2, 0.8, 2],
    pie: [6, 7],
    expected: [0.7, 0.14],
    role: 'crm',
    channel: 'email',
  },
  {
    title: t('Вебинар с клиентом раз в месяц', 'Monthly webinar with a client'),
    statement: t(
      'Если раз в месяц клиент рассказывает о внедрении, то контент даст на 8 лидов больше за месяц, потому что клиенту верят больше, чем нам.',
      'If a client tells of the implementation once a month, then content brings 8 more leads a month, because a client is believed more than we are.',
    ),
    area: 'content',
    metric: 'leads',
    ice: [7, 5, 4],
    rice: [300, 1, 0.5, 6],
    pie: [6, 6],
    role: 'content',
    channel: 'content',
    segment: 'wholesale',
  },
  {
    title: t('Аудит в рассрочку', 'Audit in instalments'),
    statement: t(
      'Если аудит можно оплатить двумя частями, то продаж аудита станет в полтора раза больше за квартал, потому что у складов нет бюджета в этом месяце.',
      'If the audit can be paid in two parts, then half as many again are sold within a quarter, because warehouses have no budget this month.',
    ),
    area: 'offer',
    metric: 'deals',
    ice: [5, 4, 6],
    rice: [60, 1, 0.5, 4],
    pie: [5, 5],
    role: 'head',
    product: 'audit',
    age: 60,
    status: 'done',
    result: 'inconclusive',
    decision: t('Не продлевать, вернуться через полгода', 'Not continued; look again in half a year'),
    learning: t(
      'Рассрочку просят те, кто не согласовал проект внутри: дело не в сумме.',
      'Those who ask for instalments have no internal approval: it is not about the sum.',
    ),
  },
  {
    title: t('Чек-лист голосом кладовщика', 'The checklist in a storekeeper’s voice'),
    statement: t(
      'Если записать чек-лист «12 потерь склада» коротким видео с кладовщиком, то скачиваний станет больше, потому что цифры без людей не пересылают.',
      'If the checklist “12 warehouse losses” becomes a short video with a storekeeper, then downloads grow, because figures without people are not passed on.',
    ),
    area: 'creative',
    metric: 'leads',
    ice: null,
    role: 'content',
    channel: 'content',
    product: 'checklist',
    age: 3,
    status: 'idea',
  },
];

/** All ideas of the demo, the worked example first. */
export const IDEAS: readonly Idea[] = [...LANDING_IDEAS, ...CHANNEL_IDEAS, ...CONTENT_IDEAS];
