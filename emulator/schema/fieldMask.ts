/** Partial answers: `fields=a,b(c,d),e/f` and `e.f`. */
import { ApiError } from '../api';
import type { ApiSchema, SchemaNode } from './types';

interface Mask {
  readonly [field: string]: Mask | true;
}

const badMask = (path: string): ApiError =>
  new ApiError('INVALID_ARGUMENT', 'Request contains an invalid argument.', [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: [
        {
          field: path,
          description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
        },
      ],
    },
  ]);

class Parser {
  private at = 0;
  constructor(private readonly text: string) {}

  list(): Mask {
    const mask: Record<string, Mask | true> = {};
    for (;;) {
      this.item(mask);
      if (this.text[this.at] !== ',') return mask;
      this.at += 1;
    }
  }

  private name(): string {
    const match = /^\s*([\w*$-]+)\s*/.exec(this.text.slice(this.at));
    if (!match?.[1]) throw badMask(this.text);
    this.at += match[0].length;
    return match[1];
  }

  private item(into: Record<string, Mask | true>): void {
    const name = this.name();
    const next = this.text[this.at];
    let inner: Mask | true = true;
    if (next === '/' || next === '.') {
      this.at += 1;
      const nested: Record<string, Mask | true> = {};
      this.item(nested);
      inner = nested;
    } else if (next === '(') {
      this.at += 1;
      inner = this.list();
      if (this.text[this.at] !== ')') throw badMask(this.text);
      this.at += 1;
    }
    const known = into[name];
    into[name] = known === true || inner === true ? true : { ...known, ...inner };
  }
}

function checkMask(api: ApiSchema, node: SchemaNode | undefined, mask: Mask, path: string): void {
  const resolved = node?.$ref ? api.schemas[node.$ref] : node;
  const target =
    resolved?.type === 'array' ? (resolved.items?.$ref ? api.schemas[resolved.items.$ref] : resolved.items) : resolved;
  if (!target?.properties) return;
  for (const [field, inner] of Object.entries(mask)) {
    if (field === '*') continue;
    const property = target.properties[field];
    const full = path === '' ? field : `${path}.${field}`;
    if (!property) throw badMask(full);
    if (inner !== true) checkMask(api, property, inner, full);
  }
}

/** Copies only what loses something by it: most of a large answer holds nothing but what was asked for. */
function project(value: unknown, mask: Mask | true): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? projectList(value, mask)
    : projectFields(value as Readonly<Record<string, unknown>>, mask);
}

function projectList(list: readonly unknown[], mask: Mask): readonly unknown[] {
  let masked: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const shown = project(list[index], mask);
    if (shown !== list[index]) (masked ??= list.slice())[index] = shown;
  }
  return masked ?? list;
}

function projectFields(value: Readonly<Record<string, unknown>>, mask: Mask): Readonly<Record<string, unknown>> {
  const star = mask['*'];
  const keys = Object.keys(value);
  const kept = keys.filter((key) => (mask[key] ?? star) !== undefined);
  let masked: Record<string, unknown> | undefined;
  if (kept.length < keys.length) {
    masked = {};
    for (const key of kept) masked[key] = value[key];
  }
  for (const key of kept) {
    const shown = project(value[key], mask[key] ?? star ?? true);
    if (shown !== value[key]) (masked ??= { ...value })[key] = shown;
  }
  return masked ?? value;
}

/** The answer with only the masked fields. @throws ApiError for a field that the answer's schema lacks. */
export function applyFields(
  api: ApiSchema,
  response: string | undefined,
  value: unknown,
  fields: string | undefined,
): unknown {
  if (fields === undefined || fields.trim() === '' || fields.trim() === '*') return value;
  const mask = new Parser(fields).list();
  if (response) checkMask(api, { $ref: response }, mask, '');
  return project(value, mask);
}
