/** What the import asks of the department and tells it, beside rows: plain JSON. */
import type { KnownHeader } from '../../imports/table/openFile';
import type { ChannelEntry, SourceRow } from '../../imports/maps/sourceMap';
import type { StageRow } from '../../imports/maps/stageMap';
import type { ImportKind } from '../viewTypes';

/** Everything that the reading of a file stands on. */
export interface ImportContext {
  /** Today in the department's time zone. */
  readonly today: string;
  readonly currency: string;
  /** Whether sums of a kind are entered with VAT. */
  readonly vat: Readonly<Record<ImportKind, 'incl' | 'excl'>>;
  readonly channels: readonly ChannelEntry[];
  readonly stages: readonly StageRow[];
  readonly sources: readonly SourceRow[];
  readonly headers: readonly KnownHeader[];
  /** Links to the tables where answers are kept; null where the team deleted the tab. */
  readonly stagesLink: string | null;
  readonly sourcesLink: string | null;
}

/** Answers of a person that are to be remembered. */
export interface ImportAnswers {
  /** Null status: nobody knows; the row shows where to say it. */
  readonly stages: readonly {
    readonly system: string;
    readonly pipeline: string;
    readonly stage: string;
    readonly status: string | null;
    readonly include: boolean;
  }[];
  readonly sources: readonly {
    readonly label: string;
    readonly utmSource: string;
    readonly utmMedium: string;
    /** Name of a channel. */
    readonly channel: string;
  }[];
  readonly header: KnownHeader | null;
}

export interface SavedAnswers {
  /** Rows that were written. */
  readonly rows: number;
}

/** Of which rows a sum is asked. */
export interface TotalsInput {
  readonly kind: ImportKind;
  readonly from: string;
  readonly to: string;
  /** Names of channels; for spend. */
  readonly channels: readonly string[];
  /** Mark of the system's ids: only its leads are compared. Null compares with all of them. */
  readonly prefix: string | null;
}

/** What the table holds for that period. */
export interface TableTotals {
  readonly rows: number;
  /** Leads of other systems in the period; null where all are compared. */
  readonly others: number | null;
  /** Cost of spend; money of won deals of leads created in the period. */
  readonly sum: number;
}
