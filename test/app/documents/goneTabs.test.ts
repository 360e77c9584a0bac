/** A tab that people deleted: documents stop linking to it by the next refresh, and come to rest. */
import { startRefresh, stepRun } from '../../../src/app/jobs/runs';
import { tabId } from '../../../src/blueprint/compile/identity';
import { DEPARTMENT } from '../../../src/department/index';
import { readSections } from '../../../src/reconcile/docs/sections';
import { editIn, tinyTemplate, type TinyHost } from '../tinyDepartment';
import { readDocument } from './support';

function refresh(host: TinyHost): void {
  let job = startRefresh(host.ports, DEPARTMENT, []);
  while (!job.finished) job = stepRun(host.ports, DEPARTMENT, { jobId: job.jobId, retry: false });
}

it('the handbook does not link to a tab that is gone', () => {
  const template = tinyTemplate(['head'], refresh);
  const host = template.open();
  template.remove();
  const handbook = host.emulator.list().find(({ appProperties }) => appProperties.mp_part === 'handbook')?.id ?? '';
  const linked = (): string[] =>
    [...readSections(readDocument(host, handbook)).values()].flatMap(({ lines }) =>
      lines.flatMap(({ url }) => /#gid=(\d+)/.exec(url ?? '')?.[1] ?? []),
    );
  expect(linked()).toContain(String(tabId('journal')));
  // every link leads to a tab that is there
  const { sheets } = host.emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${host.pulse}` }).body as {
    readonly sheets: readonly { readonly properties: { readonly sheetId: number } }[];
  };
  const there = new Set(sheets.map(({ properties }) => String(properties.sheetId)));
  expect(linked().filter((id) => !there.has(id))).toEqual([]);
  editIn(host.emulator, host.pulse, [{ deleteSheet: { sheetId: tabId('journal') } }]);
  refresh(host);
  expect(linked()).not.toContain(String(tabId('journal')));
  const writes: string[] = [];
  host.emulator.onCall(({ kind, method }) => kind === 'write' && writes.push(method));
  refresh(host);
  expect(writes).toEqual([]);
}, 120_000);
