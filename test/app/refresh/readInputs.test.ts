/** Where a refresh says that something is wrong: the tab and the column by the names that people see. */
import { readInputs } from '../../../src/app/refresh/readInputs';
import { tableOf } from '../../../src/app/tables/requireColumns';
import type { WorkbookValues } from '../../../src/app/tables/readTables';
import type { TableRow } from '../../../src/app/tables/tableRead';
import type { Scalar } from '../../../src/blueprint/values';
import { DEPARTMENT } from '../../../src/department/index';
import { PLAIN_MONEY } from '../../../src/metrics/money';

const rowsOf = (...rows: Readonly<Record<string, Scalar>>[]): TableRow[] =>
  rows.map((values, index) => ({ row: index + 1, values }));

const TABLES: Readonly<Record<string, TableRow[]>> = {
  leads: rowsOf(
    { lead_id: 'L-1', created: 'soon' },
    { lead_id: 'L-2', created: 46_000, channel: 'Billboard', product: 'Lathe' },
  ),
  spend: rowsOf({ date: 'May', cost: 100 }, { date: 46_000, cost: 100, channel: 'Radio' }),
};

const values: WorkbookValues = {
  table: (key) => ({ tab: tableOf(DEPARTMENT, key), state: null, rows: TABLES[key] ?? [] }),
  cell: () => null,
};

it.each([
  ['ru', 'Лиды', 'Расходы', ['Создан', 'Канал', 'Продукт', 'Дата']],
  ['en', 'Leads', 'Spend', ['Created', 'Channel', 'Product', 'Date']],
] as const)('problems of rows are told by titles and headings (%s)', (language, leads, spend, columns) => {
  const [created, channel, product, date] = columns;
  expect(readInputs(DEPARTMENT, language, values, PLAIN_MONEY).problems.map(({ where }) => where)).toEqual([
    { tab: leads, column: created, row: 2, value: 'soon' },
    { tab: leads, column: channel, value: 'Billboard' },
    { tab: leads, column: product, value: 'Lathe' },
    { tab: spend, column: date, row: 2, value: 'May' },
    { tab: spend, column: channel, value: 'Radio' },
  ]);
});
