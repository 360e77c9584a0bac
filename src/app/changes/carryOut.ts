/**
 * Writes planned work: Pulse first, with the line of the journal. Every workbook notes by its own batch what stood there, so that a run which
 * dies between two of them can be undone, and nothing of People is told in Pulse.
 */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Text } from '../../shared/text';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Ports } from '../ports';
import { parseRecord } from '../setup/record';
import { countOf } from '../../reconcile/undo/bookNotes';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { batchOf, type Work } from './work';

export interface RunWords {
  readonly what: Text;
  readonly result: Text;
  readonly details: Text;
}

/** One guarded batch a workbook. `news` false: our own news are left for another time. */
export function carryOut(
  ports: Ports,
  definition: DepartmentDefinition,
  pulse: WorkbookSnapshot,
  works: readonly Work[],
  words: RunWords,
  startedMs: number,
  news = true,
): void {
  const { language, timeZone } = parseRecord(pulse.departmentRecord ?? '');
  const planned = works.map((work) => ({ work, ...batchOf(ports, definition, work, news) }));
  const runId = ports.newId();
  const changes = works.reduce((sum, work) => sum + work.cells, 0);
  const batch = {
    runId,
    at: ports.nowSerial(timeZone),
    who: ports.user(),
    what: words.what,
    tables: [],
    names: {},
  };
  const isPulse = ({ work }: { readonly work: Work }): boolean => work.inspection.workbook === 'pulse';
  const others = planned.filter((each) => !isPulse(each));
  guardedWrite(
    ports,
    pulse,
    [
      ...planned.filter(isPulse).flatMap(({ requests }) => requests),
      ...journalRequests(ports, pulse, language, { ...words, changes, startedMs, runId }),
    ],
    {
      ...batch,
      books: planned.filter(isPulse).map(({ note }) => note),
      elsewhere: others.map(({ note }) => ({ workbook: note.workbook, count: countOf(note) })),
    },
  );
  for (const { work, requests, note } of others)
    guardedWrite(ports, work.inspection.snapshot, requests, { ...batch, books: [note] });
}
