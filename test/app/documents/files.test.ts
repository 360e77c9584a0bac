/** What becomes of a document's file: in the bin, back, moved, renamed, copied, deleted for good; and what a refresh makes of it. */
import { makeDocument, unbinDocument } from '../../../src/app/documents/askBack';
import { documentsView } from '../../../src/app/documents/documentsView';
import type { DocumentView } from '../../../src/app/documents/views';
import { startRefresh, stepRun } from '../../../src/app/jobs/runs';
import type { JobResult } from '../../../src/app/viewTypes';
import { undoLastRun, undoView } from '../../../src/app/undo/undoLastRun';
import { tabId } from '../../../src/blueprint/compile/identity';
import { DEPARTMENT } from '../../../src/department/index';
import { waitingIn } from './support';
import { tinyTemplate, typeIn, valuesIn, type TinyHost, type TinyTemplate } from '../tinyDepartment';

const KEY = 'job:head';

function refresh(host: TinyHost): JobResult {
  let job = startRefresh(host.ports, DEPARTMENT, waitingIn(host));
  while (!job.finished) job = stepRun(host.ports, DEPARTMENT, { jobId: job.jobId, retry: false });
  if (!job.result) throw new Error('the run ended without a result');
  return job.result;
}

/** Problems of documents; tabs that the tiny department never had are another matter. */
const codes = (result: JobResult): string[] =>
  result.problems.map(({ code }) => code).filter((code) => code.startsWith('document.') && code !== 'document.unfed');

describe('the file of a document', () => {
  let template: TinyTemplate;
  let host: TinyHost;
  const drive = (method: 'PATCH' | 'POST' | 'DELETE', id: string, body: object = {}, more = ''): { id?: string } => {
    const answer = host.emulator.handle({ method, url: `/drive/v3/files/${id}${more}`, body });
    if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
    return answer.body as { id?: string };
  };
  const parts = (): string[] =>
    host.emulator.list().flatMap((file) => (file.appProperties.mp_part === KEY && !file.trashed ? [file.id] : []));
  const only = (): string => {
    const [id = '', ...others] = parts();
    expect(others).toEqual([]);
    return id;
  };
  const shown = (): DocumentView => {
    const found = documentsView(host.ports, DEPARTMENT).documents.find(({ key }) => key === KEY);
    if (!found) throw new Error('the document is not listed');
    return found;
  };
  const person = (name: string): void => typeIn(host.emulator, host.pulse, `'Team'!C2`, [[name]]);
  const says = (id: string, words: string): boolean =>
    JSON.stringify(host.emulator.handle({ method: 'GET', url: `/v1/documents/${id}` }).body).includes(words);
  const link = (): unknown => valuesIn(host.emulator, host.pulse, `'Team'!L2`)[0]?.[0];

  beforeAll(() => {
    template = tinyTemplate(['head'], refresh);
  }, 120_000);
  beforeEach(() => {
    host = template.open();
  });
  afterAll(() => template.remove());

  it('in the bin is left alone and told of, and found again when it is taken out', () => {
    const id = only();
    drive('PATCH', id, { trashed: true });
    person('Ann Lee');
    expect(codes(refresh(host))).toContain('document.binned');
    expect([parts(), says(id, 'Ann Lee'), shown()]).toMatchObject([[], false, { state: 'binned', canMake: true }]);
    expect(unbinDocument(host.ports, DEPARTMENT, { key: KEY }).documents.find(({ key }) => key === KEY)?.state).toBe(
      'fine',
    );
    refresh(host);
    expect([only(), says(id, 'Ann Lee')]).toEqual([id, true]);
  });

  it('in the bin stays there although its row was removed too', () => {
    drive('PATCH', only(), { trashed: true });
    const row = valuesIn(host.emulator, host.pulse, `'Documents'!A1:A40`).findIndex(([key]) => key === KEY);
    const range = { sheetId: tabId('documents'), dimension: 'ROWS', startIndex: row, endIndex: row + 1 };
    host.emulator.handle({
      method: 'POST',
      url: `/v4/spreadsheets/${host.pulse}:batchUpdate`,
      body: { requests: [{ deleteDimension: { range } }] },
    });
    refresh(host);
    expect([parts(), shown().state]).toEqual([[], 'binned']);
  });

  it('whose row was removed is found by its tags, and no other is made', () => {
    const id = only();
    const row = valuesIn(host.emulator, host.pulse, `'Documents'!A1:A40`).findIndex(([key]) => key === KEY) + 1;
    typeIn(host.emulator, host.pulse, `'Documents'!A${row}:H${row}`, [['', '', '', '', '', '', '', '']]);
    refresh(host);
    expect([only(), shown().state]).toEqual([id, 'fine']);
    expect(refresh(host).changes).toBe(0);
  });

  it('moved and renamed by people is refreshed where and as it is', () => {
    const id = only();
    drive(
      'PATCH',
      id,
      { name: 'Our head' },
      `?addParents=root&removeParents=${host.emulator.file(id)?.parents.join(',')}`,
    );
    person('Ann Lee');
    expect(codes(refresh(host))).toEqual([]);
    expect(shown()).toMatchObject({ state: 'fine', name: 'Our head', moved: true });
    expect([host.emulator.file(id)?.name, says(id, 'Ann Lee')]).toEqual(['Our head', true]);
  });

  it('has copies that are never written, even when the original is gone', () => {
    const id = only();
    const copy = String(drive('POST', id, { name: 'A copy' }, '/copy').id);
    person('Ann Lee');
    refresh(host);
    expect([says(id, 'Ann Lee'), says(copy, 'Ann Lee')]).toEqual([true, false]);
    drive('PATCH', id, { trashed: true });
    person('Bob Stone');
    refresh(host);
    makeDocument(host.ports, DEPARTMENT, { key: KEY });
    expect([says(copy, 'Bob Stone'), parts().length, shown().state]).toEqual([false, 2, 'fine']);
  });

  it('is made again in its place when asked, linked, once; undo takes the new one away', () => {
    const id = only();
    drive('DELETE', id);
    person('Ann Lee');
    expect(codes(refresh(host))).toContain('document.gone');
    expect([parts(), shown()]).toMatchObject([[], { state: 'gone', canMake: true }]);
    makeDocument(host.ports, DEPARTMENT, { key: KEY });
    const made = only();
    expect([made === id, says(made, 'Ann Lee'), String(link()).includes(made)]).toEqual([false, true, true]);
    expect(shown()).toMatchObject({ state: 'fine', canMake: false });
    expect(makeDocument(host.ports, DEPARTMENT, { key: KEY }).documents.length).toBeGreaterThan(0);
    expect([only(), refresh(host).changes, refresh(host).changes]).toMatchObject([made, expect.any(Number), 0]);
    person('Bob Stone');
    refresh(host);
    expect(says(made, 'Bob Stone')).toBe(true);
  });

  it('made by a run and changed since is kept by undo, with its row and its link, and listed', () => {
    typeIn(host.emulator, host.pulse, `'Team'!A3:B3`, [['seo', 'SEO']]);
    refresh(host);
    const made = host.emulator.list().find((file) => file.appProperties.mp_part === 'job:seo')?.id ?? '';
    host.emulator.handle({
      method: 'POST',
      url: `/v1/documents/${made}:batchUpdate`,
      body: { requests: [{ insertText: { location: { index: 1 }, text: 'Ours ' } }] },
    });
    const { run } = undoView(host.ports);
    const report = undoLastRun(host.ports, DEPARTMENT, { runId: run?.runId ?? '' });
    expect(report.problems.map(({ code }) => code)).toEqual(['undo.documentKept']);
    expect(host.emulator.file(made)?.trashed).toBe(false);
    expect(valuesIn(host.emulator, host.pulse, `'Team'!L3`)[0]?.[0]).toContain(made);
    expect(documentsView(host.ports, DEPARTMENT).documents.find(({ key }) => key === 'job:seo')?.state).toBe('fine');
  });

  it('is left as it is while a tab that it is made of is gone, and the tab is named', () => {
    const handbook = host.emulator.list().find((file) => file.appProperties.mp_part === 'handbook')?.id ?? '';
    const before = host.emulator.handle({ method: 'GET', url: `/v1/documents/${handbook}` }).body;
    host.emulator.handle({
      method: 'POST',
      url: `/v4/spreadsheets/${host.pulse}:batchUpdate`,
      body: { requests: [{ deleteSheet: { sheetId: tabId('team') } }] },
    });
    const { problems } = refresh(host);
    expect(problems.find(({ code }) => code === 'document.unfed')?.why?.en).toContain('Team');
    expect(host.emulator.handle({ method: 'GET', url: `/v1/documents/${handbook}` }).body).toEqual(before);
    expect([shown().state, documentsView(host.ports, DEPARTMENT).missing.includes('Team')]).toEqual(['unfed', true]);
  });
});
