/** sheets.copyTo: inside the same file; a service of one stored file cannot reach another. */
import { ApiError } from '../api';
import { applyRequest } from './batchUpdate';
import { param, type MethodCall, type MethodResult } from './call';
import type { Json } from './state';

export function copySheetTo(call: MethodCall): MethodResult {
  const { stored, body, now } = call;
  if (body.destinationSpreadsheetId !== stored.spreadsheetId)
    throw new ApiError('UNIMPLEMENTED', 'The emulator does not support spreadsheets.sheets.copyTo into another file');
  const request = { sourceSheetId: Number(param(call, 'sheetId')), insertSheetIndex: stored.sheets.length };
  const result = applyRequest(stored, 'duplicateSheet', request, { now, where: 'copyTo' });
  return { stored: result.stored, response: (result.reply?.properties ?? {}) as Json };
}
