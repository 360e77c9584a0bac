/** Leads in DuckDB, in the table that queries of facts are written for. */
import { DuckDBInstance } from '@duckdb/node-api';
import type { LeadFact } from '../../../src/metrics/leadRules';
import { DUCKDB } from '../../../src/metrics/sql/dialect';
import { createLeadTable, LEAD_TABLE } from '../../../src/metrics/sql/leadTable';

const FIELDS = Object.keys(LEAD_TABLE) as (keyof LeadFact)[];

export const LEAD_ROWS = 'lead_rows';

export interface LeadDatabase {
  /** Puts these leads in place of those that are there. */
  readonly fill: (leads: readonly LeadFact[]) => Promise<void>;
  readonly ask: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => void;
}

const literal = (field: keyof LeadFact, value: string | number | boolean | null): string => {
  if (value === null) return 'NULL';
  return LEAD_TABLE[field].type === 'date' ? DUCKDB.date(String(value)) : DUCKDB.text(String(value));
};

export async function leadDatabase(): Promise<LeadDatabase> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run(createLeadTable(DUCKDB, LEAD_ROWS));
  return {
    fill: async (leads) => {
      await connection.run(`DELETE FROM ${LEAD_ROWS}`);
      const rows = leads.map(
        (each, index) => `(${[...FIELDS.map((field) => literal(field, each[field])), index].join(', ')})`,
      );
      if (rows.length > 0) await connection.run(`INSERT INTO ${LEAD_ROWS} VALUES ${rows.join(', ')}`);
    },
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync();
      database.closeSync();
    },
  };
}
