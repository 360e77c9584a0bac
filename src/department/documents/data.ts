/** What the documents are fed from: rows of the workbook and the month's numbers, already in plain values. */
import type { Language } from '../../shared/text';
import type { Scalar } from '../../blueprint/values';

export interface RoleData {
  readonly code: string;
  readonly title: string;
  readonly person: string;
  readonly email: string;
  readonly employment: string;
  readonly reportsTo: string;
  readonly purpose: string;
  readonly responsibilities: readonly string[];
  /** Metric codes or the team's own words. */
  readonly kpi: readonly string[];
  readonly authority: string;
}

export interface NamedData {
  readonly code: string;
  readonly name: string;
  /** The other columns of the row, as text; '' when empty. */
  readonly details: Readonly<Record<string, string>>;
}

/** Month's plan and fact of a metric over all channels; null = unknown, not zero. */
export interface MetricData {
  readonly metric: string;
  readonly plan: number | null;
  readonly fact: number | null;
}

export interface DocumentData {
  readonly language: Language;
  readonly company: string;
  readonly product: string;
  readonly currency: string;
  /** Month of the numbers, as YYYY-MM-01; null while there are none. */
  readonly month: string | null;
  /** Share of margin in revenue, 0..1, by which planned costs are told. */
  readonly margin: number;
  /** How the last refresh counted money, in words of the department's language (“without VAT”); '' before the first one. */
  readonly moneyBasis: string;
  readonly metrics: readonly MetricData[];
  readonly roles: readonly RoleData[];
  readonly channels: readonly NamedData[];
  readonly products: readonly NamedData[];
  readonly segments: readonly NamedData[];
  /**
   * Rows of the other tables that documents are fed from (`documentTables` of the groups) by column key, as the sheet stores them: labels
   * of choices, serial numbers of dates. No rows for a tab that is gone.
   */
  readonly rows: (tab: string) => readonly Readonly<Record<string, Scalar>>[];
  readonly links: {
    readonly folder: string;
    readonly workbooks: readonly { readonly title: string; readonly url: string }[];
    /** Address of a tab by its key. */
    readonly tabs: Readonly<Record<string, { readonly title: string; readonly url: string; readonly purpose: string }>>;
    /** Documents that exist, for the index in the handbook. */
    readonly documents: readonly { readonly key: string; readonly title: string; readonly url: string }[];
  };
}
