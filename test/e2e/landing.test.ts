/** A person publishes a landing page from the panel; another opens it, makes a mistake in the form, mends it and is thanked. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Host } from '../../workbench/host';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server/serve';
import { NOW } from '../app/support';
import { madeDepartment } from '../support/madeDepartment';
import { launchBrowser } from './browser';

const SHOTS = path.join('out', 'screenshots');

/** The frame in which Google shows the page. */
async function landing(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the page has no frame');
  await frame.waitForSelector('h1, form');
  return frame;
}

describe('the landing page in a browser', () => {
  let browser: Browser;
  let host: Host;
  let server: WorkbenchServer;
  const problems: string[] = [];
  /** Milliseconds that a visitor took his time, without the test waiting for them. */
  let passed = 0;

  const watch = (page: Page): Page => {
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|about:|data:|blob:|file:)/.test(request.url()))
        problems.push(`outside: ${request.url()}`);
    });
    return page;
  };
  const leads = (): string[][] => {
    const url = `/v4/spreadsheets/${host.fileByPart('pulse')}/values/${encodeURIComponent("'Лиды'!A2:Z9")}`;
    return (host.emulator.handle({ method: 'GET', url }).body as { values?: string[][] }).values ?? [];
  };

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    // the clock runs on: a form that is sent at once is taken for a robot's
    const began = Date.now();
    ({ host } = madeDepartment({ language: 'ru', now: NOW }, { now: () => NOW + Date.now() - began + passed }));
    server = await serveWorkbench(host, 0);
    browser = await launchBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is published from the panel and saved as a file', async () => {
    const page = watch(await browser.newPage({ viewport: { width: 1280, height: 900 } }));
    await page.goto(server.url);
    await page.locator('.file.sheet', { hasText: 'Пульс' }).click();
    const panel = page.frameLocator('.panel iframe');
    await panel.getByRole('button', { name: 'Документы', exact: true }).click({ timeout: 60_000 });
    const section = panel.locator('section.card', { hasText: 'Реестр' }).last();
    await panel.getByRole('button', { name: 'Открыть: Посадочные', exact: true }).click({ timeout: 60_000 });
    await panel.getByText('Контакты в «Лидах» скрыты').waitFor({ timeout: 60_000 });
    expect(await panel.getByLabel('Адрес веб-приложения').inputValue()).toBe(`${server.url}exec`);
    const first = panel.locator('.landing').first();
    await first.getByRole('button', { name: 'Опубликовать' }).click();
    await panel.getByText('Опубликовано', { exact: true }).waitFor({ timeout: 60_000 });
    expect(await first.getByRole('link', { name: 'Открыть страницу' }).getAttribute('href')).toBe(
      `${server.url}exec?page=wms-3pl`,
    );
    await section.screenshot({ path: path.join(SHOTS, 'landing-panel.png') }).catch(() => undefined);
    await page.screenshot({ path: path.join(SHOTS, 'landing-workbench.png') });
    const waiting = page.waitForEvent('download');
    await first.getByRole('button', { name: 'Скачать файлом' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('wms-3pl.html');
    const file = path.resolve(SHOTS, 'landing-file.html');
    await download.saveAs(file);
    expect(readFileSync(file, 'utf8')).toContain('Склад 3PL без пересорта');
    // opened from anywhere, the file takes the marks of its own address
    await page.goto(`file://${file}?utm_source=vk&utm_content=ad_1`);
    const marks = await page.$$eval('input[name^=utm_]', (inputs) =>
      inputs.map((input) => (input as HTMLInputElement).value),
    );
    expect(marks).toEqual(['vk', '', '', 'ad_1']);
    await page.close();
  }, 180_000);

  it.each([375, 768, 1280])(
    'fits a window %i wide',
    async (width) => {
      const page = watch(await browser.newPage({ viewport: { width, height: 800 } }));
      await page.goto(`${server.url}exec?page=wms-3pl`);
      const frame = await landing(page);
      const wide = await frame.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      await page.screenshot({ path: path.join(SHOTS, `landing-${width}.png`) });
      await page.close();
    },
    60_000,
  );

  it('takes a visitor from the button to the thanks, by keyboard and with a mistake on the way', async () => {
    const page = watch(await browser.newPage({ viewport: { width: 375, height: 740 } }));
    await page.goto(`${server.url}exec?page=wms-3pl&utm_source=yandex&utm_medium=cpc&utm_campaign=search_wms`);
    const frame = await landing(page);
    await frame.getByRole('link', { name: 'Получить расчёт' }).first().click();
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe('name');
    await page.keyboard.type('Анна');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12');
    await frame.getByLabel(/^Согласен/).check();
    passed += 3200;
    await frame.getByRole('button', { name: 'Получить расчёт' }).click();
    await page.waitForURL(`${server.url}exec`);

    const again = await landing(page);
    await again.getByText('Напишите телефон с кодом').waitFor();
    await again.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
    expect(await again.getByLabel('Имя').inputValue()).toBe('Анна');
    expect(await again.getByLabel(/^Согласен/).isChecked()).toBe(true);
    await page.screenshot({ path: path.join(SHOTS, 'landing-errors.png') });
    expect(leads()).toEqual([]);
    await again.getByLabel('Телефон').fill('+7 912 345-67-89');
    await again.getByLabel(/^Компания/).fill('Север Логистик');
    await again.getByRole('button', { name: 'Получить расчёт' }).click();

    await page.waitForFunction(() => document.title === 'Заявка принята');
    const thanks = await landing(page);
    await thanks.getByText('Что будет дальше').waitFor();
    await page.screenshot({ path: path.join(SHOTS, 'landing-thanks.png') });
    expect(leads()).toHaveLength(1);
    expect(leads()[0]).toEqual(expect.arrayContaining(['yandex', 'cpc', 'search_wms', 'wms-3pl', 'Север Логистик']));
    await thanks.getByRole('link', { name: 'Вернуться на страницу' }).click();
    await page.waitForURL(`${server.url}exec?page=wms-3pl`);
    expect(problems).toEqual([]);
  }, 120_000);
});
