/** What a department is made of: workbooks, their tabs, documents. src/department fills it with content. */
import type { Language, Text } from '../shared/text';
import type { SaidByColumn } from './said';
import type { SeedValue } from './values';
import type { Tab, WorkbookKey } from './tab';

export interface WorkbookDefinition {
  readonly key: WorkbookKey;
  readonly title: Text;
  /** Who it is shared with. */
  readonly audience: Text;
  /** Holds pay and personal data: it lies outside the department's folder, which teams share as a whole. */
  readonly restricted?: boolean;
}

/** Rows that a new table starts with, by column key. */
export type SeedRow = Readonly<Record<string, SeedValue>>;

/** What the wizard asks; everything else has a default that can be changed in the settings tab. */
export interface DepartmentAnswers {
  readonly language: Language;
  readonly company: string;
  readonly product: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly timeZone: string;
  /** Codes of the channels to start with, from the catalogue of src/department/channels. */
  readonly channels: readonly string[];
  /** Codes of the roles to start with, from the catalogue of src/department/team. */
  readonly roles: readonly string[];
  /** Fills the tables with the demo department's rows. */
  readonly sample: boolean;
  /** Civil date on which the department is made; plans are seeded from its month on. */
  readonly today: string;
}

export interface DepartmentDefinition {
  readonly version: number;
  readonly workbooks: readonly WorkbookDefinition[];
  /** In the order in which they stand in their workbook. */
  readonly tabs: readonly Tab[];
  /** First rows of a table for these answers; none for most. */
  readonly seed: (tab: string, answers: DepartmentAnswers) => readonly SeedRow[];
  /** First values of form fields and named panel cells that depend on the answers: `<tab>.<key>`. */
  readonly values: (answers: DepartmentAnswers) => Readonly<Record<string, SeedValue>>;
  /** Sentences that are composed into columns which people fill. */
  readonly said?: SaidByColumn;
}
