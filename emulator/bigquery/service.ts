/**
 * The BigQuery that the add-on needs: datasets, tables, and queries with named parameters, answered by DuckDB. Stricter than Google's where the
 * documentation leaves a choice (docs/fidelity.md).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ApiError } from '../api';
import type { MatchedMethod } from '../schema/matchMethod';
import { DuckError, openDuck, type Duck, type DuckAnswer } from './duck';
import { parametersOf, type QueryParameter } from './parameters';
import { DDL, DML, showResults, type Body, type Job } from './results';
import { toDuck, verbOf } from './sql';

/** A Cloud project as its owners set it up. */
export interface CloudProject {
  readonly id: string;
  /** Whether the BigQuery API is on. */
  readonly enabled: boolean;
  /** Without a billing account BigQuery is a sandbox, which knows no DML. */
  readonly billing: boolean;
  /** Who may run jobs and edit data. */
  readonly users: readonly string[];
  /** How many times a query is not ready before it is: for tests of waiting. */
  readonly slow?: number;
}

interface Field {
  readonly name?: string;
  readonly type?: string;
  readonly mode?: string;
}

interface Dataset {
  readonly project: string;
  readonly id: string;
  readonly location: string;
  readonly tables: Readonly<Record<string, readonly Field[]>>;
}

interface State {
  projects: CloudProject[];
  datasets: Dataset[];
}

const TYPES: Readonly<Record<string, string>> = {
  STRING: 'VARCHAR',
  INT64: 'BIGINT',
  INTEGER: 'BIGINT',
  NUMERIC: 'DECIMAL(38, 9)',
  DATE: 'DATE',
};

const fail = (status: ApiError['status'], message: string, reason: string): ApiError =>
  new ApiError(status, message, [{ reason }]);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** How a table gets a column; every other change is refused (stricter than Google). */
const ADD_COLUMN =
  /^\s*ALTER TABLE `(?<path>[^`]+)` ADD COLUMN IF NOT EXISTS (?<name>\w+) (?<type>STRING|DATE|NUMERIC|INT64)\s*$/;
const SELECTS = new Set(['SELECT', 'WITH']);

/** Whether a query changes nothing. */
export const onlyReads = (body: unknown): boolean => {
  const sql = (body as { readonly query?: unknown } | null | undefined)?.query;
  return typeof sql === 'string' && SELECTS.has(verbOf(sql));
};

export class BigQuery {
  private readonly state: State;
  private duck: Duck | null = null;
  private readonly jobs = new Map<string, Job>();

  constructor(private readonly folder: string | null) {
    const file = folder === null ? null : path.join(folder, 'state.json');
    this.state =
      file !== null && existsSync(file)
        ? (JSON.parse(readFileSync(file, 'utf8')) as State)
        : { projects: [], datasets: [] };
  }

  setProject(project: CloudProject): void {
    this.state.projects = [...this.state.projects.filter(({ id }) => id !== project.id), project];
    this.save();
  }

  private save(): void {
    if (this.folder === null) return;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(path.join(this.folder, 'state.json'), JSON.stringify(this.state));
  }

  private run(statements: readonly string[]): DuckAnswer {
    if (this.folder !== null) mkdirSync(this.folder, { recursive: true });
    this.duck ??= openDuck(this.folder === null ? null : path.join(this.folder, 'data.duckdb'));
    try {
      return this.duck.run(statements);
    } catch (error) {
      if (error instanceof DuckError)
        throw fail('INVALID_ARGUMENT', error.message.split('\n')[0] ?? '', 'invalidQuery');
      throw error;
    }
  }

  /** @throws ApiError as Google words it (cloud.google.com/bigquery/docs/error-messages, and public reports of each message) */
  private project(id: string, user: string, permission: string): CloudProject {
    const project = this.state.projects.find((each) => each.id === id);
    if (!project?.users.includes(user))
      throw fail(
        'PERMISSION_DENIED',
        `Access Denied: Project ${id}: User does not have ${permission} permission in project ${id}.`,
        'accessDenied',
      );
    if (!project.enabled)
      throw fail(
        'PERMISSION_DENIED',
        `BigQuery API has not been used in project ${id} before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/bigquery.googleapis.com/overview?project=${id} then retry.`,
        'accessNotConfigured',
      );
    return project;
  }

  private dataset(project: string, id: string): Dataset | undefined {
    return this.state.datasets.find((each) => each.project === project && each.id === id);
  }

  private needDataset(project: string, id: string): Dataset {
    const found = this.dataset(project, id);
    if (!found) throw fail('NOT_FOUND', `Not found: Dataset ${project}:${id}`, 'notFound');
    return found;
  }

  private insertDataset(project: string, body: Body): Body {
    const { datasetId = '' } = (body.datasetReference ?? {}) as { datasetId?: string };
    if (!/^\w{1,1024}$/.test(datasetId))
      throw fail(
        'INVALID_ARGUMENT',
        `Invalid dataset ID "${datasetId}". Dataset IDs must be alphanumeric (plus underscores) and must be at most 1024 characters long.`,
        'invalid',
      );
    if (this.dataset(project, datasetId))
      throw fail('ABORTED', `Already Exists: Dataset ${project}:${datasetId}`, 'duplicate');
    const location = typeof body.location === 'string' ? body.location : 'US';
    this.state.datasets.push({ project, id: datasetId, location, tables: {} });
    this.run([`CREATE SCHEMA IF NOT EXISTS ${quoted(`${project}.${datasetId}`)}`]);
    this.save();
    return { ...body, kind: 'bigquery#dataset', id: `${project}:${datasetId}`, location };
  }

  private insertTable(project: string, datasetId: string, body: Body): Body {
    const dataset = this.needDataset(project, datasetId);
    const { tableId = '' } = (body.tableReference ?? {}) as { tableId?: string };
    if (dataset.tables[tableId])
      throw fail('ABORTED', `Already Exists: Table ${project}:${datasetId}.${tableId}`, 'duplicate');
    const fields = ((body.schema as { fields?: readonly Field[] } | undefined)?.fields ?? []).map((field) => {
      const type = TYPES[field.type ?? ''];
      if (type === undefined) throw fail('INVALID_ARGUMENT', `Invalid field type: ${field.type ?? ''}`, 'invalid');
      return { field, sql: `${quoted(field.name ?? '')} ${type}${field.mode === 'REQUIRED' ? ' NOT NULL' : ''}` };
    });
    if (fields.length === 0) throw fail('INVALID_ARGUMENT', 'The emulator makes no table without a schema', 'invalid');
    this.run([
      `CREATE TABLE ${quoted(`${project}.${datasetId}`)}.${quoted(tableId)} (${fields.map(({ sql }) => sql).join(', ')})`,
    ]);
    this.state.datasets = this.state.datasets.map((each) =>
      each === dataset ? { ...each, tables: { ...each.tables, [tableId]: fields.map(({ field }) => field) } } : each,
    );
    this.save();
    return {
      ...body,
      kind: 'bigquery#table',
      id: `${project}:${datasetId}.${tableId}`,
      type: 'TABLE',
      location: dataset.location,
    };
  }

  private getTable(project: string, datasetId: string, tableId: string): Body {
    const fields = this.needDataset(project, datasetId).tables[tableId];
    if (!fields) throw fail('NOT_FOUND', `Not found: Table ${project}:${datasetId}.${tableId}`, 'notFound');
    const counted = this.run([`SELECT COUNT(*) FROM ${quoted(`${project}.${datasetId}`)}.${quoted(tableId)}`]);
    return {
      kind: 'bigquery#table',
      id: `${project}:${datasetId}.${tableId}`,
      tableReference: { projectId: project, datasetId, tableId },
      schema: { fields },
      numRows: String(counted.rows[0]?.[0] ?? '0'),
    };
  }

  private tablePath(text: string, location: string): string {
    const [project = '', datasetId = '', table = ''] = text.split('.');
    const dataset = this.dataset(project, datasetId);
    if (!dataset || dataset.location.toUpperCase() !== location.toUpperCase())
      throw fail(
        'NOT_FOUND',
        `Not found: Dataset ${project}:${datasetId} was not found in location ${location}`,
        'notFound',
      );
    if (!dataset.tables[table])
      throw fail(
        'NOT_FOUND',
        `Not found: Table ${project}:${datasetId}.${table} was not found in location ${location}`,
        'notFound',
      );
    return `${quoted(`${project}.${datasetId}`)}.${quoted(table)}`;
  }

  /** Keeps the schema that `tables.get` tells; a column that is there already stays as it is. */
  private noteColumn(path: string, field: Field): void {
    const [project = '', datasetId = '', table = ''] = path.split('.');
    this.state.datasets = this.state.datasets.map((each) => {
      const fields = each.project === project && each.id === datasetId ? each.tables[table] : undefined;
      if (!fields || fields.some(({ name }) => name === field.name)) return each;
      return { ...each, tables: { ...each.tables, [table]: [...fields, field] } };
    });
    this.save();
  }

  private query(project: CloudProject, body: Body, newId: string): Body {
    const sql = String(body.query ?? '');
    // the field's default is true, and legacy SQL knows neither backticks nor parameters
    if (body.useLegacySql !== false)
      throw fail('INVALID_ARGUMENT', 'The emulator runs GoogleSQL only: useLegacySql must be false', 'invalidQuery');
    const given = (body.queryParameters ?? []) as readonly QueryParameter[];
    if (given.length > 0 && body.parameterMode !== 'NAMED')
      throw fail(
        'INVALID_ARGUMENT',
        'The emulator takes named parameters only: parameterMode must be NAMED',
        'invalid',
      );
    const verb = verbOf(sql);
    if (!SELECTS.has(verb) && !DML.has(verb) && verb !== DDL)
      throw fail('INVALID_ARGUMENT', `Syntax error: Unexpected keyword ${verb}`, 'invalidQuery');
    if (DML.has(verb) && !project.billing)
      throw fail(
        'PERMISSION_DENIED',
        'Billing has not been enabled for this project. Enable billing at https://console.cloud.google.com/billing. DML queries are not allowed in the free tier. Set up a billing account to remove this restriction.',
        'billingNotEnabled',
      );
    const change = verb === DDL ? ADD_COLUMN.exec(sql)?.groups : undefined;
    if (verb === DDL && !change)
      throw fail('INVALID_ARGUMENT', 'The emulator alters a table by ADD COLUMN IF NOT EXISTS only', 'invalidQuery');
    const parameters = parametersOf(given);
    const location = typeof body.location === 'string' ? body.location : 'US';
    const translated = toDuck(sql, { ...parameters, table: (text) => this.tablePath(text, location) });
    const job: Job = {
      project: project.id,
      answer: this.run([...parameters.tables(), translated]),
      verb,
      left: project.slow ?? 0,
    };
    if (change) this.noteColumn(change.path ?? '', { name: change.name ?? '', type: change.type ?? '' });
    const jobId = `job_${newId}`;
    this.jobs.set(jobId, job);
    return showResults(jobId, job, location, Number(body.maxResults ?? 0), 0);
  }

  /** One call: of no file of Drive, and so nothing that a grant of a file would open. @throws ApiError */
  answer(matched: MatchedMethod, body: unknown, query: URLSearchParams, user: string, newId: string): { body: Body } {
    const of = (name: string): string => matched.params[name] ?? query.get(name) ?? '';
    return { body: this.call(matched.id, of, (body ?? {}) as Body, user, newId) };
  }

  private call(id: string, of: (name: string) => string, body: Body, user: string, newId: string): Body {
    const permission = id.startsWith('jobs.') ? 'bigquery.jobs.create' : `bigquery.${id.replace('insert', 'create')}`;
    const project = this.project(of('projectId'), user, permission);
    switch (id) {
      case 'datasets.insert':
        return this.insertDataset(project.id, body);
      case 'tables.insert':
        return this.insertTable(project.id, of('datasetId'), body);
      case 'tables.get':
        return this.getTable(project.id, of('datasetId'), of('tableId'));
      case 'jobs.query':
        return this.query(project, body, newId);
      default: {
        const job = this.jobs.get(of('jobId'));
        if (!job) throw fail('NOT_FOUND', `Not found: Job ${project.id}:${of('jobId')}`, 'notFound');
        return showResults(
          of('jobId'),
          job,
          of('location'),
          Number(of('maxResults')),
          Number(of('pageToken').slice(1)),
        );
      }
    }
  }
}
