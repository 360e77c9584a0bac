/** A job description per role: ten sections, five of them fed from the workbook, the rest the team's from the first day. */
import { t, type Text } from '../../../shared/text';
import type { DocBlock, DocumentModel, ManagedLine } from '../../../blueprint/document';
import type { DocumentData, RoleData } from '../data';
import { metricLine } from '../metricLines';
import { formatMonth } from '../numbers';
import { item, line, writer, type Writer } from '../words';
import { COMMON_PROCEDURE, PROCEDURES } from './procedures';

const EMPTY_ROLE = t('Заполните роль на вкладке «Команда».', 'Fill in the role on the Team tab.');
const EMPTY_KPI = t(
  'Показатели не заданы: впишите их на вкладке «Команда».',
  'No KPI yet: write them on the Team tab.',
);
const EMPTY_AUTHORITY = t(
  'Лимиты не заданы: впишите их на вкладке «Команда».',
  'No limits yet: write them on the Team tab.',
);

/** Words in a duty that name a tab, in their shortest form of both languages. */
const MENTIONS: readonly (readonly [string, Text])[] = [
  ['rnp', t('рнп', 'rnp')],
  ['content_plan', t('контент-план', 'content plan')],
  ['unit_economics', t('юнит-экономик', 'unit economics')],
  ['hypotheses', t('гипотез', 'hypothes')],
  ['rubrics', t('рубрик', 'rubric')],
  ['segments', t('сегмент', 'segment')],
];

/** A duty links to the tab that it mentions. */
function duty(text: string, data: DocumentData): ManagedLine {
  const lower = text.toLowerCase();
  const found = MENTIONS.find(([key, words]) => data.links.tabs[key] && lower.includes(words[data.language]));
  return item(text, found && data.links.tabs[found[0]]?.url);
}

function holderLines(w: Writer, data: DocumentData, role: RoleData): ManagedLine[] {
  const team = data.links.tabs.team;
  return [
    line(`${w.say(t('Занимает', 'Held by'))}: ${role.person || w.say(t('вакансия', 'vacant'))}`),
    ...(role.email ? [line(`${w.say(t('Почта', 'Email'))}: ${role.email}`)] : []),
    line(
      `${w.say(t('Подчиняется', 'Reports to'))}: ${role.reportsTo || w.say(t('руководителю компании', 'the head of the company'))}`,
    ),
    ...(role.employment ? [line(`${w.say(t('Занятость', 'Employment'))}: ${role.employment}`)] : []),
    ...told(w, data, role, 'skills', t('Навыки и сервисы', 'Skills and tools')),
    ...(team ? [line(w.say(t('Изменить — на вкладке «Команда»', 'Change these on the Team tab')), team.url)] : []),
  ];
}

/** Lines that the team wrote into a column of the role; each begins with what the column is. */
function told(w: Writer, data: DocumentData, role: RoleData, column: string, name: Text): ManagedLine[] {
  const row = data.rows('team').find((each) => each.code === role.code);
  return String(row?.[column] ?? '')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => item(`${w.say(name)}: ${each}`));
}

/** Duties, then what the role hands in, gets from others and gives them. */
const dutyLines = (w: Writer, data: DocumentData, role: RoleData): ManagedLine[] => [
  ...role.responsibilities.map((each) => duty(each, data)),
  ...told(w, data, role, 'deliverables', t('Сдаёт', 'Hands in')),
  ...told(w, data, role, 'inputs', t('Получает', 'Receives')),
  ...told(w, data, role, 'outputs', t('Передаёт', 'Hands over')),
];

const authorityLines = (w: Writer, data: DocumentData, role: RoleData): ManagedLine[] => [
  ...(role.authority ? [line(role.authority)] : []),
  ...told(w, data, role, 'forbidden', t('Не делает', 'Must not')),
];

function kpiLines(w: Writer, data: DocumentData, role: RoleData): ManagedLine[] {
  if (role.kpi.length === 0) return [];
  const month =
    data.month === null
      ? w.say(t('Данных за месяц пока нет', 'No data for the month yet'))
      : `${w.say(t('Месяц', 'Month'))}: ${formatMonth(data.month, data.language)}`;
  const links = ['rnp', 'plan'].flatMap((key) => data.links.tabs[key] ?? []);
  return [
    line(month),
    ...role.kpi.map((kpi) => metricLine(kpi, data)),
    ...links.map((tab) => line(`${w.say(t('Подробно', 'In detail'))}: ${tab.title}`, tab.url)),
  ];
}

/** Sections 4 and 7 to 10: written once, then the team's. */
function rhythm(w: Writer): DocBlock[] {
  return [
    w.h1(t('8. Отчётность и ритм', '8. Reporting and rhythm')),
    w.bullets([
      t(
        'Понедельник, до планёрки: свои строки РНП проверены, отклонения объяснены',
        'Monday, before the meeting: own rows of the RNP are checked, deviations explained',
      ),
      t(
        'Планёрка: одна причина и одно действие на каждую красную строку',
        'Meeting: one cause and one action for each red row',
      ),
      t(
        'Пятница: задачи недели закрыты или перенесены с причиной',
        'Friday: the week’s tasks are closed or moved with a reason',
      ),
      t(
        'До 5-го рабочего дня месяца: итоги по своим показателям, выводы и план',
        'By the 5th workday of the month: results of own metrics, conclusions and plan',
      ),
    ]),
  ];
}

function review(w: Writer): DocBlock[] {
  return [
    w.h1(t('9. Оценка и премирование', '9. Review and bonus')),
    w.p(
      t(
        'Порядок по умолчанию; руководитель и сотрудник подтверждают его или меняют до начала квартала.',
        'The default order; the manager and the employee confirm or change it before the quarter begins.',
      ),
    ),
    w.bullets([
      t(
        'Премия считается от показателей раздела 5; сумма весов — 100 %',
        'The bonus is computed from the metrics of section 5; their weights add to 100%',
      ),
      t(
        'До 70 % плана — ноль; от 70 до 100 % растёт ровно до полной; выше плана — в полтора раза быстрее, но не больше полутора премий',
        'Below 70% of the plan: zero; from 70 to 100% it grows evenly to the full bonus; above the plan 1.5 times as fast, up to 1.5 bonuses',
      ),
      t(
        'Платим за принятые продажами лиды (SQL), а не за сырые заявки',
        'Pay is for leads that sales accepted (SQL), not for raw requests',
      ),
      t(
        'Берутся закрытые данные месяца; более поздние изменения — отдельной строкой в следующем',
        'Closed data of the month count; later changes are a separate line in the next month',
      ),
      t(
        'Разговор о работе — раз в две недели, оценка с решением — раз в полгода',
        'A one-to-one every two weeks, a review with a decision every half-year',
      ),
    ]),
    w.prompt(
      t(
        'Впишите размер премии и веса показателей. Трудовые и налоговые формулировки — за юристом компании.',
        'Write the size of the bonus and the weights. Labour and tax wording is for the company’s lawyer.',
      ),
    ),
  ];
}

function signOff(w: Writer): DocBlock[] {
  return [
    w.h1(t('10. Лист ознакомления', '10. Sign-off')),
    w.p(
      t(
        'С инструкцией ознакомлен(а), вопросы разобраны, экземпляр получен.',
        'I have read this description, my questions were answered, I have received a copy.',
      ),
    ),
    w.bullets([
      t(
        'Сотрудник: ФИО ________________  дата __________  подпись __________',
        'Employee: name ________________  date __________  signature __________',
      ),
      t(
        'Руководитель: ФИО ________________  дата __________  подпись __________',
        'Manager: name ________________  date __________  signature __________',
      ),
    ]),
  ];
}

function practice(w: Writer, code: string): { readonly how: DocBlock[]; readonly others: DocBlock[] } {
  const procedure = PROCEDURES[code] ?? COMMON_PROCEDURE;
  return {
    how: [
      w.h1(t('4. Как делать', '4. How to do it')),
      w.bullets(procedure.how),
      w.prompt(
        t(
          'Дополните ссылками: регламенты, шаблоны, кабинеты (ссылки, не пароли).',
          'Add links: procedures, templates, accounts (links, never passwords).',
        ),
      ),
    ],
    others: [
      w.h1(t('7. Взаимодействие', '7. Working with others')),
      w.h2(t('Получает', 'Receives')),
      w.bullets(procedure.gets),
      w.h2(t('Передаёт', 'Hands over')),
      w.bullets(procedure.gives),
      w.prompt(t('Впишите имена и кто замещает на время отпуска.', 'Write names and who stands in during holidays.')),
    ],
  };
}

/** The job description of a role, as it should be for these data. */
export function jobDescription(data: DocumentData, role: RoleData): DocumentModel {
  const w = writer(data.language);
  const { how, others } = practice(w, role.code);
  const name = w.say(t('Должностная инструкция', 'Job description'));
  return {
    key: `job:${role.code}`,
    kind: w.say(t('Должностная инструкция', 'Job description')),
    linkFrom: { tab: 'team', rowKey: role.code },
    title: `${name} — ${role.title}`,
    forWhom: role.person || role.title,
    blocks: [
      w.title(`${name}: ${role.title}`),
      w.p(
        t(
          `${data.company}. Документ ведёт руководитель маркетинга. Разделы 1–3, 5 и начало 6-го обновляются из книги; остальное пишет команда.`,
          `${data.company}. Kept by the head of marketing. Sections 1–3, 5 and the start of 6 are fed from the workbook; the team writes the rest.`,
        ),
      ),
      w.h1(t('1. Общие положения', '1. General')),
      w.managed('holder', holderLines(w, data, role), EMPTY_ROLE),
      w.h1(t('2. Цель должности', '2. Purpose')),
      w.managed('purpose', role.purpose ? [line(role.purpose)] : [], EMPTY_ROLE),
      w.h1(t('3. Функции и ответственность', '3. Duties')),
      w.managed('duties', dutyLines(w, data, role), EMPTY_ROLE),
      ...how,
      w.h1(t('5. Метрики и план', '5. Metrics and plan')),
      w.managed('kpi', kpiLines(w, data, role), EMPTY_KPI),
      w.h1(t('6. Права и лимиты', '6. Authority and limits')),
      w.managed('authority', authorityLines(w, data, role), EMPTY_AUTHORITY),
      w.bullets([
        t(
          'Сам: порядок своих задач, способ работы, остановка того, что явно вредит',
          'Alone: the order of own tasks, the way of working, stopping what clearly does harm',
        ),
        t(
          'С согласованием: траты сверх плана, обещания клиентам, новые подрядчики и сервисы',
          'With approval: spending over plan, promises to clients, new contractors and services',
        ),
        t(
          'Никогда: личные данные клиентов вне CRM, пароли в переписке, числа без источника',
          'Never: clients’ personal data outside the CRM, passwords in messages, numbers without a source',
        ),
      ]),
      w.prompt(t('Впишите предел суммы без согласования.', 'Write the amount that needs no approval.')),
      ...others,
      ...rhythm(w),
      ...review(w),
      ...signOff(w),
    ],
  };
}
