import { type Issue } from '../../shared/errors';
import { importIssue, type SlotValue } from '../issues/importIssue';
import { type ImportIssueCode } from '../issues/catalogue';
import { tidyText } from '../names/normaliseName';
import { cellOf, type BoundColumns } from '../table/bindColumns';
import { type TableRow } from '../table/readTable';
import { parseDate, parseMoment } from './parseDate';
import { parseNumber } from './parseNumber';

type Slots = Readonly<Record<string, SlotValue>>;

/** Longer text than this is no name, id or campaign: a quotation mark has swallowed rows. */
const MAX_TEXT = 1000;

/** Reads the cells of one row by column key; what it cannot read it adds to `issues`. */
export interface RowReader {
  readonly line: number;
  readonly issues: readonly Issue[];
  /** Whether the file has the column. */
  has(key: string): boolean;
  /** Tidied text; empty when the cell is empty or the file has no such column. */
  text(key: string): string;
  /** ISO date; null when empty. */
  date(key: string): string | null;
  /** Day and time, for telling which state is later; null when empty or unreadable. */
  moment(key: string): string | null;
  /** ISO date that may be a plan, so that it may be in the future; null when empty or unreadable. */
  plan(key: string): string | null;
  /** Number ≥ 0; null when empty. A `count` column takes whole numbers only. */
  number(key: string): number | null;
  /** Adds an issue about a cell of this row. */
  report(code: ImportIssueCode, key: string, slots?: Slots): void;
}

/** What a reader needs to know about the file: its columns and the last day that is no future. */
export interface RowContext {
  readonly bound: BoundColumns;
  readonly lastDay: string | null;
}

class CellsOfRow implements RowReader {
  readonly issues: Issue[] = [];

  constructor(
    private readonly row: TableRow,
    private readonly context: RowContext,
  ) {}

  get line(): number {
    return this.row.line;
  }

  has(key: string): boolean {
    return this.context.bound.has(key);
  }

  text(key: string): string {
    const text = tidyText(this.raw(key));
    if (text === '' && this.context.bound.get(key)?.required) this.report('required_empty', key);
    if (text.length > MAX_TEXT) this.report('text_too_long', key, { count: text.length });
    return text;
  }

  date(key: string): string | null {
    const bound = this.context.bound.get(key);
    if (!bound) return null;
    const reading = parseDate(this.raw(key), bound.order, bound.exact);
    if ('problem' in reading) {
      this.report(reading.problem, key);
      return null;
    }
    if (reading.date === null && bound.required) this.report('required_empty', key);
    const { lastDay } = this.context;
    if (reading.date !== null && lastDay !== null && reading.date > lastDay) this.report('future_date', key);
    return reading.date;
  }

  number(key: string): number | null {
    const bound = this.context.bound.get(key);
    if (!bound) return null;
    const reading = parseNumber(this.raw(key), bound.marks);
    if ('problem' in reading) {
      this.report(reading.problem, key);
      return null;
    }
    const { number } = reading;
    if (number !== null && number < 0) this.report('negative_number', key);
    if (number !== null && bound.column.type === 'count' && !Number.isInteger(number)) this.report('not_whole', key);
    return number;
  }

  moment(key: string): string | null {
    const bound = this.context.bound.get(key);
    return bound ? parseMoment(this.raw(key), bound.order, bound.exact) : null;
  }

  plan(key: string): string | null {
    return this.moment(key)?.slice(0, 10) ?? null;
  }

  report(code: ImportIssueCode, key: string, slots: Slots = {}): void {
    const column = this.context.bound.get(key)?.header ?? key;
    this.issues.push(importIssue(code, { row: this.row.line, column, value: this.raw(key) }, slots));
  }

  private raw(key: string): string {
    const bound = this.context.bound.get(key);
    return bound ? cellOf(this.row, bound) : '';
  }
}

/** A reader of the cells of one row. */
export function readRow(row: TableRow, context: RowContext): RowReader {
  return new CellsOfRow(row, context);
}

/** Whether a row with these issues is refused. */
export function isRefused(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
