/** What a refresh costs as leads grow tenfold: calls stay, time grows linearly at most. */
import { tabId } from '../src/blueprint/compile/identity';
import { toSerial } from '../src/shared/civilDate';
import { createHost, type Host } from '../workbench/host';
import { createWith, refreshWith, type Call } from '../workbench/sample/driver';
import { sampleAnswers } from '../workbench/sample/sampleAnswers';
import { columns, HEAD, meterOf, table, timed, type Cost } from './meter';

const quiet = (): void => undefined;
const SIZES = [1000, 10_000, 100_000] as const;
const MAX_GROWTH = 12;
const MAX_SECONDS = 5;

type Value = string | number;

function valuesOf(host: Host, file: string, range: string): Value[][] {
  const url = `/v4/spreadsheets/${file}/values/${encodeURIComponent(range)}?valueRenderOption=UNFORMATTED_VALUE`;
  return (host.emulator.handle({ method: 'GET', url }).body as { values?: Value[][] }).values ?? [];
}

/** Leads of seven months that went all the way of the funnel, typed below the header. */
function fillLeads(host: Host, pulse: string, count: number): void {
  const [header = []] = valuesOf(host, pulse, `'Leads'!1:1`);
  const channels = valuesOf(host, pulse, `'Channels'!B2:B7`).map(([name]) => String(name));
  const first = toSerial('2025-09-01');
  const every = (index: number, of: number, value: Value): Value => (index % of === 0 ? value : '');
  const rows = Array.from({ length: count }, (_, index) => {
    const day = first + (index % 190);
    const given: Record<string, Value> = {
      'Lead *': `L${index}`,
      'Created *': day,
      Channel: channels[index % channels.length] ?? '',
      Status: index % 11 === 0 ? 'Disqualified' : 'New',
      MQL: every(index, 2, day + 2),
      SQL: every(index, 4, day + 5),
      Won: every(index, 20, day + 15),
      Amount: every(index, 20, 1000 + (index % 997)),
    };
    return header.map((title) => given[String(title)] ?? '');
  });
  const grow = [{ appendDimension: { sheetId: tabId('leads'), dimension: 'ROWS', length: count } }];
  host.emulator.handle({ method: 'POST', url: `/v4/spreadsheets/${pulse}:batchUpdate`, body: { requests: grow } });
  const url = `/v4/spreadsheets/${pulse}/values/${encodeURIComponent(`'Leads'!A2`)}?valueInputOption=RAW`;
  const answer = host.emulator.handle({ method: 'PUT', url, body: { values: rows } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

interface Measured {
  readonly count: number;
  readonly refresh: Cost;
  readonly again: Cost;
  readonly mib: number;
}

function measure(count: number): Measured {
  const host = createHost({ now: () => Date.parse('2026-03-30T09:00:00Z'), language: 'en' });
  const meter = meterOf(host.emulator, timed(host));
  const blank = host.newSpreadsheet('blank');
  const overview = host.call('overview', {}, blank);
  if (overview.state !== 'none') throw new Error('a blank file is taken for a department');
  const answers = { ...sampleAnswers('en', overview.catalogue, false), roles: ['head'] };
  createWith((method, input) => host.call(method, input, blank), answers, quiet);
  const pulse = host.fileByPart('pulse');
  const call: Call = (method, input) => host.call(method, input, pulse);
  // documents are made and the engine is warm: what is measured is a refresh of every Monday
  refreshWith(call, 'en', quiet);
  fillLeads(host, pulse, count);
  const refresh = meter.measure(() => void refreshWith(call, 'en', quiet));
  const again = meter.measure(() => void refreshWith(call, 'en', quiet));
  return { count, refresh, again, mib: process.memoryUsage().rss / 2 ** 20 };
}

export function scale(): void {
  const results = SIZES.map(measure);
  const lines = results.flatMap(({ count, refresh, again, mib }) => [
    [`refresh, ${count.toLocaleString('en')} leads`, ...columns(refresh), Math.round(mib).toString()],
    ['  nothing to do', ...columns(again), ''],
  ]);
  console.log(table(['leads', ...HEAD, 'MiB of the process'], lines));
  const [, middle, large] = results;
  if (!middle || !large) return;
  const growth = large.refresh.script / middle.refresh.script;
  const sameCalls = new Set(results.map(({ refresh }) => refresh.calls)).size === 1;
  const verdict = (good: boolean, text: string): void => console.log(`${good ? 'yes' : 'NO '}  ${text}`);
  console.log('');
  verdict(sameCalls, 'calls do not grow with leads');
  verdict(growth <= MAX_GROWTH, `script time, 100,000 to 10,000 leads: ×${growth.toFixed(1)} (at most ×${MAX_GROWTH})`);
  verdict(
    large.refresh.script <= MAX_SECONDS,
    `script time at 100,000 leads: ${large.refresh.script.toFixed(1)} s (at most ${MAX_SECONDS} s)`,
  );
}
