/** Results of a query, as `jobs.query` and `jobs.getQueryResults` show them. */
import type { DuckAnswer } from './duck';

export type Body = Readonly<Record<string, unknown>>;

export interface Job {
  readonly project: string;
  readonly answer: DuckAnswer;
  readonly verb: string;
  left: number;
}

/** Verbs of statements that change rows. */
export const DML = new Set(['MERGE', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']);

/** The one verb that changes a table. */
export const DDL = 'ALTER';

const SHOWN_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(BIGINT|INTEGER|HUGEINT)$/, 'INTEGER'],
  [/^DECIMAL/, 'NUMERIC'],
  [/^DATE$/, 'DATE'],
  [/^BOOLEAN$/, 'BOOLEAN'],
];

/** What a call for the results of a job is told: `from` is the first row of the page, `most` its length, 0 for all. */
export function showResults(jobId: string, job: Job, location: string, most: number, from: number): Body {
  const jobReference = { projectId: job.project, jobId, location };
  if (job.left > 0) {
    job.left -= 1;
    return { jobReference, jobComplete: false };
  }
  // of a change of a table nothing but its end is told
  if (job.verb === DDL) return { jobReference, jobComplete: true, totalRows: '0' };
  if (DML.has(job.verb)) {
    return {
      jobReference,
      jobComplete: true,
      totalRows: '0',
      numDmlAffectedRows: String(job.answer.rows[0]?.[0] ?? '0'),
    };
  }
  const { names, types, rows } = job.answer;
  const shown = most > 0 ? rows.slice(from, from + most) : rows.slice(from);
  const next = from + shown.length;
  return {
    jobReference,
    jobComplete: true,
    totalRows: String(rows.length),
    ...(next < rows.length ? { pageToken: `p${next}` } : {}),
    schema: {
      fields: names.map((name, index) => ({
        name,
        type: SHOWN_TYPES.find(([pattern]) => pattern.test(types[index] ?? ''))?.[1] ?? 'STRING',
        mode: 'NULLABLE',
      })),
    },
    rows: shown.map((row) => ({ f: row.map((value) => ({ v: value === null ? null : String(value) })) })),
  };
}
