/** Decomposition of the year's goal: revenue → deals → SQL → MQL → leads → budget, by month and by channel. */
import { lazy } from '../../../shared/lazy';
import type { DepartmentAnswers } from '../../../blueprint/department';
import type { PanelCell, PanelTab } from '../../../blueprint/tab';
import type { SeedValue } from '../../../blueprint/values';
import { addMonths } from '../../../shared/civilDate';
import { t } from '../../../shared/text';
import { heading } from '../../panels/kit/cells';
import { samplePlan } from '../../plan/samplePlan';
import { channelCells, GUARDS } from './channels';
import { inputCells } from './inputs';
import { C, CHANNEL_LINES, COLUMNS, M, MONTH_LINES, ROWS } from './layout';
import { monthCells, SIGNALS } from './months';

const TITLE = t('Декомпозиция', 'Decomposition');
const PURPOSE = t(
  'Сколько нужно сделок, лидов и денег, чтобы выполнить цель года: по месяцам, с сезоном и сроком сделки, и по каналам.',
  'How many deals, leads and how much money the year’s goal needs: by month, with season and lag, and by channel.',
);

const area = (rows: readonly string[], column: string) =>
  ({
    kind: 'cells',
    from: { row: rows[0] ?? '', column },
    to: { row: rows[rows.length - 1] ?? '', column },
  }) as const;

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  ...inputCells(),
  ...monthCells(),
  ...channelCells(),
]);

export const decomposition: PanelTab = {
  kind: 'panel',
  key: 'decomposition',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: '#0f766e',
  columns: COLUMNS.map((key) => ({ key, sizePx: key === 'name' ? 300 : key === 'v10' ? 200 : 110 })),
  rows: ROWS.map((key) => (key.endsWith('_header') ? { key, sizePx: 44 } : { key })),
  get cells() {
    return panelCells();
  },
  frozenRows: 2,
  frozenColumns: 1,
  rules: [
    { area: area(MONTH_LINES, M.check), when: { kind: 'textIs', text: SIGNALS.fits }, signal: 'good' },
    { area: area(MONTH_LINES, M.check), when: { kind: 'textIs', text: SIGNALS.tooMany }, signal: 'bad' },
    { area: area(CHANNEL_LINES, C.guard), when: { kind: 'textIs', text: GUARDS.OK }, signal: 'good' },
    { area: area(CHANNEL_LINES, C.guard), when: { kind: 'textIs', text: GUARDS.DEAR }, signal: 'bad' },
  ],
};

/** The demo's goal of the year and its season; a department of one's own starts with an even season. */
export function decompositionValues(answers: DepartmentAnswers): Record<string, SeedValue> {
  const year = Number(answers.today.slice(0, 4));
  const months = Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01-01`, index));
  const leads = months.map((month) => samplePlan(month).channels.reduce((sum, channel) => sum + channel.leads, 0));
  const season = Object.fromEntries(
    months.map((_, index) => [
      `decomposition_season_${index + 1}`,
      answers.sample ? Math.round((leads[index] ?? 200) / 2) / 100 : 1,
    ]),
  );
  if (!answers.sample) return { ...season, decomposition_year: year };
  // March of the specification: 3.6 million of revenue is an index of 1
  const total = Object.values(season).reduce((sum: number, index) => sum + Number(index), 0);
  return {
    ...season,
    decomposition_year: year,
    decomposition_revenue: Math.round(total * 3_600_000),
    decomposition_check: 360_000,
    decomposition_won: 0.25,
    decomposition_sql: 0.5,
    decomposition_mql: 0.4,
    decomposition_cpl: 4000,
    decomposition_lag: 1,
    decomposition_open: 6,
    decomposition_growth: 0.2,
    decomposition_limit: 9_500_000,
    decomposition_capacity: 45,
  };
}
