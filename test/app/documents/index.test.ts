/** What people's hands do to the index of documents, and what refreshes and undo make of it. */
import { startRefresh, stepRun } from '../../../src/app/jobs/runs';
import type { JobResult } from '../../../src/app/viewTypes';
import { undoLastRun, undoView } from '../../../src/app/undo/undoLastRun';
import { tabId } from '../../../src/blueprint/compile/identity';
import { DEPARTMENT } from '../../../src/department/index';
import { tinyTemplate, typeIn, valuesIn, type TinyHost, type TinyTemplate } from '../tinyDepartment';
import { textOfDocument, waitingIn } from './support';

const COLUMNS = ['doc_key', 'title', 'kind', 'for_whom', 'link', 'updated', 'file_id', 'written'];

function refresh(host: TinyHost): JobResult {
  let job = startRefresh(host.ports, DEPARTMENT, waitingIn(host));
  while (!job.finished) job = stepRun(host.ports, DEPARTMENT, { jobId: job.jobId, retry: false });
  if (!job.result) throw new Error('the run ended without a result');
  return job.result;
}

describe('the index of documents', () => {
  let template: TinyTemplate;
  let host: TinyHost;
  const writes: string[] = [];
  const rows = (): unknown[][] =>
    valuesIn(host.emulator, host.pulse, `'Documents'!A2:H40`).filter((row) => row.some((cell) => cell !== ''));
  const rowOf = (key: string): number => rows().findIndex(([cell]) => cell === key) + 2;
  const fileOf = (part: string): string =>
    host.emulator.list().find((file) => file.appProperties.mp_part === part && !file.trashed)?.id ?? '';
  const rename = (part: string, name: string): void =>
    void host.emulator.handle({ method: 'PATCH', url: `/drive/v3/files/${fileOf(part)}`, body: { name } });
  const deleteColumns = (...columns: readonly string[]): void => {
    const requests = columns
      .map((column) => COLUMNS.indexOf(column))
      .sort((left, right) => right - left)
      .map((at) => ({
        deleteDimension: {
          range: { sheetId: tabId('documents'), dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        },
      }));
    host.emulator.handle({
      method: 'POST',
      url: `/v4/spreadsheets/${host.pulse}:batchUpdate`,
      body: { requests },
    });
  };
  const expectRest = (): void => {
    writes.length = 0;
    refresh(host);
    expect(writes).toEqual([]);
  };

  beforeAll(() => {
    template = tinyTemplate(['head'], refresh);
  }, 120_000);
  beforeEach(() => {
    host = template.open();
    host.emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
  });
  afterAll(() => template.remove());

  it.each([['doc_key'], ['title'], ['file_id'], ['written'], ['doc_key', 'title'], ['doc_key', 'file_id']])(
    'without its %s %s grows no rows, and a second refresh writes nothing',
    (...columns) => {
      const before = rows().length;
      deleteColumns(...columns);
      rename('job:head', 'Our head');
      refresh(host);
      expect(rows()).toHaveLength(before);
      expectRest();
    },
  );

  it('without keys still tells documents by their files, and without titles by their names', () => {
    deleteColumns('doc_key', 'title');
    typeIn(host.emulator, host.pulse, `'Team'!C2`, [['Ann Lee']]);
    refresh(host);
    expect(textOfDocument(host, fileOf('job:head'))).toContain('Ann Lee');
    expect(textOfDocument(host, fileOf('handbook'))).toContain(`Document: ${host.emulator.file(fileOf('org'))?.name}`);
    expect(textOfDocument(host, fileOf('handbook'))).not.toMatch(/Document:\s*\n/);
  });

  it('names the column when nothing tells its rows', () => {
    deleteColumns('doc_key', 'file_id');
    expect(refresh(host).problems).toContainEqual(
      expect.objectContaining({ code: 'refresh.gone', gone: { tab: 'documents', column: 'doc_key' } }),
    );
  });

  it('takes keys and files back into emptied cells', () => {
    const before = rows();
    typeIn(host.emulator, host.pulse, `'Documents'!A${rowOf('job:head')}`, [['']]);
    typeIn(host.emulator, host.pulse, `'Documents'!G${rowOf('handbook')}`, [['']]);
    refresh(host);
    expect(rows()).toEqual(before);
    expectRest();
  });

  it('keeps a title that people typed over, also when they renamed the file', () => {
    typeIn(host.emulator, host.pulse, `'Documents'!B${rowOf('job:head')}`, [['The boss']]);
    rename('job:head', 'Our head');
    typeIn(host.emulator, host.pulse, `'Team'!C2`, [['Ann Lee']]);
    refresh(host);
    expect(rows()[rowOf('job:head') - 2]?.[1]).toBe('The boss');
    expect(host.emulator.file(fileOf('job:head'))?.name).toBe('Our head');
    expectRest();
  });

  it('keeps what people pasted over the memory of a document, which then gets nothing that they did not see', () => {
    const at = `'Documents'!H${rowOf('job:head')}`;
    typeIn(host.emulator, host.pulse, at, [['pasted']]);
    typeIn(host.emulator, host.pulse, `'Team'!C2`, [['Ann Lee']]);
    refresh(host);
    expect(valuesIn(host.emulator, host.pulse, at)).toEqual([['pasted']]);
    expectRest();
  });

  it('keeps what people typed into the row of a document that undo takes away', () => {
    typeIn(host.emulator, host.pulse, `'Team'!A3:B3`, [['seo', 'SEO']]);
    refresh(host);
    const at = `'Documents'!A${rowOf('job:seo')}:C${rowOf('job:seo')}`;
    typeIn(host.emulator, host.pulse, at.replace(/A(\d+):C\d+/, 'B$1'), [['Search']]);
    undoLastRun(host.ports, DEPARTMENT, { runId: undoView(host.ports).run?.runId ?? '' });
    expect(fileOf('job:seo')).toBe('');
    expect(valuesIn(host.emulator, host.pulse, at)[0]).toEqual(expect.arrayContaining(['Search']));
  });
});
