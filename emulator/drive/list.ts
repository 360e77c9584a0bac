/** `files.list`: what a query finds, in the asked order, a page at a time. */
import { ApiError } from '../api';
import type { StoredFile } from '../store';
import { FILE_FIELDS } from './files';
import { FOLDER } from './kinds';
import { parseQuery } from './query';
import { showFile } from './show';
import type { DriveContext, DriveMethod } from './types';

type Order = (left: StoredFile, right: StoredFile) => number;

const byText =
  (text: (file: StoredFile) => string): Order =>
  (left, right) =>
    text(left) < text(right) ? -1 : text(left) > text(right) ? 1 : 0;

/** Sort keys of the discovery document; those that the emulator keeps no date for go by the last change. */
const ORDERS: Readonly<Record<string, Order>> = {
  name: byText((file) => file.name.toLowerCase()),
  name_natural: (left, right) => left.name.localeCompare(right.name, 'en', { numeric: true, sensitivity: 'base' }),
  createdTime: byText((file) => file.createdTime),
  modifiedTime: byText((file) => file.modifiedTime),
  modifiedByMeTime: byText((file) => file.modifiedTime),
  viewedByMeTime: byText((file) => file.modifiedTime),
  sharedWithMeTime: byText((file) => file.createdTime),
  recency: byText((file) => file.modifiedTime),
  folder: byText((file) => (file.mimeType === FOLDER ? '0' : '1')),
  starred: byText((file) => (file.starred ? '0' : '1')),
  quotaBytesUsed: (left, right) => String(left.content ?? '').length - String(right.content ?? '').length,
};

const invalid = (location: string, message = 'Invalid Value'): ApiError =>
  new ApiError('INVALID_ARGUMENT', message, [{ reason: 'invalid', location, locationType: 'parameter' }]);

function ordersOf(text: string): Order[] {
  return text.split(',').map((part) => {
    const [key = '', direction] = part.trim().split(/\s+/);
    const order = ORDERS[key];
    if (!order || (direction !== undefined && direction !== 'desc')) throw invalid('orderBy');
    return direction === 'desc' ? (left, right) => order(right, left) : order;
  });
}

/** Without an order Google promises none; the newest change first is what it mostly shows. */
function sorted(files: readonly StoredFile[], orderBy: string | undefined): StoredFile[] {
  const orders = ordersOf(orderBy?.trim() ? orderBy : 'modifiedTime desc');
  return [...files].sort((left, right) => orders.reduce((found, order) => found || order(left, right), 0));
}

function pageSizeOf(text: string | undefined): number {
  const size = Number(text ?? 100);
  if (!Number.isInteger(size) || size < 1 || size > 1000)
    throw invalid('pageSize', `Invalid value '${text ?? ''}'. Values must be within the range: [1, 1000]`);
  return size;
}

function startOf(token: string | undefined): number {
  if (token === undefined || token === '') return 0;
  if (!/^~!\d+$/.test(token)) throw invalid('pageToken');
  return Number(token.slice(2));
}

function matching(context: DriveContext, q: string | undefined): readonly StoredFile[] {
  if (q === undefined || q.trim() === '') return context.visible();
  const matches = parseQuery(q);
  return context.visible().filter((file) => matches(file, context));
}

export const list: DriveMethod = (context, { params }) => {
  const found = sorted(matching(context, params('q')), params('orderBy'));
  const start = startOf(params('pageToken'));
  const size = pageSizeOf(params('pageSize'));
  const more = start + size < found.length ? { nextPageToken: `~!${start + size}` } : {};
  const files = found.slice(start, start + size).map((file) => showFile(file, context));
  return {
    body: { kind: 'drive#fileList', incompleteSearch: false, ...more, files },
    defaultFields: `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`,
  };
};
