/** The rhythm of meetings: on which days and at what time they are held. The next ones are made by it. */
import { t } from '../../shared/text';
import { WEEKDAYS } from '../../shared/codes/rhythm';
import type { DepartmentAnswers } from '../../blueprint/department';
import type { FormField, FormTab } from '../../blueprint/tab';
import type { SeedValue } from '../../blueprint/values';
import { choiceList } from '../columns';
import { samplePerson } from '../team/seed';

const people = { kind: 'column', tab: 'team', column: 'person' } as const;

const number = (key: string, ru: string, en: string, value: number, hint?: FormField['hint']): FormField => ({
  key,
  label: t(ru, en),
  type: 'integer',
  owner: 'team',
  value,
  ...(hint ? { hint } : {}),
});

export const rhythm: FormTab = {
  kind: 'form',
  key: 'rhythm',
  workbook: 'pulse',
  title: t('Ритм', 'Rhythm'),
  purpose: t(
    'Когда встречаемся. Встречи появляются на вкладке «Встречи» при обновлении, файл календаря скачивается из панели.',
    'When we meet. Meetings appear on the Meetings tab at the refresh; the calendar file is in the panel.',
  ),
  color: '#b45309',
  sections: [
    {
      title: t('Планёрка недели', 'Weekly planning'),
      fields: [
        {
          key: 'weekly_day',
          label: t('День', 'Day'),
          type: 'choice',
          owner: 'team',
          value: '1',
          list: choiceList(WEEKDAYS),
          hint: t('Выходной: переносится на следующий рабочий день', 'A day off: moved to the next workday'),
        },
        { key: 'weekly_time', label: t('Время', 'Time'), type: 'text', owner: 'team', value: '10:00' },
        number('weekly_minutes', 'Минут', 'Minutes', 60),
        number('weeks_ahead', 'На сколько недель вперёд', 'Weeks ahead', 4),
      ],
    },
    {
      title: t('Итоги месяца и сессия квартала', 'Monthly review and quarterly session'),
      fields: [
        number(
          'monthly_workday',
          'Итоги месяца: рабочий день',
          'Monthly review: workday',
          5,
          t('Не позже пятого рабочего дня', 'By the fifth workday'),
        ),
        number('monthly_minutes', 'Минут на итоги месяца', 'Minutes of the monthly review', 90),
        number(
          'quarterly_workday',
          'Сессия квартала: рабочий день',
          'Quarterly session: workday',
          8,
          t('В первом месяце квартала', 'In the first month of the quarter'),
        ),
        number('quarterly_minutes', 'Минут на сессию', 'Minutes of the session', 240),
        { key: 'long_time', label: t('Время', 'Time'), type: 'text', owner: 'team', value: '11:00' },
      ],
    },
    {
      title: t('Кто ведёт', 'Who runs them'),
      fields: [
        { key: 'chair', label: t('Ведёт', 'Chair'), type: 'reference', owner: 'team', list: people },
        { key: 'scribe', label: t('Записывает решения', 'Scribe'), type: 'reference', owner: 'team', list: people },
        { key: 'attendees', label: t('Участники', 'Attendees'), type: 'text', owner: 'team' },
      ],
    },
  ],
};

/** People of the demo. */
export const rhythmValues = (answers: DepartmentAnswers): Record<string, SeedValue> => {
  if (!answers.sample) return {};
  const [chair, scribe] = [samplePerson(answers, 'head'), samplePerson(answers, 'analyst')];
  return {
    ...(chair === '' ? {} : { rhythm_chair: chair }),
    ...(scribe === '' ? {} : { rhythm_scribe: scribe }),
    rhythm_attendees: t('Маркетинг и руководитель продаж', 'Marketing and the head of sales'),
  };
};
