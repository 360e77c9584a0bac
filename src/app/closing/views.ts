/** What the panel shows of closing. */
import type { Text } from '../../shared/text';

export interface ClosingPeriodView {
  readonly period: string;
  readonly title: Text;
  readonly state: Text;
  /** Late sources, each with its owner; empty when nothing is waited for. */
  readonly waiting: Text;
  /** ISO dates. */
  readonly closesOn: string;
  readonly closedAt: string | null;
  readonly closedBy: string;
  readonly reason: string;
  /** Corrections since it was closed. */
  readonly corrections: number;
  readonly can: 'close' | 'reopen' | null;
}

export interface ClosingView {
  /** Newest first; what is ahead is left out. */
  readonly periods: readonly ClosingPeriodView[];
  readonly link: string;
  /** The tables of closing were deleted. */
  readonly off: boolean;
  /** So many periods wait that they are one matter: told in one line, closed by one decision. Null while few do. */
  readonly backlog: { readonly span: Text; readonly waiting: Text } | null;
}
