/** The journal of runs: fifty of them, each with who, when, what, its result, its state and where to look; the last one can be undone. */
import { readFileSync } from 'node:fs';
import { AppError } from '../../../src/shared/errors';
import { tabId } from '../../../src/blueprint/compile/identity';
import { KEPT_RUNS } from '../../../src/app/journal/journalView';
import type { JournalView } from '../../../src/panel/contract';
import { importWith, openFile, refreshWith, type Call } from '../../../workbench/sample/driver';
import { callOver, editIn, tinyTemplate, valuesIn, type TinyHost } from '../tinyDepartment';

const quiet = (): void => undefined;

describe('the journal of runs', () => {
  let host: TinyHost;
  let call: Call;
  const journal = (): JournalView => call('journal', {});
  const leads = openFile(readFileSync('samples/leads.csv'));
  const part = (to: number): typeof leads => ({ ...leads, rows: leads.rows.slice(0, to) }) as typeof leads;
  const brief = ({ runs }: JournalView): unknown[] => runs.map(({ what, state, last }) => [what.en, state, last]);

  beforeAll(() => {
    const template = tinyTemplate([], () => undefined, { more: ['import_memory'] });
    host = template.open();
    template.remove();
    call = callOver(host, { more: ['import_memory'] });
  }, 60_000);

  it('is empty at first, and nothing can be undone', () => {
    expect(journal()).toEqual({
      runs: [],
      kept: 50,
      undo: null,
      link: expect.stringContaining(`#gid=${tabId('journal')}`) as string,
    });
  });

  it('says who did what with which result and where, the last first; an undone run says so', () => {
    importWith(call, part(12), 'leads.csv', quiet);
    refreshWith(call, 'en', quiet);
    expect(brief(journal())).toEqual([
      ['RNP refresh', 'done', true],
      ['Import of leads', 'done', false],
    ]);
    expect(journal().runs[1]).toMatchObject({
      at: '2026-03-30T12:00',
      who: 'ann@example.com',
      result: { en: 'new 12, changed 0, unchanged 0' },
      link: expect.stringContaining(`#gid=${tabId('leads')}`) as string,
    });
    call('undo', { runId: journal().undo?.runId ?? '' });
    expect(brief(journal())).toEqual([
      ['Undo', 'done', false],
      ['RNP refresh', 'undone', false],
      ['Import of leads', 'done', false],
    ]);
    expect(journal().undo).toBeNull();
  });

  it('counts a file that came in parts as one run', () => {
    const runs = journal().runs.length;
    for (const to of [14, 16])
      call('importRows', {
        kind: 'leads',
        leads: part(to).rows as never,
        commit: true,
        add: { channels: [], products: [], segments: [] },
        fileName: 'parts.csv',
        runId: 'parts-of-a-file',
      });
    expect(journal().runs).toHaveLength(runs + 1);
    expect(journal().runs[0]).toMatchObject({ result: { en: expect.stringMatching(/^new 2, .*; new 2, /) as string } });
  });

  it('tells of a run that failed, until it comes to its end', () => {
    importWith(call, part(20), 'leads.csv', quiet);
    const { batchUpdate } = host.ports.sheets;
    const sheets = host.ports.sheets as { batchUpdate: typeof batchUpdate };
    const { jobId } = call('startRefresh', {});
    sheets.batchUpdate = () => {
      throw new AppError('API', 'Google fails', {});
    };
    try {
      expect(() => call('stepJob', { jobId, retry: false })).toThrow();
    } finally {
      sheets.batchUpdate = batchUpdate;
    }
    expect(journal().runs[0]).toMatchObject({
      what: { en: 'RNP refresh' },
      state: 'failed',
      result: { en: 'Google did not carry out the request' },
    });
    let job = call('stepJob', { jobId, retry: true });
    // between two steps the workbook itself says who runs
    if (!job.finished)
      expect(journal().runs.some(({ state }) => state === 'running' || state === 'stopped')).toBe(true);
    while (!job.finished) job = call('stepJob', { jobId, retry: false });
    expect(journal().runs[0]).toMatchObject({ what: { en: 'RNP refresh' }, state: 'done' });
  });

  it('tells of a run that was stopped in the middle', () => {
    importWith(call, part(30), 'leads.csv', quiet);
    const { jobId, total } = call('startRefresh', {});
    expect(total).toBeGreaterThan(1);
    call('stepJob', { jobId, retry: false });
    call('cancelJob', { jobId });
    expect(journal().runs[0]).toMatchObject({
      state: 'stopped',
      result: { en: expect.stringContaining('Stopped after step 1') as string },
      last: true,
    });
  });

  it('keeps fifty runs in sight: the 51st drops the oldest, and the tab has them all', () => {
    const before = journal().runs.length;
    const oldest = journal().runs.at(-1);
    const at = (row: number): unknown[] => [
      `made${row}`,
      46000 + row / 100,
      'ann@example.com',
      `Run ${row}`,
      'ok',
      1,
      1,
    ];
    const rows = KEPT_RUNS - before;
    editIn(host.emulator, host.pulse, [
      {
        appendCells: {
          sheetId: tabId('journal'),
          rows: Array.from({ length: rows }, (_, row) => ({
            values: at(row).map((value) => ({
              userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
            })),
          })),
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(journal().runs).toHaveLength(50);
    // lines made by an older template have no state: they were written by their runs
    expect(journal().runs.at(-1)).toMatchObject({ what: { en: 'Run 0' }, state: 'done' });
    importWith(call, part(40), 'leads.csv', quiet);
    expect(journal().runs).toHaveLength(50);
    expect(journal().runs.at(-1)).toMatchObject({ what: { en: 'Run 1' } });
    expect(journal().runs.some(({ id }) => id === oldest?.id)).toBe(true);
    expect(valuesIn(host.emulator, host.pulse, `'Journal'!D:D`).flat()).toContain('Run 0');
  });

  it('goes on without its tab', () => {
    editIn(host.emulator, host.pulse, [{ deleteSheet: { sheetId: tabId('journal') } }]);
    importWith(call, part(45), 'leads.csv', quiet);
    expect(journal()).toMatchObject({ runs: [], link: null, undo: { what: { en: 'Import of leads' } } });
    expect(call('undo', { runId: journal().undo?.runId ?? '' })).toMatchObject({ rows: 5 });
  });
});
