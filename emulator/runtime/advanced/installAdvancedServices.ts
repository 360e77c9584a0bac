/** The advanced services that the manifest enables, generated from the API schemas: `Sheets`, `Docs`, `Drive`, `BigQuery`. */
import { API_SCHEMAS, type ApiSchema, type MethodSchema } from '../../schema/types';
import { Fault } from '../faults';
import type { Method, Realm } from '../realm';
import type { Blobs } from '../services/blob';
import type { ServiceContext } from '../services/context';
import type { Quota } from '../quotas';
import type { AppApiRequest } from '../types';
import { buildRequest, sortArguments } from './buildRequest';
import { methodScopes } from './scopes';

interface Tree {
  readonly methods: Record<string, Method>;
  readonly children: Record<string, Tree>;
}

interface GoogleErrorBody {
  readonly error?: {
    readonly code?: number;
    readonly message?: string;
    readonly errors?: unknown;
    readonly details?: unknown;
  };
}

const emptyTree = (): Tree => ({ methods: {}, children: {} });
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `delete` is a reserved word in the first Apps Script, so that its services say `remove`. */
const scriptName = (method: string): string => (method === 'delete' ? 'remove' : method);

/** What a call counts against, if anything. */
function quotaOf(methodId: string, request: AppApiRequest): Quota | undefined {
  if (methodId === 'sheets.spreadsheets.create') return 'spreadsheets create';
  if (methodId === 'docs.documents.create') return 'document create';
  if (methodId !== 'drive.files.create' && methodId !== 'drive.files.copy') return undefined;
  const text = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
  if (text.includes('application/vnd.google-apps.spreadsheet')) return 'spreadsheets create';
  return text.includes('application/vnd.google-apps.document') ? 'document create' : undefined;
}

function failure(methodId: string, status: number, body: unknown): Fault {
  const error = (body as GoogleErrorBody | null | undefined)?.error ?? {};
  const message = error.message ?? `HTTP ${status}`;
  const details = { ...error, code: error.code ?? status, message };
  return new Fault(`API call to ${methodId} failed with error: ${message}`, 'GoogleJsonResponseException', details);
}

/** What gives content and not JSON must be asked for as media (measured on live Apps Script: `Drive.Files.export`). */
function checkMedia(methodId: string, method: MethodSchema, optional: Readonly<Record<string, unknown>>): void {
  const givesContent = method.httpMethod === 'GET' && method.response === undefined;
  if (!givesContent || optional['alt'] === 'media') return;
  throw new Fault(`API call to ${methodId} failed with error: the answer is not JSON; pass {alt: 'media'}`);
}

function makeMethod(
  { realm, run }: ServiceContext,
  blobs: Blobs,
  api: ApiSchema,
  id: string,
  method: MethodSchema,
): Method {
  const methodId = `${api.name}.${id}`;
  return {
    call: (args) => {
      const given = sortArguments(method, args, blobs.read);
      run.need(methodId, { mode: 'FULL', scopes: methodScopes(api.name, id) });
      checkMedia(methodId, method, given.optional);
      const request = buildRequest(api, method, given);
      const quota = quotaOf(methodId, request);
      if (quota) run.useQuota(quota);
      const { status, body } = run.request(request, methodId);
      if (status >= 400) throw failure(methodId, status, body);
      if (body === undefined || body === null || body === '') return undefined;
      if (body instanceof Uint8Array) return blobs.make(Buffer.from(body), 'application/octet-stream', null);
      return realm.copyIn(body);
    },
  };
}

function toService(realm: Realm, name: string, tree: Tree): object {
  const children = Object.entries(tree.children).map(
    ([key, child]) => [key, toService(realm, `${name}.${key}`, child)] as const,
  );
  return realm.service(name, { ...tree.methods, ...Object.fromEntries(children) });
}

/** Defines each enabled service under its user symbol. @throws Fault for a service that has no schema here. */
export function installAdvancedServices(context: ServiceContext, blobs: Blobs): void {
  for (const { serviceId, userSymbol, version } of context.run.options.manifest.dependencies?.enabledAdvancedServices ??
    []) {
    const api = Object.values(API_SCHEMAS).find((schema) => schema.name === serviceId);
    if (!api || (version !== undefined && version !== api.version)) {
      throw new Fault(`The advanced service ${serviceId} ${version ?? ''} is not supported here`, 'UnsupportedError');
    }
    const root = emptyTree();
    for (const [id, method] of Object.entries(api.methods)) {
      const path = id.split('.');
      const last = path.pop() ?? id;
      const tree = path.reduce((parent, part) => (parent.children[capital(part)] ??= emptyTree()), root);
      tree.methods[scriptName(last)] = makeMethod(context, blobs, api, id, method);
    }
    context.realm.define(userSymbol, toService(context.realm, userSymbol, root));
  }
}
