/** What the use cases give to whoever shows it: plain JSON values, the same in the panel, in the demo and in tests. */
import type { LeadRow } from '../imports/leadRow';
import type { SpendRow } from '../imports/spendRow';
import type { Issue } from '../shared/errors';
import type { DocumentsPlan } from './documents/waiting';
import type { RunningView } from './lease/views';
import type { Language, Text } from '../shared/text';

export type * from './changes/views';

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** Whether a number is on plan; `early` and `none` have no colour. */
export type StatusWord = 'green' | 'amber' | 'red' | 'early' | 'none';

/** One of the five numbers of the current month. */
export interface HeadlineNumber {
  readonly metric: string;
  readonly title: Text;
  readonly unit: 'money' | 'count' | 'ratio' | 'multiple' | 'days';
  readonly plan: number | null;
  readonly fact: number | null;
  /** Fact ÷ plan to date, 0..; null when there is no plan. */
  readonly toDate: number | null;
  readonly status: StatusWord;
}

/** A week (or its part within the month) in the numbers of the headline, as the RNP shows them. */
export interface WeekNumbers {
  readonly from: string;
  readonly to: string;
  /** By the metric's code; a price has the plan of its month. */
  readonly metrics: Readonly<Record<string, { readonly plan: number | null; readonly fact: number | null }>>;
}

export interface NextAction {
  readonly text: Text;
  readonly link?: string;
  readonly screen?: Screen;
}

/** What the menu opens the panel for, beside its first screen. */
export type PanelOpening = 'changes' | 'undo';

export type Screen = 'overview' | 'refresh' | 'import' | 'changes' | 'documents' | 'settings' | 'help';

/** What the panel was opened in. */
export type Overview =
  | {
      readonly state: 'none';
      readonly language: Language;
      readonly catalogue: Catalogue;
      /** The file may be a department's that was not granted to this person yet. */
      readonly noAccess: boolean;
      readonly unfinished: JobView | null;
    }
  /** A department's workbook, by what the editor itself tells, which this person has not let the add-on see yet. */
  | { readonly state: 'noAccess'; readonly language: Language }
  /** The file is a copy of a department's workbook: it is never written as if it were the original. */
  | { readonly state: 'copy'; readonly language: Language; readonly original: Link }
  | {
      readonly state: 'department';
      readonly language: Language;
      readonly company: string;
      readonly currency: string;
      /** First day of the month shown, and the last day with data; null while there is none. */
      readonly month: string | null;
      readonly asOf: string | null;
      readonly headline: readonly HeadlineNumber[];
      /** The week that the data have reached; null while there is none. */
      readonly week: WeekNumbers | null;
      /** The department still holds sample data. */
      readonly sample: boolean;
      /** The RNP tab. */
      readonly rnp: string;
      readonly counts: {
        readonly leads: number;
        readonly spendRows: number;
        readonly openTasks: number;
        readonly overdueTasks: number;
      };
      readonly workbooks: readonly Link[];
      readonly folder: Link;
      readonly lastRun: {
        readonly at: string;
        readonly who: string;
        readonly what: string;
        readonly result: string;
      } | null;
      readonly nextActions: readonly NextAction[];
      readonly problems: readonly Issue[];
      /** A run of this person that stopped before its end and can be resumed. */
      readonly unfinished: JobView | null;
      /** Somebody's run of several steps, going on or left in the middle. */
      readonly running: RunningView | null;
    };

/** What the wizard offers. */
export interface Catalogue {
  readonly channels: readonly { readonly code: string; readonly name: Text; readonly chosen: boolean }[];
  readonly roles: readonly { readonly code: string; readonly name: Text; readonly chosen: boolean }[];
  readonly currencies: readonly string[];
  readonly timeZone: string;
}

export interface CreateInput {
  readonly language: Language;
  readonly company: string;
  readonly product: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly channels: readonly string[];
  readonly roles: readonly string[];
  readonly sample: boolean;
}

/** What would be done, in the user's words, grouped by file. */
export interface PlanView {
  readonly groups: readonly { readonly title: string; readonly lines: readonly Text[] }[];
  /** What the sample would put into the tables, by table, with the words of its first row; none without the sample. */
  readonly sample: readonly { readonly title: Text; readonly rows: number; readonly first: string }[];
}

/** A long piece of work, driven step by step by the panel; its cursor is kept on the server, so that it survives closing the panel. */
export interface JobView {
  readonly jobId: string;
  readonly kind: 'create' | 'refresh' | 'language' | 'warehouse';
  readonly done: number;
  readonly total: number;
  /** What is being done next, or was done last. */
  readonly label: Text;
  readonly finished: boolean;
  readonly result?: JobResult;
}

export interface JobResult {
  readonly summary: Text;
  /** Cells, rows or documents that were changed; 0 = nothing to do, and nothing was written. */
  readonly changes: number;
  readonly links: readonly Link[];
  readonly problems: readonly Issue[];
  /** Documents that a refresh would make or rename once somebody agrees. */
  readonly plan?: DocumentsPlan | null;
}

export type ImportKind = 'leads' | 'spend';

/** Names that the file has and the department lacks; the person chooses which to add. */
export interface NewNames {
  readonly channels: readonly string[];
  readonly products: readonly string[];
  readonly segments: readonly string[];
}

export interface ImportInput {
  readonly kind: ImportKind;
  readonly leads?: readonly LeadRow[];
  readonly spend?: readonly SpendRow[];
  /** false = preview: counts only, nothing is written. */
  readonly commit: boolean;
  /** Names to add to the department with this chunk. */
  readonly add: NewNames;
  readonly fileName: string;
  /** The same for all chunks of a file, so that they are undone together. */
  readonly runId?: string;
  /** Columns about which the file says something; absent: all that its rows have. */
  readonly columns?: readonly string[];
  /** Where a person's edit and the file disagree the file is taken; otherwise the edit stays. */
  readonly takeFile?: boolean;
  /** Rows that people deleted come back. */
  readonly bringBack?: boolean;
}

export interface ImportReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Cells that a person changed since the last import: kept, and listed under problems. */
  readonly kept: number;
  /** Rows that people deleted since an import brought them: not brought back. */
  readonly deleted: number;
  readonly unknown: NewNames;
  readonly problems: readonly Issue[];
}

export interface SettingsView {
  readonly language: Language;
  readonly company: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly settingsLink: string;
  readonly channelsLink: string;
  readonly calendarLink: string;
  readonly owner: string;
  readonly version: string;
  /** What a change of the language that was stopped did not come to. */
  readonly languageLeft: readonly Text[];
}

export interface HealthCheckView {
  readonly title: Text;
  /** 0..1; null unless `state` is checked. */
  readonly share: number | null;
  readonly state: 'checked' | 'unknown' | 'notApplicable';
  readonly action: Text;
  readonly link: string | null;
  readonly missing: readonly { readonly text: Text; readonly link: string | null }[];
  /** Why it could not be checked. */
  readonly why: Text | null;
}

export interface HealthAspectView {
  readonly number: number;
  readonly title: Text;
  /** 0..100; null when the aspect does not apply. */
  readonly score: number | null;
  readonly state: 'missing' | 'draft' | 'stale' | 'complete' | 'n_a';
  readonly checks: readonly HealthCheckView[];
}

/** What a rule of integrity found. */
export interface IntegrityLineView {
  readonly key: string;
  readonly title: Text;
  /** Should be 0; null = not checked. */
  readonly count: number | null;
  readonly action: Text;
  readonly link: string | null;
  readonly places: readonly { readonly text: Text; readonly link: string | null }[];
}

/** Health of the department, evaluated now. */
export interface HealthPanelView {
  /** 0..100; null while nothing can be judged. */
  readonly total: number | null;
  /** Null while some aspect has no rules: a part of the picture has no name. */
  readonly band: Text | null;
  /** Aspects that have rules, of all of them. */
  readonly checked: { readonly aspects: number; readonly of: number };
  readonly aspects: readonly HealthAspectView[];
  /** What would bring most: weighted points of the department's score. */
  readonly next: readonly {
    readonly text: Text;
    readonly aspect: Text;
    readonly points: number;
    readonly link: string | null;
  }[];
  /** What does not fit between tabs and documents: all should be 0. */
  readonly integrity: readonly IntegrityLineView[];
  /** Workbooks that could not be read: their checks count as not checked. */
  readonly closed: readonly Text[];
}

/** The run that can be undone. */
export interface UndoView {
  readonly run: {
    readonly runId: string;
    /** `YYYY-MM-DDTHH:mm` */
    readonly at: string;
    readonly who: string;
    readonly what: Text;
    /** Rows that it wrote. */
    readonly rows: number;
    /** Documents that it wrote or made. */
    readonly documents: number;
    /** Labels, formulas, lists, columns and tabs that it wrote. */
    readonly cells: number;
  } | null;
}

export interface UndoReport {
  /** Rows put back. */
  readonly rows: number;
  /** Documents put back, or put into the bin. */
  readonly documents: number;
  /** Labels, formulas, lists, columns and tabs that are as before. */
  readonly cells: number;
  /** Cells and sections that people changed since: left. */
  readonly kept: number;
  readonly problems: readonly Issue[];
  /** Documents that are still to be put back: the same call goes on with them. */
  readonly left: number;
}
