import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeFinder, LEAD_STATUSES } from '../../src/imports/codes';
import { readLeads } from '../../src/imports/readLeads';
import { readSpend } from '../../src/imports/readSpend';
import { readBytes, type Decoder } from '../../src/imports/table/readBytes';

const FOLDER = path.join(__dirname, '..', '..', 'samples');
const decode: Decoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(FOLDER, file)));
const textOf = (file: string): string => readBytes(bytesOf(file), decode).text ?? '';
/** Independent of the importer: the generated files have neither quotes nor commas inside cells. */
const cellsOf = (file: string): string[][] =>
  readFileSync(path.join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

describe('sample leads', () => {
  const reading = readLeads(textOf('leads.csv'), { today: '2026-03-31' });
  const cells = cellsOf('leads.csv');

  it('read without a single issue', () => expect(reading.issues).toEqual([]));

  it('are as many as the lines of the file, and over 2,400', () => {
    expect(reading.rows).toHaveLength(cells.length);
    expect(reading.rowsRead).toBe(cells.length);
    expect(cells.length).toBeGreaterThanOrEqual(2400);
  });

  it('have the counts of an independent reckoning', () => {
    const noLead = ['job_or_vendor', 'duplicate', 'spam', 'test'];
    expect(reading.totals).toEqual({
      rows: cells.length,
      leads: cells.filter((row) => !['spam', 'duplicate'].includes(row[5] ?? '') && !noLead.includes(row[13] ?? ''))
        .length,
      deals: cells.filter((row) => row[10] !== '').length,
      revenue: cells.reduce((sum, row) => sum + (row[10] === '' ? 0 : Number(row[12])), 0),
    });
  });

  it('span 30 weeks with a year boundary', () =>
    expect(reading.period).toEqual({ from: '2025-09-01', to: '2026-03-29' }));

  it('name six channels and leave some leads without one', () => {
    expect([...reading.names.channels].sort()).toEqual([
      'content',
      'email',
      'partners',
      'seo',
      'vk_ads',
      'yandex_direct',
    ]);
    expect(reading.rows.some(({ values }) => values.channel === '')).toBe(true);
    expect([...reading.names.segments].sort()).toEqual(['3pl', 'retail', 'wholesale']);
    expect([...reading.names.products].sort()).toEqual(['audit', 'support', 'terminals', 'wms']);
  });
});

describe('sample costs', () => {
  const reading = readSpend(textOf('spend.csv'), { today: '2026-03-31' });
  const cells = cellsOf('spend.csv');

  it('read without a single issue', () => expect(reading.issues).toEqual([]));

  it('have the sums of a reckoning in whole kopecks', () => {
    const kopecks = cells.reduce((sum, row) => sum + BigInt((row[5] ?? '').replace('.', '')), 0n);
    expect(reading.totals.cost).toBe(Number(kopecks) / 100);
    expect(reading.totals.clicks).toBe(cells.reduce((sum, row) => sum + Number(row[4]), 0));
    expect(reading.totals.impressions).toBe(cells.reduce((sum, row) => sum + Number(row[3]), 0));
    expect(reading.rows).toHaveLength(cells.length);
  });

  it('have no rows of channels that cost nothing', () => {
    expect([...reading.names.channels].sort()).toEqual(['content', 'email', 'vk_ads', 'yandex_direct']);
  });
});

describe('broken samples', () => {
  it.each([
    { file: 'empty.csv', code: 'empty_file' },
    { file: 'workbook.csv', code: 'xlsx_file' },
    { file: 'picture.csv', code: 'image_file' },
    { file: 'unknown_encoding.csv', code: 'unknown_encoding' },
  ])('$file cannot be decoded: $code', ({ file, code }) => {
    expect(readBytes(bytesOf(`broken/${file}`), decode).issue?.code).toBe(code);
  });

  it('no_header.csv says which columns are expected', () => {
    const { issues, rows } = readLeads(textOf('broken/no_header.csv'));
    expect(issues.map(({ code }) => code)).toEqual(['no_header']);
    expect(issues[0]?.why?.en).toContain('Lead ID (lead_id), Created (created)');
    expect(rows).toEqual([]);
  });

  it('three_bad_rows.csv gives 997 leads and names the three rows', () => {
    const { issues, rows, rowsRead } = readLeads(textOf('broken/three_bad_rows.csv'));
    expect(issues.map(({ code, where }) => [code, where?.row, where?.column, where?.value])).toEqual([
      ['bad_date', 101, 'created', '2026-02-30'],
      ['bad_number', 502, 'amount', 'сто тысяч'],
      ['required_empty', 903, 'lead_id', ''],
    ]);
    expect([rows.length, rowsRead]).toEqual([997, 1000]);
  });

  it('windows_1251.csv is read where the decoder knows the encoding', () => {
    const { rows, totals } = readSpend(textOf('broken/windows_1251.csv'));
    expect(rows.map(({ values }) => values.channel)).toEqual(['Яндекс Директ', 'Яндекс Директ']);
    expect(totals).toEqual({ rows: 2, impressions: 2350, clicks: 93, cost: 8919.5 });
  });

  it('monthly_report.csv is refused with the fix', () => {
    expect(readSpend(textOf('broken/monthly_report.csv')).issues.map(({ code }) => code)).toEqual(['not_daily']);
  });
});

describe('statuses of the samples', () => {
  it('are codes of the list', () => {
    const find = codeFinder(LEAD_STATUSES);
    for (const status of new Set(cellsOf('leads.csv').map((row) => row[5] ?? ''))) expect(find(status)).toBe(status);
  });
});
