/** What health checks look at, from the values that were read. */
import type { DocumentInside, HealthAspect, HealthData, HealthRow } from '../../blueprint/health';
import type { TableTab } from '../../blueprint/tab';
import { isWorkday } from '../../shared/workdays';
import type { Language } from '../../shared/text';
import { indexedDocuments } from '../documents/documentIndex';
import { isoOf } from '../refresh/computeFacts';
import { choiceReader, type ChoiceReader } from '../tables/choices';
import type { DepartmentQuestion, DepartmentValues } from '../tables/readDepartment';
import { flagOf, numberOf, textOf, type TableRow } from '../tables/tableRead';
import { readCalendar } from '../views/readCalendar';

/** Everything that these aspects' checks read, and what every check gets: calendar and documents. */
export function healthQuestion(aspects: readonly HealthAspect[]): DepartmentQuestion {
  const tables = new Map<string, Set<string>>([
    ['calendar', new Set(['day_off', 'working_day'])],
    ['documents', new Set(['doc_key', 'title', 'file_id', 'updated', 'written'])],
  ]);
  const fields = new Set<string>();
  for (const { checks } of aspects) {
    for (const check of checks) {
      for (const field of check.fields ?? []) fields.add(field);
      for (const [tab, columns] of Object.entries(check.needs)) {
        const known = tables.get(tab) ?? new Set<string>();
        tables.set(tab, known);
        for (const column of columns) known.add(column);
      }
    }
  }
  return { tables: Object.fromEntries([...tables].map(([tab, columns]) => [tab, [...columns]])), fields: [...fields] };
}

function rowOf(row: TableRow, readers: (column: string) => ChoiceReader): HealthRow {
  return {
    row: row.row,
    text: (column) => textOf(row, column),
    number: (column) => numberOf(row, column),
    date: (column) => isoOf(row.values[column]),
    code: (column) => readers(column).codeOf(row.values[column]),
    flag: (column) => flagOf(row, column),
  };
}

function choiceReaders(tab: TableTab, language: Language): (column: string) => ChoiceReader {
  const known = new Map<string, ChoiceReader>();
  return (column) => {
    const reader = known.get(column) ?? choiceReader(tab, column, language);
    known.set(column, reader);
    return reader;
  };
}

/** What the rules look at beside the values of the tables. */
export interface HealthExtras {
  readonly typedOver: HealthData['typedOver'];
  /** What documents hold, by key, where somebody looked. */
  readonly inside: Readonly<Record<string, DocumentInside | null>>;
}

const NO_EXTRAS: HealthExtras = { typedOver: [], inside: {} };

export function healthData(
  values: DepartmentValues,
  language: Language,
  today: string,
  extras: HealthExtras = NO_EXTRAS,
): HealthData {
  const calendar = values.table('calendar');
  const days = calendar ? readCalendar(calendar) : { daysOff: new Set<string>(), workingDaysOff: new Set<string>() };
  const read = new Map<string, readonly HealthRow[] | null>();
  return {
    today,
    typedOver: extras.typedOver,
    field: values.field,
    isWorkday: (day) => isWorkday(day, days),
    rows: (tab) => {
      const known = read.get(tab);
      if (known !== undefined) return known;
      const data = values.table(tab);
      const readers = data ? choiceReaders(data.tab, language) : null;
      const rows = data && readers ? data.rows.map((row) => rowOf(row, readers)) : null;
      read.set(tab, rows);
      return rows;
    },
    documents: indexedDocuments(values).map(({ key, title, url, row }) => ({
      key,
      title,
      url,
      updated: isoOf(row.values.updated),
      inside: extras.inside[key] ?? null,
    })),
  };
}
