/** The Drive advanced service behind the app's port. */
import { AppError } from '../shared/errors';
import type { DrivePort, FileKind } from '../app/ports';
import { callGoogle } from './callGoogle';

const MIME_TYPES: Readonly<Record<FileKind, string>> = {
  folder: 'application/vnd.google-apps.folder',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  document: 'application/vnd.google-apps.document',
};

function service(): GoogleAppsScript.Drive {
  if (typeof Drive === 'undefined') throw new AppError('API', 'the Drive service is not enabled in this script', {});
  return Drive;
}

/** A value inside a Drive search: quotes and backslashes escaped. */
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const drivePort: DrivePort = {
  create: (kind, name, parent, tags) => {
    const file = {
      name,
      mimeType: MIME_TYPES[kind],
      appProperties: { ...tags },
      ...(parent === null ? {} : { parents: [parent] }),
    };
    const made = callGoogle('write', () => service().Files.create(file, null as never, { fields: 'id' }));
    if (!made.id) throw new AppError('API', 'Drive made a file without an id', {});
    return made.id;
  },
  find: (tags) => {
    const conditions = Object.entries(tags).map(
      ([key, value]) => `appProperties has { key=${quoted(key)} and value=${quoted(value)} }`,
    );
    const found = callGoogle('read', () =>
      service().Files.list({ q: [...conditions, 'trashed = false'].join(' and '), pageSize: 1, fields: 'files(id)' }),
    );
    return found.files?.[0]?.id ?? null;
  },
  tags: (id) =>
    (
      callGoogle('read', () => service().Files.get(id, { fields: 'appProperties' })) as {
        appProperties?: Record<string, string>;
      }
    ).appProperties ?? {},
  rename: (id, from, to) => {
    const { name } = callGoogle('read', () => service().Files.get(id, { fields: 'name' }));
    if (name !== from) return false;
    callGoogle('write', () => service().Files.update({ name: to }, id, null as never, { fields: 'id' }));
    return true;
  },
};
