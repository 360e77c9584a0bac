/** An aspect's share of the department, in its own folder: tabs, first rows, documents and health rules. */
import type { DepartmentAnswers, SeedRow } from '../blueprint/department';
import type { DocumentModel } from '../blueprint/document';
import type { HealthAspect } from '../blueprint/health';
import type { SaidByColumn } from '../blueprint/said';
import type { Tab } from '../blueprint/tab';
import type { SeedValue } from '../blueprint/values';
import type { DocumentData } from './documents/data';

export interface DepartmentGroup {
  /** In the order in which they stand in their workbook. */
  readonly tabs: readonly Tab[];
  /** First rows of its tables, by tab key. */
  readonly seeds?: Readonly<Record<string, (answers: DepartmentAnswers) => readonly SeedRow[]>>;
  /** First values of fields that depend on the answers: `<tab>_<key>`. */
  readonly values?: (answers: DepartmentAnswers) => Readonly<Record<string, SeedValue>>;
  /** Sentences that are composed into its columns which people fill. */
  readonly said?: SaidByColumn;
  /** Documents fed from the workbook, as they should be for these data. */
  readonly documents?: (data: DocumentData) => readonly DocumentModel[];
  /** Tables that its documents are fed from, beside those that every document gets. */
  readonly documentTables?: readonly string[];
  /** Health rules of its aspects. */
  readonly health?: readonly HealthAspect[];
}
