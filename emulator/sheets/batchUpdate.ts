/** `spreadsheets.batchUpdate`: requests in order, all or nothing. */
import { ApiError } from '../api';
import { parseRange } from './a1';
import type { MethodCall, MethodResult } from './call';
import { wantedOf } from './gridData';
import { checkSize } from './grow';
import { HANDLERS } from './requests/index';
import type { RequestContext, RequestResult } from './requests/types';
import { showSpreadsheet } from './showSpreadsheet';
import type { Json, StoredSpreadsheet } from './state';

/** Applies one request; its context names its place in the batch. */
export function applyRequest(
  stored: StoredSpreadsheet,
  kind: string,
  body: Json,
  context: RequestContext,
): RequestResult {
  const handler = HANDLERS[kind];
  if (!handler) throw new ApiError('UNIMPLEMENTED', `The emulator does not support ${context.where}`);
  const result = handler(stored, body, context);
  checkSize(stored, result.stored, context.where);
  return result;
}

function updatedSpreadsheet({ body, now }: MethodCall, stored: StoredSpreadsheet): Json {
  if (body.includeSpreadsheetInResponse !== true) return {};
  const ranges = ((body.responseRanges ?? []) as readonly string[]).map((range) => parseRange(stored, range));
  const wanted = wantedOf(undefined, body.responseIncludeGridData === true);
  return { updatedSpreadsheet: showSpreadsheet(stored, ranges, wanted, now) };
}

/** @throws ApiError in Google's words; the stored spreadsheet is never touched. */
export function batchUpdate(call: MethodCall): MethodResult {
  const requests = (call.body.requests ?? []) as readonly Json[];
  if (requests.length === 0) throw new ApiError('INVALID_ARGUMENT', 'Must specify at least one request.');
  let { stored } = call;
  const replies = requests.map((request, index): Json => {
    const kinds = Object.keys(request);
    const [kind] = kinds;
    if (kind === undefined || kinds.length !== 1)
      throw new ApiError('INVALID_ARGUMENT', `Invalid requests[${index}]: No request set.`);
    const context = { now: call.now, editors: call.editors, where: `requests[${index}].${kind}` };
    const result = applyRequest(stored, kind, (request[kind] ?? {}) as Json, context);
    stored = result.stored;
    return result.reply ? { [kind]: result.reply } : {};
  });
  const { spreadsheetId } = stored;
  return { stored, response: { spreadsheetId, replies, ...updatedSpreadsheet(call, stored) } };
}
