/** `spreadsheets.batchUpdate`: requests in order, all or nothing. */
import { ApiError } from '../api';
import { HANDLERS } from './requests/index';
import { showSpreadsheet } from './showSpreadsheet';
import type { Json, StoredSpreadsheet } from './state';

export function batchUpdate(
  stored: StoredSpreadsheet,
  body: Json,
  now: number,
): { readonly stored: StoredSpreadsheet; readonly response: Json } {
  const requests = (body.requests ?? []) as readonly Json[];
  if (requests.length === 0) throw new ApiError('INVALID_ARGUMENT', 'Must specify at least one request.');
  let next = stored;
  const replies = requests.map((request, index): Json => {
    const kinds = Object.keys(request);
    const kind = kinds[0];
    if (kind === undefined || kinds.length !== 1)
      throw new ApiError('INVALID_ARGUMENT', `Invalid requests[${index}]: No request set.`);
    const handler = HANDLERS[kind];
    if (!handler) throw new ApiError('UNIMPLEMENTED', `The emulator does not support requests[${index}].${kind}`);
    const result = handler(next, (request[kind] ?? {}) as Json, { now, where: `requests[${index}].${kind}` });
    next = result.stored;
    return result.reply ? { [kind]: result.reply } : {};
  });
  const shown =
    body.includeSpreadsheetInResponse === true ? { updatedSpreadsheet: showSpreadsheet(next, [], null, now) } : {};
  return { stored: next, response: { spreadsheetId: stored.spreadsheetId, replies, ...shown } };
}
