/**
 * One place where calls to Google are made: retries what can succeed on a retry, and turns Google's errors into ours.
 * A write is retried only when Google refused it before doing anything (429); after a 5xx its outcome is unknown, and the caller looks first.
 */
import { AppError } from '../shared/errors';

interface GoogleError {
  readonly message?: string;
  readonly details?: { readonly code?: number; readonly message?: string };
}

const TRIES = 4;
const FIRST_WAIT_MS = 1000;

function codeOf(error: GoogleError): number {
  const code = error.details?.code;
  if (code !== undefined) return code;
  const text = error.message ?? '';
  return /too many times|Quota exceeded|Rate Limit/i.test(text) ? 429 : 0;
}

function toAppError(error: GoogleError): AppError {
  const code = codeOf(error);
  const message = error.details?.message ?? error.message ?? 'unknown error';
  const details = { http: code };
  if (code === 404) return new AppError('NO_ACCESS', message, details);
  if (code === 401 || code === 403) return new AppError('NO_ACCESS', message, details);
  if (code === 429) return new AppError('QUOTA', message, details);
  if (code === 409 || /metadataId.*already exists/i.test(message)) return new AppError('BUSY', message, details);
  return new AppError('API', message, details);
}

const mayRetry = (kind: 'read' | 'write', code: number): boolean => code === 429 || (kind === 'read' && code >= 500);

/** Runs a call with bounded exponential backoff and jitter. @throws AppError NO_ACCESS, QUOTA, BUSY or API. */
export function callGoogle<T>(kind: 'read' | 'write', call: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return call();
    } catch (error) {
      const google = error as GoogleError;
      if (attempt >= TRIES || !mayRetry(kind, codeOf(google))) throw toAppError(google);
      Utilities.sleep(FIRST_WAIT_MS * 2 ** (attempt - 1) * (1 + Math.random() / 2));
    }
  }
}
