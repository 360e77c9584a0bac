/** The Drive advanced service behind the app's port. */
import { AppError } from '../shared/errors';
import type { DrivePort, FileKind, FileState } from '../app/ports';
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

/** Search for files by their tags. */
const tagged = (tags: Readonly<Record<string, string>>): string[] =>
  Object.entries(tags).map(([key, value]) => `appProperties has { key=${quoted(key)} and value=${quoted(value)} }`);

const LIST_FIELDS = 'nextPageToken,files(id,name,trashed,parents,appProperties)';
const PAGE_SIZE = 1000;

const stateOf = (file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): FileState => ({
  id: file.id ?? '',
  name: file.name ?? '',
  binned: file.trashed === true,
  parent: file.parents?.[0] ?? null,
  tags: (file.appProperties ?? {}) as Readonly<Record<string, string>>,
});

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
    const q = [...tagged(tags), 'trashed = false'].join(' and ');
    const found = callGoogle('read', () =>
      service().Files.list({ q, orderBy: 'createdTime', pageSize: 1, fields: 'files(id)' }),
    );
    return found.files?.[0]?.id ?? null;
  },
  list: (tags) => {
    const files: FileState[] = [];
    let pageToken: string | undefined;
    do {
      const page = callGoogle('read', () =>
        service().Files.list({
          q: tagged(tags).join(' and '),
          orderBy: 'createdTime',
          pageSize: PAGE_SIZE,
          fields: LIST_FIELDS,
          ...(pageToken === undefined ? {} : { pageToken }),
        }),
      );
      files.push(...(page.files ?? []).map(stateOf));
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
    return files;
  },
  change: (id, { binned, tags }) => {
    const file = {
      ...(binned === undefined ? {} : { trashed: binned }),
      ...(tags ? { appProperties: { ...tags } } : {}),
    };
    callGoogle('write', () => service().Files.update(file, id, null as never, { fields: 'id' }));
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
