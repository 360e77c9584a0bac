/** Hypotheses of the demo department; scores for ICE. */
import { addDays } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { samplePerson } from '../team/seed';

interface Idea {
  readonly title: Text;
  readonly statement: Text;
  readonly area: string;
  readonly metric: string;
  readonly ice: readonly [number, number, number];
  readonly role: string;
  readonly age: number;
  readonly status: string;
}

const idea = (
  title: Text,
  statement: Text,
  area: string,
  metric: string,
  ice: readonly [number, number, number],
  role: string,
  age = 10,
  status = 'scored',
): Idea => ({ title, statement, area, metric, ice, role, age, status });

const IDEAS: readonly Idea[] = [
  idea(
    t('Калькулятор потерь вместо формы', 'Loss calculator instead of a form'),
    t(
      'Если вместо формы дать калькулятор потерь, конверсия посадочной вырастет с 2 % до 3 % за месяц, потому что на интервью спрашивают «сколько мы теряем».',
      'If a loss calculator replaces the form, landing conversion grows from 2 % to 3 % in a month, because people ask in interviews how much they lose.',
    ),
    'landing',
    'cr_click_lead',
    [8, 6, 6],
    'performance',
  ),
  idea(
    t('Второй звонок через 2 часа при недозвоне', 'Second call two hours after no answer'),
    t(
      'Если при недозвоне звонить ещё раз через 2 часа, доля принятых лидов вырастет с 20 % до 24 %, потому что треть недозвонов отвечает вечером.',
      'If unanswered leads get a second call after two hours, the accepted share grows from 20 % to 24 %, because a third of them answer in the evening.',
    ),
    'sales_script',
    'sql',
    [7, 8, 9],
    'crm',
  ),
  idea(
    t('Отраслевой лендинг для 3PL', 'Landing page for 3PL'),
    t(
      'Если вести 3PL на отдельную страницу с кейсом отрасли, конверсия вырастет с 2 % до 3 %, потому что сейчас они не видят своих задач.',
      'If 3PL visitors see a page with a case of their industry, conversion grows from 2 % to 3 %, because now they do not see their own tasks.',
    ),
    'landing',
    'cr_click_lead',
    [7, 6, 4],
    'product_marketer',
  ),
  idea(
    t('Кейс с цифрами в письме после встречи', 'A case with figures in the mail after a meeting'),
    t(
      'Если после встречи отправлять кейс той же отрасли, доля КП вырастет с 70 % до 80 %.',
      'If a case of the same industry follows each meeting, proposals grow from 70 % to 80 %.',
    ),
    'email',
    'proposals',
    [6, 7, 8],
    'crm',
  ),
  idea(
    t('Отключить VK на выходных', 'Switch VK off at weekends'),
    t(
      'Если не показывать VK в выходные, цена принятого лида снизится на 15 %, потому что заявки выходных почти не доходят до SQL.',
      'If VK does not run at weekends, cost per accepted lead falls by 15 %, because weekend requests hardly become SQL.',
    ),
    'channel',
    'cpsql',
    [6, 6, 9],
    'performance',
    20,
    'running',
  ),
  idea(
    t('Вебинар с клиентом раз в месяц', 'Monthly webinar with a client'),
    t(
      'Если раз в месяц клиент рассказывает о внедрении, контент даст на 8 лидов больше.',
      'If a client tells of the implementation once a month, content brings 8 more leads.',
    ),
    'content',
    'leads',
    [7, 5, 4],
    'content',
  ),
  idea(
    t('Цена «от» на посадочной', '“From” price on the landing page'),
    t(
      'Если показать цену «от 290 000», лидов станет меньше на 10 %, но доля SQL вырастет с 20 % до 27 %.',
      'If the page shows “from 290,000”, leads fall by 10 % but the SQL share grows from 20 % to 27 %.',
    ),
    'price',
    'sql',
    [8, 5, 8],
    'head',
  ),
  idea(
    t('Аудит в рассрочку', 'Audit in instalments'),
    t(
      'Если аудит можно оплатить частями, продаж аудита станет в полтора раза больше.',
      'If the audit can be paid in parts, half as many again are sold.',
    ),
    'offer',
    'deals',
    [5, 4, 6],
    'head',
  ),
  idea(
    t('Короткая форма из двух полей', 'Short form with two fields'),
    t(
      'Если оставить в форме только телефон и компанию, конверсия вырастет с 2 % до 2,6 %.',
      'If the form asks for phone and company only, conversion grows from 2 % to 2.6 %.',
    ),
    'form',
    'cr_click_lead',
    [5, 7, 9],
    'performance',
  ),
  idea(
    t('Ретаргетинг на читателей кейсов', 'Retargeting of case readers'),
    t(
      'Если догонять читателей кейсов приглашением на аудит, цена лида будет ниже 3 000.',
      'If readers of cases are invited to an audit, cost per lead is below 3,000.',
    ),
    'channel',
    'cpl',
    [6, 5, 7],
    'performance',
    100,
    'idea',
  ),
  idea(
    t('Партнёрский процент за SQL, а не за сделку', 'Partner fee per SQL, not per deal'),
    t(
      'Если платить партнёрам за принятый лид, лидов от партнёров станет 25 вместо 15.',
      'If partners are paid per accepted lead, they bring 25 leads instead of 15.',
    ),
    'channel',
    'sql',
    [7, 4, 5],
    'head',
  ),
];

export function hypothesisRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  return IDEAS.map(({ title, statement, area, metric, ice, role, age, status }, index) => ({
    id: `HY${String(index + 1).padStart(3, '0')}`,
    title,
    statement,
    status,
    owner: samplePerson(answers, role),
    area,
    metric,
    impact: ice[0],
    confidence: ice[1],
    ease: ice[2],
    created: addDays(answers.today, -age),
  }));
}
