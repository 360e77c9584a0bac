/** Looks into the onboarding handbook for the health: one read of it, and one of Drive only where the team's text links to documents. */
import type { DocumentInside } from '../../blueprint/health';
import type { WorkbookKey } from '../../blueprint/tab';
import { headingOver, headingsOf, ownLinks, type LiveLink } from '../../reconcile/docs/inside';
import { hasText } from '../../reconcile/docs/drifts';
import { isSettled } from '../../reconcile/docs/memory';
import { readSections } from '../../reconcile/docs/sections';
import { fileIdOf, keyOf } from '../documents/documentIndex';
import { fileStates, type FileStates } from '../documents/fileStates';
import { memoryOf } from '../documents/openDocuments';
import { isClosed } from '../documents/planDocuments';
import type { Ports } from '../ports';
import type { DepartmentRecord } from '../setup/record';
import type { DepartmentValues } from '../tables/readDepartment';

export const HANDBOOK = 'handbook';

const SPREADSHEET = /docs\.google\.com\/spreadsheets(?:\/u\/\d+)?\/d\/([\w-]+)/;
const TAB = /[?#&]gid=(\d+)/;
const FILE =
  /(?:docs\.google\.com\/document(?:\/u\/\d+)?\/d\/|drive\.google\.com\/(?:file\/(?:u\/\d+\/)?d\/|open\?id=))([\w-]+)/;

/** What becomes of a link: whether it leads anywhere; null = it is not the department's to tell. */
type Lead = 'fine' | 'tab' | 'document' | 'unsure' | null;

function leadOfTab(record: DepartmentRecord, values: DepartmentValues, id: string, url: string): Lead {
  const book = Object.entries(record.workbooks).find(([, each]) => each === id)?.[0];
  if (book === undefined) return null;
  const sheet = TAB.exec(url)?.[1];
  const sheets = values.sheetIdsOf(book as WorkbookKey);
  if (sheets === null) return 'unsure';
  return sheet === undefined || sheets.includes(Number(sheet)) ? 'fine' : 'tab';
}

/** A file that Drive does not tell of was deleted for good, or is not open to this person: the two look the same. */
function leadOfFile(files: FileStates, listed: ReadonlySet<string>, id: string): Lead {
  const file = files.of(id);
  if (file) return file.binned ? 'document' : 'fine';
  return listed.has(id) ? 'unsure' : null;
}

/** The handbook as it stands; null when there is none, or it cannot be opened. */
export function handbookInside(
  ports: Ports,
  record: DepartmentRecord,
  values: DepartmentValues,
): DocumentInside | null {
  const rows = values.table('documents')?.rows ?? [];
  const row = rows.find((each) => keyOf(each) === HANDBOOK && fileIdOf(each) !== '');
  if (!row) return null;
  const answer = readOrNull(ports, fileIdOf(row));
  if (!answer) return null;
  const memory = memoryOf(row);
  const live = readSections(answer);
  const headings = headingsOf(answer);
  const files = fileStates(ports, record);
  const listed = new Set(rows.map(fileIdOf));
  const leads = ownLinks(answer, live.values()).map((link): readonly [LiveLink, Lead] => {
    const [book, file] = [SPREADSHEET.exec(link.url)?.[1], FILE.exec(link.url)?.[1]];
    if (book !== undefined) return [link, leadOfTab(record, values, book, link.url)];
    return [link, file === undefined ? null : leadOfFile(files, listed, file)];
  });
  return {
    headings: headings.map(({ text, level, empty }) => ({ text, level, empty })),
    sections: Object.keys(memory.base).flatMap((key) => {
      const section = live.get(key);
      const stands = hasText(section);
      // what somebody decided to leave out is no loss
      if (!stands && isSettled(memory, key, '')) return [];
      return [{ key, stands, heading: section ? headingOver(headings, section) : -1 }];
    }),
    deadLinks: leads.flatMap(([{ text }, to]) => (to === 'tab' || to === 'document' ? [{ text, to }] : [])),
    unsureLinks: leads.flatMap(([{ text }, to]) => (to === 'unsure' ? [text] : [])),
  };
}

function readOrNull(ports: Ports, fileId: string): ReturnType<Ports['docs']['read']> | null {
  try {
    return ports.docs.read(fileId);
  } catch (error) {
    if (isClosed(error)) return null;
    throw error;
  }
}
