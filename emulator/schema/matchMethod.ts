/** Finds the API method that a URL calls, and its path parameters. */
import { API_SCHEMAS, type ApiSchema, type MethodSchema } from './types';

export interface MatchedMethod {
  readonly api: ApiSchema;
  /** Id without the API's name: `spreadsheets.values.get`. */
  readonly id: string;
  readonly method: MethodSchema;
  readonly params: Readonly<Record<string, string>>;
  readonly upload: boolean;
}

interface Route {
  readonly api: ApiSchema;
  readonly id: string;
  readonly method: MethodSchema;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly upload: boolean;
}

const escape = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

/** `v4/spreadsheets/{spreadsheetId}/values/{range}:append` as a pattern; a parameter takes one path segment. */
function route(api: ApiSchema, id: string, method: MethodSchema, path: string, upload: boolean): Route {
  const names: string[] = [];
  const source = path.split(/(\{\+?\w+\})/).map((part) => {
    const name = /^\{\+?(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return escape(part);
    names.push(name);
    return '([^/]+?)';
  });
  return { api, id, method, pattern: new RegExp(`^/?${source.join('')}$`), names, upload };
}

const ROUTES: readonly Route[] = Object.values(API_SCHEMAS)
  .flatMap((api) =>
    Object.entries(api.methods).flatMap(([id, method]) => [
      route(api, id, method, api.servicePath + method.path, false),
      ...(method.uploadPath ? [route(api, id, method, method.uploadPath, true)] : []),
    ]),
  )
  // the more literal text a path has, the more it says: `…/values:batchGet` before `…/values/{range}`
  .sort(
    (left, right) =>
      right.pattern.source.replaceAll('([^/]+?)', '').length - left.pattern.source.replaceAll('([^/]+?)', '').length,
  );

/** The method of a request, or null when no API has it. */
export function matchMethod(httpMethod: string, path: string): MatchedMethod | null {
  for (const { api, id, method, pattern, names, upload } of ROUTES) {
    if (method.httpMethod !== httpMethod) continue;
    const match = pattern.exec(path);
    if (!match) continue;
    const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]));
    return { api, id, method, params, upload };
  }
  return null;
}
