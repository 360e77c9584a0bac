/** Two ways to say that something is wrong: an error ends what was being done, an issue is data about one place. */
import type { Text } from './text';

/** Everything that can go wrong, as a closed list. */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'INVALID_DEFINITION'
  | 'STALE_PLAN'
  | 'NOT_FOUND'
  | 'NO_ACCESS'
  | 'BUSY'
  | 'QUOTA'
  | 'API'
  | 'CANCELLED'
  | 'INTERNAL';

/** An error of ours. Recognised by shape (`isAppError`), since bundles and `google.script.run` lose prototypes. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** Whether a caught value is an error of ours. */
export const isAppError = (error: unknown): error is AppError =>
  typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'AppError' && 'code' in error;

/** What was deleted and can be put back: a tab of ours, or one of its columns. */
export interface Gone {
  readonly tab: string;
  readonly column?: string;
}

/** One thing that people should know: what, where, why, and one action. */
export interface Issue {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly what: Text;
  /** Row and column as people count them: the first row is 1. */
  readonly where?: {
    readonly tab?: string;
    readonly row?: number;
    readonly column?: string;
    readonly value?: string;
    readonly link?: string;
  };
  readonly why?: Text;
  readonly action?: Text;
  /** The action is to put this back. */
  readonly gone?: Gone;
}
