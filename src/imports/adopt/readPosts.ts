/** Posts of a team's content plan. */
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { parseDate, slashOrder } from '../cells/parseDate';
import { parseNumber } from '../cells/parseNumber';
import type { FoundHeader, Mapping } from './findTable';
import { FIX_ORIGINAL, noted, rejected, withList } from './issues';
import { ADOPT_COLUMNS, type AdoptColumn } from './kinds';
import { cellText, type SourceSheet } from './sheet';
import { sourceRows, type SourceRow } from './sourceRows';

export interface AdoptedPost {
  readonly line: number;
  /** By column key; dates are ISO, choices are codes. Absent says nothing. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface PostReading {
  readonly rows: readonly AdoptedPost[];
  readonly rowsRead: number;
  readonly issues: readonly Issue[];
}

/** Code of a word of a closed list; null when the list does not know it. */
export type FindChoice = (column: string, word: string) => string | null;

const LEFT_OUT = t('Пост не перенесён.', 'The post is left out.');

const bad = (row: SourceRow, column: string, value: string, what: Issue['what']): Issue =>
  rejected('bad_post', what, { where: { row: row.line, column, value }, why: LEFT_OUT, action: FIX_ORIGINAL });

const NO_DATE = t('Нет даты выхода.', 'There is no date.');
const EMPTY = t('Пустая обязательная ячейка.', 'A required cell is empty.');

/** Words of choices that no list knows, by column title. */
function unknownWords(words: ReadonlyMap<string, ReadonlySet<string>>): Issue[] {
  return [...words].map(([column, values]) =>
    noted(
      'unknown_words',
      withList(`«${column}»: таких вариантов нет: {list}.`, `“${column}” has no such choices: {list}.`, [...values]),
      {
        why: t('Эти ячейки перенесены пустыми.', 'These cells are taken over empty.'),
        action: t('Выберите вариант из списка в контент-плане.', 'Pick one from the list in the content plan.'),
      },
    ),
  );
}

interface Context {
  readonly header: FoundHeader;
  readonly mapping: Mapping;
  readonly order: ReturnType<typeof slashOrder>;
  readonly findChoice: FindChoice;
  readonly unknown: Map<string, Set<string>>;
}

/** Value of one cell; undefined when it says nothing, an issue when the post cannot be taken because of it. */
function valueOf(context: Context, row: SourceRow, column: AdoptColumn): string | number | undefined | Issue {
  const index = context.mapping[column.key];
  if (index === undefined) return undefined;
  const title = context.header.texts[index] ?? column.key;
  const text = cellText(row.cells[index], column.type === 'date');
  if (text === '') return column.required ? bad(row, title, text, column.type === 'date' ? NO_DATE : EMPTY) : undefined;
  if (column.type === 'date') {
    const reading = parseDate(text, context.order);
    if ('date' in reading && reading.date !== null) return reading.date;
    return column.required ? bad(row, title, text, NO_DATE) : undefined;
  }
  if (column.type === 'count') {
    const reading = parseNumber(text);
    return 'number' in reading && reading.number !== null ? Math.round(reading.number) : undefined;
  }
  if (column.type !== 'choice') return text;
  const code = context.findChoice(column.key, text);
  if (code === null) context.unknown.set(title, (context.unknown.get(title) ?? new Set()).add(text));
  return code ?? undefined;
}

export function readPosts(
  sheet: SourceSheet,
  header: FoundHeader,
  mapping: Mapping,
  findChoice: FindChoice,
): PostReading {
  const { rows, issues } = sourceRows(sheet, header, Object.values(mapping));
  const order = slashOrder(rows.map((row) => cellText(row.cells[mapping.publish_at ?? -1])));
  // a day such as 03/04 that no other row explains is read the way of the field: day first
  const context: Context = {
    header,
    mapping,
    order: order === 'unknown' ? 'day-first' : order,
    findChoice,
    unknown: new Map(),
  };
  const found: Issue[] = [];
  const read: AdoptedPost[] = [];
  for (const row of rows) {
    const values: Record<string, string | number> = {};
    let refused: Issue | null = null;
    for (const column of ADOPT_COLUMNS.content_plan) {
      const value = valueOf(context, row, column);
      if (typeof value === 'object') refused ??= value;
      else if (value !== undefined) values[column.key] = value;
    }
    if (refused) found.push(refused);
    else read.push({ line: row.line, values });
  }
  return { rows: read, rowsRead: rows.length, issues: [...issues, ...found, ...unknownWords(context.unknown)] };
}
