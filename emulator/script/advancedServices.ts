/** The advanced services Sheets, Docs and Drive, generated from Google's discovery documents. */
import { API_SCHEMAS, type ApiSchema, type MethodSchema } from '../schema/types';
import { requireApi } from './authorization';
import { guard } from './guard';
import type { RunContext } from './types';

type Call = (...args: unknown[]) => unknown;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** JavaScript's `delete` is a keyword: Apps Script calls the method `remove`. */
const methodName = (name: string): string => (name === 'delete' ? 'remove' : name);

/** An error as Apps Script throws it for an API answer. */
function apiError(method: string, body: unknown): Error {
  const details = ((body as { error?: { code?: number; message?: string } } | null)?.error ?? {}) as { code?: number; message?: string };
  const error = new Error(`API call to ${method} failed with error: ${details.message ?? 'Empty response'}`);
  error.name = 'GoogleJsonResponseException';
  return Object.assign(error, { details });
}

function queryOf(options: unknown): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries((options ?? {}) as Record<string, unknown>)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined && each !== null) query.append(key, String(each));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

interface Arguments {
  readonly body: unknown;
  readonly path: readonly string[];
  readonly options: unknown;
}

/** Apps Script's order: resource, path parameters, media of upload methods, optional arguments. */
function sortArguments(name: string, method: MethodSchema, args: readonly unknown[]): Arguments {
  const rest = [...args];
  const body = method.request ? rest.shift() : undefined;
  const pathNames = (method.parameterOrder ?? []).filter((each) => method.parameters?.[each]?.location === 'path');
  const path = pathNames.map(() => rest.shift());
  if (path.some((each) => typeof each !== 'string' && typeof each !== 'number')) throw new Error(`Invalid number of arguments provided to ${name}. Expected ${pathNames.join(', ')}`);
  const media = method.uploadPath ? rest.shift() : undefined;
  if (media !== undefined && media !== null) throw new Error(`${name}: media are not supported by the local runtime`);
  const options = rest.shift();
  if (rest.length > 0) throw new Error(`Invalid number of arguments provided to ${name}.`);
  return { body, path: path.map(String), options };
}

function caller(context: RunContext, api: ApiSchema, id: string, method: MethodSchema): Call {
  const name = `${api.name}.${id}`;
  return (...args) => {
    requireApi(context, api.name, name);
    const { body, path, options } = sortArguments(name, method, args);
    let next = 0;
    const url = `/${api.servicePath}${method.path.replace(/\{\+?\w+\}/g, () => encodeURIComponent(path[next++] ?? ''))}${queryOf(options)}`;
    const response = context.options.api.handle({
      method: method.httpMethod as 'GET',
      url,
      ...(body === undefined || body === null ? {} : { body: JSON.parse(JSON.stringify(body)) as unknown }),
      user: context.session.user,
      viaApp: true,
    });
    if (response.status >= 400) throw apiError(name, response.body);
    return response.body === '' ? undefined : (JSON.parse(JSON.stringify(response.body)) as unknown);
  };
}

/** One service as a tree of resources with methods. */
export function advancedService(context: RunContext, apiName: keyof typeof API_SCHEMAS): object {
  const api = API_SCHEMAS[apiName];
  const root: Record<string, unknown> = {};
  for (const [id, method] of Object.entries(api.methods)) {
    const parts = id.split('.');
    const last = parts.pop() ?? '';
    let node = root;
    for (const part of parts) node = (node[capital(part)] ??= {}) as Record<string, unknown>;
    node[methodName(last)] = caller(context, api, id, method);
  }
  const guarded = (name: string, node: Record<string, unknown>): object =>
    guard(name, Object.fromEntries(Object.entries(node).map(([key, value]) => [key, typeof value === 'function' ? value : guarded(`${name}.${key}`, value as Record<string, unknown>)])));
  return guarded(capital(apiName), root);
}
