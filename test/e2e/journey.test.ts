import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { W, SCREENS } from '../../sidebar/strings';
import { launchBrowser } from './browser';
import { openHere, startWorkbench, type Started } from './workbench';

const SHOTS = path.join('out', 'screenshots');

/** What a person reads on the way, beside the words of the panel. */
const READS = {
  ru: {
    created: /^Отдел создан/,
    refreshed: /^РНП обновлён/,
    pulse: 'Пульс',
    rnp: 'РНП',
    leads: 'Лиды',
    imported: /^Загружено: новых/,
  },
  en: {
    created: /^The department is ready/,
    refreshed: /^RNP refreshed/,
    pulse: 'Pulse',
    rnp: 'RNP',
    leads: 'Leads',
    imported: /^Imported:/,
  },
} as const;

describe.each(['ru', 'en'] as const)('from an empty Drive to an RNP with facts (%s)', (language) => {
  let browser: Browser;
  let workbench: Started;
  let page: Page;
  const problems: string[] = [];
  const reads = READS[language];
  const shot = async (name: string): Promise<void> =>
    void (await page.screenshot({ path: path.join(SHOTS, `${language}-${name}.png`) }));
  const screenTitle = (key: string): string => SCREENS.find((each) => each.key === key)?.title[language] ?? key;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    // once as a person starts it, once without a process that has everything to load and to warm up
    workbench = language === 'ru' ? await startWorkbench(language, '--empty') : await openHere(language);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(workbench.url);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
  });

  const panel = (): FrameLocator => page.frameLocator('.panel iframe');
  const button = (text: string, exact = true): ReturnType<FrameLocator['getByRole']> =>
    panel().getByRole('button', { name: text, exact });

  it('wizard → create', async () => {
    await button(W.next[language]).click();
    await panel().getByText(W.required[language]).first().waitFor();
    await panel()
      .getByLabel(W.company[language])
      .fill(language === 'ru' ? 'Ромашка' : 'Daisy');
    await shot('wizard');
    await button(W.next[language]).click();
    await button(W.next[language]).click();
    await button(W.create[language]).click();
    await panel().getByText(reads.created).waitFor({ timeout: 120_000 });
    await page.locator('.file.sheet', { hasText: reads.pulse }).click();
    await panel().getByText(W.emptyTitle[language]).waitFor({ timeout: 60_000 });
  }, 200_000);

  it.each([
    ['empty', { ru: 'Файл пустой', en: 'The file is empty' }],
    ['no_header', { ru: 'заголов', en: 'header' }],
    ['picture', { ru: 'картинка', en: 'picture' }],
    ['unknown_encoding', { ru: 'кодировк', en: 'encoding' }],
  ] as const)(
    '%s.csv is refused in plain words, and nothing is offered',
    async (file, says) => {
      await button(screenTitle('import')).click();
      await panel()
        .locator('#file')
        .setInputFiles(path.join('samples', 'broken', `${file}.csv`));
      await panel().getByRole('alert').waitFor({ timeout: 30_000 });
      const text = await panel().getByRole('alert').innerText();
      expect(text.toLowerCase()).toContain(says[language].toLowerCase());
      expect(await button(W.apply[language]).count()).toBe(0);
      await shot(`refused-${file}`);
      await button(W.another[language]).click();
    },
    60_000,
  );

  it('names the three broken rows of a thousand, and offers the good ones', async () => {
    await panel()
      .locator('#file')
      .setInputFiles(path.join('samples', 'broken', 'three_bad_rows.csv'));
    const apply = panel().getByRole('button', { name: W.applyGood[language].replace('{n}', '997') });
    await apply.waitFor({ timeout: 60_000 });
    const text = await panel().locator('main').innerText();
    for (const line of ['101', '502', '903']) expect(text).toContain(line);
    expect(text).toContain(W.column[language]);
    await shot('three-bad-rows');
    await button(W.cancel[language]).click();
  }, 120_000);

  it('import → refresh → the RNP shows facts', async () => {
    const importFile = async (name: string): Promise<void> => {
      await panel()
        .locator('#file')
        .setInputFiles(path.join('samples', `${name}.csv`));
      await button(W.apply[language]).click({ timeout: 60_000 });
      await panel().getByText(reads.imported).waitFor({ timeout: 60_000 });
      await shot(`import-${name}`);
    };
    await importFile('leads');
    await button(W.another[language]).click();
    await importFile('spend');
    await button(W.goRefresh[language]).click();
    await panel().getByText(reads.refreshed).waitFor({ timeout: 120_000 });

    await page.getByRole('tab', { name: reads.rnp, exact: true }).click();
    // the line of leads: its fact of March 2026
    await page.getByRole('grid', { name: reads.rnp }).waitFor({ timeout: 60_000 });
    await page.locator('[data-cell="A13"]', { hasText: reads.leads }).waitFor();
    expect(await page.locator('[data-cell="F13"]').innerText()).toBe('449');
    await shot('rnp');
    expect(problems).toEqual([]);
  }, 300_000);
});
