/** `fields` masks of update requests: obligatory; a field named and absent from the body is reset. */
import { ApiError } from '../../api';
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

/** `a,b(c,d)` as a, b.c, b.d. */
function expand(fields: string): string[] {
  const paths: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= fields.length; index++) {
    const character = fields[index];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if ((character === ',' && depth === 0) || index === fields.length) {
      const piece = fields.slice(start, index).trim();
      const open = piece.indexOf('(');
      if (open < 0) paths.push(piece.replaceAll('/', '.'));
      else paths.push(...expand(piece.slice(open + 1, -1)).map((inner) => `${piece.slice(0, open)}.${inner}`));
      start = index + 1;
    }
  }
  return paths.filter((path) => path !== '');
}

export const hasPath = (paths: readonly string[], field: string): boolean =>
  paths.some((path) => path === '*' || path === field || path.startsWith(`${field}.`));

function setPath(target: Json, path: readonly string[], source: unknown): Json {
  const [head, ...tail] = path;
  if (head === undefined) return target;
  const from = typeof source === 'object' && source !== null ? (source as Json)[head] : undefined;
  if (tail.length > 0) {
    const inner = setPath((target[head] ?? {}) as Json, tail, from);
    return { ...target, [head]: inner };
  }
  const { [head]: _dropped, ...rest } = target;
  return from === undefined || from === null ? rest : { ...rest, [head]: from };
}

/** `target` with the masked fields taken from `source`. */
export function applyMask(target: Json, source: Json, paths: readonly string[]): Json {
  if (paths.includes('*')) return { ...target, ...source };
  return paths.reduce((next, path) => setPath(next, path.split('.'), source), target);
}
