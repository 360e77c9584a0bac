/** Files and folders of Drive v3: made, changed, copied, binned, deleted. */
import { ApiError } from '../api';
import type { StoredFile } from '../store';
import { FOLDER, isGoogleFile } from './kinds';
import { requireRole } from './permissions';
import { permissionId, showFile } from './show';
import type { DriveCall, DriveContext, DriveMethod } from './types';
import { CONVERT_TO } from './v2';

export const FILE_FIELDS = 'kind,id,name,mimeType';
const MAX_PROPERTY_BYTES = 124;
const MAX_PROPERTIES = 30;

const forbidden = (reason: string, message: string): ApiError =>
  new ApiError('PERMISSION_DENIED', message, [{ reason }]);

/** Changes of properties: null removes. */
function mergeProperties(before: Readonly<Record<string, string>>, changes: unknown): Record<string, string> {
  const next: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries((changes ?? {}) as Record<string, string | null>)) {
    if (value === null) delete next[key];
    else next[key] = value;
    if (value !== null && new TextEncoder().encode(key + value).length > MAX_PROPERTY_BYTES) {
      throw forbidden(
        'propertyLengthExceeded',
        `The app property exceeds the maximum size of ${MAX_PROPERTY_BYTES} bytes: ${key}`,
      );
    }
  }
  if (Object.keys(next).length > MAX_PROPERTIES)
    throw forbidden('tooManyProperties', `A file may have no more than ${MAX_PROPERTIES} app properties`);
  return next;
}

/** The one folder that a file is put in: since 2020 a file has no more than one parent. */
function parentsOf(context: DriveContext, given: unknown): readonly string[] {
  const parents = (given ?? ['root']) as readonly string[];
  for (const parent of parents) if (parent !== 'root') requireRole(context, context.find(parent), 'writer');
  if (parents.length > 1)
    throw forbidden('multipleParentsNotSupported', 'A file cannot have more than one parent folder.');
  return parents.length === 0 ? ['root'] : parents;
}

const textOr = (value: unknown, other: string): string => (typeof value === 'string' ? value : other);

/** Fields of a body that are kept as they are. */
function plainFields({ description, starred }: DriveCall['body']): Partial<StoredFile> {
  return {
    ...(typeof description === 'string' ? { description } : {}),
    ...(typeof starred === 'boolean' ? { starred } : {}),
  };
}

const ownership = (context: DriveContext): Pick<StoredFile, 'permissions' | 'grants'> => ({
  permissions: [{ id: permissionId(context.user), type: 'user', role: 'owner', emailAddress: context.user }],
  grants: context.viaApp ? [context.user] : [],
});

export const create: DriveMethod = (context, { params, body, media }) => {
  const id = typeof body.id === 'string' ? body.id : context.newId();
  const name = textOr(body.name, 'Untitled');
  const mimeType = textOr(body.mimeType ?? params(CONVERT_TO), media?.type ?? 'application/octet-stream');
  const file: StoredFile = {
    id,
    name,
    mimeType,
    parents: parentsOf(context, body.parents),
    trashed: false,
    createdTime: textOr(body.createdTime, context.now),
    modifiedTime: textOr(body.modifiedTime, context.now),
    version: 1,
    appProperties: mergeProperties({}, body.appProperties),
    properties: mergeProperties({}, body.properties),
    ...plainFields(body),
    ...ownership(context),
    content: context.newContent(mimeType, id, name, media),
  };
  context.put(file);
  return { body: showFile(file, context), defaultFields: FILE_FIELDS };
};

function movedParents(context: DriveContext, file: StoredFile, { params }: DriveCall): readonly string[] {
  const list = (name: string): string[] => (params(name) ?? '').split(',').filter(Boolean);
  const added = list('addParents');
  for (const parent of added) if (parent !== 'root') requireRole(context, context.find(parent), 'writer');
  const kept = file.parents.filter((parent) => !list('removeParents').includes(parent));
  const parents = [...new Set([...kept, ...added])];
  if (parents.length > 1) throw forbidden('cannotAddParent', 'Increasing the number of parents is not allowed');
  return parents;
}

export const update: DriveMethod = (context, call) => {
  const { params, body, media } = call;
  const file = context.find(params('fileId') ?? '');
  requireRole(context, file, 'writer');
  if (body.parents !== undefined)
    throw forbidden(
      'fieldNotWritable',
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  const trashed = typeof body.trashed === 'boolean' ? body.trashed : file.trashed;
  if (trashed !== file.trashed) requireRole(context, file, 'owner');
  const name = textOr(body.name, file.name);
  const mimeType = isGoogleFile(file.mimeType) ? file.mimeType : textOr(body.mimeType, media?.type ?? file.mimeType);
  const renamed = name === file.name ? file.content : context.renameContent(file, name);
  const next: StoredFile = {
    ...file,
    ...plainFields(body),
    name,
    mimeType,
    trashed,
    parents: movedParents(context, file, call),
    appProperties: mergeProperties(file.appProperties, body.appProperties),
    properties: mergeProperties(file.properties, body.properties),
    modifiedTime: textOr(body.modifiedTime, context.now),
    version: file.version + 1,
    content: media ? context.newContent(mimeType, file.id, name, media) : renamed,
  };
  context.put(next);
  return { body: showFile(next, context), defaultFields: FILE_FIELDS };
};

export const copy: DriveMethod = (context, { params, body }) => {
  const file = context.find(params('fileId') ?? '');
  if (file.mimeType === FOLDER) throw forbidden('cannotCopyFile', 'This file cannot be copied by the user.');
  const id = context.newId();
  const name = textOr(body.name, `Copy of ${file.name}`);
  const next: StoredFile = {
    ...file,
    ...plainFields(body),
    id,
    name,
    trashed: false,
    comments: [],
    parents: parentsOf(context, body.parents ?? file.parents),
    createdTime: context.now,
    modifiedTime: context.now,
    version: 1,
    appProperties: mergeProperties(file.appProperties, body.appProperties),
    properties: mergeProperties(file.properties, body.properties),
    ...ownership(context),
    content: context.copyContent(file, id, name),
  };
  context.put(next);
  return { body: showFile(next, context), defaultFields: FILE_FIELDS };
};

/** A deleted folder takes all that is in it along, at any depth. */
function removeWithin(context: DriveContext, id: string): void {
  for (const child of context.visible().filter((each) => each.parents.includes(id))) removeWithin(context, child.id);
  context.remove(id);
}

export const remove: DriveMethod = (context, { params }) => {
  const file = context.find(params('fileId') ?? '');
  requireRole(context, file, 'owner');
  removeWithin(context, file.id);
  return { body: '' };
};

export const emptyTrash: DriveMethod = (context) => {
  const binned = context.visible().filter((file) => file.trashed && context.roleOf(file) === 'owner');
  for (const file of binned) removeWithin(context, file.id);
  return { body: '' };
};

export const get: DriveMethod = (context, { params }) => {
  const file = context.find(params('fileId') ?? '');
  if (params('alt') !== 'media') return { body: showFile(file, context), defaultFields: FILE_FIELDS };
  if (isGoogleFile(file.mimeType))
    throw new ApiError(
      'PERMISSION_DENIED',
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      [{ reason: 'fileNotDownloadable', location: 'alt', locationType: 'parameter' }],
    );
  return { body: Buffer.from(String(file.content ?? ''), 'base64'), contentType: file.mimeType };
};
