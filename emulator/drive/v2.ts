/**
 * Uploads at the paths of Drive v2, which clients still use to turn a CSV file into a spreadsheet. Only these two methods of v2 are here:
 * they are carried out as v3's and answered in v2's form (shape recorded; links and counters of Google's own servers are left out).
 */
import type { ApiRequest, ApiResponse } from '../api';
import { SPREADSHEET } from './kinds';

type Json = Readonly<Record<string, unknown>>;

const PATH = /^\/upload\/drive\/v2\/files(?:\/([^/?]+))?(?:\?(.*))?$/;

export interface V2Upload {
  readonly request: ApiRequest;
  readonly answer: (response: ApiResponse) => ApiResponse;
}

/** How an upload without metadata says what it is to become; not a parameter of Google's. */
export const CONVERT_TO = 'emulator.convertTo';

const TABLES = /^text\/(csv|tab-separated-values)/;

const EXPORTS: Readonly<Record<string, string>> = {
  'application/x-vnd.oasis.opendocument.spreadsheet': 'ods',
  'text/tab-separated-values': 'tsv',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
  'application/zip': 'zip',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

function exportLinks({ id, mimeType }: Json): Json {
  if (mimeType !== SPREADSHEET) return {};
  const link = (format: string): string =>
    `https://docs.google.com/spreadsheets/export?id=${String(id)}&exportFormat=${format}`;
  return { exportLinks: Object.fromEntries(Object.entries(EXPORTS).map(([type, format]) => [type, link(format)])) };
}

const self = (id: unknown): string => `https://www.googleapis.com/drive/v2/files/${String(id)}`;

function parentOf(id: unknown, parent: string): Json {
  return {
    selfLink: `${self(id)}/parents/${parent}`,
    id: parent,
    isRoot: parent === 'root',
    kind: 'drive#parentReference',
    parentLink: self(parent),
  };
}

/** A v3 file as v2 shows it. */
function v2File(file: Json): Json {
  const owners = ((file.owners ?? []) as readonly Json[]).map(({ displayName, permissionId, emailAddress }) => ({
    displayName,
    kind: 'drive#user',
    isAuthenticatedUser: true,
    permissionId,
    emailAddress,
  }));
  return {
    kind: 'drive#file',
    userPermission: {
      id: 'me',
      type: 'user',
      role: 'owner',
      kind: 'drive#permission',
      selfLink: `${self(file.id)}/permissions/me`,
      pendingOwner: false,
    },
    selfLink: self(file.id),
    ownerNames: owners.map((owner) => owner.displayName),
    lastModifyingUserName: owners[0]?.displayName,
    editable: true,
    writersCanShare: true,
    mimeType: file.mimeType,
    ...exportLinks(file),
    parents: ((file.parents ?? []) as readonly string[]).map((parent) => parentOf(file.id, parent)),
    appDataContents: false,
    iconLink: file.iconLink,
    shared: file.shared,
    lastModifyingUser: owners[0],
    owners,
    copyable: true,
    alternateLink: file.webViewLink,
    copyRequiresWriterPermission: false,
    spaces: file.spaces,
    id: file.id,
    title: file.name,
    labels: { viewed: true, restricted: false, starred: file.starred, hidden: false, trashed: file.trashed },
    explicitlyTrashed: false,
    createdDate: file.createdTime,
    modifiedDate: file.modifiedTime,
    modifiedByMeDate: file.modifiedTime,
    lastViewedByMeDate: file.modifiedTime,
    markedViewedByMeDate: '1970-01-01T00:00:00.000Z',
    version: file.version,
    capabilities: { canEdit: true, canCopy: true },
  };
}

/** The upload as v3 takes it; null when the request is not one of these two. */
export function v2Upload(request: ApiRequest): V2Upload | null {
  const match = PATH.exec(request.url);
  const [, id, query] = match ?? [];
  const isUpdate = request.method === 'PUT' && id !== undefined;
  const isInsert = request.method === 'POST' && match !== null && id === undefined;
  if (!isUpdate && !isInsert) return null;
  const params = new URLSearchParams(query);
  const converts = params.get('convert')?.toLowerCase() === 'true' && TABLES.test(request.contentType ?? '');
  const v3 = new URLSearchParams({ uploadType: params.get('uploadType') ?? 'media', fields: '*' });
  if (isInsert && converts) v3.set(CONVERT_TO, SPREADSHEET);
  const path = isUpdate ? `/upload/drive/v3/files/${id}` : '/upload/drive/v3/files';
  return {
    request: { ...request, method: isUpdate ? 'PATCH' : 'POST', url: `${path}?${v3.toString()}` },
    answer: (response) => (response.status === 200 ? { ...response, body: v2File(response.body as Json) } : response),
  };
}
