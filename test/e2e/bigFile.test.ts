/** The reader of files in a real browser: a hundred thousand rows do not freeze the page, and a workbook is read like a CSV. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import type { MakeReader } from '../../sidebar/reader/api';
import { launchBrowser } from './browser';

const ROWS = 100_000;
/** Longest part of the reading during which the page may not answer: a share, so that a slow machine judges alike. On a quiet one it is under 200 ms. */
const LONGEST_SHARE = 1 / 8;

/** What the page gives back. */
interface Outcome {
  readonly rows: number;
  readonly format: string | null;
  readonly issues: readonly string[];
  readonly longest: number;
  readonly took: number;
  readonly steps: number;
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent(`<!doctype html><html><body>${readFileSync('dist/reader.html', 'utf8')}</body></html>`);
}, 60_000);

afterAll(() => browser?.close());

/** Opens and reads bytes in the page while a heartbeat measures how long the page does not answer. */
async function readInPage(make: string): Promise<Outcome> {
  const source = readFileSync('dist/reader.html', 'utf8').replace(/^<script>|<\/script>\s*$/g, '');
  return page.evaluate(
    async ([code, text]) => {
      const bytes = (await new Function(`return (${code})()`)()) as ArrayBuffer;
      const reader = (globalThis as unknown as { marketingPulseReader: MakeReader }).marketingPulseReader(text ?? '');
      let last = performance.now();
      let longest = 0;
      let beats = true;
      const beat = (): void => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (beats) setTimeout(beat, 0);
      };
      beat();
      let steps = 0;
      const hooks = { onProgress: () => void (steps += 1), isStopped: () => false };
      const start = performance.now();
      const opened = await reader.open(bytes, { encoding: null, fingerprints: [] }, hooks);
      if (!opened.ok) throw new Error(opened.issues.map(({ code: issue }) => issue).join());
      const options = { today: '2026-11-26', asOf: '2026-11-26T00:00:00', channels: [], stages: [], sources: [] };
      const result = await reader.read(opened.table, options, hooks);
      const took = performance.now() - start;
      beat();
      beats = false;
      if (!result.ok) throw new Error(result.issues.map(({ code: issue }) => issue).join());
      const { rows, facts, issues } = result.reading;
      return {
        rows: rows.length,
        format: facts.format,
        issues: issues.map(({ code: issue }) => issue),
        longest: Math.round(longest),
        took: Math.round(took),
        steps,
      };
    },
    [make, source],
  );
}

const bigCsv = `() => {
  const header = '\\ufeff"ID";"Название лида";"Статус";"Дата создания";"Дата изменения";"Источник";"Сумма";"Валюта";"UTM Source";"UTM Medium";"UTM Campaign";\\r\\n';
  const parts = [header];
  for (let n = 1; n <= ${ROWS}; n++) {
    const day = String(1 + (n % 28)).padStart(2, '0');
    parts.push('"' + n + '";"Заявка ""с сайта"" №' + n + '";"' + ['Не обработан', 'В работе', 'Качественный лид'][n % 3] + '";"' + day +
      '.03.2026 11:24:10";"' + day + '.04.2026 10:00:00";"Веб-сайт";"' + (n * 7) + '.50";"Российский рубль";"yandex";"cpc";"b2b_search";\\r\\n');
  }
  return new TextEncoder().encode(parts.join('')).buffer;
}`;

describe('the reader in a browser', () => {
  it('reads 100,000 leads of Bitrix24 in many short slices: the page goes on answering', async () => {
    const read = await readInPage(bigCsv);
    console.info(`100,000 rows: ${read.took} ms, longest slice ${read.longest} ms`);
    expect(read.rows).toBe(ROWS);
    expect(read.format).toBe('bitrix24_leads');
    expect(read.steps).toBeGreaterThan(20);
    expect(read.longest / read.took).toBeLessThan(LONGEST_SHARE);
  }, 400_000);

  it('reads an Excel workbook: the sheet with the table, real dates, numbers and serials', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('О файле').addRow(['Выгрузка']);
    const sheet = book.addWorksheet('Объявления');
    sheet.addRow(['Отчёт VK Рекламы']);
    sheet.addRow(['Дата', 'Название кампании', 'ID кампании', 'Показы', 'Клики', 'Потрачено всего, ₽', 'eCPC, ₽']);
    sheet.addRow([new Date(Date.UTC(2026, 2, 1)), 'b2b', 5501, 18400, 212, 1.234, 40.09]);
    sheet.addRow([46083, 'b2b', 5501, 9150, 80, '3 100,50', null]);
    sheet.addRow(['Итого', null, null, 27550, 292, 3101.734, null]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const outcome = await readInPage(`() => Uint8Array.from(${JSON.stringify([...bytes])}).buffer`);
    expect(outcome).toMatchObject({ rows: 2, format: 'vk_ads' });
    expect(outcome.issues).toEqual(['totals_left_out']);
  }, 60_000);

  it('says of an archive that is no workbook that it cannot be read', async () => {
    const zip = `() => Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 60 }, () => 7)]).buffer`;
    await expect(readInPage(zip)).rejects.toThrow('broken_xlsx');
  });
});
