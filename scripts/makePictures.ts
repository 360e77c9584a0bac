/**
 * The pictures of the README and of the guides, taken in the workbench over a freshly made sample department: `npm run pictures`
 * (`-- --lang ru` for one language, `-- --only report` for one picture of each). Chromium as for the browser tests.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { DEPARTMENT } from '../src/department/index';
import type { Screen } from '../src/panel/contract';
import { SCREENS } from '../sidebar/strings';
import { launchBrowser } from '../test/e2e/browser';
import { createHost } from '../workbench/host';
import { makeSampleDepartment } from '../workbench/sample/makeSampleDepartment';
import { serveWorkbench } from '../workbench/server/serve';
import { palettePng } from './pictures/palettePng';
import { openReport } from './pictures/report';

const FOLDER = path.join(import.meta.dirname, '..', 'docs', 'images');
/** As the Marketplace wants them. */
const SIZE = { width: 1280, height: 800 };
const MOST_BYTES = 150_000;
/** The Monday after the sample exports end. */
const TODAY = Date.parse('2026-03-30T09:00:00Z');

interface Picture {
  readonly name: string;
  /** Tab that is shown, and the screen of the panel beside it. */
  readonly tab: string;
  readonly screen: Screen;
}

/** One a reader of the guide. */
const PICTURES: readonly Picture[] = [
  { name: 'head', tab: 'rnp', screen: 'overview' },
  { name: 'marketer', tab: 'hypotheses', screen: 'documents' },
  { name: 'analyst', tab: 'funnel', screen: 'import' },
  { name: 'owner', tab: 'journal', screen: 'settings' },
];
/** Charts in a document: a reader of any guide. */
const REPORT = 'report';
const OF_README: Picture = { name: 'workbench', tab: 'dashboard', screen: 'overview' };

async function pixelsOf(page: Page, png: Buffer): Promise<Uint8Array> {
  const base64 = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() };
    let text = '';
    for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
    return btoa(text);
  }, png.toString('base64'));
  return Buffer.from(base64, 'base64');
}

async function save(page: Page, blank: Page, file: string): Promise<void> {
  const picture = palettePng(await pixelsOf(blank, await page.screenshot()), SIZE.width, SIZE.height);
  if (picture.length > MOST_BYTES) throw new Error(`${file} weighs ${picture.length} bytes, more than ${MOST_BYTES}`);
  writeFileSync(path.join(FOLDER, file), picture);
  console.log(`${file}  ${Math.round(picture.length / 1000)} kB`);
}

async function take(
  browser: Browser,
  language: 'ru' | 'en',
  pictures: readonly (readonly [Picture, string])[],
  report: boolean,
): Promise<void> {
  const host = createHost({ language, now: () => TODAY });
  makeSampleDepartment(host, language, () => undefined);
  const server = await serveWorkbench(host, 0);
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce', locale: language });
  const [page, blank] = [await context.newPage(), await context.newPage()];
  page.setDefaultTimeout(120_000);
  const panel = page.frameLocator('.panel iframe');
  for (const [{ tab, screen }, file] of pictures) {
    const found = DEPARTMENT.tabs.find(({ key }) => key === tab);
    const book = DEPARTMENT.workbooks.find(({ key }) => key === found?.workbook);
    if (!found || !book) throw new Error(`the department has no tab ${tab}`);
    await page.goto(server.url);
    await page.locator('.file.sheet', { hasText: book.title[language] }).first().click();
    await page.getByRole('tab', { name: found.title[language], exact: true }).click();
    await page.getByRole('grid', { name: found.title[language] }).waitFor();
    const title = SCREENS.find(({ key }) => key === screen)?.title[language] ?? '';
    await panel.getByRole('button', { name: title, exact: true }).click();
    await panel.locator('main .card').first().waitFor();
    await panel.locator('.loading').first().waitFor({ state: 'detached' });
    await save(page, blank, file);
  }
  if (report) {
    await openReport(page, host, language, server.url);
    await save(page, blank, `${REPORT}-${language}.png`);
  }
  await context.close();
  await server.close();
}

const { values } = parseArgs({ options: { lang: { type: 'string' }, only: { type: 'string' } } });
const isWanted = (name: string): boolean => values.only === undefined || values.only === name;
mkdirSync(FOLDER, { recursive: true });
const browser = await launchBrowser();
for (const language of ['ru', 'en'] as const) {
  if (values.lang !== undefined && values.lang !== language) continue;
  const readme: readonly Picture[] = language === 'ru' ? [OF_README] : [];
  const own = [...readme, ...PICTURES]
    .filter(({ name }) => isWanted(name))
    .map((picture) => [picture, picture === OF_README ? 'workbench.png' : `${picture.name}-${language}.png`] as const);
  await take(browser, language, own, isWanted(REPORT));
}
await browser.close();
