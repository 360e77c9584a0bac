/**
 * The contract between the emulator's parts and its two shells (the advanced services of the Apps Script runtime, and the
 * HTTP server): one synchronous function from a REST request to a REST answer.
 */

/** A REST call as Google's clients make it. `url` is path plus query, e.g. `/v4/spreadsheets/ID:batchUpdate?fields=replies`. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Parsed JSON body, or for media uploads the content as a string or bytes. */
  readonly body?: unknown;
  readonly contentType?: string;
  /** E-mail of the caller; absent means the first user of the emulator. */
  readonly user?: string;
}

/** A REST answer. `body` is JSON, or bytes for media downloads (then `contentType` is set). */
export interface ApiResponse {
  readonly status: number;
  readonly body: unknown;
  readonly contentType?: string;
}

/** Google's error statuses that the emulator can give, with the HTTP code of each. */
export const ERROR_CODES = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ABORTED: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
} as const;

export type ErrorStatus = keyof typeof ERROR_CODES;

/** An error that the REST face shows as `{error: {code, message, status, details}}`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: ErrorStatus,
    message: string,
    readonly details?: readonly unknown[],
  ) {
    super(message);
  }
  get code(): number {
    return ERROR_CODES[this.status];
  }
}
