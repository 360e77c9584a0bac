/** The address of a request: its path and its query, whose names and values must be known. */
import type { SchemaNode } from './types';
import { parseError, snake, type Violation } from './checkBody';
import type { MatchedMethod } from './matchMethod';
import { enumTypeName } from './typeNames';

/** Splits at the first `?`. */
export function splitUrl(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

function typeOfWrong(value: string, node: SchemaNode, matched: MatchedMethod): string | null {
  if (node.enum) return node.enum.includes(value) ? null : enumTypeName(matched.api, node.enum);
  if (node.type === 'boolean') return /^(true|false|1|0|t|f|yes|no|y|n)?$/i.test(value) ? null : 'TYPE_BOOL';
  if (node.type === 'integer') return /^-?\d+$/.test(value) ? null : 'TYPE_INT32';
  return null;
}

/** Drive ignores parameters that it does not know (recorded); Sheets and Docs refuse them. @throws ApiError */
export function checkQuery(matched: MatchedMethod, query: URLSearchParams): void {
  if (matched.api.name === 'drive') return;
  const problems: Violation[] = [];
  for (const [name, value] of query.entries()) {
    const known = matched.method.parameters?.[name];
    if (!known && !matched.api.parameters[name.replace(/^\$/, '')])
      problems.push({
        field: '',
        description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      });
    const wrong = known ? typeOfWrong(value, known, matched) : null;
    if (wrong !== null)
      problems.push({ field: snake(name), description: `Invalid value at '${snake(name)}' (${wrong}), "${value}"` });
  }
  if (problems.length > 0) throw parseError(problems);
}
