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

const BIGQUERY_REASONS: Readonly<Partial<Record<ErrorStatus, string>>> = {
  RESOURCE_EXHAUSTED: 'rateLimitExceeded',
  INTERNAL: 'backendError',
  UNAVAILABLE: 'backendError',
  NOT_FOUND: 'notFound',
  PERMISSION_DENIED: 'accessDenied',
  ABORTED: 'duplicate',
};

function driveBody(error: ApiError): unknown {
  const { code, message, status } = error;
  const more = (error.details?.[0] ?? {}) as object;
  return {
    error: { code, message, errors: [{ message, domain: 'global', reason: REASONS[status], ...more }] },
  };
}

/** BigQuery gives the status and, as Drive does, the reason of each error (cloud.google.com/bigquery/docs/error-messages). */
function bigQueryBody(error: ApiError): unknown {
  const { code, message, status } = error;
  const more = (error.details?.[0] ?? {}) as object;
  return {
    error: {
      code,
      message,
      errors: [{ message, domain: 'global', reason: BIGQUERY_REASONS[status] ?? 'invalid', ...more }],
      status,
    },
  };
}

/** What an API answers for an error. */
export function errorBody(error: ApiError, api: string | undefined): unknown {
  if (api === 'drive') return driveBody(error);
  if (api === 'bigquery') return bigQueryBody(error);
  const { code, message, status, details } = error;
  return { error: { code, message, status, ...(details ? { details } : {}) } };
}
