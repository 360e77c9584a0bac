/** Who may do what with a file: permissions of Drive v3. */
import { ApiError } from '../api';
import type { Permission, StoredFile } from '../store';
import { allows, permissionId, showPermission } from './show';
import type { DriveContext, DriveMethod, Role } from './types';

const DEFAULT_FIELDS = 'kind,id,type,role';
const ROLES: readonly string[] = ['owner', 'writer', 'commenter', 'reader'];

/** @throws ApiError 403 when the caller's role does not allow it. */
export function requireRole(context: DriveContext, file: StoredFile, needed: Role): void {
  if (!allows(context.roleOf(file), needed))
    throw new ApiError('PERMISSION_DENIED', 'The user does not have sufficient permissions for this file.');
}

function requirePermission(file: StoredFile, id: string | undefined): Permission {
  const permission = file.permissions.find((each) => each.id === id);
  if (!permission)
    throw new ApiError('NOT_FOUND', `Permission not found: ${id ?? ''}.`, [
      { location: 'permissionId', locationType: 'parameter' },
    ]);
  return permission;
}

function roleOf(value: unknown, transfer: boolean): Permission['role'] {
  if (typeof value !== 'string' || !ROLES.includes(value))
    throw new ApiError('INVALID_ARGUMENT', 'The permission role field is required.', [{ reason: 'required' }]);
  if (value === 'owner' && !transfer)
    throw new ApiError(
      'PERMISSION_DENIED',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      [{ reason: 'forbidden', location: 'transferOwnership', locationType: 'parameter' }],
    );
  return value as Permission['role'];
}

const isTransfer = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

/** The list with one permission in it; a new owner makes a writer of the old one. */
function withPermission(list: readonly Permission[], permission: Permission): Permission[] {
  const others = list.filter((each) => each.id !== permission.id);
  const demoted = others.map((each): Permission =>
    permission.role === 'owner' && each.role === 'owner' ? { ...each, role: 'writer' } : each,
  );
  return [...demoted, permission];
}

const create: DriveMethod = (context, { params, body }) => {
  const file = context.find(params('fileId') ?? '');
  requireRole(context, file, 'writer');
  const role = roleOf(body.role, isTransfer(params('transferOwnership')));
  const email = typeof body.emailAddress === 'string' ? body.emailAddress : undefined;
  const type = body.type as Permission['type'];
  if (!['user', 'group', 'domain', 'anyone'].includes(String(type)))
    throw new ApiError('INVALID_ARGUMENT', 'The permission type field is required.', [{ reason: 'required' }]);
  if ((type === 'user' || type === 'group') && !email?.includes('@'))
    throw new ApiError(
      'INVALID_ARGUMENT',
      'The specified emailAddress is invalid or not applicable for the given permission type.',
      [{ reason: 'invalid', location: 'permission.emailAddress', locationType: 'other' }],
    );
  const id = type === 'anyone' ? 'anyoneWithLink' : permissionId(email ?? String(body.domain));
  const permission: Permission = { id, type, role, ...(email ? { emailAddress: email } : {}) };
  context.put({ ...file, permissions: withPermission(file.permissions, permission) });
  return { body: showPermission(permission), defaultFields: DEFAULT_FIELDS };
};

const update: DriveMethod = (context, { params, body }) => {
  const file = context.find(params('fileId') ?? '');
  requireRole(context, file, 'writer');
  const permission = requirePermission(file, params('permissionId'));
  const role = body.role === undefined ? permission.role : roleOf(body.role, isTransfer(params('transferOwnership')));
  const next = { ...permission, role };
  context.put({ ...file, permissions: withPermission(file.permissions, next) });
  return { body: showPermission(next), defaultFields: DEFAULT_FIELDS };
};

/** People may take themselves out; others only a writer can remove, and nobody the owner. */
const remove: DriveMethod = (context, { params }) => {
  const file = context.find(params('fileId') ?? '');
  const permission = requirePermission(file, params('permissionId'));
  if (permission.emailAddress !== context.user) requireRole(context, file, 'writer');
  if (permission.role === 'owner')
    throw new ApiError('PERMISSION_DENIED', 'The owner of a file cannot be removed.', [
      { reason: 'cannotRemoveOwner' },
    ]);
  context.put({ ...file, permissions: file.permissions.filter((each) => each !== permission) });
  return { body: '' };
};

export const PERMISSION_METHODS: Readonly<Record<string, DriveMethod>> = {
  'permissions.create': create,
  'permissions.list': (context, { params }) => ({
    body: {
      kind: 'drive#permissionList',
      permissions: context.find(params('fileId') ?? '').permissions.map(showPermission),
    },
    defaultFields: `kind,nextPageToken,permissions(${DEFAULT_FIELDS})`,
  }),
  'permissions.get': (context, { params }) => ({
    body: showPermission(requirePermission(context.find(params('fileId') ?? ''), params('permissionId'))),
    defaultFields: DEFAULT_FIELDS,
  }),
  'permissions.update': update,
  'permissions.delete': remove,
};
