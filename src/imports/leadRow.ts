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
}

/** One lead and the line of the file from which it was taken. */
export interface LeadRow {
  readonly line: number;
  readonly values: LeadValues;
}
