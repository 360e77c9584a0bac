/** First rows of the journey map: the demo's way to a warehouse system, or the steps to be filled in for a segment of one's own. */
import { addDays } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { metricOf } from '../../metrics/dictionary';
import { SEGMENT_SEED } from '../control/segmentSeed';
import { samplePerson } from '../team/seed';

interface Step {
  readonly stage: string;
  readonly goal: Text;
  readonly actions: Text;
  readonly touchpoints: Text;
  readonly questions: Text;
  readonly emotion: string;
  readonly barriers: Text;
  readonly now: Text;
  readonly next: Text;
  readonly metric: Text;
  readonly role: string;
}

const STEPS: readonly Step[] = [
  {
    stage: 'problem',
    goal: t('Понять, почему инвентаризация снова не сошлась', 'See why the stocktake did not balance again'),
    actions: t(
      'Пересчитывает спорные ячейки, спрашивает кладовщиков',
      'Counts the disputed places again, asks the storekeepers',
    ),
    touchpoints: t(
      'Телеграм-канал, поиск «пересорт на складе»',
      'Telegram channel, search for “mis-sorts in a warehouse”',
    ),
    questions: t('На каком участке теряем и сколько?', 'In which zone do we lose, and how much?'),
    emotion: 'm2',
    barriers: t('Думает, что дело в людях, а не в учёте', 'Thinks it is the people, not the records'),
    now: t('Чек-лист «12 потерь склада»', 'The checklist “12 warehouse losses”'),
    next: t('Калькулятор потерь по участкам (HY001)', 'Loss calculator by zone (HY001)'),
    metric: metricOf('leads').name,
    role: 'content',
  },
  {
    stage: 'search',
    goal: t('Найти способ, который не остановит отгрузки', 'Find a way that does not stop shipments'),
    actions: t(
      'Смотрит три-четыре сайта, спрашивает в чатах логистов',
      'Looks at three or four sites, asks in logistics chats',
    ),
    touchpoints: t('Директ, SEO, сайты партнёров', 'Direct, SEO, partners’ sites'),
    questions: t('Сколько длится запуск и кто будет это делать?', 'How long does the launch take, and who does it?'),
    emotion: 'm1',
    barriers: t('На сайте не видно срока и цены', 'The site shows neither time nor price'),
    now: t('Страница «WMS для 3PL»', 'The page “WMS for 3PL”'),
    next: t('Вынести срок 21 день и вилку цены на первый экран', 'Put 21 days and the price range on the first screen'),
    metric: metricOf('mql').name,
    role: 'performance',
  },
  {
    stage: 'compare',
    goal: t('Убедиться, что у похожего склада получилось', 'Make sure that it worked for a similar warehouse'),
    actions: t('Просит показать систему, звонит знакомым', 'Asks for a demo, calls people they know'),
    touchpoints: t('Звонок продаж, показ, кейсы', 'Sales call, demo, case studies'),
    questions: t('А на нашем складе со сборкой паллет это работает?', 'Does it work in our warehouse, with pallets?'),
    emotion: 'z0',
    barriers: t('Кейсы только из розницы, отвечаем через день', 'Cases from retail only; we answer a day later'),
    now: t('Показ на демо-складе', 'A demo on a demo warehouse'),
    next: t('Кейс 3PL с цифрами; звонок в течение 30 минут', 'A 3PL case with figures; a call within 30 minutes'),
    metric: metricOf('sql').name,
    role: 'content',
  },
  {
    stage: 'decide',
    goal: t('Защитить покупку перед собственником', 'Defend the purchase before the owner'),
    actions: t('Считает окупаемость, собирает подписи', 'Counts the payback, collects signatures'),
    touchpoints: t('КП, встреча с директором', 'Proposal, meeting with the director'),
    questions: t('Что будет, если не сойдётся?', 'What if it does not balance?'),
    emotion: 'm1',
    barriers: t('Риск кажется личным', 'The risk feels personal'),
    now: t('Оплата после инвентаризации без расхождений', 'Payment after a stocktake without differences'),
    next: t('Расчёт окупаемости на одну страницу в КП', 'One page of payback in the proposal'),
    metric: metricOf('proposals').name,
    role: 'head',
  },
  {
    stage: 'buy',
    goal: t('Подписать без лишних согласований', 'Sign without extra approvals'),
    actions: t('Отправляет договор юристам', 'Sends the contract to the lawyers'),
    touchpoints: t('Договор, счёт', 'Contract, invoice'),
    questions: t('Где в договоре обещанный срок?', 'Where in the contract is the promised time?'),
    emotion: 'z0',
    barriers: t('Правки договора идут неделю', 'Changes to the contract take a week'),
    now: t('Типовой договор', 'A standard contract'),
    next: t('Приложить лист ответов для юристов', 'Attach a sheet of answers for lawyers'),
    metric: metricOf('deals').name,
    role: 'crm',
  },
  {
    stage: 'use',
    goal: t('Закрыть месяц без штрафов', 'Close the month without fines'),
    actions: t('Обучает смены, смотрит отчёт по участкам', 'Trains the shifts, reads the report by zone'),
    touchpoints: t('Поддержка, куратор внедрения', 'Support, launch manager'),
    questions: t('Кто ответит ночью?', 'Who answers at night?'),
    emotion: 'p1',
    barriers: t('Ночная смена не обучена', 'The night shift is not trained'),
    now: t('Ответ за 15 минут днём', 'An answer in 15 minutes by day'),
    next: t('Видео на пять минут для ночной смены', 'A five-minute video for the night shift'),
    metric: t('Обращения в поддержку', 'Support requests'),
    role: 'content',
  },
  {
    stage: 'recommend',
    goal: t('Показать результат коллегам', 'Show the result to colleagues'),
    actions: t('Рассказывает на встрече логистов', 'Tells about it at a logistics meeting'),
    touchpoints: t('Кейс, отзыв, рекомендация', 'Case study, review, referral'),
    questions: t('Что мне за рекомендацию?', 'What do I get for a referral?'),
    emotion: 'p2',
    barriers: t('Никто не просит рассказать', 'Nobody asks them to'),
    now: t('Ничего', 'Nothing'),
    next: t('Просить кейс через 60 дней после запуска', 'Ask for a case 60 days after the launch'),
    metric: t('Лиды канала «Рекомендации»', 'Leads of the referral channel'),
    role: 'crm',
  },
];

const PROMPT = t('Спросите у трёх клиентов', 'Ask three clients');

export function journeyRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const main = SEGMENT_SEED.filter((segment) => segment.priority === 'A');
  return main.flatMap((segment, index) =>
    STEPS.map(({ role, ...step }): SeedRow => ({
      ...step,
      segment: segment.name,
      owner: samplePerson(answers, role),
      evidence: index === 0 ? 'CI001, CI002' : PROMPT,
      reviewed: addDays(answers.today, index === 0 ? -30 : -75),
    })),
  );
}
