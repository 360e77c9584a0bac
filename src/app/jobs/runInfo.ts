/** Which run a part of it belongs to: its writes are undone together, and told in one line of the journal. */
export interface RunInfo {
  readonly runId: string;
  /** Step that is being done, from 1, and how many there are. */
  readonly step: number;
  readonly steps: number;
}
