/** Formats of posts: how long each takes and who makes it. The due days of the content plan are counted by it. */
import { t } from '../../shared/text';
import { POST_FORMATS } from '../../shared/codes/lists';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import type { TableTab } from '../../blueprint/tab';
import { choice, integer, longText, note, reference } from '../columns';
import { samplePerson } from '../team/seed';

export const formats: TableTab = {
  kind: 'table',
  key: 'formats',
  workbook: 'library',
  title: t('Форматы', 'Formats'),
  purpose: t(
    'Сколько рабочих дней занимает каждый формат: по ним считаются сроки в контент-плане.',
    'How many workdays each format takes: due days of the content plan are counted by it.',
  ),
  color: '#db2777',
  capacity: 30,
  columns: [
    choice('format', 'Формат', 'Format', POST_FORMATS, { required: true, widthPx: 160 }),
    integer('days_text', 'Текст за, дней', 'Text due, days', {
      widthPx: 120,
      ...note('За сколько рабочих дней до выхода готов текст.', 'Workdays before it goes out when the text is ready.'),
    }),
    integer('days_design', 'Дизайн за, дней', 'Design due, days', {
      widthPx: 120,
      ...note('За сколько рабочих дней до выхода готова картинка.', 'Workdays before when the design is ready.'),
    }),
    reference('maker', 'Кто делает', 'Made by', 'lists', 'people'),
    longText('checklist', 'Что проверить', 'Checklist', { widthPx: 380 }),
  ],
};

interface Format {
  readonly code: string;
  readonly text: number;
  readonly design: number;
  readonly check: readonly [ru: string, en: string];
}

const FORMATS: readonly Format[] = [
  {
    code: 'text',
    text: 2,
    design: 1,
    check: ['Первая строка читается без «ещё», один призыв', 'The first line works before “more”, one call'],
  },
  {
    code: 'carousel',
    text: 4,
    design: 1,
    check: [
      'Мысль на карточку, читается на телефоне, призыв на последней',
      'A thought a card, readable on a phone, the call on the last',
    ],
  },
  {
    code: 'short_video',
    text: 5,
    design: 2,
    check: ['Смысл в первые две секунды, субтитры, обложка', 'The point in two seconds, captions, a cover'],
  },
  {
    code: 'long_video',
    text: 10,
    design: 4,
    check: ['Сценарий согласован, главы, ссылка в описании', 'Script approved, chapters, a link in the description'],
  },
  {
    code: 'live',
    text: 7,
    design: 3,
    check: [
      'Анонс за три дня, ведущий и запасной, запись',
      'Announced three days before, a host and a spare, recorded',
    ],
  },
  {
    code: 'article',
    text: 5,
    design: 2,
    check: [
      'Заголовок обещает пользу, цифры со ссылкой на источник',
      'The headline promises a benefit, figures with sources',
    ],
  },
  {
    code: 'newsletter',
    text: 3,
    design: 1,
    check: [
      'Тема до 45 знаков, ссылки с метками, отписка работает',
      'Subject up to 45 signs, tagged links, unsubscribing works',
    ],
  },
  {
    code: 'case',
    text: 7,
    design: 2,
    check: ['Цифры «было» и «стало», клиент согласовал текст', 'Figures before and after, approved by the client'],
  },
  {
    code: 'checklist',
    text: 4,
    design: 2,
    check: ['Помещается на страницу, пункты с глагола', 'Fits a page, items begin with a verb'],
  },
  {
    code: 'poll',
    text: 1,
    design: 1,
    check: ['Варианты не пересекаются, есть «другое»', 'Options do not overlap, there is “other”'],
  },
  {
    code: 'podcast',
    text: 8,
    design: 2,
    check: [
      'План вопросов у гостя, звук проверен, расшифровка',
      'Questions sent to the guest, sound checked, transcript',
    ],
  },
];

/** Workdays that a format usually takes; designers of the demo are its content people. */
export const formatRows = (answers: DepartmentAnswers): SeedRow[] =>
  FORMATS.map(({ code, text, design, check }) => ({
    format: code,
    days_text: text,
    days_design: design,
    checklist: t(check[0], check[1]),
    ...(answers.sample ? { maker: samplePerson(answers, 'content') } : {}),
  }));
