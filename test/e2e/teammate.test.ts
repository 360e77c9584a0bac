/** The stand played by two people: the owner shares, the teammate is refused, grants the file on the card and works; edits, undo, links. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Host } from '../../workbench/host';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server/serve';
import { F } from '../../sidebar/frameStrings';
import { P } from '../../sidebar/planStrings';
import { SCREENS, W } from '../../sidebar/strings';
import { U } from '../../sidebar/undoStrings';
import { madeDepartment } from '../support/madeDepartment';
import { launchBrowser } from './browser';

const SHOTS = path.join('out', 'screenshots');
const WAIT = { timeout: 60_000 };

describe('two people at the workbench', () => {
  let browser: Browser;
  let host: Host;
  let server: WorkbenchServer;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    const now = Date.parse('2026-03-30T09:00:00Z');
    ({ host } = madeDepartment({ language: 'ru', sample: false, roles: ['head'], now }));
    server = await serveWorkbench(host, 0);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(120_000);
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(server.url);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const panel = (): ReturnType<Page['frameLocator']> => page.frameLocator('.panel iframe');
  const pulse = (): ReturnType<Page['locator']> => page.locator('.file.sheet', { hasText: 'Пульс' });
  const value = (cell: string): string => {
    const url = `/v4/spreadsheets/${host.fileByPart('pulse')}/values/${encodeURIComponent(`'Задачи'!${cell}`)}`;
    return (host.emulator.handle({ method: 'GET', url }).body as { values?: string[][] }).values?.[0]?.[0] ?? '';
  };

  it('the owner types into the sheet and takes it back', async () => {
    await pulse().click();
    await panel().locator('.ring').waitFor(WAIT);
    await page.getByRole('tab', { name: 'Задачи', exact: true }).click();
    const before = value('B2');
    const cell = page.locator('[data-cell="B2"]');
    await cell.dblclick();
    await page.locator('.editor').fill('Позвонить');
    await page.keyboard.press('Enter');
    await page.locator('[data-cell="B2"]', { hasText: 'Позвонить' }).waitFor();
    expect(value('B2')).toBe('Позвонить');
    await page.getByRole('button', { name: /Отменить правку/ }).click();
    await page.getByText('Правка отменена').waitFor();
    expect(value('B2')).toBe(before);
  }, 180_000);

  it('a link of the panel opens the tab that it means', async () => {
    await panel().locator('.aspect summary').nth(4).click();
    await panel().locator('.aspect').nth(4).getByRole('link').first().click();
    await page.getByRole('tab', { selected: true }).waitFor();
    expect(problems).toEqual([]);
  }, 180_000);

  it('a run is stopped, outlives the panel, and goes on in the next one', async () => {
    const button = (name: string): ReturnType<ReturnType<typeof panel>['getByRole']> =>
      panel().getByRole('button', { name, exact: true });
    await button(SCREENS.find(({ key }) => key === 'refresh')?.title.ru ?? '').click();
    // the host runs in this process: a step is held until the person has pressed
    let go = (): void => undefined;
    const pressed = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/api/call/**', async (route) => {
      if (route.request().postData()?.includes('stepJob')) await pressed;
      await route.continue();
    });
    await button(W.refreshButton.ru).click();
    await button(W.stop.ru).click();
    go();
    await panel().getByText(W.stopped.ru).waitFor(WAIT);
    await page.getByRole('button', { name: 'Закрыть панель' }).click();
    expect(await page.locator('.panel').count()).toBe(0);

    await page.getByRole('button', { name: /Расширения/ }).click();
    await page.getByRole('menuitem').first().click();
    await panel().getByText(W.unfinished.ru).waitFor(WAIT);
    await button(W.resume.ru).click();
    await panel()
      .getByText(/^РНП обновлён: /)
      .first()
      .waitFor(WAIT);
    const overview = host.call('overview', {}, host.fileByPart('pulse'));
    expect(overview).toMatchObject({ state: 'department', unfinished: null });
    await page.unroute('**/api/call/**');
    expect(problems).toEqual([]);
  }, 180_000);

  it('what is changed by hand is told, shown as a plan, put back or kept, and undone', async () => {
    const button = (name: string | RegExp): ReturnType<ReturnType<typeof panel>['getByRole']> =>
      panel().getByRole('button', { name, exact: typeof name === 'string' });
    const inPulse = (range: string): string => {
      const url = `/v4/spreadsheets/${host.fileByPart('pulse')}/values/${encodeURIComponent(range)}?valueRenderOption=FORMULA`;
      return String(
        (host.emulator.handle({ method: 'GET', url }).body as { values?: unknown[][] }).values?.[0]?.[0] ?? '',
      );
    };
    const tab = (name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
    const fromMenu = async (cell: string, item: string): Promise<void> => {
      await page.locator(`[data-cell="${cell}"]`).click({ button: 'right' });
      await page.locator('.popup').getByRole('button', { name: item }).click();
      await page.locator('.popup').waitFor({ state: 'detached' });
    };
    await page.getByRole('button', { name: /Владелец/ }).click();
    await pulse().click();
    // a tab renamed, a column inserted, rows sorted, a formula typed over
    await page.getByRole('tab', { name: 'Каналы', exact: true }).dblclick();
    await page.getByRole('dialog').locator('input').fill('Источники');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Источники', exact: true }).waitFor();
    await tab('Лиды');
    await fromMenu('B1', 'Вставить столбец слева');
    await fromMenu('A2', 'Сортировать Я → А');
    await tab('Юнит-экономика');
    const formula = inPulse(`'Юнит-экономика'!B8`);
    expect(formula.startsWith('=')).toBe(true);
    await page.locator('[data-cell="B8"]').dblclick();
    await page.locator('.editor').fill('4242');
    await page.keyboard.press('Enter');
    await page.locator('[data-cell="B8"]', { hasText: /4.?242/ }).waitFor();
    // a paragraph of the add-on's rewritten in a document
    await page.locator('.file.doc', { hasText: 'Должностная' }).first().click();
    const managed = page.locator('.paper .managed.typed').first();
    await managed.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Наша правка.');
    await page.locator('.paper h1').first().click();
    await page.locator('.paper .managed', { hasText: 'Наша правка.' }).waitFor();

    await pulse().click();
    await panel().locator('.ring').waitFor(WAIT);
    await button(SCREENS.find(({ key }) => key === 'refresh')?.title.ru ?? '').click();
    await button(W.refreshButton.ru).click();
    await panel()
      // nothing to count has changed: hand work is no reason to write
      .getByText(/^Всё уже актуально/)
      .first()
      .waitFor(WAIT);
    await button(SCREENS.find(({ key }) => key === 'changes')?.title.ru ?? '').click();
    await panel().locator('.sides mark').first().waitFor(WAIT);
    const items = await panel().locator('.change legend').allInnerTexts();
    expect(items.filter((each) => /переименована|вписано своё|Изменён раздел/.test(each))).toHaveLength(3);
    expect(items.filter((each) => /Лиды/.test(each))).toEqual([]);
    await page.screenshot({ path: path.join(SHOTS, 'changes-told.png') });

    // the formula goes back, the title stays; first what that would write
    const item = (words: string): ReturnType<ReturnType<typeof panel>['locator']> =>
      panel().locator('.change', { hasText: words });
    await item('вписано своё').getByLabel('Вернуть').check();
    await item('переименована').getByLabel('Оставить моё').check();
    await button(P.show.ru.replace('{n}', '2')).click();
    expect(await panel().locator('.plan').innerText()).toContain('Написать снова нашу формулу');
    await page.screenshot({ path: path.join(SHOTS, 'changes-plan.png') });
    await button(P.apply.ru).click();
    await panel()
      .getByText(/^Возвращено ячеек: 1/)
      .waitFor(WAIT);
    expect([
      inPulse(`'Юнит-экономика'!B8`),
      await page.getByRole('tab', { name: 'Источники', exact: true }).count(),
    ]).toEqual([formula, 1]);

    await panel().locator('.runs li', { hasText: 'Решения об изменениях' }).first().waitFor(WAIT);
    await button(W.undoButton.ru).click();
    await button(W.undoYes.ru).click();
    await panel()
      .getByText(/^Возвращено: /)
      .waitFor(WAIT);
    await panel().locator('.runs li', { hasText: U.undoneState.ru }).first().waitFor(WAIT);
    await panel().locator('.runs').scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(SHOTS, 'changes-undone.png') });
    expect(inPulse(`'Юнит-экономика'!B8`)).toBe('4242');
    expect(problems).toEqual([]);
  }, 300_000);

  it('the teammate sees nothing, then the shared files, is told to grant, grants on the card, and works', async () => {
    await page.getByRole('button', { name: /Коллега/ }).click();
    await page.getByText('Файлов пока нет').waitFor();
    await page.getByRole('button', { name: /Владелец/ }).click();
    await pulse().click();
    await page.getByRole('button', { name: 'Поделиться с коллегой' }).click();
    await page.getByText('Папка отдела открыта коллеге').waitFor();
    await page.getByRole('button', { name: /Коллега/ }).click();
    await pulse().click();
    await panel().getByText(F.grantTitle.ru).waitFor(WAIT);
    await page.screenshot({ path: path.join(SHOTS, 'teammate-panel.png') });

    await page.getByRole('button', { name: 'Карточка Marketing Pulse' }).click();
    await page.getByRole('button', { name: 'Разрешить для этого файла' }).click();
    await page.getByRole('dialog').waitFor();
    await page.screenshot({ path: path.join(SHOTS, 'teammate-grant.png') });
    await page.getByRole('dialog').getByRole('button', { name: 'Разрешить' }).click();
    await page
      .locator('.googleCard')
      .getByText(/из 100/)
      .waitFor(WAIT);
    await page.getByRole('button', { name: 'Обновить РНП', exact: true }).click();
    await page.locator('.toasts p').first().waitFor(WAIT);

    await page.getByRole('button', { name: /Расширения/ }).click();
    await page.getByRole('menuitem').first().click();
    await panel().locator('.ring').waitFor(WAIT);
    await page.screenshot({ path: path.join(SHOTS, 'teammate-works.png') });
    expect(problems).toEqual([]);
  }, 180_000);

  it('a document is edited on its page, and its card names the department', async () => {
    await page.getByRole('button', { name: /Владелец/ }).click();
    await page.locator('.file.doc').first().click();
    const paragraph = page.locator('.paper p.typed').first();
    await paragraph.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Дописано.');
    await page.locator('.paper h1').first().click();
    await page.locator('.paper p', { hasText: 'Дописано.' }).waitFor();
    const id = page.url().split('#')[1] ?? '';
    const { body } = host.emulator.handle({ method: 'GET', url: `/v1/documents/${id}` });
    expect(JSON.stringify(body)).toContain('Дописано.');
    await page
      .locator('.googleCard')
      .getByText(/из 100/)
      .waitFor(WAIT);
    expect(problems).toEqual([]);
  }, 180_000);

  it('a refresh on schedule runs when its day is reached, and its digest can be read', async () => {
    await pulse().click();
    await panel().getByRole('button', { name: 'РНП', exact: true }).click();
    await panel().getByLabel('Сводка на почту').fill('team@example.com', WAIT);
    await panel().getByRole('button', { name: 'Включить', exact: true }).click();
    await panel()
      .getByText(/следующий раз 06\.04\.2026/)
      .waitFor(WAIT);
    await page.getByLabel('Сегодня').fill('2026-04-06');
    await page.getByText('По расписанию сработало: 1').waitFor(WAIT);
    expect(new Date(host.clock.now()).toISOString().slice(0, 10)).toBe('2026-04-06');
    await page.getByRole('button', { name: /^Почта/ }).click();
    const mail = page.frameLocator('.mail iframe');
    await mail.locator('h1', { hasText: 'РНП' }).waitFor(WAIT);
    await page.screenshot({ path: path.join(SHOTS, 'workbench-mail.png') });
    await page.getByRole('button', { name: 'Закрыть', exact: true }).click();
    expect(host.mails().map(({ to }) => to)).toEqual([['team@example.com']]);
    expect(problems).toEqual([]);
  }, 180_000);

  it('faults can be played', async () => {
    await page.getByLabel('Сбой').selectOption('accounts');
    await page.getByRole('button', { name: /Расширения/ }).click();
    // the panel opens anew, and meets the fault
    await page.getByRole('menuitem').first().click();
    await panel().locator('.steps').waitFor(WAIT);
    expect(problems).toEqual([]);
  }, 180_000);
});
