/** One lead as a file tells it. */

/** Values of one lead; keys are those of the `leads` tab. Dates are ISO; null is absent; text is empty when absent. */
export interface LeadValues {
  readonly lead_id: string;
  readonly created: string;
  readonly channel: string;
  readonly segment: string;
  readonly product: string;
  readonly status: string | null;
  readonly mql_at: string | null;
  readonly sql_at: string | null;
  readonly meeting_at: string | null;
  readonly proposal_at: string | null;
  readonly won_at: string | null;
  readonly lost_at: string | null;
  readonly amount: number | null;
  readonly reject_reason: string | null;
  readonly utm_source: string;
  readonly utm_medium: string;
  readonly utm_campaign: string;
  readonly utm_content: string;
  readonly company?: string;
  readonly owner_sales?: string;
  readonly reject_comment?: string;
  /** True for a client who bought before; null when the file says that they did not. */
  readonly repeat_deal?: true | null;
  readonly paid_at?: string | null;
  readonly paid_amount?: number | null;
  /** Code of the currency of the sums where it is not the department's; '' where it is. */
  readonly currency?: string;
}

/** Columns of `leads` that hold the date of a stage. */
export type StageColumn = 'mql_at' | 'sql_at' | 'meeting_at' | 'proposal_at' | 'won_at' | 'lost_at';

/** That a lead was seen at a stage on a day. */
export interface SeenStage {
  readonly stage: StageColumn | null;
  /** ISO date. */
  readonly date: string;
  /** The day is the row's own (its stage was changed then); otherwise it is that of the file, and only a change between two files tells a date. */
  readonly own: boolean;
}

/** One lead and the line of the file from which it was taken. */
export interface LeadRow {
  readonly line: number;
  readonly values: LeadValues;
  /** Day and time of what the row says (`YYYY-MM-DDTHH:MM:SS`): later ones win. Absent: as of now, by the order of arrival. */
  readonly at?: string;
  /** Id of the deal that the row is, where leads and deals are apart: status, amount and end are the deal's, the lead is `lead_id`. */
  readonly deal?: string;
  /** For exports that tell the stage and no date of it. */
  readonly seen?: SeenStage;
}
