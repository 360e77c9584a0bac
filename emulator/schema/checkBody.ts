/**
 * Checks a request body against the discovery schema, in Google's words: unknown fields and wrong types are named with their path
 * (snake case inside a path, the name as it was sent).
 */
import { ApiError } from '../api';
import type { ApiSchema, SchemaNode } from './types';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  int32: 'TYPE_INT32',
  uint32: 'TYPE_UINT32',
  int64: 'TYPE_INT64',
  double: 'TYPE_DOUBLE',
  float: 'TYPE_FLOAT',
  string: 'TYPE_STRING',
  boolean: 'TYPE_BOOL',
};
const INT32_MAX = 2 ** 31 - 1;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const join = (path: string, name: string): string => (path === '' ? snake(name) : `${path}.${snake(name)}`);

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

class Checker {
  readonly problems: string[] = [];
  constructor(private readonly api: ApiSchema) {}

  private wrong(path: string, type: string, value: unknown): void {
    this.problems.push(`Invalid value at '${path}' (${type}), ${shown(value)}`);
  }

  private checkScalar(value: unknown, node: SchemaNode, path: string): void {
    const name = TYPE_NAMES[node.format ?? ''] ?? TYPE_NAMES[node.type ?? ''] ?? 'TYPE_STRING';
    if (node.type === 'boolean') {
      if (typeof value !== 'boolean') this.wrong(path, name, value);
    } else if (node.type === 'integer') {
      const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number) || Math.abs(number) > INT32_MAX + 1)
        this.wrong(path, name, value);
    } else if (node.type === 'number') {
      if (typeof value !== 'number') this.wrong(path, name, value);
    } else if (node.enum) {
      if (typeof value !== 'string' || !node.enum.includes(value)) this.wrong(path, 'TYPE_ENUM', value);
    } else if (typeof value !== 'string' && !(node.format?.includes('int') && typeof value === 'number'))
      this.wrong(path, name, value);
  }

  private checkObject(value: unknown, node: SchemaNode, path: string, typeName: string): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.wrong(path, typeName, value);
      return;
    }
    for (const [key, each] of Object.entries(value)) {
      const property = node.properties?.[key] ?? node.additionalProperties;
      if (!property)
        this.problems.push(
          `Invalid JSON payload received. Unknown name "${key}"${path === '' ? '' : ` at '${path}'`}: Cannot find field.`,
        );
      else this.check(each, property, join(path, key));
    }
  }

  check(value: unknown, node: SchemaNode, path: string): void {
    if (value === null || value === undefined || node.type === 'any') return;
    if (node.$ref) {
      const target = this.api.schemas[node.$ref];
      if (target) this.checkNamed(value, target, path, node.$ref);
      return;
    }
    if (node.type === 'array') {
      const list = Array.isArray(value) ? value : [value];
      list.forEach((each, index) => this.check(each, node.items ?? {}, `${path}[${index}]`));
    } else if (node.type === 'object' || node.properties || node.additionalProperties)
      this.checkObject(value, node, path, 'object');
    else this.checkScalar(value, node, path);
  }

  private checkNamed(value: unknown, target: SchemaNode, path: string, name: string): void {
    if (
      target.type === 'any' ||
      (target.properties === undefined && target.additionalProperties === undefined && target.type !== 'object')
    )
      return;
    this.checkObject(
      value,
      target,
      path,
      `type.googleapis.com/google.apps.${this.api.name}.${this.api.version}.${name}`,
    );
  }
}

/** Problems of a value against a named schema; empty when there are none. */
export function schemaProblems(api: ApiSchema, schema: string, value: unknown): string[] {
  const checker = new Checker(api);
  checker.check(value, { $ref: schema }, '');
  return checker.problems;
}

/** @throws ApiError INVALID_ARGUMENT with every problem on a line of its own. */
export function checkBody(api: ApiSchema, schema: string, body: unknown): void {
  const problems = schemaProblems(api, schema, body);
  if (problems.length > 0) throw new ApiError('INVALID_ARGUMENT', problems.join('\n'));
}
