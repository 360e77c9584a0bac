import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './browser';

const SHOTS = path.join('out', 'screenshots');

/** Starts the workbench with an empty Drive; gives its address. */
function startWorkbench(): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const data = mkdtempSync(path.join(tmpdir(), 'pulse-e2e-'));
  const child = spawn(
    'node',
    ['--import', 'tsx', 'workbench/start.ts', '--empty', '--lang', 'ru', '--port', '0', '--data', data],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    let text = '';
    const listen = (part: Buffer): void => {
      text += part.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
      if (url) resolve({ url, process: child });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`the workbench ended: ${text}`)));
  });
}

describe('from an empty Drive to an RNP with facts', () => {
  let browser: Browser;
  let workbench: { readonly url: string; readonly process: ChildProcess };
  const problems: string[] = [];

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    workbench = await startWorkbench();
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    workbench?.process.removeAllListeners('exit');
    workbench?.process.kill('SIGTERM');
  });

  const importFile = async (page: Page, panel: FrameLocator, name: string): Promise<void> => {
    await panel.locator('#file').setInputFiles(path.join('samples', `${name}.csv`));
    await panel.getByRole('button', { name: /^Применить/ }).click({ timeout: 60_000 });
    await panel.getByText(/^Загружено: новых/).waitFor({ timeout: 60_000 });
    await page.screenshot({ path: path.join(SHOTS, `import-${name}.png`) });
  };

  it('wizard → create → import → refresh → the RNP shows facts', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(workbench.url);
    const wizard = page.frameLocator('.panel iframe');
    await wizard.getByRole('button', { name: 'Дальше' }).click();
    await wizard.getByText('Заполните поле').first().waitFor();
    await wizard.getByLabel('Компания').fill('Ромашка');
    await page.screenshot({ path: path.join(SHOTS, 'wizard.png') });
    await wizard.getByRole('button', { name: 'Дальше' }).click();
    await wizard.getByRole('button', { name: 'Дальше' }).click();
    await wizard.getByRole('button', { name: 'Создать отдел' }).click();
    await wizard.getByText(/^Отдел создан/).waitFor({ timeout: 120_000 });

    await page.locator('.file.sheet', { hasText: 'Пульс' }).click();
    const panel = page.frameLocator('.panel iframe');
    await panel.getByText('Данных пока нет').waitFor({ timeout: 60_000 });
    await panel.getByRole('button', { name: 'Загрузка', exact: true }).click();
    await importFile(page, panel, 'leads');
    await panel.getByRole('button', { name: 'Загрузить ещё' }).click();
    await importFile(page, panel, 'spend');
    await panel.getByRole('button', { name: 'Обновить РНП' }).click();
    await panel.getByText(/^РНП обновлён/).waitFor({ timeout: 120_000 });

    await page.getByRole('tab', { name: 'РНП', exact: true }).click();
    // the line of leads: its fact of March 2026
    await page.getByRole('grid', { name: 'РНП' }).waitFor({ timeout: 60_000 });
    await page.locator('[data-cell="A13"]', { hasText: 'Лиды' }).waitFor();
    expect(await page.locator('[data-cell="F13"]').innerText()).toBe('449');
    await page.screenshot({ path: path.join(SHOTS, 'rnp.png') });
    expect(problems).toEqual([]);
  }, 300_000);
});
