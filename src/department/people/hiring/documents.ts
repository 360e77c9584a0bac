/** Documents of hiring and onboarding: portraits, the text of each open vacancy, the ninety days of each newcomer. */
import { fromSerial } from '../../../shared/civilDate';
import { t } from '../../../shared/text';
import type { DocumentModel, ManagedLine } from '../../../blueprint/document';
import type { Scalar } from '../../../blueprint/values';
import { ONBOARDING_PHASES, VACANCY_STATUSES } from '../../../shared/codes/people';
import type { DocumentData } from '../../documents/data';
import { formatMoney, formatShare } from '../../documents/numbers';
import { item, line, writer, type Writer } from '../../documents/words';

type Row = Readonly<Record<string, Scalar>>;
const text = (row: Row | undefined, key: string): string => String(row?.[key] ?? '').trim();

function portraitLines(w: Writer, data: DocumentData): ManagedLine[] {
  const rows = data.rows('ideal').filter((row) => text(row, 'criterion') !== '');
  const roles = [...new Set(rows.map((row) => text(row, 'role')))];
  return roles.flatMap((role) => [
    { ...line(role), bold: true },
    ...rows
      .filter((row) => text(row, 'role') === role)
      .map((row) =>
        item(
          [
            text(row, 'criterion'),
            typeof row.weight === 'number' ? formatShare(row.weight, data.language) : '',
            row.must === true ? w.say(t('без этого нельзя', 'must have')) : '',
            text(row, 'anchor5') === '' ? '' : `5: ${text(row, 'anchor5')}`,
            text(row, 'anchor1') === '' ? '' : `1: ${text(row, 'anchor1')}`,
            text(row, 'how'),
          ]
            .filter((part) => part !== '')
            .join(' · '),
        ),
      ),
  ]);
}

function vacancyDocument(w: Writer, data: DocumentData, vacancy: Row): DocumentModel {
  const role = data.rows('team').find((row) => text(row, 'role') === text(vacancy, 'role'));
  const title = `${w.say(t('Вакансия', 'Vacancy'))}: ${text(vacancy, 'role')}`;
  const from = vacancy.salary_from;
  const to = vacancy.salary_to;
  const money = (value: Scalar | undefined): string =>
    typeof value === 'number' ? formatMoney(value, data.currency, data.language) : '';
  const pay = [money(from), money(to)].filter((part) => part !== '').join(' – ');
  const listed = (row: Row | undefined, key: string): ManagedLine[] =>
    text(row, key)
      .split('\n')
      .filter((each) => each.trim() !== '')
      .map((each) => item(each.trim()));
  return {
    key: `vacancy:${text(vacancy, 'vacancy_id')}`,
    kind: w.say(t('Вакансия', 'Vacancy')),
    title,
    forWhom: w.say(t('Кандидаты', 'Candidates')),
    blocks: [
      w.title(title),
      w.managed(
        'purpose',
        text(role, 'purpose') === '' ? [] : [line(text(role, 'purpose'))],
        t('Опишите роль на вкладке «Команда».', 'Describe the role on the Team tab.'),
      ),
      w.h1(t('Что делать', 'What to do')),
      w.managed('duties', listed(role, 'responsibilities'), t('Обязанности не заполнены.', 'No duties yet.')),
      w.h1(t('Кого ищем', 'Whom we look for')),
      w.managed(
        'criteria',
        data
          .rows('ideal')
          .filter((row) => text(row, 'role') === text(vacancy, 'role') && text(row, 'criterion') !== '')
          .map((row) => item(text(row, 'criterion'))),
        t('Портрет не описан.', 'No portrait yet.'),
      ),
      w.h1(t('Что предлагаем', 'What we offer')),
      w.managed(
        'offer',
        [
          ...(pay === '' ? [] : [item(`${w.say(t('Оплата', 'Pay'))}: ${pay}`)]),
          ...(text(vacancy, 'place') === '' ? [] : [item(text(vacancy, 'place'))]),
          ...listed(vacancy, 'offer'),
        ],
        t('Впишите условия в строку вакансии.', 'Enter the terms in the vacancy’s row.'),
      ),
      w.h1(t('О нас', 'About us')),
      w.prompt(
        t(
          'Три фразы: что делаем, для кого, чем гордимся. И имя того, кто ответит кандидату.',
          'Three sentences: what we do, for whom, what we are proud of. And the name of who answers the candidate.',
        ),
      ),
      w.h1(t('Как отбираем', 'How we choose')),
      w.bullets([
        t('Короткий звонок на 20 минут', 'A call of 20 minutes'),
        t('Тестовое не дольше двух часов', 'A test task of two hours at most'),
        t(
          'Собеседование с руководителем, ответ за три рабочих дня',
          'A talk with the head, an answer within three workdays',
        ),
      ]),
    ],
  };
}

/** Serial number of a date cell as text of the language; a seed's ISO date as it is. */
function dayText(value: Scalar | undefined, w: Writer): string {
  const iso = typeof value === 'number' ? fromSerial(Math.floor(value)) : String(value ?? '');
  const [year = '', month = '', day = ''] = iso.split('-');
  return iso === '' ? '' : w.say(t(`${day}.${month}.${year}`, iso));
}

function newcomerDocument(w: Writer, data: DocumentData, person: Row): DocumentModel {
  const title = `${w.say(t('Первые 90 дней', 'First 90 days'))}: ${text(person, 'person')}`;
  const steps = data
    .rows('onboarding')
    .filter((row) => text(row, 'item') !== '' && ['', text(person, 'role')].includes(text(row, 'role')));
  const phase = (label: (typeof ONBOARDING_PHASES)[number]['label']): ManagedLine[] =>
    steps
      .filter((row) => [label.ru, label.en].includes(text(row, 'phase')))
      .map((row) =>
        item(
          [
            text(row, 'item'),
            text(row, 'done') === '' ? '' : `${w.say(t('готово, когда', 'done when'))}: ${text(row, 'done')}`,
          ]
            .filter((part) => part !== '')
            .join(' · '),
        ),
      );
  return {
    key: `onboarding:${text(person, 'code')}`,
    kind: w.say(t('План новичка', 'Newcomer’s plan')),
    title,
    forWhom: text(person, 'person'),
    blocks: [
      w.title(title),
      w.managed(
        'head',
        [
          line(`${w.say(t('Роль', 'Role'))}: ${text(person, 'role')}`),
          line(`${w.say(t('Первый день', 'First day'))}: ${dayText(person.start, w)}`),
          ...(data.links.tabs.tasks
            ? [line(w.say(t('Задачи со сроками', 'Tasks with days')), data.links.tabs.tasks.url)]
            : []),
        ],
        t('Впишите дату выхода на вкладке «Команда».', 'Enter the start on the Team tab.'),
      ),
      ...ONBOARDING_PHASES.flatMap((each) => [
        w.h1(each.label),
        w.managed(each.code, phase(each.label), t('Шагов нет.', 'No steps.')),
      ]),
      w.h1(t('Что получилось и что трудно', 'What works and what is hard')),
      w.prompt(
        t(
          'Пишет новичок перед встречами 30, 60 и 90 дней.',
          'The newcomer writes here before the talks of 30, 60 and 90 days.',
        ),
      ),
    ],
  };
}

/** Days for which a newcomer keeps a plan of the first months. */
const NEWCOMER_DAYS = 130;

export function hiringDocuments(data: DocumentData): DocumentModel[] {
  const w = writer(data.language);
  const open = VACANCY_STATUSES[0].label;
  const title = w.say(t('Портреты кандидатов', 'Portraits of candidates'));
  const latest = data
    .rows('team')
    .map((row) => row.start)
    .filter((start): start is number => typeof start === 'number')
    .reduce((max, start) => Math.max(max, start), 0);
  return [
    {
      key: 'ideal',
      kind: w.say(t('Портрет кандидата', 'Ideal candidate')),
      title,
      forWhom: w.say(t('Кто нанимает', 'Those who hire')),
      blocks: [
        w.title(title),
        w.p(
          t(
            'Кого ищем на каждую роль и как это проверяем. Оценки кандидатов — в книге «Люди».',
            'Whom we look for in every role and how it is checked. Scores of candidates are in the People workbook.',
          ),
        ),
        w.managed(
          'portraits',
          portraitLines(w, data),
          t(
            'Портретов нет: опишите признаки в книге «Люди».',
            'No portraits yet: describe the criteria in the People workbook.',
          ),
        ),
        w.h1(t('Вопросы, которые задаём', 'Questions we ask')),
        w.bullets([
          t(
            'Расскажите о работе, которой гордитесь. Какое число изменилось и что сделали вы сами?',
            'Tell of the work you are proud of. Which number changed, and what was your part?',
          ),
          t('Что не получилось и что вы поменяли после этого?', 'What failed, and what did you change after it?'),
          t(
            'Лидов вдвое больше, сделок столько же. Что проверите первым?',
            'Twice the leads, the same deals. What do you check first?',
          ),
        ]),
      ],
    },
    ...data
      .rows('vacancies')
      .filter((row) => text(row, 'vacancy_id') !== '' && [open.ru, open.en, 'open'].includes(text(row, 'status')))
      .map((row) => vacancyDocument(w, data, row)),
    ...data
      .rows('team')
      .filter(
        (row) => text(row, 'person') !== '' && typeof row.start === 'number' && latest - row.start <= NEWCOMER_DAYS,
      )
      .map((row) => newcomerDocument(w, data, row)),
  ];
}
