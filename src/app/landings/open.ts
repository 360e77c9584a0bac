/** Reads what the panel needs to show, publish or save the pages of a department. */
import { t } from '../../shared/text';
import { AppError } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { TableTab } from '../../blueprint/tab';
import { formatMoney } from '../../department/documents/numbers';
import { requireDepartment } from '../setup/open';
import type { DepartmentRecord } from '../setup/record';
import { choiceReader } from '../tables/choices';
import { readDepartment, type DepartmentValues } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { textOf, type TableData, type TableRow } from '../tables/tableRead';
import type { Ports } from '../ports';
import type { PageContext, PageTables } from './landingPage';

export interface OpenedLandings {
  readonly record: DepartmentRecord;
  readonly values: DepartmentValues;
  readonly tables: PageTables;
  readonly context: PageContext;
  /** Rows of the register that have a code. */
  readonly rows: readonly TableRow[];
  /** Code of a page's status; null when empty. */
  readonly statusOf: (row: TableRow) => string | null;
}

const LANDING_COLUMNS = [
  'code',
  'title',
  'status',
  'product',
  'segment',
  'offer',
  'url',
  'form',
  'form_url',
  'policy_url',
  'contact',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'published_at',
  'published_url',
];

function needed(data: TableData | null, { key, title }: TableTab): TableData {
  if (data) return data;
  throw new AppError('NOT_FOUND', `the tab ${title.en} is gone`, {
    text: t(
      `Вкладка «${title.ru}» удалена или недоступна вам`,
      `The tab “${title.en}” was deleted or is not open to you`,
    ),
    gone: { tab: key },
  });
}

/** Four calls at most: structure and values of two workbooks. @throws AppError NOT_FOUND naming the tab that is gone. */
export function openLandings(ports: Ports, definition: DepartmentDefinition): OpenedLandings {
  const { record, snapshot } = requireDepartment(ports);
  const values = readDepartment(
    ports,
    definition,
    record,
    {
      tables: {
        landings: LANDING_COLUMNS,
        landing_sections: ['landing', 'section', 'heading', 'text'],
        products: ['name', 'one_liner', 'price'],
        segments: ['name', 'who'],
      },
      fields: ['settings.company', 'settings.contact_storage'],
    },
    new Map([[snapshot.spreadsheetId, snapshot]]),
  );
  const table = (key: string): TableData => needed(values.table(key), tableOf(definition, key));
  const landings = table('landings');
  const reader = choiceReader(landings.tab, 'status', record.language);
  const empty = (key: string): TableData =>
    values.table(key) ?? { tab: tableOf(definition, key), state: null, rows: [] };
  return {
    record,
    values,
    tables: {
      landings,
      sections: table('landing_sections'),
      products: empty('products'),
      segments: empty('segments'),
    },
    context: {
      language: record.language,
      company: String(values.field('settings', 'company') ?? ''),
      money: (amount) => formatMoney(amount, record.currency, record.language),
    },
    rows: landings.rows.filter((row) => textOf(row, 'code') !== ''),
    statusOf: (row) => reader.codeOf(row.values.status),
  };
}

/** The row of a page. @throws AppError NOT_FOUND when the register has none with this code. */
export function rowOf(opened: OpenedLandings, code: string): TableRow {
  const row = opened.rows.find((each) => textOf(each, 'code') === code);
  if (row) return row;
  throw new AppError('NOT_FOUND', 'no landing page with this code', {
    text: t(`В реестре нет посадочной с кодом «${code}»`, `The register has no page with the code “${code}”`),
  });
}
