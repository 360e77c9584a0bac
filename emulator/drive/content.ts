/** What stands in a file when it is made, copied or renamed. */
import { ApiError } from '../api';
import { copyDocument, newDocument, type StoredDocument } from '../docs/service';
import { copySpreadsheet, newSpreadsheet, type StoredSpreadsheet } from '../sheets/service';
import type { StoredFile } from '../store';
import { converted } from './convert';
import { DOCUMENT, SPREADSHEET } from './kinds';
import { permissionId } from './show';
import type { Media } from './upload';

/** An editor's empty file, what an upload becomes in it, or the bytes as they are. @throws ApiError for what is not converted */
export function newContent(mimeType: string, id: string, name: string, media: Media | null, now: number): unknown {
  if (mimeType !== SPREADSHEET && mimeType !== DOCUMENT) return media?.content ?? null;
  if (!media)
    return mimeType === SPREADSHEET ? newSpreadsheet(id, { properties: { title: name } }) : newDocument(id, name);
  const content = converted(media, { mimeType, id, name, now });
  if (content === null)
    throw new ApiError('UNIMPLEMENTED', `The emulator does not convert ${media.type} to ${mimeType}`);
  return content;
}

/** A file of an editor at the root of somebody's Drive. */
export const newFile = (
  made: Pick<StoredFile, 'id' | 'name' | 'mimeType' | 'content'>,
  user: string,
  time: string,
  viaApp: boolean,
): StoredFile => ({
  ...made,
  parents: ['root'],
  trashed: false,
  createdTime: time,
  modifiedTime: time,
  version: 1,
  appProperties: {},
  properties: {},
  permissions: [{ id: permissionId(user), type: 'user', role: 'owner', emailAddress: user }],
  grants: viaApp ? [user] : [],
});

/** The content of a copy; other files keep their bytes. */
export function copyContent(file: StoredFile, newId: string, name: string): unknown {
  if (file.mimeType === SPREADSHEET) return copySpreadsheet(file.content as StoredSpreadsheet, newId, name);
  return file.mimeType === DOCUMENT ? copyDocument(file.content as StoredDocument, newId, name) : file.content;
}

/** A file's name in Drive is its title in the editor. */
export function renameContent(file: StoredFile, name: string): unknown {
  if (file.mimeType === SPREADSHEET || file.mimeType === DOCUMENT) return copyContent(file, file.id, name);
  return file.content;
}
