/** What a file says about itself: its money, its currency, its own total, whether VAT is in. */
import { sumMoney } from '../shared/money';
import { t } from '../shared/text';
import type { Issue } from '../shared/errors';
import { importIssue } from './issues/importIssue';
import type { RowReader } from './cells/rowReader';
import { parseNumber } from './cells/parseNumber';
import { FILE_FORMATS } from './formats/recognise';
import type { FileKind } from './fileKinds';
import { vatOf, type FileFacts, type ReadOptions } from './importReading';
import { currencyCode } from './names/currency';
import { cellOf, moneyUnit, type BoundColumns } from './table/bindColumns';
import type { OpenedFile } from './table/openFile';
import type { TableRow } from './table/readTable';

/** Adds up the money of the file as it stands there, and tells rows of a foreign currency. */
export interface MoneyReader {
  /** The foreign currency of a row that has money; null when it is the department's, or nobody knows. */
  readonly add: (row: TableRow, cells: RowReader) => string | null;
  readonly sum: () => number;
  readonly currencies: () => readonly string[];
  /** What is told of rows in other currencies: once for each. */
  readonly issues: () => readonly Issue[];
}

/** Signs that an amount carries itself (`$125,000.50`); a column or a header of currencies says it better. */
const MONEY_SIGN = /[₽$€£₸]|руб|rub|usd|eur|kzt|uzs/i;

/** Departments that count in these know what their own `$` is. */
const DOLLARS: ReadonlySet<string> = new Set([
  ...['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'],
  ...['MXN', 'ARS', 'CLP', 'COP', 'UYU', 'BRL'],
]);

function signOf(cell: string, own: string | undefined): string | null {
  const sign = MONEY_SIGN.exec(cell)?.[0] ?? null;
  return sign === '$' && own !== undefined && DOLLARS.has(own) ? null : sign;
}

export function moneyReader(bound: BoundColumns, key: string, own: string | undefined): MoneyReader {
  const column = bound.get(key);
  const fileCurrency = currencyCode(moneyUnit(bound) ?? '');
  const found = new Set<string>(fileCurrency === null ? [] : [fileCurrency]);
  const amounts: number[] = [];
  const foreign = new Map<string, { readonly row: number; count: number }>();
  const byText = new Map<string, string | null>();
  const currencyOf = (text: string): string | null => {
    let code = byText.get(text);
    if (code === undefined) {
      code = currencyCode(text);
      byText.set(text, code);
    }
    return code;
  };
  return {
    add: (row, cells) => {
      const reading = column ? parseNumber(cellOf(row, column), column.marks) : { number: null };
      const amount = 'number' in reading ? reading.number : null;
      if (amount !== null) amounts.push(amount);
      const named = cells.text('currency');
      const sign = column && named === '' ? signOf(cellOf(row, column), own) : null;
      const currency = named === '' ? (fileCurrency ?? (sign === null ? null : currencyOf(sign))) : currencyOf(named);
      if (currency !== null) found.add(currency);
      const isForeign = own !== undefined && own !== '' && currency !== null && currency !== own;
      if (!isForeign || (amount ?? 0) === 0) return null;
      const known = foreign.get(currency);
      if (known) known.count += 1;
      else foreign.set(currency, { row: row.line, count: 1 });
      return currency;
    },
    sum: () => sumMoney(amounts),
    currencies: () => [...found],
    issues: () =>
      [...foreign].map(([currency, { row, count }]) =>
        importIssue('other_currency', { row, column: column?.header ?? key }, { currency, count, own: own ?? '' }),
      ),
  };
}

/** The only total row of the file; several totals are totals of parts. */
export function ownTotal(file: OpenedFile, key: string): number | null {
  const total = file.totals[0];
  const bound = file.bound.get(key);
  if (!total || !bound || file.totals.length > 1) return null;
  const reading = parseNumber(cellOf(total, bound), bound.marks);
  return 'number' in reading ? reading.number : null;
}

const WORDS = {
  included: t('с НДС', 'with VAT'),
  excluded: t('без НДС', 'without VAT'),
} as const;

/** What a file says of VAT: the header of its money first, since a file may hold a column of each. */
const vatSaid = ({ table, bound }: OpenedFile): ReturnType<typeof vatOf> =>
  vatOf([(bound.get('cost') ?? bound.get('amount'))?.header ?? '']) ?? vatOf([...table.preamble, ...table.header]);

/** A file whose headers say another basis of VAT than the settings. */
export function vatIssues(file: OpenedFile, kind: FileKind, { vat }: ReadOptions): Issue[] {
  const said = vatSaid(file);
  if (said === null || !vat) return [];
  const own = vat[kind] === 'incl' ? 'included' : 'excluded';
  return said === own ? [] : [importIssue('vat_differs', {}, { file: WORDS[said], own: WORDS[own] })];
}

/** The facts of a file that was read. */
export function factsOf(file: OpenedFile, money: MoneyReader): FileFacts {
  const { table, format, bound } = file;
  return {
    format: format?.key ?? null,
    formatTitle: FILE_FORMATS.find(({ key }) => key === format?.key)?.title ?? null,
    header: table.header,
    headerLine: table.headerLine,
    sample: table.guess?.sample ?? [],
    preamble: table.preamble,
    bound: Object.fromEntries([...bound].map(([key, { header }]) => [key, header])),
    ownTotal: ownTotal(file, 'cost'),
    moneyInFile: money.sum(),
    currencies: money.currencies(),
    vat: vatSaid(file),
  };
}
