/** Health of the org chart (aspect 1). */
import { t } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../blueprint/health';
import { shareOf, yesNo } from '../../blueprint/healthRules';
import { orgTree } from '../../metrics/orgTree';
import { at, check, lacks } from '../health/kit';
import { COLUMNS, confirmedWithin, teamOf } from './healthKit';

const REVIEW_DAYS = 180;

const treeOf = (rows: readonly HealthRow[]) =>
  orgTree(rows.map((row) => ({ role: row.text('role'), reportsTo: row.text('reports_to') })));

const sound = (data: HealthData): CheckResult =>
  teamOf(data, (rows) => {
    const tree = treeOf(rows);
    return yesNo(tree.roots.length === 1 && tree.cycles.length === 0, [
      ...(tree.cycles.length > 0
        ? [
            lacks(
              `Подчиняются по кругу: ${tree.cycles.join(', ')}`,
              `Report in a circle: ${tree.cycles.join(', ')}`,
              at(
                'team',
                rows.find((row) => tree.cycles.includes(row.text('role'))),
                'reports_to',
              ),
            ),
          ]
        : []),
      ...(tree.roots.length === 1
        ? []
        : [
            lacks(
              tree.roots.length === 0 ? 'Нет главного' : `Главных больше одного: ${tree.roots.join(', ')}`,
              tree.roots.length === 0 ? 'Nobody is at the top' : `More than one at the top: ${tree.roots.join(', ')}`,
              at('team', undefined, 'reports_to'),
            ),
          ]),
    ]);
  });

const connected = (data: HealthData): CheckResult =>
  teamOf(data, (rows) => {
    const inTree = new Set(treeOf(rows).lines.map((each) => each.role));
    return shareOf(
      rows,
      (row) => inTree.has(row.text('role')),
      (row) =>
        lacks(
          `${row.text('role')}: роль «${row.text('reports_to')}» не найдена на схеме`,
          `${row.text('role')}: the role “${row.text('reports_to')}” is not on the chart`,
          at('team', row, 'reports_to'),
        ),
    );
  });

const contractors = (data: HealthData): CheckResult =>
  teamOf(data, (rows) =>
    shareOf(
      rows.filter((row) => ['contractor', 'agency'].includes(row.code('employment') ?? '')),
      (row) => row.text('owner') !== '',
      (row) =>
        lacks(
          `${row.text('role')}: у подрядчика нет ответственного внутри`,
          `${row.text('role')}: the contractor has no owner inside`,
          at('team', row, 'owner'),
        ),
    ),
  );

const held = (data: HealthData): CheckResult =>
  teamOf(data, (rows) =>
    shareOf(
      rows,
      (row) => row.text('person') !== '' || row.code('employment') === 'vacancy' || row.text('deputy') !== '',
      (row) =>
        lacks(
          `${row.text('role')}: никто не занимает, и вакансия не объявлена`,
          `${row.text('role')}: nobody holds it, and it is no vacancy`,
          at('team', row, 'person'),
        ),
    ),
  );

export const orgHealth: HealthAspect = {
  number: 1,
  key: 'org',
  title: t('Оргсхема', 'Org chart'),
  weight: 3,
  checks: [
    check(
      'sound',
      30,
      t('Один главный, и никто не подчиняется по кругу', 'One at the top, and nobody reports in a circle'),
      t('Поправьте столбец «Кому подчиняется»', 'Repair the column “Reports to”'),
      at('team', undefined, 'reports_to'),
      { team: COLUMNS },
      sound,
    ),
    check(
      'connected',
      25,
      t('Каждая роль есть на схеме', 'Every role is on the chart'),
      t('Выберите руководителя из списка ролей', 'Pick the superior from the list of roles'),
      at('team', undefined, 'reports_to'),
      { team: COLUMNS },
      connected,
    ),
    check(
      'contractors',
      15,
      t('У каждого подрядчика есть ответственный внутри', 'Every contractor has an owner inside'),
      t('Впишите, кто ведёт подрядчика', 'Enter who runs the contractor'),
      at('team', undefined, 'owner'),
      { team: COLUMNS },
      contractors,
    ),
    check(
      'held',
      20,
      t('Каждая роль занята или объявлена вакансией', 'Every role is held or announced as a vacancy'),
      t('Впишите человека или поставьте «Вакансия»', 'Enter the person or set “Vacancy”'),
      at('team', undefined, 'person'),
      { team: COLUMNS },
      held,
    ),
    check(
      'reviewed',
      10,
      t('Схему сверяли за последние полгода', 'The chart was reviewed within half a year'),
      t('Сверьте строки и впишите дату', 'Compare the rows and enter the date'),
      at('team', undefined, 'confirmed'),
      { team: COLUMNS },
      confirmedWithin(REVIEW_DAYS),
      { freshness: true },
    ),
  ],
};
