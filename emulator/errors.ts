/** Error bodies: Sheets and Docs answer in the common form of Google's APIs, Drive v3 in its older one. */
import type { ApiError, ErrorStatus } from './api';

/** Reasons of Drive's errors (developers.google.com/workspace/drive/api/guides/handle-errors). */
const REASONS: Readonly<Record<ErrorStatus, string>> = {
  INVALID_ARGUMENT: 'invalid',
  FAILED_PRECONDITION: 'badRequest',
  UNAUTHENTICATED: 'authError',
  PERMISSION_DENIED: 'insufficientFilePermissions',
  NOT_FOUND: 'notFound',
  ABORTED: 'conflict',
  RESOURCE_EXHAUSTED: 'userRateLimitExceeded',
  INTERNAL: 'internalError',
  UNIMPLEMENTED: 'notImplemented',
  UNAVAILABLE: 'backendError',
  DEADLINE_EXCEEDED: 'deadlineExceeded',
};

function driveBody(error: ApiError): unknown {
  const { code, message, status } = error;
  const more = (error.details?.[0] ?? {}) as object;
  return {
    error: { code, message, errors: [{ message, domain: 'global', reason: REASONS[status], ...more }] },
  };
}

/** What an API answers for an error. */
export function errorBody(error: ApiError, api: string | undefined): unknown {
  if (api === 'drive') return driveBody(error);
  const { code, message, status, details } = error;
  return { error: { code, message, status, ...(details ? { details } : {}) } };
}
