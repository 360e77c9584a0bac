/**
 * `npm run bench`: what a refresh costs at 2,000 and at 20,000 leads. Calls must be equal, bytes and time grow with the rows; prints
 * ratios, because milliseconds of a busy machine say little.
 */
import { readFileSync } from 'node:fs';
import { callMeter } from '../workbench/callMeter';
import { createHost } from '../workbench/host';
import { createWith, importWith, openFile, refreshWith } from '../workbench/sample/driver';
import { sampleAnswers } from '../workbench/sample/sampleAnswers';
import type { LeadReading } from '../src/imports/readLeads';

type Reading = ReturnType<typeof openFile>;

const quiet = (): void => undefined;

interface Cost {
  readonly calls: number;
  readonly bytes: number;
  readonly ms: number;
}

const isLeads = (reading: Reading): reading is LeadReading => reading.kind === 'leads';

/** The sample's leads repeated under new ids until there are so many. */
function leadsOf(reading: LeadReading, count: number): LeadReading {
  const rows = Array.from({ length: count }, (_, index) => {
    const row = reading.rows[index % reading.rows.length] as LeadReading['rows'][number];
    return { ...row, line: index + 2, values: { ...row.values, lead_id: `B${index}` } };
  });
  return { ...reading, rows };
}

function costOfRefresh(count: number): Cost & { readonly importMs: number } {
  const host = createHost({ now: () => Date.parse('2026-03-30T09:00:00Z'), language: 'en' });
  const blank = host.newSpreadsheet('blank');
  const overview = host.call('overview', {}, blank);
  if (overview.state !== 'none') throw new Error('a blank file is taken for a department');
  createWith(
    (method, input) => host.call(method, input, blank),
    { ...sampleAnswers('en', overview.catalogue, true), roles: ['head'] },
    quiet,
  );
  const pulse = host.fileByPart('pulse');
  const call: Parameters<typeof importWith>[0] = (method, input) => host.call(method, input, pulse);
  const reading = openFile(readFileSync('samples/leads.csv'));
  if (!isLeads(reading)) throw new Error('samples/leads.csv holds no leads');
  const startedImport = performance.now();
  importWith(call, leadsOf(reading, count), 'leads.csv', quiet);
  importWith(call, openFile(readFileSync('samples/spend.csv')), 'spend.csv', quiet);
  const importMs = performance.now() - startedImport;
  const meter = callMeter(host.emulator);
  refreshWith(call, 'en', meter.step);
  meter.end();
  const steps = meter.steps();
  if (steps.length === 0) throw new Error('the refresh made no step');
  const sum = (cost: (step: (typeof steps)[number]) => number): number =>
    steps.reduce((total, step) => total + cost(step), 0);
  return {
    calls: sum((step) => step.reads + step.writes),
    bytes: sum((step) => step.bytes),
    ms: sum((step) => step.ms),
    importMs,
  };
}

const [small, large] = [2000, 20_000];
const [left, right] = [costOfRefresh(small), costOfRefresh(large)];
const ratio = (key: keyof typeof left): string => (right[key] / left[key]).toFixed(2);
console.log(`refresh, step of the facts       ${small} leads   ${large} leads   ratio (rows: ${large / small})`);
for (const key of ['calls', 'bytes', 'ms', 'importMs'] as const)
  console.log(`${key.padEnd(32)} ${Math.round(left[key])}   ${Math.round(right[key])}   ${ratio(key)}`);
