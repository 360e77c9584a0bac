/** Files and permissions as answers show them. */
import { createHash } from 'node:crypto';
import type { Permission, StoredFile } from '../store';
import { DOCUMENT, FOLDER, isGoogleFile, SPREADSHEET } from './kinds';
import type { DriveContext, Json, Role } from './types';

const webLink = (file: StoredFile): string => {
  if (file.mimeType === SPREADSHEET) return `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`;
  if (file.mimeType === DOCUMENT) return `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`;
  return file.mimeType === FOLDER
    ? `https://drive.google.com/drive/folders/${file.id}`
    : `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
};

export const showPermission = (permission: Permission): Json => ({
  kind: 'drive#permission',
  ...permission,
  ...(permission.emailAddress ? { displayName: permission.emailAddress, deleted: false } : {}),
  ...(permission.type === 'anyone' ? { allowFileDiscovery: false } : { pendingOwner: false }),
});

/** An id that a person has in every file, as Google's are: digits that follow from the address. */
export const permissionId = (email: string): string =>
  BigInt(`0x${createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 16)}`)
    .toString()
    .padStart(20, '0');

export const showUser = (email: string | undefined, me: string): Json => ({
  kind: 'drive#user',
  displayName: email ?? '',
  me: email === me,
  permissionId: permissionId(email ?? ''),
  emailAddress: email ?? '',
});

const extension = (name: string): string => /\.([^.]+)$/.exec(name)?.[1] ?? '';

/** What a file of bytes has and a Google file has not. */
function showBytes(file: StoredFile): Json {
  const bytes = Buffer.from(String(file.content ?? ''), 'base64');
  const sum = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
  return {
    originalFilename: file.name,
    fileExtension: extension(file.name),
    fullFileExtension: extension(file.name),
    size: String(bytes.length),
    quotaBytesUsed: String(bytes.length),
    md5Checksum: sum('md5'),
    sha1Checksum: sum('sha1'),
    sha256Checksum: sum('sha256'),
    webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
  };
}

const RANK: Readonly<Record<Role, number>> = { owner: 3, writer: 2, commenter: 1, reader: 0 };

/** Whether a role allows at least what another does. */
export const allows = (role: Role | null, needed: Role): boolean => role !== null && RANK[role] >= RANK[needed];

function capabilities(role: Role | null, isFolder: boolean): Json {
  const [edit, own] = [allows(role, 'writer'), role === 'owner'];
  return {
    canEdit: edit,
    canComment: allows(role, 'commenter'),
    canCopy: !isFolder,
    canRename: edit,
    canShare: edit,
    canDelete: own,
    canTrash: own,
    canUntrash: own,
    canDownload: !isFolder,
    canListChildren: isFolder,
    canAddChildren: isFolder && edit,
    canModifyContent: edit,
    canReadRevisions: edit,
  };
}

/** A file with all the fields that the emulator knows; the caller's mask picks among them. */
export function showFile(file: StoredFile, context: DriveContext): Json {
  const role = context.roleOf(file);
  const owner = file.permissions.find((each) => each.role === 'owner')?.emailAddress;
  const shared = file.permissions.length > 1;
  const trashed = context.isTrashed(file);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description ? { description: file.description } : {}),
    starred: file.starred ?? false,
    trashed,
    explicitlyTrashed: file.trashed,
    parents: file.parents,
    spaces: ['drive'],
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    version: String(file.version),
    webViewLink: webLink(file),
    iconLink: `https://drive-thirdparty.googleusercontent.com/16/type/${file.mimeType}`,
    ...(Object.keys(file.appProperties).length > 0 ? { appProperties: file.appProperties } : {}),
    ...(Object.keys(file.properties).length > 0 ? { properties: file.properties } : {}),
    permissions: file.permissions.map(showPermission),
    permissionIds: file.permissions.map((each) => each.id),
    owners: [showUser(owner, context.user)],
    ownedByMe: owner === context.user,
    shared,
    writersCanShare: true,
    isAppAuthorized: context.viaApp,
    capabilities: capabilities(role, file.mimeType === FOLDER),
    ...(isGoogleFile(file.mimeType) ? {} : showBytes(file)),
  };
}
