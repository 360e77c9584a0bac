/** Writes the index of documents, and the link in each row that a document is made of, into a workbook that was just made. */
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import { compileSheet } from '../../blueprint/compile/compileWorkbook';
import type { WorkbookKey } from '../../blueprint/tab';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { releaseRequest } from '../../reconcile/lease';
import type { TabState } from '../../reconcile/snapshot';
import { recordWrites, writeCells } from '../tables/tableWrite';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import type { MadeDocument } from './createDocument';
import { documentUrl } from './documentData';
import { indexRow, LINK_COLUMN, rowKeyColumn } from './documentIndex';

/** Where the columns of a tab stand in a workbook that nobody has touched yet. */
function freshState(
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  workbook: WorkbookKey,
  tab: string,
): TabState | null {
  const sheet = compileSheet(definition, workbook, tab, answers);
  if (!sheet) return null;
  const columns = new Map(
    sheet.lines.filter((line) => line.dimension === 'COLUMNS').map((line) => [line.key, line.index]),
  );
  return {
    key: tab,
    sheetId: sheet.sheetId,
    title: sheet.title,
    hidden: sheet.hidden,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    columns,
  };
}

function linkRequests(
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  workbook: WorkbookKey,
  documents: readonly MadeDocument[],
): SheetRequest[] {
  const tabs = [...new Set(documents.flatMap((document) => document.linkFrom?.tab ?? []))].filter(
    (key) => definition.tabs.find((tab) => tab.key === key)?.workbook === workbook,
  );
  return tabs.flatMap((tab) => {
    const state = freshState(definition, answers, workbook, tab);
    if (!state) return [];
    const made = documents.filter((document) => document.linkFrom?.tab === tab);
    const rowKey = rowKeyColumn(definition, made[0]?.linkFrom);
    if (rowKey === null) return [];
    const writes = definition.seed(tab, answers).flatMap((seed, at) => {
      const document = made.find((each) => each.linkFrom?.rowKey === String(seed[rowKey]));
      return document ? recordWrites(state, 1 + at, { [LINK_COLUMN]: documentUrl(document.fileId) }) : [];
    });
    return writeCells(state.sheetId, writes);
  });
}

/** One batch for each workbook that has anything to link; that of Pulse ends the run, unless an earlier try of it did. */
export function linkDocuments(
  ports: Ports,
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  workbooks: Readonly<Partial<Record<WorkbookKey, string>>>,
  documents: readonly MadeDocument[],
  retry: boolean,
): void {
  const updated = ports.nowSerial(answers.timeZone);
  const index = freshState(definition, answers, 'pulse', 'documents');
  const indexWrites = index
    ? writeCells(
        index.sheetId,
        documents.flatMap((document, at) => recordWrites(index, 1 + at, indexRow(document, updated))),
      )
    : [];
  const isNamed = (pulse: string): boolean =>
    ports.run !== undefined && (!retry || snapshotOf(ports, pulse).lease?.runId === ports.run.runId);
  for (const { key } of definition.workbooks) {
    const id = workbooks[key];
    const requests = [
      ...(key === 'pulse' ? indexWrites : []),
      ...linkRequests(definition, answers, key, documents),
      ...(key === 'pulse' && id !== undefined && isNamed(id) ? [releaseRequest()] : []),
    ];
    if (id !== undefined && requests.length > 0) ports.sheets.batchUpdate(id, requests);
  }
}
