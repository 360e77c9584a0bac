/** What health checks look at, built from plain rows in tests. */
import type { HealthData, HealthDocument, HealthRow, TypedOver } from '../../../src/blueprint/health';
import type { Scalar } from '../../../src/blueprint/values';
import { fromSerial, parseIso, toSerial, weekday } from '../../../src/shared/civilDate';

/** A row of a table as a test writes it: choices by code, dates as YYYY-MM-DD. */
export type GivenRow = Readonly<Record<string, Scalar>>;

export interface GivenHealth {
  readonly today?: string;
  /** Rows by tab; a tab that is not given has no rows; null = the tab is gone. */
  readonly tables?: Readonly<Record<string, readonly GivenRow[] | null>>;
  readonly fields?: Readonly<Record<string, Scalar>>;
  readonly documents?: readonly Partial<HealthDocument>[];
  readonly typedOver?: readonly TypedOver[];
}

const rowOf = (values: GivenRow, index: number): HealthRow => {
  const text = (column: string): string => String(values[column] ?? '').trim();
  const number = (column: string): number | null => {
    const value = values[column];
    return typeof value === 'number' ? value : null;
  };
  return {
    row: index + 1,
    text,
    number,
    date: (column) => {
      const serial = number(column);
      return serial === null ? parseIso(text(column).slice(0, 10)) : fromSerial(serial);
    },
    code: (column) => text(column) || null,
    flag: (column) => values[column] === true,
  };
};

/** Working days are Monday to Friday. */
export const healthData = (given: GivenHealth = {}): HealthData => ({
  today: given.today ?? '2026-03-16',
  rows: (tab) => {
    const rows = given.tables?.[tab];
    return rows === null ? null : (rows ?? []).map(rowOf);
  },
  field: (tab, field) => given.fields?.[`${tab}.${field}`] ?? null,
  documents: (given.documents ?? []).map((document) => ({
    key: '',
    title: '',
    url: '',
    updated: null,
    inside: null,
    ...document,
  })),
  typedOver: given.typedOver ?? [],
  isWorkday: (day) => weekday(fromSerial(toSerial(day))) <= 5,
});
