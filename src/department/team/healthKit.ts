/** What the checks of roles share: rows in force, and how lately they were confirmed. */
import { addDays } from '../../shared/civilDate';
import type { CheckResult, HealthData, HealthRow } from '../../blueprint/health';
import { shareOf, yesNo } from '../../blueprint/healthRules';
import { at, judged, lacks } from '../health/kit';

export const COLUMNS = [
  'code',
  'role',
  'person',
  'employment',
  'reports_to',
  'active',
  'owner',
  'deputy',
  'confirmed',
  'signed',
  'purpose',
  'responsibilities',
  'kpi',
];

/** Rows in force; an empty tick counts as in force only when nobody ticks. */
export const active = (rows: readonly HealthRow[]): HealthRow[] => {
  const named = rows.filter((row) => row.text('role') !== '');
  return named.some((row) => row.flag('active')) ? named.filter((row) => row.flag('active')) : named;
};

export const teamOf = (data: HealthData, judge: (rows: readonly HealthRow[]) => CheckResult): CheckResult =>
  judged(data, ['team'], ({ team }) => {
    const rows = active(team);
    return rows.length === 0
      ? yesNo(false, [lacks('В команде нет ролей', 'The team has no roles', at('team'))])
      : judge(rows);
  });

export const confirmedWithin =
  (days: number) =>
  (data: HealthData): CheckResult =>
    teamOf(data, (rows) =>
      shareOf(
        rows,
        (row) => (row.date('confirmed') ?? '') >= addDays(data.today, -days),
        (row) =>
          lacks(
            `${row.text('role')}: строку давно не сверяли`,
            `${row.text('role')}: the row was not confirmed for long`,
            at('team', row, 'confirmed'),
          ),
      ),
    );
