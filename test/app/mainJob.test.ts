import { readFileSync } from 'node:fs';
import { callMeter } from '../../workbench/callMeter';
import { createHost, type Host } from '../../workbench/host';
import { createWith, importWith, openFile, refreshWith, FileRefused, type Call } from '../../workbench/sample/driver';
import { readFacts } from '../../workbench/sample/readFacts';
import { sampleAnswers } from '../../workbench/sample/sampleAnswers';
import { toSerial } from '../../src/shared/civilDate';
import { valuesOf } from './support';

const METRICS = [
  'spend',
  'impr',
  'clicks',
  'leads',
  'mql',
  'sql',
  'meetings',
  'proposals',
  'deals',
  'revenue',
] as const;
type Counts = Record<(typeof METRICS)[number], number>;

/** Own reckoning of the segment of a date, by JavaScript's dates. */
function segment(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}/${date.slice(0, 7)}`;
}

const rowsOf = (file: string): Record<string, string>[] => {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const keys = header.trim().split(',');
  return lines.map((line) =>
    Object.fromEntries(
      line
        .trim()
        .split(',')
        .map((value, index) => [keys[index] ?? '', value]),
    ),
  );
};

/** Independent recount of the sample files. */
function recount(): Map<string, Counts> {
  const facts = new Map<string, Counts>();
  const add = (date: string, channel: string, metric: keyof Counts, value: number): void => {
    const key = `${segment(date)}|${channel || 'unknown'}`;
    const row = facts.get(key) ?? (Object.fromEntries(METRICS.map((each) => [each, 0])) as Counts);
    row[metric] += value;
    facts.set(key, row);
  };
  const stages = {
    leads: 'created',
    mql: 'mql_at',
    sql: 'sql_at',
    meetings: 'meeting_at',
    proposals: 'proposal_at',
    deals: 'won_at',
  } as const;
  for (const lead of rowsOf('samples/leads.csv')) {
    if (lead.status === 'spam' || lead.status === 'duplicate') continue;
    for (const [metric, column] of Object.entries(stages))
      if (lead[column]) add(lead[column], lead.channel ?? '', metric as keyof Counts, 1);
    if (lead.won_at) add(lead.won_at, lead.channel ?? '', 'revenue', Number(lead.amount));
  }
  for (const day of rowsOf('samples/spend.csv')) {
    add(day.date ?? '', day.channel ?? '', 'spend', Number(day.cost));
    add(day.date ?? '', day.channel ?? '', 'impr', Number(day.impressions));
    add(day.date ?? '', day.channel ?? '', 'clicks', Number(day.clicks));
  }
  return facts;
}

/** Workbooks of the department. */
const PARTS = ['pulse', 'library', 'people'];

const NOW = Date.parse('2026-03-30T09:00:00Z');
const quiet = (): void => undefined;

describe.each(['ru', 'en'] as const)('the main job through the shipped bundle (%s)', (language) => {
  let host: Host;
  let pulse: string;
  let call: Call;
  const perStep: { step: string; calls: number; writes: number }[] = [];
  const readings = ['leads', 'spend'].map((name) => openFile(readFileSync(`samples/${name}.csv`)));

  beforeAll(() => {
    host = createHost({ now: () => NOW, language, checkResponses: true });
    const meter = callMeter(host.emulator);
    const blank = host.newSpreadsheet('blank');
    const overview = host.call('overview', {}, blank);
    if (overview.state !== 'none') throw new Error('a blank file is taken for a department');
    createWith(
      (method, input) => host.call(method, input, blank),
      sampleAnswers(language, overview.catalogue, true),
      meter.step,
    );
    meter.end();
    perStep.push(...meter.steps().map(({ step, reads, writes }) => ({ step, calls: reads + writes, writes })));
    pulse = host.fileByPart('pulse');
    call = (method, input) => host.call(method, input, pulse);
    for (const [index, reading] of readings.entries()) importWith(call, reading, `${index}.csv`, quiet);
  }, 120_000);

  it('makes the folder in one call, a workbook in two, a document in at most 3', () => {
    const isDocument = ({ step }: { step: string }): boolean => /документ «|document “/.test(step);
    const own = perStep.filter((step) => !isDocument(step)).reduce((sum, step) => sum + step.calls, 0);
    // the folder, two calls a workbook, and one that links the documents
    expect(own).toBe(1 + 2 * PARTS.length + 1);
    expect(perStep.filter(isDocument).length).toBeGreaterThanOrEqual(3);
    for (const step of perStep.filter(isDocument)) expect(step.calls).toBeLessThanOrEqual(3);
  });

  it('refreshes in at most 9 calls for the workbook, two of them for what stood in documents, one for what was typed over formulas, and the facts equal an independent recount', () => {
    const calls = new Map<string, number>();
    host.emulator.onCall(({ fileId }) => calls.set(fileId ?? '', (calls.get(fileId ?? '') ?? 0) + 1));
    refreshWith(call, language, quiet);
    const perWorkbook = PARTS.map((part) => calls.get(host.fileByPart(part)) ?? 0);
    expect(Math.max(...perWorkbook)).toBeLessThanOrEqual(9);
    expect(Math.min(...perWorkbook)).toBeGreaterThan(0);
    const wanted = recount();
    const found = new Map(readFacts(host.emulator, pulse).map((row) => [`${row.segment}|${row.channel}`, row]));
    expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
    for (const [key, counts] of wanted)
      for (const metric of METRICS) expect(Number(found.get(key)?.[metric])).toBeCloseTo(counts[metric], 2);
  });

  it('counts the bonuses of this month and the last from those facts, and keeps what was paid before', () => {
    const tab = language === 'ru' ? 'Премии месяца' : 'Monthly bonuses';
    const people = host.fileByPart('people');
    const read = (): (string | number | boolean)[][] =>
      valuesOf(host, people, `'${tab}'`)
        .slice(1)
        .filter((row) => row[0]);
    const lines = read();
    const ofMonth = (month: string): number[] =>
      lines.filter((row) => row[0] === toSerial(month) && row[2] === 'SQL').map((row) => Number(row[5]));
    const wanted = recount();
    const sql = (month: string): number =>
      [...wanted].reduce((sum, [key, counts]) => sum + (key.includes(`/${month}|`) ? counts.sql : 0), 0);
    // three people of the demo are paid for SQL of the whole department
    expect(ofMonth('2026-03-01')).toEqual([sql('2026-03'), sql('2026-03'), sql('2026-03')]);
    expect(ofMonth('2026-02-01')).toEqual([sql('2026-02'), sql('2026-02'), sql('2026-02')]);
    const states = new Set(lines.map((row) => `${String(row[0])} ${String(row[10])}`));
    expect(states.size).toBe(2);
    // every amount is the bonus of the person × weight × payout
    for (const row of lines) expect(Number(row[9])).toBeGreaterThanOrEqual(0);
  });

  it('writes nothing on a second refresh and on a second import', () => {
    const writes: string[] = [];
    let reads = 0;
    host.emulator.onCall(({ kind, method, fileId }) => {
      if (kind === 'write') writes.push(method);
      else if (fileId === host.fileByPart('handbook')) reads += 1;
    });
    expect(refreshWith(call, language, quiet).changes).toBe(0);
    // the health looks into one document
    expect(reads).toBe(1);
    for (const [index, reading] of readings.entries())
      expect(importWith(call, reading, `${index}.csv`, quiet)).toMatchObject({ added: 0, changed: 0 });
    expect(writes).toEqual([]);
  });

  it('keeps a number that a person typed over a fact, and lists it', () => {
    const row = readFacts(host.emulator, pulse).findIndex((fact) => Number(fact.leads) > 0) + 2;
    const tab = language === 'ru' ? 'Факты' : 'Facts';
    const url = `/v4/spreadsheets/${pulse}/values/${encodeURIComponent(`'${tab}'!J${row}`)}`;
    expect(
      host.emulator.handle({ method: 'PUT', url: `${url}?valueInputOption=USER_ENTERED`, body: { values: [[777]] } })
        .status,
    ).toBe(200);
    const result = refreshWith(call, language, quiet);
    expect(result.problems.map((problem) => problem.code)).toContain('refresh.kept');
    expect(
      (
        host.emulator.handle({ method: 'GET', url: `${url}?valueRenderOption=UNFORMATTED_VALUE` }).body as {
          values: number[][];
        }
      ).values,
    ).toEqual([[777]]);
  });

  it('knows a copy of the workbook and does not write into it', () => {
    const copy = host.emulator.handle({ method: 'POST', url: `/drive/v3/files/${pulse}/copy`, body: {}, viaApp: true })
      .body as { id: string };
    expect(host.call('overview', {}, copy.id).state).toBe('copy');
    expect(() => refreshWith((method, input) => host.call(method, input, copy.id), language, quiet)).toThrow();
  });

  it('counts a lead once after its channel is corrected by hand', () => {
    const total = (): number =>
      readFacts(host.emulator, pulse).reduce((sum, row) => sum + (row.leads === 777 ? 0 : Number(row.leads)), 0);
    const before = total();
    const tab = language === 'ru' ? 'Лиды' : 'Leads';
    const url = `/v4/spreadsheets/${pulse}/values/${encodeURIComponent(`'${tab}'!C2:C3000`)}`;
    const channels = (host.emulator.handle({ method: 'GET', url }).body as { values: string[][] }).values.map(
      (row) => row[0] ?? '',
    );
    // every lead of the smallest channel goes to another, so that some of its weeks are left without any
    const counts = new Map(
      channels.filter(Boolean).map((name) => [name, channels.filter((each) => each === name).length]),
    );
    const [small = ''] = [...counts].sort((left, right) => left[1] - right[1])[0] ?? [];
    const [large = ''] = [...counts].sort((left, right) => right[1] - left[1])[0] ?? [];
    const body = { values: channels.map((name) => [name === small ? large : name]) };
    expect(host.emulator.handle({ method: 'PUT', url: `${url}?valueInputOption=RAW`, body }).status).toBe(200);
    refreshWith(call, language, quiet);
    expect(total()).toBe(before);
  });

  it('goes on after a failed call, without twins', () => {
    host.emulator.faults.add({ nth: 1, kind: 503, match: /batchUpdate/ });
    const url = `/v4/spreadsheets/${pulse}/values/${encodeURIComponent(`'${language === 'ru' ? 'Лиды' : 'Leads'}'!F2`)}?valueInputOption=USER_ENTERED`;
    host.emulator.faults.clear();
    host.emulator.handle({ method: 'PUT', url, body: { values: [['spam']] } });
    host.emulator.faults.add({ nth: 1, kind: 503, match: /batchUpdate/ });
    const job = host.call('startRefresh', {}, pulse);
    expect(() => host.call('stepJob', { jobId: job.jobId, retry: false }, pulse)).toThrow(/Google/);
    let view = host.call('stepJob', { jobId: job.jobId, retry: true }, pulse);
    while (!view.finished) view = host.call('stepJob', { jobId: job.jobId, retry: false }, pulse);
    const keys = readFacts(host.emulator, pulse).map((row) => `${row.segment}|${row.channel}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['an empty file', ''],
    ['a file without a header', '1,2,3\n4,5,6\n'],
    ['a binary file', 'PK\u0003\u0004\u0000\u0000'],
  ])('%s is refused with a clear message', (_name, content) => {
    const attempt = (): unknown => openFile(new TextEncoder().encode(content));
    expect(attempt).toThrow(FileRefused);
    try {
      attempt();
    } catch (error) {
      for (const issue of (error as FileRefused).issues)
        expect(issue.what.ru.length * issue.what.en.length).toBeGreaterThan(0);
    }
  });
});
