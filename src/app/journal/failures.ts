/** Runs of this person that failed: kept in the person's own properties, for a workbook that cannot be written cannot tell of it. */
import { isAppError, type ErrorCode } from '../../shared/errors';
import type { Text } from '../../shared/text';
import type { StorePort } from '../ports';

const KEY = 'mp.failed';
/** A few are enough: the journal is for what was done. */
const KEPT = 5;

export interface Failure {
  readonly runId: string;
  readonly kind: string;
  /** The department: another one's failures are not shown. */
  readonly pulse: string;
  /** Serial moment in the department's time zone. */
  readonly at: number;
  readonly code: ErrorCode;
  readonly text?: Text;
}

type Store = { readonly store: StorePort };

export function failures({ store }: Store): readonly Failure[] {
  const text = store.get(KEY);
  return text === null ? [] : (JSON.parse(text) as readonly Failure[]);
}

function keep({ store }: Store, list: readonly Failure[]): void {
  if (list.length === 0) store.remove(KEY);
  else store.set(KEY, JSON.stringify(list.slice(-KEPT)));
}

const textOf = (value: unknown): Text | undefined =>
  typeof value === 'object' && value !== null && 'ru' in value && 'en' in value ? (value as Text) : undefined;

/** Notes that a run failed; a later try of the same run takes the place of an earlier one. */
export function noteFailure(ports: Store, failure: Omit<Failure, 'code' | 'text'>, error: unknown): void {
  const text = isAppError(error) ? textOf(error.details.text) : undefined;
  keep(ports, [
    ...failures(ports).filter(({ runId }) => runId !== failure.runId),
    { ...failure, code: isAppError(error) ? error.code : 'INTERNAL', ...(text ? { text } : {}) },
  ]);
}

/** A run that was resumed and came to its end did not fail. */
export function forgetFailure(ports: Store, runId: string): void {
  const all = failures(ports);
  if (all.some((each) => each.runId === runId))
    keep(
      ports,
      all.filter((each) => each.runId !== runId),
    );
}
