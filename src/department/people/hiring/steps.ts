/** The first ninety days of a newcomer, by workday. Goals: 30 days knows and does alone, 60 owns a piece, 90 meets 80 % of the plan. */
import { t } from '../../../shared/text';
import type { SeedRow } from '../../../blueprint/department';

export const STEPS: readonly SeedRow[] = [
  {
    phase: 'preboard',
    offset: 0,
    type: 'access',
    who: 'head',
    item: t(
      'Завести почту, чат и доступ к книгам отдела',
      'Set up email, chat and access to the department’s workbooks',
    ),
    done: t('Новичок открыл «Пульс» сам', 'The newcomer opened Pulse themselves'),
  },
  {
    phase: 'preboard',
    offset: 0,
    type: 'do',
    who: 'head',
    item: t('Назначить наставника и встречи первой недели', 'Name a mentor and the meetings of the first week'),
    done: t('Встречи в календаре', 'Meetings are in the calendar'),
  },
  {
    phase: 'd1',
    offset: 0,
    type: 'read',
    item: t('Прочитать книгу новичка и должностную инструкцию', 'Read the onboarding handbook and the job description'),
    done: t('Вопросы записаны', 'Questions are written down'),
  },
  {
    phase: 'd1',
    offset: 1,
    type: 'meet',
    item: t('Познакомиться с командой: 20 минут с каждым', 'Meet the team: 20 minutes with each'),
    done: t('Знает, кто за что отвечает', 'Knows who answers for what'),
  },
  {
    phase: 'w1',
    offset: 2,
    type: 'read',
    item: t('Разобрать продукт: описание и демонстрация', 'Learn the product: description and demo'),
    done: t('Ответил на 5 вопросов новичка, 4 верно', 'Answered the 5 novice questions, 4 right'),
  },
  {
    phase: 'w1',
    offset: 3,
    type: 'read',
    item: t(
      'Прочитать позиционирование, сегменты и соглашение с продажами',
      'Read positioning, segments and the agreement with sales',
    ),
    done: t('Пересказал, кто наш клиент и кто нет', 'Retold who is our client and who is not'),
  },
  {
    phase: 'w1',
    offset: 4,
    type: 'do',
    item: t('Послушать три звонка продаж и прочитать три интервью', 'Hear three sales calls and read three interviews'),
    done: t('Три боли клиента своими словами', 'Three pains of clients in own words'),
  },
  {
    phase: 'w1',
    offset: 4,
    type: 'do',
    item: t('Сделать одну маленькую задачу до конца', 'Finish one small task'),
    done: t('Задача закрыта в списке', 'The task is closed in the list'),
  },
  {
    phase: 'd30',
    offset: 10,
    type: 'do',
    item: t('Провести свои строки РНП на планёрке', 'Lead own rows of the RNP at the weekly meeting'),
    done: t('Причина и действие по каждой', 'A cause and an action for each'),
  },
  {
    phase: 'd30',
    offset: 15,
    type: 'do',
    item: t(
      'Разобрать воронку своего канала и назвать узкое место',
      'Study the funnel of own channel and name the bottleneck',
    ),
    done: t('Гипотеза записана и оценена', 'A hypothesis is written and scored'),
  },
  {
    phase: 'd30',
    offset: 21,
    type: 'check',
    item: t(
      'Встреча 30 дней: знает продукт, клиента, CRM; работает сам',
      'The 30-day talk: knows product, client, CRM; works alone',
    ),
    done: t('Итог и план на 60 дней записаны', 'The result and the plan of 60 days are written'),
  },
  {
    phase: 'd60',
    offset: 30,
    type: 'do',
    item: t(
      'Взять канал или документ отдела под свою ответственность',
      'Take a channel or a document of the department over',
    ),
    done: t('Имя новичка стоит в строке', 'The newcomer’s name is in its row'),
  },
  {
    phase: 'd60',
    offset: 38,
    type: 'do',
    item: t('Провести первый тест гипотезы', 'Run the first test of a hypothesis'),
    done: t('План теста записан до старта', 'The plan was written before the start'),
  },
  {
    phase: 'd60',
    offset: 42,
    type: 'check',
    item: t('Встреча 60 дней: что получилось, чему учимся', 'The 60-day talk: what worked, what to learn'),
    done: t('Итог и план на 90 дней записаны', 'The result and the plan of 90 days are written'),
  },
  {
    phase: 'd90',
    offset: 55,
    type: 'do',
    item: t('Выполнить не меньше 80 % плана по своему показателю', 'Meet 80 % of the plan of the own KPI at least'),
    done: t('Видно в РНП', 'Seen in the RNP'),
  },
  {
    phase: 'd90',
    offset: 60,
    type: 'do',
    item: t('Предложить одно улучшение процесса', 'Propose one improvement of the process'),
    done: t('Решение записано на вкладке «Решения»', 'The decision is on the Decisions tab'),
  },
  {
    phase: 'd90',
    offset: 63,
    type: 'check',
    who: 'head',
    item: t(
      'Решение по испытательному сроку: подтвердить, продлить, расстаться',
      'Decide on the probation: confirm, extend, part',
    ),
    done: t('Решение сказано человеку и записано', 'The decision is told and written'),
  },
];
