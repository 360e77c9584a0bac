/**
 * Checks a request body against the discovery schema, in Google's words: unknown fields and wrong types are named with their path
 * (snake case inside a path, the name as it was sent), each also as a violation of the answer's details.
 */
import { ApiError } from '../api';
import { fieldOf } from './normalBody';
import { enumTypeName, LIST_VALUE, messageTypeName } from './typeNames';
import type { ApiSchema, SchemaNode } from './types';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  int32: 'TYPE_INT32',
  uint32: 'TYPE_UINT32',
  int64: 'TYPE_INT64',
  double: 'TYPE_DOUBLE',
  float: 'TYPE_FLOAT',
  string: 'TYPE_STRING',
  boolean: 'TYPE_BOOL',
  'google-fieldmask': 'TYPE_STRING',
};
const INT32_MAX = 2 ** 31 - 1;

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** A path from its steps: names of fields and places in lists. */
const pathOf = (steps: readonly (string | number)[]): string =>
  steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? snake(step) : `${path}.${snake(step)}`;
  }, '');

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What is wrong, and where; a problem at the top of the body has no field. */
export interface Violation {
  readonly field: string;
  readonly description: string;
}

const isWhole = (value: unknown): boolean => {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number <= INT32_MAX && number >= -INT32_MAX - 1;
};

const isReal = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && /^[-+]?(\d+\.?\d*([eE][-+]?\d+)?|\.\d+|NaN|Infinity)$/.test(value));

class Checker {
  readonly problems: Violation[] = [];
  /** Where the value that is looked at stands; it is written out only when something is wrong there. */
  private readonly steps: (string | number)[] = [];

  constructor(
    private readonly api: ApiSchema,
    at: string,
  ) {
    if (at !== '') this.steps.push(at);
  }

  private wrong(type: string, value: unknown): void {
    const path = pathOf(this.steps);
    this.problems.push({ field: path, description: `Invalid value at '${path}' (${type}), ${shown(value)}` });
  }

  private unknownName(name: string, why: string): void {
    const path = pathOf(this.steps);
    const at = path === '' ? '' : ` at '${path}'`;
    this.problems.push({
      field: path,
      description: `Invalid JSON payload received. Unknown name "${name}"${at}: ${why}`,
    });
  }

  private fits(value: unknown, node: SchemaNode): boolean {
    if (node.type === 'boolean') return typeof value === 'boolean' || value === 'true' || value === 'false';
    if (node.type === 'integer') return isWhole(value);
    if (node.type === 'number') return isReal(value);
    if (node.enum) return typeof value === 'string' && node.enum.includes(value);
    return typeof value === 'string' || (node.format?.includes('int') === true && typeof value === 'number');
  }

  private checkScalar(value: unknown, node: SchemaNode): void {
    if (this.fits(value, node)) return;
    const name = node.enum
      ? enumTypeName(this.api, node.enum)
      : (TYPE_NAMES[node.format ?? ''] ?? TYPE_NAMES[node.type ?? ''] ?? 'TYPE_STRING');
    this.wrong(name, value);
  }

  private checkObject(value: unknown, node: SchemaNode, typeName: () => string): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.wrong(typeName(), value);
      return;
    }
    for (const [key, each] of Object.entries(value)) {
      const property = node.properties?.[fieldOf(node, key) ?? key] ?? node.additionalProperties;
      if (!property) this.unknownName(key, 'Cannot find field.');
      else if (Array.isArray(each) && !this.isList(property))
        this.unknownName(key, 'Proto field is not repeating, cannot start list.');
      else this.checkAt(key, each, property);
    }
  }

  /** Whether a field takes a list: a repeated one, or a value of any kind. */
  private isList(node: SchemaNode): boolean {
    if (node.type === 'array' || node.type === 'any') return true;
    const target = node.$ref === undefined ? undefined : this.api.schemas[node.$ref];
    return target !== undefined && (target.type === 'any' || target.type === 'array');
  }

  private checkList(value: unknown, node: SchemaNode): void {
    const items = node.items ?? {};
    if (Array.isArray(value)) value.forEach((each, index) => this.checkAt(index, each, items));
    else if (items.type === 'array' || items.type === 'any') this.wrong(LIST_VALUE, value);
    else this.checkAt(0, value, items);
  }

  private checkAt(step: string | number, value: unknown, node: SchemaNode): void {
    this.steps.push(step);
    this.check(value, node);
    this.steps.pop();
  }

  check(value: unknown, node: SchemaNode): void {
    if (value === null || value === undefined || node.type === 'any') return;
    if (node.$ref) {
      const target = this.api.schemas[node.$ref];
      if (target) this.checkNamed(value, target, node.$ref);
    } else if (node.type === 'array') this.checkList(value, node);
    else if (node.type === 'object' || node.properties || node.additionalProperties)
      this.checkObject(value, node, () => 'object');
    else this.checkScalar(value, node);
  }

  private checkNamed(value: unknown, target: SchemaNode, name: string): void {
    if (
      target.type === 'any' ||
      (target.properties === undefined && target.additionalProperties === undefined && target.type !== 'object')
    )
      return;
    this.checkObject(value, target, () => messageTypeName(this.api, name));
  }
}

function violations(api: ApiSchema, schema: string, value: unknown, at: string): Violation[] {
  const checker = new Checker(api, at);
  checker.check(value, { $ref: schema });
  return checker.problems;
}

/** Problems of a value against a named schema; empty when there are none. */
export function schemaProblems(api: ApiSchema, schema: string, value: unknown): string[] {
  return violations(api, schema, value, '').map((problem) => problem.description);
}

/** Checks an answer of the emulator itself. @throws Error when Google could not have given it */
export function checkAnswer(api: ApiSchema, method: string, schema: string, value: unknown): void {
  const problems = schemaProblems(api, schema, value);
  if (problems.length > 0)
    throw new Error(`the answer of ${method} breaks Google's schema: ${problems.slice(0, 3).join('; ')}`);
}

/** The error that Google gives for a request which does not parse: every problem on a line, and in the details. */
export function parseError(problems: readonly Violation[]): ApiError {
  const message = problems.map((problem) => problem.description).join('\n');
  const fieldViolations = problems.map(({ field, description }) => ({
    ...(field === '' ? {} : { field }),
    description,
  }));
  return new ApiError('INVALID_ARGUMENT', message, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations },
  ]);
}

/** Fields of the call's message that some methods bind their body to (recorded, and in public reports); others take the body whole. */
const BODY_FIELDS: Readonly<Record<string, string>> = {
  'sheets.spreadsheets.values.update': 'data',
  'sheets.spreadsheets.values.append': 'data',
  'sheets.spreadsheets.create': 'spreadsheet',
  'docs.documents.create': 'document',
};

/** @throws ApiError INVALID_ARGUMENT with every problem on a line of its own. */
export function checkBody(api: ApiSchema, method: string, schema: string, body: unknown): void {
  const found = violations(api, schema, body, BODY_FIELDS[`${api.name}.${method}`] ?? '');
  // Drive, an older service, passes over fields that it does not know: `title`, which was v2's `name`, makes an untitled file
  const problems = api.name === 'drive' ? found.filter(({ description }) => !/Unknown name/.test(description)) : found;
  if (problems.length > 0) throw parseError(problems);
}
