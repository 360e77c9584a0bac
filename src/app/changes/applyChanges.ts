/** Carries out what a person decided about the plan that they saw: exactly that, in one batch a workbook, or nothing when the workbooks moved since. */
import { AppError } from '../../shared/errors';
import { t } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import { cellId, type ManagedCell } from '../../reconcile/drift/managed';
import { addBaseSheet, meaningHash, writeBase, type Base, type Decision } from '../../reconcile/drift/base';
import { isRemembered } from '../../reconcile/drift/attributes';
import { driftId, liveHash, type Drift } from '../../reconcile/drift/diff';
import { repairRequests } from '../../reconcile/drift/repair';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { lowerChanges } from '../../reconcile/lower/lowerChanges';
import type { ThemeSettings } from '../../reconcile/lower/theme';
import { refuseWhileOthersRun } from '../lease/lease';
import type { Ports } from '../ports';
import { journalRequests } from '../tables/journal';
import type { ApplyChangesInput, ApplyChangesReport, ChangeChoice } from '../viewTypes';
import { inspectAll, planIdOf } from './changesView';
import type { Inspection } from './inspect';
import { forgetColumns } from './forgetColumns';
import { restoreColumn } from './restoreColumn';
import { structureWork } from './structure';
import { movedPlace, withLines } from '../../reconcile/upgrade/newLines';
import type { LiveCell, LiveTab } from '../../reconcile/drift/live';
import { writeRecord } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';

interface Work {
  readonly requests: SheetRequest[];
  readonly written: ManagedCell[];
  readonly decided: Map<string, Decision>;
  /** Columns that are put back, by tab. */
  readonly restored: Map<string, readonly string[]>;
  cells: number;
  settled: number;
}

const settingsOf = ({ record }: Inspection): ThemeSettings => ({
  language: record.language,
  currency: record.currency,
});

/** A tab as it stands once the lines of a newer template are in, for what is written after them. */
function tabAfter(inspection: Inspection, tab: string): LiveTab | undefined {
  const live = inspection.tabs.get(tab);
  const lines = inspection.lines.get(tab);
  return live && lines ? withLines(live, lines) : live;
}

const placesAfter = (inspection: Inspection, tab: string, places: readonly LiveCell[]): LiveCell[] =>
  places.map((place) => movedPlace(place, inspection.lines.get(tab) ?? []));

function putBack(inspection: Inspection, drift: Drift, work: Work): void {
  const settings = settingsOf(inspection);
  const sheet = inspection.sheets.find((each) => each.key === drift.tab);
  const live = tabAfter(inspection, drift.tab);
  if (!sheet) return;
  if (drift.kind === 'tabGone') {
    const index = inspection.sheets.indexOf(sheet);
    work.requests.push(...lowerChanges([{ kind: 'addTab', sheet, index }], settings));
    work.cells += sheet.cells.length;
    return;
  }
  if (!live || !drift.cell) return;
  const restored = work.restored.get(drift.tab) ?? [];
  if (drift.kind === 'columnGone') work.restored.set(drift.tab, [...restored, drift.cell.columnKey]);
  const requests =
    drift.kind === 'columnGone'
      ? restoreColumn(
          sheet,
          drift.cell.columnKey,
          live,
          inspection.snapshot,
          settings,
          (tab) => tabAfter(inspection, tab),
          restored.length,
        )
      : repairRequests(drift.cell, live, placesAfter(inspection, drift.tab, drift.places), (tab) =>
          tabAfter(inspection, tab),
        );
  work.requests.push(...requests);
  work.cells += drift.kind === 'columnGone' ? 1 : drift.places.length;
  work.written.push(drift.cell);
}

function settle(drift: Drift, choice: Exclude<ChangeChoice, 'putBack'>, work: Work): void {
  work.decided.set(driftId(drift), { kind: choice, live: liveHash(drift.places) });
  work.settled += 1;
}

/** The base after this work: what was written or already agrees is ours, decisions are remembered. */
function nextBase(inspection: Inspection, work: Work): Base {
  const cells = new Map(inspection.base.cells);
  for (const cell of [...inspection.agreed, ...work.written, ...inspection.updates.map((update) => update.cell)])
    if (isRemembered(cell)) cells.set(cellId(cell), meaningHash(cell.meaning));
  const decisions = new Map(inspection.base.decisions);
  for (const cell of work.written) decisions.delete(cellId(cell));
  for (const [id, decision] of work.decided) decisions.set(id, decision);
  return { cells, decisions };
}

function workOf(ports: Ports, inspection: Inspection, choices: ReadonlyMap<string, ChangeChoice>): Work {
  const work: Work = { requests: [], written: [], decided: new Map(), restored: new Map(), cells: 0, settled: 0 };
  const structure = structureWork(inspection, settingsOf(inspection));
  work.requests.push(...structure.requests);
  work.written.push(...structure.written);
  work.cells += structure.count;
  for (const update of inspection.updates) {
    const live = tabAfter(inspection, update.tab);
    if (!live) continue;
    work.requests.push(
      ...repairRequests(update.cell, live, placesAfter(inspection, update.tab, update.places), (tab) =>
        tabAfter(inspection, tab),
      ),
    );
    work.cells += update.places.length;
  }
  for (const drift of inspection.drifts) {
    const choice = choices.get(driftId(drift));
    if (choice === 'putBack') putBack(inspection, drift, work);
    else if (choice !== undefined) settle(drift, choice, work);
  }
  for (const [tab, columns] of work.restored)
    work.requests.push(...forgetColumns(ports.sheets, inspection.snapshot, tab, columns));
  return work;
}

/** The record learns of new tabs and of the template's version, when they are news. */
function newRecord(inspection: Inspection, definition: DepartmentDefinition): SheetRequest[] {
  const { record, newTabs } = inspection;
  if (newTabs.length === 0 && record.version === definition.version) return [];
  const tabs = [...record.tabs, ...newTabs.map((sheet) => sheet.key)];
  const text = writeRecord({ ...record, version: definition.version, tabs });
  return lowerChanges([{ kind: 'setRecord', record: text, existing: true }], settingsOf(inspection));
}

/**
 * Applies the decisions and our own news.
 *
 * @throws AppError STALE_PLAN when the workbooks are not as they were when the plan was shown
 */
export function applyChanges(
  ports: Ports,
  definition: DepartmentDefinition,
  input: ApplyChangesInput,
): ApplyChangesReport {
  const startedMs = ports.now();
  const { inspections } = inspectAll(ports, definition);
  if (planIdOf(inspections) !== input.planId)
    throw new AppError('STALE_PLAN', 'the workbooks changed since the plan was shown', {});
  for (const { snapshot } of inspections) refuseWhileOthersRun(ports, snapshot);
  let [written, settled] = [0, 0];
  for (const inspection of inspections) {
    const choices = new Map(
      input.decisions.filter((each) => each.workbook === inspection.workbook).map((each) => [each.id, each.choice]),
    );
    const work = workOf(ports, inspection, choices);
    if (work.requests.length === 0 && work.decided.size === 0) continue;
    written += work.cells;
    settled += work.settled;
    const hasBase = inspection.baseRows > 0;
    const journal =
      inspection.workbook === 'pulse'
        ? journalRequests(ports, inspection.snapshot, inspection.record.language, {
            what: t('Решения об изменениях', 'Decisions on changes'),
            result: t(
              `возвращено ячеек: ${work.cells}, оставлено как есть: ${work.settled}`,
              `${work.cells} cells put back, ${work.settled} left as they are`,
            ),
            changes: work.cells,
            startedMs,
            details: t('', ''),
          })
        : [];
    guardedWrite(ports, inspection.snapshot, [
      ...work.requests,
      ...(hasBase ? [] : [addBaseSheet()]),
      ...writeBase(nextBase(inspection, work), inspection.baseRows),
      ...newRecord(inspection, definition),
      ...journal,
    ]);
  }
  return { written, settled, problems: [] };
}
