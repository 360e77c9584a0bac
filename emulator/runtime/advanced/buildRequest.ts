/** From the arguments of an advanced service's method to the REST request. */
import { Fault } from '../faults';
import type { ApiSchema, MethodSchema } from '../../schema/types';
import type { BlobData } from '../services/blob';
import type { AppApiRequest } from '../types';

interface Given {
  readonly resource: unknown;
  /** Required parameters by name. */
  readonly required: ReadonlyMap<string, unknown>;
  readonly media: BlobData | undefined;
  readonly optional: Readonly<Record<string, unknown>>;
}

const BOUNDARY = 'apps-script-upload';

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (name: string, type: string): Fault => new Fault(`Invalid argument: ${name}. Should be of type: ${type}`);

function checkCount(method: MethodSchema, given: number): void {
  const fewest = (method.parameterOrder?.length ?? 0) + (method.request ? 1 : 0);
  const most = fewest + 1 + (method.uploadPath ? 1 : 0);
  if (given >= fewest && given <= most) return;
  throw new Fault(`Invalid number of arguments provided. Expected ${fewest}-${most} only`);
}

function checkRequired(name: string, value: unknown): void {
  const fits = (typeof value === 'string' && value !== '') || typeof value === 'number';
  if (!fits) throw wrong(name, 'String');
}

/**
 * Sorts arguments: resource, required parameters in the API's order, media (for uploads), optional arguments.
 * @throws Fault with Google's words for a wrong count, or naming the argument of a wrong type.
 */
export function sortArguments(
  method: MethodSchema,
  args: readonly unknown[],
  readBlob: (value: unknown) => BlobData | undefined,
): Given {
  checkCount(method, args.length);
  const rest = [...args];
  const resource = method.request ? rest.shift() : undefined;
  if (method.request && !isPlain(resource)) throw wrong('resource', 'Object');
  const required = new Map((method.parameterOrder ?? []).map((name) => [name, rest.shift()]));
  for (const [name, value] of required) checkRequired(name, value);
  const blob = (method.uploadPath ? rest.shift() : undefined) ?? undefined;
  const media = readBlob(blob);
  if (blob !== undefined && !media) throw wrong('mediaData', 'Blob');
  const optional = rest.shift() ?? {};
  if (!isPlain(optional)) throw wrong('optionalArgs', 'Object');
  return { resource, required, media, optional };
}

function queryText(api: ApiSchema, method: MethodSchema, given: Given): string {
  const parts: string[] = [];
  const add = (name: string, value: unknown) => parts.push(`${name}=${encodeURIComponent(String(value))}`);
  for (const [name, value] of given.required) if (method.parameters?.[name]?.location === 'query') add(name, value);
  for (const [name, value] of Object.entries(given.optional)) {
    const known = method.parameters?.[name] ?? api.parameters[name];
    if (known?.location !== 'query')
      throw new Fault(`Invalid argument: ${name} is not an optional argument of this method`);
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) add(name, one);
  }
  return parts.join('&');
}

/** Content and metadata in one body, as `uploadType=multipart` takes them. */
function multipart(resource: unknown, { bytes, contentType }: BlobData): string {
  const type = contentType ?? 'application/octet-stream';
  const text = /^text\/|json|xml/.test(type);
  const content = text ? bytes.toString('utf8') : bytes.toString('base64');
  return [
    `--${BOUNDARY}`,
    'Content-Type: application/json; charset=UTF-8',
    '',
    JSON.stringify(resource),
    `--${BOUNDARY}`,
    `Content-Type: ${type}`,
    ...(text ? [] : ['Content-Transfer-Encoding: base64']),
    '',
    content,
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}

/** The request of one call. Values cross as JSON: a Date becomes text, undefined disappears. */
export function buildRequest(api: ApiSchema, method: MethodSchema, given: Given): AppApiRequest {
  const template = given.media && method.uploadPath ? method.uploadPath : api.servicePath + method.path;
  const path = template.replace(/\{\+?(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(given.required.get(name))),
  );
  const query = [given.media ? 'uploadType=multipart' : '', queryText(api, method, given)].filter(Boolean).join('&');
  const request: AppApiRequest = {
    method: method.httpMethod as AppApiRequest['method'],
    url: `/${path.replace(/^\//, '')}${query ? `?${query}` : ''}`,
    viaApp: true,
  };
  if (given.media) {
    const contentType = `multipart/related; boundary=${BOUNDARY}`;
    return { ...request, body: multipart(given.resource, given.media), contentType };
  }
  if (given.resource === undefined) return request;
  return { ...request, body: JSON.parse(JSON.stringify(given.resource)) as unknown, contentType: 'application/json' };
}
