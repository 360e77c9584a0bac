/** What the schedule needs of the world: one time trigger of ours, and mail. */
export interface SchedulePort {
  /** Ids of this person's triggers of ours in the open file. */
  readonly own: () => readonly string[];
  /** Makes the trigger, at most hourly as Google lets add-ons have it, and gives its id. */
  readonly create: () => string;
  /** Removes our triggers; nobody else's are touched. */
  readonly remove: () => void;
}

export interface MailPort {
  /** Whether this person has allowed the add-on to send mail. */
  readonly allowed: () => boolean;
  /** Asks for it; Google shows its own window. @throws AppError NO_ACCESS when it is not granted */
  readonly ask: () => void;
  /** Recipients that may still be written to today. */
  readonly left: () => number;
  /** `html` is shown where the reader's program can; `text` where it cannot. */
  readonly send: (to: readonly string[], subject: string, text: string, html?: string) => void;
}
