/** A chart as data: bars beside each other, in the department's language. What draws it comes later. */
export interface BarChartModel {
  /** Unique in its document: `plan`, `funnel`. */
  readonly key: string;
  readonly title: string;
  /** What the values are, written under the axis; '' where the labels say it. */
  readonly axis: string;
  readonly series: readonly { readonly name: string; readonly color: string }[];
  /** A label with its bars, from top to bottom; null draws none. */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  /** What the picture says, for who does not see it. */
  readonly alt: string;
}
