/** One request of a batch: its body, what it does to the spreadsheet, and its reply. */
import type { Json, StoredSpreadsheet } from '../state';

export interface RequestContext {
  readonly now: number;
  /** Addresses of those who may change the file, the owner first. */
  readonly editors?: readonly string[];
  /** `requests[3].addSheet`, as error messages name it. */
  readonly where: string;
}

export interface RequestResult {
  readonly stored: StoredSpreadsheet;
  /** Body of the reply under the request's name; absent = `{}`. */
  readonly reply?: Json;
}

export type RequestHandler = (stored: StoredSpreadsheet, body: Json, context: RequestContext) => RequestResult;
