/**
 * A body as the services read it. JSON of protocol buffers may be written in several ways (developers.google.com/protocol-buffers, JSON
 * mapping): field names in snake_case, numbers as text, null for an absent field, and one value where a list may stand.
 */
import type { ApiSchema, SchemaNode } from './types';

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The field that a name of a body means; undefined when there is none. */
export function fieldOf(node: SchemaNode, name: string): string | undefined {
  if (node.properties?.[name]) return name;
  const other = camel(name);
  return name.includes('_') && node.properties?.[other] ? other : undefined;
}

const isNumeric = (node: SchemaNode): boolean => node.type === 'integer' || node.type === 'number';

function scalar(node: SchemaNode, value: unknown): unknown {
  if (typeof value !== 'string') return node.type === 'string' && typeof value === 'number' ? String(value) : value;
  if (isNumeric(node)) return Number(value);
  return node.type === 'boolean' ? value === 'true' : value;
}

/** The same value in the one way that services read; what is so already is given back as it is. */
export function normalBody(api: ApiSchema, node: SchemaNode, value: unknown): unknown {
  const target = node.$ref === undefined ? node : (api.schemas[node.$ref] ?? {});
  if (value === null || value === undefined || target.type === 'any') return value;
  if (target.type === 'array') return list(api, target, value);
  if (typeof value !== 'object' || Array.isArray(value)) return scalar(target, value);
  if (!target.properties && !target.additionalProperties) return value;
  return message(api, target, value);
}

/** A copy is begun at the first field that has to change: bodies of a batch hold tens of thousands that need not. */
function message(api: ApiSchema, node: SchemaNode, value: object): object {
  const entries = Object.entries(value);
  let copy: Record<string, unknown> | null = null;
  for (const [index, [key, each]] of entries.entries()) {
    const name = fieldOf(node, key) ?? key;
    const property = node.properties?.[name];
    const left = each === null && property !== undefined;
    const next = left ? undefined : normalBody(api, property ?? node.additionalProperties ?? {}, each);
    if (left || next !== each || name !== key) copy ??= Object.fromEntries(entries.slice(0, index));
    if (copy && !left) copy[name] = next;
  }
  return copy ?? value;
}

function list(api: ApiSchema, node: SchemaNode, value: unknown): unknown {
  const items = node.items ?? {};
  // rows of cells are values of any kind, and there may be many of them
  if (items.type === 'any' || (items.type === 'array' && items.items?.type === 'any')) return value;
  if (!Array.isArray(value)) return [normalBody(api, items, value)];
  const next = value.map((each) => normalBody(api, items, each));
  return next.every((each, index) => each === value[index]) ? value : next;
}
