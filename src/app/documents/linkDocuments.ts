/** Writes the index of documents and the link of each job description into a workbook that was just made: one batch. */
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import { compileWorkbook } from '../../blueprint/compile/compileWorkbook';
import type { TabState } from '../../reconcile/snapshot';
import { recordWrites, writeCells } from '../tables/tableWrite';
import type { Ports } from '../ports';
import type { MadeDocument } from './createDocument';
import { documentUrl } from './documentData';

/** Prefix of the key of a role's job description. */
export const JOB_PREFIX = 'job:';

/** Where the columns of a tab stand in a workbook that nobody has touched yet. */
function freshState(definition: DepartmentDefinition, answers: DepartmentAnswers, tab: string): TabState | null {
  const sheet = compileWorkbook(definition, 'pulse', answers).sheets.find((each) => each.key === tab);
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

export function linkDocuments(
  ports: Ports,
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  pulse: string,
  documents: readonly MadeDocument[],
): void {
  const index = freshState(definition, answers, 'documents');
  const team = freshState(definition, answers, 'team');
  if (!index || !team) return;
  const updated = ports.nowSerial(answers.timeZone);
  const indexWrites = documents.flatMap((document, at) =>
    recordWrites(index, 1 + at, {
      doc_key: document.key,
      title: document.title,
      kind: document.kind,
      for_whom: document.forWhom,
      link: documentUrl(document.fileId),
      updated,
      file_id: document.fileId,
      written: JSON.stringify(document.written),
    }),
  );
  const teamWrites = definition.seed('team', answers).flatMap((seed, at) => {
    const made = documents.find((document) => document.key === `${JOB_PREFIX}${String(seed.code)}`);
    return made ? recordWrites(team, 1 + at, { document: documentUrl(made.fileId) }) : [];
  });
  ports.sheets.batchUpdate(pulse, [...writeCells(index.sheetId, indexWrites), ...writeCells(team.sheetId, teamWrites)]);
}
