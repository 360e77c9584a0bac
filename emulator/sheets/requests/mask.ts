/** `fields` masks of update requests: obligatory; a field named and absent from the body is reset. */
import { ApiError } from '../../api';
import { without } from '../edit';
import type { Json } from '../state';

/** Paths of a mask. @throws ApiError in Google's words when it is missing. */
export function maskPaths(fields: unknown, where: string): readonly string[] {
  if (typeof fields !== 'string' || fields.trim() === '') {
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`,
    );
  }
  return expand(fields);
}

/** Cuts at commas outside brackets. */
function pieces(fields: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= fields.length; index++) {
    if (fields[index] === '(') depth += 1;
    if (fields[index] === ')') depth -= 1;
    if (index === fields.length || (fields[index] === ',' && depth === 0)) {
      found.push(fields.slice(start, index).trim());
      start = index + 1;
    }
  }
  return found.filter((piece) => piece !== '');
}

/** `a,b(c,d)` as a, b.c, b.d. */
const expand = (fields: string): string[] =>
  pieces(fields).flatMap((piece) => {
    const open = piece.indexOf('(');
    if (open < 0) return [piece.replaceAll('/', '.')];
    return expand(piece.slice(open + 1, -1)).map((inner) => `${piece.slice(0, open)}.${inner}`);
  });

/** Whether a mask names a field, whole or in part. */
export const hasPath = (paths: readonly string[], field: string): boolean =>
  paths.some((path) => path === '*' || path === field || path.startsWith(`${field}.`));

/** Paths inside a field; empty when the mask takes it whole. */
export function innerPaths(paths: readonly string[], field: string): string[] {
  if (paths.includes('*') || paths.includes(field)) return [];
  return paths.filter((path) => path.startsWith(`${field}.`)).map((path) => path.slice(field.length + 1));
}

function setPath(target: Json, path: readonly string[], source: unknown): Json {
  const [head, ...tail] = path;
  if (head === undefined) return target;
  const from = typeof source === 'object' && source !== null ? (source as Json)[head] : undefined;
  if (tail.length > 0) return { ...target, [head]: setPath((target[head] ?? {}) as Json, tail, from) };
  return from === undefined || from === null ? without(target, head) : { ...target, [head]: from };
}

/** `target` with the masked fields taken from `source`; `*` takes all of them, so that an absent one is reset. */
export function applyMask(target: Json, source: Json, paths: readonly string[]): Json {
  if (paths.includes('*')) return source;
  return paths.reduce((next, path) => setPath(next, path.split('.'), source), target);
}
