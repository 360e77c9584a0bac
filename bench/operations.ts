/** The product's operations on the sample department beside the same jobs done cell by cell and row by row. */
import { readFileSync } from 'node:fs';
import type { StoredSpreadsheet } from '../emulator/sheets/state';
import { createHost, type Host } from '../workbench/host';
import { createWith, importWith, openFile, refreshWith, type Call } from '../workbench/sample/driver';
import { sampleAnswers } from '../workbench/sample/sampleAnswers';
import { columns, HEAD, meterOf, table, timed, type Cost } from './meter';
import { NaiveClient, type Grid, type Pace } from './naive';

const quiet = (): void => undefined;
const NOW = Date.parse('2026-03-30T09:00:00Z');
const FACT_TABS = ['facts', 'cohorts', 'product_facts'];

interface Sheet {
  readonly key: string;
  readonly title: string;
  readonly grid: Grid;
}

/** What a workbook holds, as a script would write it. Formulas are stored as text: they would be computed after every single call. */
function sheetsOf(host: Host, part: string): Sheet[] {
  const { sheets, developerMetadata } = host.emulator.file(host.fileByPart(part))?.content as StoredSpreadsheet;
  return sheets.map(({ properties, rows }) => ({
    key: developerMetadata.find((each) => each.location.sheetId === properties.sheetId)?.metadataValue ?? '',
    // tabs of three workbooks go into one file here
    title: `${part} ${properties.title}`,
    grid: rows.map((row) =>
      Array.from(row ?? [], (cell) => {
        const value = cell?.userEnteredValue;
        if (value?.formulaValue !== undefined) return `'${value.formulaValue}`;
        return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
      }),
    ),
  }));
}

interface Job {
  readonly name: string;
  readonly ours: Cost;
  readonly naive: (client: NaiveClient) => void;
}

/** A blank spreadsheet with tabs of the same names and sizes. */
function blankCopy(host: Host, sheets: readonly Sheet[]): string {
  const file = host.newSpreadsheet('naive');
  const requests = sheets.map(({ title, grid }) => ({
    addSheet: {
      properties: {
        title,
        gridProperties: {
          rowCount: Math.max(1, grid.length),
          columnCount: Math.max(30, ...grid.map((row) => row.length)),
        },
      },
    },
  }));
  const answer = host.emulator.handle({
    method: 'POST',
    url: `/v4/spreadsheets/${file}:batchUpdate`,
    body: { requests },
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return file;
}

export function operations(): void {
  const host = createHost({ now: () => NOW, language: 'en' });
  const meter = meterOf(host.emulator, timed(host));
  const blank = host.newSpreadsheet('blank');
  const overview = host.call('overview', {}, blank);
  if (overview.state !== 'none') throw new Error('a blank file is taken for a department');
  const answers = sampleAnswers('en', overview.catalogue, true);
  const inBlank: Call = (method, input) => host.call(method, input, blank);
  const create = meter.measure(() => void createWith(inBlank, answers, quiet));
  const created = ['pulse', 'library', 'people'].flatMap((part) => sheetsOf(host, part));
  const pulse = host.fileByPart('pulse');
  const call: Call = (method, input) => host.call(method, input, pulse);
  const [leads, spend] = [openFile(readFileSync('samples/leads.csv')), openFile(readFileSync('samples/spend.csv'))];
  const imported = meter.measure(() => {
    importWith(call, leads, 'leads.csv', quiet);
    importWith(call, spend, 'spend.csv', quiet);
  });
  const data = sheetsOf(host, 'pulse').filter(({ key }) => key === 'leads' || key === 'spend');
  const refresh = meter.measure(() => void refreshWith(call, 'en', quiet));
  const facts = sheetsOf(host, 'pulse').filter(({ key }) => FACT_TABS.includes(key));
  const noop = meter.measure(() => void refreshWith(call, 'en', quiet));
  const plan = meter.measure(() => void call('changes', {}));
  const { run } = call('lastRun', {});
  const undo = meter.measure(() => void (run && call('undo', { runId: run.runId })));
  const all = (work: 'read' | 'write', sheets: readonly Sheet[]) => (client: NaiveClient) =>
    sheets.forEach(({ title, grid }) => client[work](title, grid));
  const refreshNaively = (client: NaiveClient): void => {
    all('read', data)(client);
    all('write', facts)(client);
  };
  const jobs: readonly Job[] = [
    { name: 'create', ours: create, naive: all('write', created) },
    { name: 'import', ours: imported, naive: all('write', data) },
    { name: 'refresh', ours: refresh, naive: refreshNaively },
    { name: 'refresh, nothing to do', ours: noop, naive: refreshNaively },
    { name: 'plan of changes', ours: plan, naive: all('read', created) },
    { name: 'undo', ours: undo, naive: all('write', facts) },
  ];
  const grown = new Map([...created, ...data, ...facts].map((sheet) => [sheet.title, sheet]));
  const copy = blankCopy(host, [...grown.values()]);
  const lines = jobs.flatMap(({ name, ours, naive }) => {
    const costs = (['row', 'cell'] as const).map((pace: Pace) =>
      meter.measure(() => naive(new NaiveClient(host.emulator, copy, pace))),
    );
    return [
      [name, ...columns(ours), ''],
      ...costs.map((cost, index) => [
        `  ${index === 0 ? 'row by row' : 'cell by cell'}`,
        ...columns(cost),
        `×${Math.round(cost.calls / ours.calls).toLocaleString('en')}`,
      ]),
    ];
  });
  console.log(`Sample department: ${leads.rows.length} leads, ${spend.rows.length} rows of spend\n`);
  console.log(table(['operation', ...HEAD, 'calls to ours'], lines));
  console.log(
    '\nBeside: the same values written or read by one call a row or a cell, without formats, lists and protections.',
  );
}
