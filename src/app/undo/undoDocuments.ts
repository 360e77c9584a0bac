/**
 * Undo of documents: sections that still say what the run wrote say again what they said before; documents that the run made go into the
 * bin if nobody touched them. Each document is judged by what stands there now, so that an undo which was cut off is simply done again.
 */
import { t, type Text } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { DocRequest, DocumentAnswer } from '../../reconcile/docs/googleDocs';
import { writeMemory } from '../../reconcile/docs/memory';
import { outsideOfAnswer } from '../../reconcile/docs/outside';
import { replaceLines } from '../../reconcile/docs/replaceLines';
import { removeSection } from '../../reconcile/docs/restoreSection';
import { readSections, sectionBase, type LiveSection } from '../../reconcile/docs/sections';
import {
  mergeDocuments,
  mergeMade,
  type MergedDocument,
  type MergedMade,
  type MergedSection,
} from '../../reconcile/undo/mergeDocuments';
import type { UndoBatch } from '../../reconcile/undo/undoLog';
import { isBlank } from '../documents/createDocument';
import { documentUrl } from '../documents/documentData';
import { fileStates, type FileStates } from '../documents/fileStates';
import { fileIdOf } from '../documents/documentIndex';
import { memoryOf, type OpenDocuments } from '../documents/openDocuments';
import { isClosed } from '../documents/planDocuments';
import { tryRead } from '../documents/sectionChanges';
import type { Scalar } from '../../blueprint/values';
import type { Ports } from '../ports';
import { isTypedOver, memoryWrite } from '../tables/memoryCell';
import { textOf, type TableRow } from '../tables/tableRead';
import { recordWrites, type CellWrite } from '../tables/tableWrite';

export interface UndoneDocuments {
  /** Cells of the index. */
  readonly cells: readonly CellWrite[];
  /** Documents that were put back or into the bin. */
  readonly documents: number;
  readonly kept: readonly Issue[];
  /** Addresses of documents that the run made and that are kept. */
  readonly staying: ReadonlySet<string>;
  /** Documents that are still to be looked at: the time of one call was over. */
  readonly left: number;
}

const NOTHING: UndoneDocuments = { cells: [], documents: 0, kept: [], staying: new Set(), left: 0 };

const keptIssue = (what: Text, title: string, fileId: string, section = ''): Issue => ({
  severity: 'warning',
  code: 'undo.documentKept',
  what,
  where: { tab: title, link: documentUrl(fileId), ...(section === '' ? {} : { column: section }) },
  action: t('Проверьте документ сами', 'Check the document yourself'),
});

const SECTION_KEPT = t(
  'Раздел документа изменили после запуска: он оставлен',
  'A section of a document was changed after the run: it was left',
);
const MADE_KEPT = t(
  'Документ, созданный запуском, успели изменить: он оставлен',
  'A document that the run made was changed since: it was left',
);
const CLOSED = t('Документ не открывается: он не возвращён', 'A document cannot be opened: it was not put back');
const NOT_OWNER = t(
  'Документ, созданный запуском, может убрать в корзину только его владелец',
  'Only its owner can put a document that the run made into the bin',
);

type Verdict =
  | { readonly kind: 'back' | 'kept' }
  | { readonly kind: 'write'; readonly at: number; readonly requests: readonly DocRequest[] };

function judge(answer: DocumentAnswer, key: string, live: LiveSection | undefined, section: MergedSection): Verdict {
  const now = live ? sectionBase(live.lines) : null;
  const before = section.before && sectionBase(section.before);
  if (now === before) return { kind: 'back' };
  if (!live || now === null || !section.afters.has(now)) return { kind: 'kept' };
  const requests =
    section.before === null ? removeSection(answer, live, section.heading) : replaceLines(key, section.before, live);
  return { kind: 'write', at: live.startIndex, requests };
}

interface UndoneOne {
  readonly cells: readonly CellWrite[];
  readonly changed: boolean;
  readonly kept: readonly Issue[];
}

function undoDocument(ports: Ports, { index, rowOf }: OpenDocuments, document: MergedDocument): UndoneOne {
  const { key, fileId, title, sections, renames } = document;
  const answer = tryRead(ports, fileId);
  if (!answer) return { cells: [], changed: false, kept: [keptIssue(CLOSED, title, fileId)] };
  const live = readSections(answer);
  const judged = [...sections].map(([section, noted]) => ({
    section,
    noted,
    verdict: judge(answer, section, live.get(section), noted),
  }));
  const writes = judged
    .flatMap(({ verdict }) => (verdict.kind === 'write' ? [verdict] : []))
    .sort((left, right) => right.at - left.at);
  if (writes.length > 0)
    ports.docs.batchUpdate(
      fileId,
      writes.flatMap(({ requests }) => requests),
      answer.revisionId,
    );
  const renamed = [...renames].reverse().filter(({ from, to }) => ports.drive.rename(fileId, to, from)).length > 0;
  const row = rowOf.get(key);
  const memory = row && memoryOf(row);
  const bases = { ...memory?.base };
  for (const { section, noted, verdict } of judged) {
    if (verdict.kind === 'kept') continue;
    if (noted.base === null) delete bases[section];
    else bases[section] = noted.base;
  }
  return {
    cells:
      row && memory && index.state
        ? recordWrites(
            index.state,
            row.row,
            memoryWrite(row.values, 'written', writeMemory({ ...memory, base: bases, pending: {} })),
          )
        : [],
    changed: writes.length > 0 || renamed,
    kept: judged
      .filter(({ verdict }) => verdict.kind === 'kept')
      .map(({ section }) => keptIssue(SECTION_KEPT, title, fileId, section)),
  };
}

/** Whether a document holds only what the run wrote into it. */
function isUntouched(answer: DocumentAnswer, made: MergedMade): boolean {
  if (isBlank(answer)) return true;
  const live = readSections(answer);
  return (
    made.outsides.has(outsideOfAnswer(answer)) &&
    [...made.sections].every(([key, bases]) => {
      const section = live.get(key);
      return section !== undefined && bases.has(sectionBase(section.lines));
    })
  );
}

type Fate = 'binned' | 'gone' | { readonly kept: Text };

/** Out of the department as well: a document that its owner takes out of the bin later is their own. */
const discard = (ports: Ports, fileId: string): void =>
  ports.drive.change(fileId, { binned: true, tags: { mp_department: null, mp_part: null } });

function fateOf(ports: Ports, files: FileStates, fileId: string, made: MergedMade): Fate {
  const answer = tryRead(ports, fileId);
  if (!answer) return { kept: CLOSED };
  // without its tags it was discarded by an undo that was cut off
  const file = files.of(fileId);
  if (!file) return 'gone';
  if (!file.binned && !isUntouched(answer, made)) return { kept: MADE_KEPT };
  try {
    discard(ports, fileId);
    return 'binned';
  } catch (error) {
    if (!isClosed(error)) throw error;
    return { kept: NOT_OWNER };
  }
}

interface UndoneMade extends UndoneOne {
  readonly stays: string | null;
}

/** Whether a cell of a document's row holds what the run entered there; what people typed over it stays. */
function isEntered(row: TableRow, key: string, entered: Readonly<Record<string, Scalar>>): boolean {
  if (key === 'written') return !isTypedOver(row.values.written);
  if (key === 'updated') return typeof row.values.updated !== 'string';
  return entered[key] === undefined || textOf(row, key) === entered[key];
}

function undoMade(
  ports: Ports,
  { index, rowOf, wanted }: OpenDocuments,
  files: FileStates,
  made: MergedMade,
): UndoneMade {
  const row = rowOf.get(made.key);
  const fileId = fileIdOf(row) || (files.byPart(made.key)?.id ?? '');
  if (fileId === '') return { cells: [], changed: false, kept: [], stays: null };
  const fate = fateOf(ports, files, fileId, made);
  if (typeof fate === 'object')
    return { cells: [], changed: false, kept: [keptIssue(fate.kept, made.title, fileId)], stays: documentUrl(fileId) };
  const model = wanted.find(({ key }) => key === made.key);
  const entered = {
    title: made.title,
    link: documentUrl(fileId),
    ...(model ? { kind: model.kind, for_whom: model.forWhom } : {}),
  };
  const cells = index.tab.columns.filter(({ key }) => row && isEntered(row, key, entered));
  const empty = Object.fromEntries(cells.map(({ key }) => [key, null]));
  return {
    cells: row && index.state ? recordWrites(index.state, row.row, empty) : [],
    changed: fate === 'binned',
    kept: [],
    stays: null,
  };
}

/** Undoes the documents of a run; with `isOver` it stops between two of them and tells how many are left. */
export function undoDocuments(
  ports: Ports,
  open: OpenDocuments | null,
  batches: readonly UndoBatch[],
  isOver: () => boolean,
): UndoneDocuments {
  const made = mergeMade(batches);
  const documents = mergeDocuments(batches).filter(({ key }) => !made.some((each) => each.key === key));
  if (!open || made.length + documents.length === 0) return NOTHING;
  const files = fileStates(ports, open.record);
  const work: (() => UndoneMade)[] = [
    ...documents.map((document) => () => ({ ...undoDocument(ports, open, document), stays: null })),
    ...made.map((each) => () => undoMade(ports, open, files, each)),
  ];
  const done: UndoneMade[] = [];
  for (const each of work) {
    if (done.length > 0 && isOver()) break;
    done.push(each());
  }
  return {
    cells: done.flatMap(({ cells }) => cells),
    documents: done.filter(({ changed }) => changed).length,
    kept: done.flatMap(({ kept }) => kept),
    staying: new Set(done.flatMap(({ stays }) => stays ?? [])),
    left: work.length - done.length,
  };
}
