/** A person at the workbench puts charts into the open report from its card, the week changes, and the card brings them up to date. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server/serve';
import { reportedWeek, type ReportedWeek } from '../support/reportedWeek';
import { launchBrowser } from './browser';

const SHOTS = path.join('out', 'screenshots');
const WAIT = { timeout: 30_000 };

describe('charts in the open report', () => {
  let browser: Browser;
  let week: ReportedWeek;
  let server: WorkbenchServer;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    week = reportedWeek();
    server = await serveWorkbench(week.host, 0);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1500, height: 1100 } });
    page.setDefaultTimeout(WAIT.timeout);
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(server.url);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (): Promise<void> => {
    await page.locator('.file.doc', { hasText: 'Отчёт недели' }).click();
    await page.locator('.paper', { hasText: 'Графики недели' }).waitFor(WAIT);
    if ((await page.locator('.panel.cards').count()) === 0)
      await page.getByRole('button', { name: 'Карточка Marketing Pulse' }).click();
    await page.locator('.googleCard', { hasText: 'Графики в отчёте' }).waitFor(WAIT);
  };
  const pictures = () => page.locator('.paper img');
  const drawn = async (alt: RegExp): Promise<void> => {
    await page.waitForFunction(
      ({ source }) =>
        [...document.querySelectorAll<HTMLImageElement>('.paper img')].some(
          (img) => new RegExp(source).test(img.alt) && img.naturalWidth === 1200,
        ),
      { source: alt.source },
    );
  };

  it('are inserted, kept while the text follows its week, told to be older, and updated', async () => {
    await open();
    await page.getByRole('button', { name: 'Вставить графики' }).click();
    await drawn(/^План и факт недели: .*Лиды: 7 из 10/);
    expect(await pictures().count()).toBe(2);
    await page.locator('.googleCard', { hasText: 'Картинки показывают числа отчёта' }).waitFor(WAIT);
    await page.screenshot({ path: path.join(SHOTS, 'pictures-inserted.png') });

    week.changeWeek('LATE');
    await page.reload();
    await open();
    await page.locator('.paper .managed', { hasText: 'Лиды: 8 · план' }).waitFor(WAIT);
    await drawn(/^План и факт недели: .*Лиды: 7 из 10/);
    await page.locator('.googleCard', { hasText: 'картинки старше текста' }).waitFor(WAIT);
    await pictures().first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(SHOTS, 'pictures-older.png') });
    await page.getByRole('button', { name: 'Обновить графики' }).click();
    await drawn(/^План и факт недели: .*Лиды: 8 из 10/);
    expect(await pictures().count()).toBe(2);
    expect(problems).toEqual([]);
  }, 120_000);
});
