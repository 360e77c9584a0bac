/** Named parameters of a query as tables and literals of DuckDB. Values come as text, as the API sends them. */
import { ApiError } from '../api';

interface ParameterType {
  readonly type?: string;
  readonly arrayType?: ParameterType;
  readonly structTypes?: readonly { readonly name?: string; readonly type?: ParameterType }[];
}

interface ParameterValue {
  readonly value?: string | null;
  readonly arrayValues?: readonly ParameterValue[];
  readonly structValues?: Readonly<Record<string, ParameterValue>>;
}

export interface QueryParameter {
  readonly name?: string;
  readonly parameterType?: ParameterType;
  readonly parameterValue?: ParameterValue;
}

const TYPES: Readonly<Record<string, string>> = {
  STRING: 'VARCHAR',
  INT64: 'BIGINT',
  NUMERIC: 'DECIMAL(38, 9)',
  DATE: 'DATE',
  BOOL: 'BOOLEAN',
};

const SHAPES: Readonly<Record<string, RegExp>> = {
  INT64: /^-?\d+$/,
  NUMERIC: /^-?\d{1,29}(\.\d{1,9})?$/,
  DATE: /^\d{4}-\d{2}-\d{2}$/,
  BOOL: /^(true|false)$/,
};

const invalid = (message: string): ApiError => new ApiError('INVALID_ARGUMENT', message, [{ reason: 'invalid' }]);

/** One value as a literal of its type. */
function scalarLiteral(name: string, { type = '' }: ParameterType, { value }: ParameterValue): string {
  const target = TYPES[type];
  if (target === undefined) throw invalid(`Invalid parameter type: ${type}`);
  if (value === undefined || value === null) return `CAST(NULL AS ${target})`;
  if (SHAPES[type]?.test(value) === false)
    throw invalid(`Invalid value for type ${type} for parameter ${name}: ${value}`);
  return `CAST('${value.replaceAll("'", "''")}' AS ${target})`;
}

function fieldsOf(item: ParameterType): readonly (readonly [name: string, type: ParameterType])[] {
  if (item.type !== 'STRUCT') return [['value', item]];
  return (item.structTypes ?? []).map(({ name = '', type = {} }) => [name, type] as const);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** `SELECT` that gives a list parameter as rows. */
function listQuery(name: string, { arrayType = {} }: ParameterType, value: ParameterValue): string {
  const fields = fieldsOf(arrayType);
  const known = new Set(fields.map(([field]) => field));
  const rowOf = (item: ParameterValue): string => {
    const values = arrayType.type === 'STRUCT' ? (item.structValues ?? {}) : { value: item };
    const extra = Object.keys(values).find((field) => !known.has(field));
    if (extra !== undefined) throw invalid(`Struct field ${extra} of parameter ${name} is not in its type`);
    return `(${fields.map(([field, type]) => scalarLiteral(`${name}.${field}`, type, values[field] ?? {})).join(', ')})`;
  };
  const rows = (value.arrayValues ?? []).map(rowOf);
  const names = fields.map(([field]) => quoted(field)).join(', ');
  const none = `(${fields.map(([, type]) => scalarLiteral(name, type, {})).join(', ')})`;
  return rows.length > 0
    ? `SELECT * FROM (VALUES ${rows.join(', ')}) AS given(${names})`
    : `SELECT * FROM (VALUES ${none}) AS given(${names}) WHERE FALSE`;
}

export interface Parameters {
  readonly scalar: (name: string) => string;
  readonly list: (name: string) => { readonly table: string; readonly isStruct: boolean };
  /** Statements that make the lists' tables, to be run first. */
  readonly tables: () => readonly string[];
}

/** @throws ApiError for a parameter that is not given, twice, or of a type that its use does not take */
export function parametersOf(given: readonly QueryParameter[]): Parameters {
  const byName = new Map(given.map((each) => [each.name ?? '', each]));
  if (byName.size < given.length) throw invalid('Duplicate parameter name');
  const made = new Map<string, string>();
  const find = (name: string): QueryParameter => {
    const found = byName.get(name);
    if (!found)
      throw new ApiError('INVALID_ARGUMENT', `Query parameter '${name}' not found`, [{ reason: 'invalidQuery' }]);
    return found;
  };
  return {
    scalar: (name) => {
      const { parameterType = {}, parameterValue = {} } = find(name);
      return scalarLiteral(name, parameterType, parameterValue);
    },
    list: (name) => {
      const { parameterType = {}, parameterValue = {} } = find(name);
      if (parameterType.type !== 'ARRAY') throw invalid(`Values referenced in UNNEST must be arrays: ${name}`);
      made.set(name, listQuery(name, parameterType, parameterValue));
      return { table: quoted(`given_${name}`), isStruct: parameterType.arrayType?.type === 'STRUCT' };
    },
    tables: () =>
      [...made].map(([name, query]) => `CREATE OR REPLACE TEMP TABLE ${quoted(`given_${name}`)} AS ${query}`),
  };
}
