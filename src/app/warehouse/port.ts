/** What the use cases need of a database in which leads may live instead of the workbook. */

/** Where the leads of a department are. */
export interface WarehousePlace {
  /** Id of the Google Cloud project that pays and holds the data. */
  readonly project: string;
  readonly dataset: string;
  readonly table: string;
  /** Region of the data: `EU`, `US`, `europe-west3` … */
  readonly location: string;
  /** Which columns the table has, by `TABLE_SHAPE`; absent: the first ones. */
  readonly shape?: number;
}

export type WarehouseType = 'STRING' | 'INT64' | 'NUMERIC' | 'DATE';

export interface WarehouseColumn {
  readonly name: string;
  readonly type: WarehouseType;
}

/** Values as BigQuery takes and gives them: text, or null where there is none. */
export type WarehouseRow = Readonly<Record<string, string | null>>;

export type WarehouseParam =
  | { readonly kind: 'texts'; readonly values: readonly string[] }
  | { readonly kind: 'rows'; readonly columns: readonly WarehouseColumn[]; readonly rows: readonly WarehouseRow[] };

export interface WarehouseQuestion {
  readonly sql: string;
  readonly params?: Readonly<Record<string, WarehouseParam>>;
}

export interface WarehousePort {
  /** Whether the person allowed the add-on to work with BigQuery; the address at which they can, null where Google gives none. */
  permission(): { readonly granted: boolean; readonly url: string | null };
  /** Makes the dataset and the table where they are not there yet. @throws AppError with words and one action */
  prepare(place: WarehousePlace, columns: readonly WarehouseColumn[]): void;
  /** Runs a statement that may be run again, and waits for it. @throws AppError with words and one action */
  query(place: WarehousePlace, question: WarehouseQuestion): readonly WarehouseRow[];
}
