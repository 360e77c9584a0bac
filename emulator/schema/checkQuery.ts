/** The address of a request: its path and its query, whose names must be known. */
import { ApiError } from '../api';
import type { MatchedMethod } from './matchMethod';

/** Splits at the first `?`. */
export function splitUrl(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

/** Drive ignores parameters that it does not know (recorded); Sheets and Docs refuse them. */
export function checkQuery(matched: MatchedMethod, query: URLSearchParams): void {
  if (matched.api.name === 'drive') return;
  for (const name of new Set(query.keys())) {
    const known = matched.method.parameters?.[name] ?? matched.api.parameters[name.replace(/^\$/, '')];
    if (!known)
      throw new ApiError(
        'INVALID_ARGUMENT',
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
  }
}
