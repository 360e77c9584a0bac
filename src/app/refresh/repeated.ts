/** Rows that people duplicated: both are kept, and named, since nobody knows which one is meant. */
import { t, type Text } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { textOf, type TableData, type TableRow } from '../tables/tableRead';

/** What of a table names a row, and what a second one does to the numbers. */
interface Keyed {
  readonly columns: readonly string[];
  readonly why: Text;
}

const TWICE = t('Её числа складываются дважды', 'Its numbers are added twice');

const KEYS: Readonly<Record<string, Keyed>> = {
  leads: {
    columns: ['lead_id'],
    why: t(
      'Лид посчитан один раз; загрузка не тронет ни одну из строк',
      'The lead counts once; an import touches neither row',
    ),
  },
  facts: { columns: ['segment', 'channel'], why: TWICE },
  cohorts: { columns: ['month', 'channel'], why: TWICE },
  product_facts: { columns: ['month', 'product'], why: TWICE },
};

const SHOWN = 5;

const repeated = (data: TableData, rows: readonly TableRow[], key: string, why: Text): Issue => {
  const lines = rows.map((row) => row.row + 1);
  return {
    severity: 'warning',
    code: 'refresh.repeated',
    what: t(`Строки повторяются: ${lines.join(', ')}`, `Rows are repeated: ${lines.join(', ')}`),
    where: { tab: data.state?.title ?? '', value: key },
    why,
    action: t('Удалите лишнюю строку', 'Delete the row that should not be there'),
  };
};

/** Rows of a table that name the same thing; a few of them. */
export function repeatedRows(data: TableData): Issue[] {
  const keyed = KEYS[data.tab.key];
  if (!keyed || keyed.columns.some((column) => !data.state?.columns.has(column))) return [];
  const byKey = new Map<string, TableRow[]>();
  for (const row of data.rows) {
    const parts = keyed.columns.map((column) => textOf(row, column));
    if (parts[0] === '') continue;
    const key = parts.join(' · ');
    const same = byKey.get(key);
    if (same) same.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey]
    .filter(([, rows]) => rows.length > 1)
    .slice(0, SHOWN)
    .map(([key, rows]) => repeated(data, rows, key, keyed.why));
}
