/** A job description per role: ten sections, three of them fed from the workbook. */
import { t } from '../../shared/text';
import type { DocumentModel } from '../../blueprint/document';
import type { DocumentData, RoleData } from './data';
import { metricLine } from './metricLines';
import { formatMonth, item, line, writer } from './words';

const EMPTY_ROLE = t('Заполните роль на вкладке «Команда».', 'Fill in the role on the Team tab.');
const EMPTY_KPI = t(
  'Показатели не заданы: впишите их на вкладке «Команда».',
  'No KPI yet: write them on the Team tab.',
);

function holder(data: DocumentData, role: RoleData): string {
  const { say } = writer(data.language);
  return role.person === '' ? say(t('вакансия', 'vacant')) : role.person;
}

export function jobDescription(data: DocumentData, role: RoleData): DocumentModel {
  const w = writer(data.language);
  const tab = (key: string): string | undefined => data.links.tabs[key]?.url;
  const month =
    data.month === null
      ? w.say(t('данных за месяц пока нет', 'no data for the month yet'))
      : formatMonth(data.month, data.language);
  const facts = [
    line(`${w.say(t('Занимает', 'Held by'))}: ${holder(data, role)}`),
    line(
      `${w.say(t('Подчиняется', 'Reports to'))}: ${role.reportsTo || w.say(t('руководителю компании', 'the head of the company'))}`,
    ),
    ...(role.employment ? [line(`${w.say(t('Занятость', 'Employment'))}: ${role.employment}`)] : []),
  ];
  return {
    key: `job:${role.code}`,
    kind: 'jobDescription',
    title: `${w.say(t('Должностная инструкция', 'Job description'))} — ${role.title}`,
    forWhom: role.person || role.title,
    blocks: [
      w.title(`${w.say(t('Должностная инструкция', 'Job description'))}: ${role.title}`),
      w.p(
        t(
          `${data.company}. Документ ведёт руководитель маркетинга; разделы с числами обновляются сами.`,
          `${data.company}. Kept by the head of marketing; the sections with numbers refresh by themselves.`,
        ),
      ),
      w.h1(t('1. Общие положения', '1. General')),
      w.managed('holder', facts, EMPTY_ROLE),
      w.h1(t('2. Цель должности', '2. Purpose')),
      w.managed('purpose', role.purpose ? [line(role.purpose)] : [], EMPTY_ROLE),
      w.h1(t('3. Функции и ответственность', '3. Duties')),
      w.managed(
        'duties',
        role.responsibilities.map((each) => item(each)),
        EMPTY_ROLE,
      ),
      w.h1(t('4. Как делать', '4. How to do it')),
      w.prompt(
        t(
          'Впишите регламенты и ссылки: по каким шагам делается каждая обязанность, где лежат шаблоны и доступы (ссылки, не пароли).',
          'Write the procedures and links: the steps of each duty, where templates and access are kept (links, never passwords).',
        ),
      ),
      w.h1(t('5. Метрики и план', '5. Metrics and plan')),
      w.managed(
        'kpi',
        role.kpi.length > 0
          ? [
              line(month),
              ...role.kpi.map((kpi) => metricLine(kpi, data)),
              line(w.say(t('План и факт — на вкладке РНП', 'Plan and fact: the RNP tab')), tab('rnp')),
            ]
          : [],
        EMPTY_KPI,
      ),
      w.h1(t('6. Права и лимиты', '6. Authority and limits')),
      w.managed(
        'authority',
        role.authority ? [line(role.authority)] : [],
        t('Лимиты не заданы: впишите их на вкладке «Команда».', 'No limits yet: write them on the Team tab.'),
      ),
      w.prompt(
        t(
          'Дополните: что согласовать заранее, что можно решать сразу.',
          'Add: what needs approval, what may be decided at once.',
        ),
      ),
      w.h1(t('7. Взаимодействие', '7. Working with others')),
      w.prompt(
        t(
          'От кого что получает и кому что передаёт; к кому идти с вопросом.',
          'What comes from whom and goes to whom; whom to ask.',
        ),
      ),
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
      ]),
      w.h1(t('9. Оценка и премирование', '9. Review and bonus')),
      w.prompt(
        t(
          'Опишите схему: от каких показателей зависит премия, порог, предел. Трудовые и налоговые формулировки — за юристом компании.',
          'Describe the scheme: which KPI pay, threshold, cap. Labour and tax wording is for the company’s lawyer.',
        ),
      ),
      w.h1(t('10. Лист ознакомления', '10. Sign-off')),
      w.prompt(t('ФИО, дата, подпись.', 'Name, date, signature.')),
    ],
  };
}
