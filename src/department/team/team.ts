import { t } from '../../shared/text';
import { EMPLOYMENTS } from '../../shared/codes/lists';
import type { TableTab } from '../../blueprint/tab';
import { choice, flag, id, longText, note, reference, text, url } from '../columns';
import { ROLE_COLUMNS } from './moreColumns';

/** Roles and the people in them; job descriptions are made from its rows. */
export const team: TableTab = {
  kind: 'table',
  key: 'team',
  workbook: 'pulse',
  title: t('Команда', 'Team'),
  purpose: t(
    'Роли и люди. Из каждой строки получается должностная инструкция.',
    'Roles and people. Each row becomes a job description.',
  ),
  color: '#64748b',
  capacity: 60,
  frozenColumns: 2,
  rowKey: 'code',
  columns: [
    id('code', 'Код', 'Code', { widthPx: 130 }),
    text('role', 'Роль', 'Role', { required: true, widthPx: 220 }),
    text(
      'person',
      'Человек',
      'Person',
      note('Кто занимает роль. Пусто — вакансия.', 'Who holds the role. Empty: vacant.'),
    ),
    text('email', 'Почта', 'Email', { widthPx: 190 }),
    choice('employment', 'Занятость', 'Employment', EMPLOYMENTS, { widthPx: 160 }),
    reference('reports_to', 'Кому подчиняется', 'Reports to', 'team', 'role', { widthPx: 200 }),
    longText('purpose', 'Зачем роль', 'Purpose', {
      widthPx: 320,
      ...note('Одна фраза: какой результат даёт.', 'One sentence: what result it brings.'),
    }),
    longText('responsibilities', 'Обязанности', 'Responsibilities', {
      widthPx: 420,
      ...note(
        'По одной на строке (Ctrl+Enter), начинайте с глагола.',
        'One per line (Ctrl+Enter), beginning with a verb.',
      ),
    }),
    longText('kpi', 'Показатели', 'KPI', {
      widthPx: 200,
      ...note(
        'По одному на строке: коды метрик (sql, cpl, romi_m) или своими словами.',
        'One per line: metric codes (sql, cpl, romi_m) or your own words.',
      ),
    }),
    longText('authority', 'Права и лимиты', 'Authority', { widthPx: 260 }),
    flag('active', 'Действует', 'Active', { widthPx: 100 }),
    url('document', 'Инструкция', 'Job description', { owner: 'pulse', widthPx: 240 }),
    ...ROLE_COLUMNS,
  ],
};
