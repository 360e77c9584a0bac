/**
 * What the control panel can ask of the server, and what it gets. Types only; imported by both sides. Every value is JSON:
 * `google.script.run` carries no dates, functions or class instances. All calls go through the one global `rpc(method, json)`.
 */
import type {
  ApplyChangesInput,
  ApplyChangesReport,
  ChangesView,
  CreateInput,
  HealthPanelView,
  ImportInput,
  ImportReport,
  JobView,
  Overview,
  PlanView,
  SettingsView,
  UndoReport,
  UndoView,
} from '../app/viewTypes';
import type { CalendarFile, FillContentInput, FillContentView, SavedLink, SaveLinkInput } from '../app/rhythm/views';
import type {
  DocumentChangesView,
  DocumentsView,
  SettleSectionsInput,
  SettleSectionsReport,
} from '../app/documents/views';
import type { AdoptInput, AdoptSourcesView, AdoptView } from '../app/adopt/views';
import type { LinkMapView } from '../app/linkMap/views';
import type {
  CheckedView,
  ConnectionsView,
  FetchedView,
  FetchPageInput,
  SaveConnectionInput,
} from '../app/connect/views';
import type { SampleInput, SampleView } from '../app/sample/views';
import type { ImportAnswers, ImportContext, SavedAnswers, TableTotals, TotalsInput } from '../app/import/views';
import type { ClosingView } from '../app/closing/views';
import type { LanguagePlanView, StartLanguageInput } from '../app/language/views';
import type { StartWarehouseInput, WarehousePlan, WarehousePlanInput, WarehouseView } from '../app/warehouse/views';
import type { LandingFile, LandingsView } from '../app/landings/views';
import type { ScheduleInput, ScheduleView } from '../app/schedule/views';
import type { JournalView } from '../app/journal/views';
import type { ActionPlan } from '../app/planViews';
import type { PutBackReport } from '../app/changes/putBack';
import type { Gone } from '../shared/errors';
import type { Language, Text } from '../shared/text';

export type * from '../app/viewTypes';
export type * from '../app/documents/views';
export type { DocumentsPlan } from '../app/documents/waiting';
export type * from '../app/adopt/views';
export type * from '../app/connect/views';
export type * from '../app/closing/views';
export type * from '../app/landings/views';
export type * from '../app/journal/views';
export type * from '../app/language/views';
export type * from '../app/planViews';
export type * from '../app/warehouse/views';
export type * from '../app/sample/views';
export type * from '../app/lease/views';
export type * from '../app/linkMap/views';
export type * from '../app/rhythm/views';
export type * from '../app/import/views';
export type * from '../app/schedule/views';

/** An error as the panel shows it: what happened, where, why, and one thing to do. */
export interface PanelError {
  readonly code: string;
  readonly what: Text;
  readonly where?: { readonly label: string; readonly link?: string };
  readonly why?: Text;
  /** What was deleted and can be put back. */
  readonly gone?: Gone;
  /** What to do when it takes more than one thing, in order. */
  readonly steps?: readonly Text[];
  readonly action?: {
    readonly text: Text;
    readonly kind: 'retry' | 'open' | 'grant' | 'settings' | 'none';
    readonly link?: string;
  };
}

export type RpcReply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PanelError };

/** What the panel fetches late: the heavier screens, and the reader of files when somebody chooses one. */
export type PagePart = 'screens' | 'reader';

/** The methods, by name; each takes one JSON value and gives one. */
export interface Api {
  overview(input: Record<string, never>): Overview;
  /** What creation would make; nothing is written. */
  planCreate(input: CreateInput): PlanView;
  startCreate(input: CreateInput): JobView;
  /** `documents`: what the person agreed to of the plan that the last refresh gave. */
  startRefresh(input: { readonly documents?: readonly string[] }): JobView;
  /** Does the next step; `retry` says that the outcome of the last call is unknown. */
  stepJob(input: { readonly jobId: string; readonly retry: boolean }): JobView;
  /** Forgets an unfinished run; what it has done stays. */
  cancelJob(input: { readonly jobId: string }): Record<string, never>;
  importRows(input: ImportInput): ImportReport;
  /** Tabs of the team's own that can be taken over. */
  adoptSources(input: Record<string, never>): AdoptSourcesView;
  /** Previews such a table, or takes its rows over; the original is never written. */
  adoptTable(input: AdoptInput): AdoptView;
  /** What the reading of a file stands on: channels, remembered answers, currency. */
  importContext(input: Record<string, never>): ImportContext;
  /** Keeps answers about stages, sources and columns in the workbook. */
  saveAnswers(input: ImportAnswers): SavedAnswers;
  /** What the table holds for the period of a file. */
  importTotals(input: TotalsInput): TableTotals;
  /** A page whose script the panel runs when it is needed. */
  pagePart(input: { readonly part: PagePart }): { readonly html: string };
  documents(input: Record<string, never>): DocumentsView;
  /** Takes a document out of the bin. */
  unbinDocument(input: { readonly key: string }): DocumentsView;
  /** Makes a document anew in place of one that was deleted. */
  makeDocument(input: { readonly key: string }): DocumentsView;
  /** What people changed in managed sections, a few documents a call; nothing is written. */
  documentChanges(input: { readonly from: number }): DocumentChangesView;
  /** Carries out decisions on those sections; refused when one of them moved since. */
  settleSections(input: SettleSectionsInput): SettleSectionsReport;
  settings(input: Record<string, never>): SettingsView;
  /** Where the leads live: in the workbook or in BigQuery. */
  warehouse(input: Record<string, never>): WarehouseView;
  /** What a move of the leads would do; nothing is written. */
  planWarehouse(input: WarehousePlanInput): WarehousePlan;
  startWarehouse(input: StartWarehouseInput): JobView;
  /** What a change of the department's language would do; nothing is written. */
  planLanguage(input: { readonly to: Language }): LanguagePlanView;
  startLanguage(input: StartLanguageInput): JobView;
  /** What people changed in the workbooks, and what the add-on would change; nothing is written. */
  changes(input: Record<string, never>): ChangesView;
  /** Carries out decisions on the plan that was shown; refused when the workbooks moved since. */
  applyChanges(input: ApplyChangesInput): ApplyChangesReport;
  /** What putting back one tab or column would write; nothing is written. */
  planPutBack(input: Gone): ActionPlan;
  /** Puts back one tab or column that something needs, as the plan said. */
  putBack(input: Gone & { readonly planId: string }): PutBackReport;
  /** What feeds what, what is broken, and what changes with a tab. */
  linkMap(input: Record<string, never>): LinkMapView;
  /** The last run, if it can be undone. */
  lastRun(input: Record<string, never>): UndoView;
  /** The last runs: who, when, what, with which result. */
  journal(input: Record<string, never>): JournalView;
  /** Puts back what the run wrote, except what people changed since. */
  undo(input: { readonly runId: string }): UndoReport;
  /** Health of the 17 aspects, evaluated now. */
  health(input: Record<string, never>): HealthPanelView;
  /** The sample data: a look, and with its token the removal of exactly that. */
  sampleData(input: SampleInput): SampleView;
  landings(input: Record<string, never>): LandingsView;
  /** Puts a page on the web as it is now; again to bring later edits there. */
  publishLanding(input: { readonly code: string; readonly address: string }): LandingsView;
  unpublishLanding(input: { readonly code: string }): LandingsView;
  /** The page as one HTML file. */
  landingFile(input: { readonly code: string }): LandingFile;
  /** Posts that the plan lacks; with the token of a preview they are written, or refused when the plan moved. */
  fillContent(input: FillContentInput): FillContentView;
  /** Adds a tagged link to the register. */
  saveLink(input: SaveLinkInput): SavedLink;
  /** Who refreshes by the clock, when, and what came of it. */
  schedule(input: Record<string, never>): ScheduleView;
  /** Puts the schedule under this person's name, whoever ran it before. */
  setSchedule(input: ScheduleInput): ScheduleView;
  stopSchedule(input: Record<string, never>): ScheduleView;
  /** The last weeks and months: closed, waiting, open. */
  closing(input: Record<string, never>): ClosingView;
  /** Closes a week although a source is late: who and why are kept. */
  closeWeek(input: { readonly period: string; readonly reason: string }): ClosingView;
  reopenWeek(input: { readonly period: string; readonly reason: string }): ClosingView;
  /** Closes all periods that wait, when many do. */
  closeWaiting(input: { readonly reason: string }): ClosingView;
  /** The meetings as a calendar file. */
  calendarFile(input: Record<string, never>): CalendarFile;
  /** Systems that are connected by the person's own key. */
  connections(input: Record<string, never>): ConnectionsView;
  saveConnection(input: SaveConnectionInput): ConnectionsView;
  /** Forgets a connection and its key. */
  removeConnection(input: { readonly id: string }): ConnectionsView;
  checkConnection(input: { readonly id: string }): CheckedView;
  /** The next rows of a connected system; nothing is written. */
  fetchRows(input: FetchPageInput): FetchedView;
  noteImported(input: { readonly id: string; readonly day: string }): Record<string, never>;
}

export type Method = keyof Api;
