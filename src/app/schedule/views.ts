/** What the panel shows of the schedule. */
import type { Text } from '../../shared/text';

export interface ScheduleView {
  /** `lost`: the workbook names this person, but Google has no trigger of theirs any more. */
  readonly state: 'off' | 'mine' | 'other' | 'lost';
  /** E-mail of who runs it; '' when nobody does. */
  readonly owner: string;
  /** 1 = Monday … 7 = Sunday; 0 = every day. */
  readonly day: number;
  readonly hour: number;
  readonly timeZone: string;
  /** `YYYY-MM-DDTHH:mm`; null when nobody runs it. */
  readonly next: string | null;
  readonly last: { readonly at: string; readonly outcome: string; readonly text: Text } | null;
  readonly digest: readonly string[];
  /** The run should have happened and left no trace: its owner may have left. */
  readonly overdue: boolean;
}

export interface ScheduleInput {
  readonly day: number;
  readonly hour: number;
  /** Who gets the digest; nobody when empty. */
  readonly digest: readonly string[];
}
