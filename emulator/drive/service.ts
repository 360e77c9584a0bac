/** The Drive service: files, folders, copies and permissions. */
import { ApiError } from '../api';
import type { Permission, StoredFile } from '../store';
import { parseQuery } from './query';

type Json = Readonly<Record<string, unknown>>;

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const DOCUMENT = 'application/vnd.google-apps.document';

/** What the Drive service needs of the emulator around it. */
export interface DriveContext {
  readonly user: string;
  readonly now: string;
  readonly newId: () => string;
  /** Files that this caller may see. */
  readonly visible: () => readonly StoredFile[];
  /** @throws ApiError NOT_FOUND */
  readonly find: (id: string) => StoredFile;
  readonly put: (file: StoredFile) => void;
  readonly remove: (id: string) => void;
  readonly viaApp: boolean;
  readonly newContent: (mimeType: string, id: string, name: string) => unknown;
  readonly copyContent: (file: StoredFile, newId: string, name: string) => unknown;
  readonly renameContent: (file: StoredFile, name: string) => unknown;
  readonly exportContent: (file: StoredFile, mimeType: string) => unknown;
}

export interface DriveCall {
  readonly params: (name: string) => string | undefined;
  readonly body: Json;
  readonly media: { readonly content: string; readonly type: string } | null;
}

const DEFAULT_FIELDS = 'kind,id,name,mimeType';
const MAX_PROPERTY_BYTES = 124;
const MAX_PROPERTIES = 30;

const webLink = (file: StoredFile): string => {
  if (file.mimeType === SPREADSHEET) return `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`;
  if (file.mimeType === DOCUMENT) return `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`;
  return file.mimeType === FOLDER
    ? `https://drive.google.com/drive/folders/${file.id}`
    : `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
};

/** A file as answers show it. */
export const showFile = (file: StoredFile): Json => ({
  kind: 'drive#file',
  id: file.id,
  name: file.name,
  mimeType: file.mimeType,
  ...(file.description ? { description: file.description } : {}),
  trashed: file.trashed,
  parents: file.parents,
  createdTime: file.createdTime,
  modifiedTime: file.modifiedTime,
  version: String(file.version),
  webViewLink: webLink(file),
  ...(Object.keys(file.appProperties).length > 0 ? { appProperties: file.appProperties } : {}),
  ...(Object.keys(file.properties).length > 0 ? { properties: file.properties } : {}),
  permissions: file.permissions.map(showPermission),
  owners: file.permissions
    .filter((each) => each.role === 'owner')
    .map((each) => ({ kind: 'drive#user', displayName: each.emailAddress, emailAddress: each.emailAddress })),
});

const showPermission = (permission: Permission): Json => ({ kind: 'drive#permission', ...permission });

/** Changes of properties: null removes. */
function mergeProperties(before: Readonly<Record<string, string>>, changes: unknown): Record<string, string> {
  const next: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries((changes ?? {}) as Record<string, string | null>)) {
    if (value === null) delete next[key];
    else next[key] = value;
    if (value !== null && new TextEncoder().encode(key + value).length > MAX_PROPERTY_BYTES) {
      throw new ApiError(
        'PERMISSION_DENIED',
        `The app property exceeds the maximum size of ${MAX_PROPERTY_BYTES} bytes: ${key}`,
      );
    }
  }
  if (Object.keys(next).length > MAX_PROPERTIES)
    throw new ApiError('PERMISSION_DENIED', `A file may have no more than ${MAX_PROPERTIES} app properties`);
  return next;
}

export interface DriveAnswer {
  readonly body: unknown;
  /** Fields that the answer has when the caller names none. */
  readonly defaultFields?: string;
}

function create(context: DriveContext, { body, media }: DriveCall): DriveAnswer {
  const id = typeof body.id === 'string' ? body.id : context.newId();
  const name = typeof body.name === 'string' ? body.name : 'Untitled';
  const mimeType = typeof body.mimeType === 'string' ? body.mimeType : (media?.type ?? 'application/octet-stream');
  const parents = (body.parents ?? ['root']) as readonly string[];
  for (const parent of parents) if (parent !== 'root') context.find(parent);
  const file: StoredFile = {
    id,
    name,
    mimeType,
    parents,
    trashed: false,
    createdTime: context.now,
    modifiedTime: context.now,
    version: 1,
    appProperties: mergeProperties({}, body.appProperties),
    properties: mergeProperties({}, body.properties),
    ...(typeof body.description === 'string' ? { description: body.description } : {}),
    permissions: [{ id: 'owner', type: 'user', role: 'owner', emailAddress: context.user }],
    grants: context.viaApp ? [context.user] : [],
    content: media ? media.content : context.newContent(mimeType, id, name),
  };
  context.put(file);
  return { body: showFile(file), defaultFields: DEFAULT_FIELDS };
}

function list(context: DriveContext, { params }: DriveCall): DriveAnswer {
  const q = params('q');
  const matches = q === undefined || q.trim() === '' ? () => true : parseQuery(q);
  const order = (params('orderBy') ?? '').split(',')[0]?.trim() ?? '';
  const found = context.visible().filter(matches);
  if (order.startsWith('name')) found.sort((left, right) => left.name.localeCompare(right.name));
  else if (order.startsWith('createdTime'))
    found.sort((left, right) => left.createdTime.localeCompare(right.createdTime));
  else found.sort((left, right) => right.modifiedTime.localeCompare(left.modifiedTime));
  if (/\bdesc$/.test(order)) found.reverse();
  const start = Number(params('pageToken') ?? 0);
  const size = Number(params('pageSize') ?? 100);
  const page = found.slice(start, start + size);
  const more = start + size < found.length ? { nextPageToken: String(start + size) } : {};
  return {
    body: { kind: 'drive#fileList', incompleteSearch: false, ...more, files: page.map(showFile) },
    defaultFields: `kind,incompleteSearch,nextPageToken,files(${DEFAULT_FIELDS})`,
  };
}

function update(context: DriveContext, { params, body }: DriveCall): DriveAnswer {
  const file = context.find(params('fileId') ?? '');
  const name = typeof body.name === 'string' ? body.name : file.name;
  const removed = (params('removeParents') ?? '').split(',').filter(Boolean);
  const added = (params('addParents') ?? '').split(',').filter(Boolean);
  const next: StoredFile = {
    ...file,
    name,
    trashed: typeof body.trashed === 'boolean' ? body.trashed : file.trashed,
    parents: [...file.parents.filter((parent) => !removed.includes(parent)), ...added],
    appProperties: mergeProperties(file.appProperties, body.appProperties),
    properties: mergeProperties(file.properties, body.properties),
    modifiedTime: context.now,
    version: file.version + 1,
    content: name === file.name ? file.content : context.renameContent(file, name),
  };
  context.put(next);
  return { body: showFile(next), defaultFields: DEFAULT_FIELDS };
}

function copy(context: DriveContext, { params, body }: DriveCall): DriveAnswer {
  const file = context.find(params('fileId') ?? '');
  const id = context.newId();
  const name = typeof body.name === 'string' ? body.name : `Copy of ${file.name}`;
  const next: StoredFile = {
    ...file,
    id,
    name,
    parents: (body.parents ?? file.parents) as readonly string[],
    createdTime: context.now,
    modifiedTime: context.now,
    version: 1,
    appProperties: mergeProperties(file.appProperties, body.appProperties),
    permissions: [{ id: 'owner', type: 'user', role: 'owner', emailAddress: context.user }],
    grants: context.viaApp ? [context.user] : [],
    content: context.copyContent(file, id, name),
  };
  context.put(next);
  return { body: showFile(next), defaultFields: DEFAULT_FIELDS };
}

/** A deleted folder takes what is in it along. */
function remove(context: DriveContext, { params }: DriveCall): DriveAnswer {
  const file = context.find(params('fileId') ?? '');
  for (const child of context.visible().filter((each) => each.parents.includes(file.id))) context.remove(child.id);
  context.remove(file.id);
  return { body: '' };
}

function createPermission(context: DriveContext, { params, body }: DriveCall): DriveAnswer {
  const file = context.find(params('fileId') ?? '');
  const permission: Permission = {
    id: `p${file.permissions.length + 1}`,
    type: body.type === 'anyone' ? 'anyone' : 'user',
    role: (body.role ?? 'reader') as Permission['role'],
    ...(typeof body.emailAddress === 'string' ? { emailAddress: body.emailAddress } : {}),
  };
  context.put({ ...file, permissions: [...file.permissions, permission] });
  return { body: showPermission(permission), defaultFields: 'kind,id,type,role' };
}

function requirePermission(file: StoredFile, id: string | undefined): Permission {
  const permission = file.permissions.find((each) => each.id === id);
  if (!permission) throw new ApiError('NOT_FOUND', `Permission not found: ${id ?? ''}.`);
  return permission;
}

function updatePermission(context: DriveContext, { params, body }: DriveCall): DriveAnswer {
  const file = context.find(params('fileId') ?? '');
  const permission = requirePermission(file, params('permissionId'));
  const next = { ...permission, role: (body.role ?? permission.role) as Permission['role'] };
  context.put({ ...file, permissions: file.permissions.map((each) => (each === permission ? next : each)) });
  return { body: showPermission(next), defaultFields: 'kind,id,type,role' };
}

function deletePermission(context: DriveContext, { params }: DriveCall): DriveAnswer {
  const file = context.find(params('fileId') ?? '');
  const permission = requirePermission(file, params('permissionId'));
  context.put({ ...file, permissions: file.permissions.filter((each) => each !== permission) });
  return { body: '' };
}

const METHODS: Readonly<Record<string, (context: DriveContext, call: DriveCall) => DriveAnswer>> = {
  'files.create': create,
  'files.list': list,
  'files.get': (context, { params }) => ({
    body: showFile(context.find(params('fileId') ?? '')),
    defaultFields: DEFAULT_FIELDS,
  }),
  'files.update': update,
  'files.copy': copy,
  'files.delete': remove,
  'files.export': (context, { params }) => ({
    body: context.exportContent(context.find(params('fileId') ?? ''), params('mimeType') ?? ''),
  }),
  'files.generateIds': (context, { params }) => ({
    body: {
      kind: 'drive#generatedIds',
      space: 'drive',
      ids: Array.from({ length: Number(params('count') ?? 10) }, context.newId),
    },
  }),
  'permissions.create': createPermission,
  'permissions.list': (context, { params }) => ({
    body: {
      kind: 'drive#permissionList',
      permissions: context.find(params('fileId') ?? '').permissions.map(showPermission),
    },
    defaultFields: 'kind,permissions(kind,id,type,role)',
  }),
  'permissions.get': (context, { params }) => ({
    body: showPermission(requirePermission(context.find(params('fileId') ?? ''), params('permissionId'))),
    defaultFields: 'kind,id,type,role',
  }),
  'permissions.update': updatePermission,
  'permissions.delete': deletePermission,
  'about.get': (context) => ({
    body: { kind: 'drive#about', user: { kind: 'drive#user', displayName: context.user, emailAddress: context.user } },
  }),
};

export function callDrive(method: string, call: DriveCall, context: DriveContext): DriveAnswer {
  const run = METHODS[method];
  if (!run) throw new ApiError('UNIMPLEMENTED', `The emulator does not support drive.${method}`);
  return run(context, call);
}
