/** Advertising costs of one campaign on one day as a file tells them; keys are those of the `spend` tab. */

/** Date is ISO; null is absent (never 0); channel and campaign are empty when the file has none. */
export interface SpendValues {
  readonly date: string;
  readonly channel: string;
  readonly campaign: string;
  readonly impressions: number | null;
  readonly clicks: number | null;
  readonly cost: number | null;
  /** Account of the platform, where the file names it: two accounts may have campaigns of one name. */
  readonly account?: string;
  /** Code of the currency of the cost where it is not the department's; '' where it is. */
  readonly currency?: string;
}

/** Values of a day, channel and campaign, and the first line of the file from which they were taken. */
export interface SpendRow {
  readonly line: number;
  readonly values: SpendValues;
  /** Day and time of what the row says (`YYYY-MM-DDTHH:MM:SS`): later ones win. Absent: as of now. */
  readonly at?: string;
}
