/**
 * Every screen and state of the panel in both languages, before a server that the test plays: nothing that axe finds, nothing wider than
 * the sidebar (also at 200 % zoom), no error of the page, and exactly one thing to do where something is wrong.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../../src/shared/text';
import { APP, SCREENS } from '../../../sidebar/strings';
import { F } from '../../../sidebar/frameStrings';
import { launchBrowser } from '../browser';
import { ANSWERS, department, finishedJob, job, newFile, refusal } from './answers';
import { laterScreens, panelPage, type Answer, type PanelPage, type Server } from './panelPage';

const SHOTS = path.join('out', 'screenshots', 'panel');
/** Pictures are for people: `SHOTS=1 npx jest test/e2e/panel`. */
const SHOW = process.env.SHOTS !== undefined;

const SCREENS_PART = laterScreens();
/** The screens as a later version of the add-on would send them. */
const OTHER_BUILD = { html: SCREENS_PART.html.replace(/=== ?['"`][0-9a-f]{12}['"`]/, '=== "another"') };

const server =
  (language: Language, over: Readonly<Record<string, Answer>> = {}): Server =>
  (method) => {
    if (over[method]) return over[method];
    if (method === 'overview') return { value: department(language) };
    if (method === 'pagePart') return { value: SCREENS_PART };
    // a section whose answer is not played here stays as it is while it loads
    return method in ANSWERS ? { value: ANSWERS[method] } : 'silence';
  };

interface State {
  readonly name: string;
  readonly answers?: (language: Language) => Readonly<Record<string, Answer>>;
  /** What the person does after the panel has opened. */
  readonly act?: (page: Page, language: Language) => Promise<void>;
  /** A text or element that shows that the state is reached. */
  readonly shows: (language: Language) => string;
  /** Exactly one thing stands out as the thing to do. */
  readonly one?: boolean;
}

const title = (key: string, language: Language): string =>
  SCREENS.find((each) => each.key === key)?.title[language] ?? '';
const go =
  (key: string) =>
  (page: Page, language: Language): Promise<void> =>
    page.getByRole('button', { name: title(key, language), exact: true }).click();
const refreshing = async (page: Page, language: Language): Promise<void> => {
  await go('refresh')(page, language);
  await page.locator('main .action').click();
};

const STATES: readonly State[] = [
  { name: 'loading', answers: () => ({ overview: 'silence' }), shows: () => '.loading' },
  { name: 'error', answers: () => ({ overview: { refused: refusal('API') } }), shows: () => '[role=alert]', one: true },
  {
    name: 'several accounts',
    answers: () => ({ overview: { failed: 'ScriptError: PERMISSION_DENIED' } }),
    shows: () => '[role=alert] .steps li:nth-child(3)',
    one: true,
  },
  {
    name: 'no transport',
    answers: () => ({ overview: { failed: 'NetworkError' } }),
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'no rights',
    answers: (language) => ({ overview: { value: { state: 'noAccess', language } } }),
    shows: () => '.steps li:nth-child(3)',
    one: true,
  },
  {
    name: 'copy',
    answers: (language) => ({
      overview: { value: { state: 'copy', language, original: { title: 'Оригинал', url: '#' } } },
    }),
    shows: () => 'a.action',
    one: true,
  },
  {
    name: 'wizard',
    answers: (language) => ({ overview: { value: newFile(language) } }),
    shows: () => 'form',
    one: true,
  },
  {
    name: 'wizard, a field is missing',
    answers: (language) => ({ overview: { value: newFile(language) } }),
    act: (page) => page.locator('main .action').click(),
    shows: () => '.wrong',
    one: true,
  },
  {
    name: 'wizard, what will be made',
    answers: (language) => ({ overview: { value: newFile(language) } }),
    act: async (page) => {
      await page.locator('#company').fill('Ромашка');
      for (let step = 0; step < 2; step++) await page.locator('main .action').click();
    },
    shows: () => '#preview + .links',
    one: true,
  },
  {
    name: 'wizard, run left',
    answers: (language) => ({ overview: { value: newFile(language, job(2)) } }),
    shows: () => '.warning',
  },
  {
    name: 'empty',
    answers: (language) => ({
      overview: { value: { ...department(language), headline: [], week: null, month: null, asOf: null } },
    }),
    shows: () => '.ring',
    one: true,
  },
  { name: 'overview', shows: () => '.ring' },
  {
    name: 'overview, an aspect is open',
    act: (page) => page.locator('.aspect summary').nth(1).click(),
    shows: () => '.aspect[open]',
  },
  {
    name: 'overview, health fails',
    answers: () => ({ health: { refused: refusal('QUOTA') } }),
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'overview, run left',
    answers: (language) => ({ overview: { value: { ...department(language), unfinished: job(1) } } }),
    shows: () => '.warning',
    one: true,
  },
  { name: 'refresh', act: go('refresh'), shows: () => 'main .action', one: true },
  {
    name: 'refresh, at work',
    answers: () => ({ startRefresh: { value: job(1) }, stepJob: 'silence' }),
    act: refreshing,
    shows: () => 'progress',
  },
  {
    name: 'refresh, silent',
    answers: () => ({ startRefresh: { value: job(1) }, stepJob: 'silence' }),
    act: async (page, language) => {
      await refreshing(page, language);
      await page.locator('progress').waitFor();
      await page.clock.fastForward(31_000);
    },
    shows: () => '.notice',
    one: true,
  },
  {
    name: 'refresh, somebody else is at work',
    answers: () => ({ startRefresh: { value: job(1) }, stepJob: { refused: refusal('BUSY') } }),
    act: refreshing,
    shows: () => '[role=alert]',
  },
  {
    name: 'refresh, done',
    answers: () => ({ startRefresh: { value: finishedJob } }),
    act: refreshing,
    shows: () => '.result',
  },
  {
    name: 'a screen on its way',
    answers: () => ({ pagePart: 'silence' }),
    act: go('import'),
    shows: () => 'main .loading',
  },
  {
    name: 'a screen that did not come',
    answers: () => ({ pagePart: { failed: 'NetworkError' } }),
    act: go('settings'),
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'a screen of another version',
    answers: () => ({ pagePart: { value: OTHER_BUILD } }),
    act: go('documents'),
    shows: () => '[role=alert]',
    one: true,
  },
  { name: 'import', act: go('import'), shows: () => 'input[type=file]' },
  { name: 'changes', act: go('changes'), shows: () => '.change' },
  {
    name: 'changes, none',
    answers: () => ({
      changes: { value: { planId: 'p', items: [], updates: [], closed: [] } },
      lastRun: { value: { run: null } },
    }),
    act: go('changes'),
    shows: () => 'main .card:nth-of-type(2)',
  },
  {
    name: 'changes, lost',
    answers: () => ({ changes: { refused: refusal('NO_ACCESS') } }),
    act: go('changes'),
    shows: () => '[role=alert]',
    one: true,
  },
  { name: 'documents', act: go('documents'), shows: () => '.links' },
  { name: 'settings', act: go('settings'), shows: () => 'dl' },
  {
    name: 'settings, what sample data will go',
    act: async (page, language) => {
      await go('settings')(page, language);
      await page.getByRole('button', { name: F.sampleLook[language] }).click();
    },
    shows: () => '#sample ~ .action',
  },
  { name: 'help', act: go('help'), shows: () => '.card' },
];

describe.each(['ru', 'en'] as const)('the panel in %s', (language) => {
  let browser: Browser;
  let panel: PanelPage;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    browser = await launchBrowser();
    panel = await panelPage(browser, language);
    await panel.page.clock.install();
  }, 60_000);
  afterAll(async () => browser?.close());

  it.each(STATES)(
    '$name',
    async ({ name, answers, act, shows, one }) => {
      const { page } = panel;
      await page.setViewportSize({ width: 300, height: 700 });
      await panel.open(server(language, answers?.(language)));
      await act?.(page, language);
      await page.locator(shows(language)).first().waitFor({ timeout: 10_000 });
      expect(await panel.violations()).toEqual([]);
      if (one) expect(await panel.actions()).toHaveLength(1);
      const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
      if (SHOW)
        await page.screenshot({
          path: path.join(SHOTS, `${language}-${name.replaceAll(/[^a-z]+/g, '-')}.png`),
          fullPage: true,
        });
      expect(await wide()).toBeLessThanOrEqual(300);
      await page.setViewportSize({ width: 150, height: 350 });
      expect(await wide()).toBeLessThanOrEqual(150);
      expect(panel.problems).toEqual([]);
    },
    30_000,
  );

  it('says that the connection is gone, and loads by itself when it is back', async () => {
    const { page } = panel;
    await panel.open(server(language, { overview: { failed: 'NetworkError' } }));
    await page.getByRole('alert').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('alert').getByRole('button').click();
    await page.getByText(language === 'ru' ? 'Нет интернета' : 'No internet connection').waitFor();
    expect(await panel.actions()).toHaveLength(1);
    expect(await panel.violations()).toEqual([]);
    panel.serve(server(language));
    await page.context().setOffline(false);
    await page.locator('.figures').waitFor();
    await page.context().setOffline(true);
    await page.getByText(F.offline[language]).waitFor();
    await page.context().setOffline(false);
  }, 30_000);

  it('a call that is lost for 30 seconds says so and offers to check', async () => {
    const { page } = panel;
    await panel.open(server(language, { health: 'silence' }));
    await page.locator('.figures').waitFor();
    await page.clock.fastForward(31_000);
    await page.getByRole('alert').waitFor();
    panel.serve(server(language));
    await page.getByRole('button', { name: F.check[language] }).click();
    await page.locator('.ring').waitFor();
  }, 30_000);

  it('a lost step: the server’s word decides, and the run goes on from there', async () => {
    const { page } = panel;
    await panel.open(server(language, { startRefresh: { value: job(1) }, stepJob: 'silence' }));
    await refreshing(page, language);
    await page.locator('progress').waitFor();
    await page.clock.fastForward(31_000);
    const steps: unknown[] = [];
    panel.serve((method, input) => {
      if (method === 'overview') return { value: { ...department(language), unfinished: job(3) } };
      if (method !== 'stepJob') return { value: ANSWERS[method] };
      steps.push(input);
      return { value: finishedJob };
    });
    await page.getByRole('button', { name: F.check[language] }).click();
    await page.locator('.result').waitFor();
    expect(steps).toEqual([{ jobId: 'job', retry: false }]);
  }, 30_000);

  it('works by keyboard alone, and the focus can be seen', async () => {
    const { page } = panel;
    await page.setViewportSize({ width: 300, height: 700 });
    await panel.open(server(language));
    await page.locator('.ring').waitFor();
    const names: string[] = [];
    for (let tabs = 0; tabs < 7; tabs++) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return {
          name: element.getAttribute('aria-label') ?? element.innerText,
          outline: getComputedStyle(element).outlineStyle,
        };
      });
      expect(now.outline).not.toBe('none');
      names.push(now.name);
    }
    expect(names).toEqual([...SCREENS.slice(5), ...SCREENS.slice(0, 5)].map((each) => each.title[language]));
    await page.keyboard.press('Enter');
    await page.locator('.links').first().waitFor();
    expect(await page.title()).toBe(APP);
  }, 30_000);
});

describe('the page', () => {
  it('gets its later screens when they failed once, and says how to go on after an update', async () => {
    const browser = await launchBrowser();
    const panel = await panelPage(browser);
    const retry = panel.page.getByRole('alert').getByRole('button');
    await panel.open(server('ru', { pagePart: { failed: 'NetworkError' } }));
    await go('help')(panel.page, 'ru');
    await go('changes')(panel.page, 'ru');
    await retry.waitFor();
    panel.serve(server('ru'));
    await retry.click();
    await panel.page.locator('.change').waitFor();
    await panel.open(server('ru', { pagePart: { value: OTHER_BUILD } }));
    await go('changes')(panel.page, 'ru');
    await retry.click();
    expect(await panel.page.locator('body').innerText()).toBe('closed');
    expect(panel.problems).toEqual([]);
    await browser.close();
  }, 30_000);

  it('paints within 200 ms and weighs at most 120 kB', async () => {
    const browser = await launchBrowser();
    const panel = await panelPage(browser);
    const paints: number[] = [];
    for (let tries = 0; tries < 3; tries++) {
      await panel.open(server('ru'));
      await panel.page.locator('.figures').waitFor();
      paints.push(
        await panel.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 9999),
      );
    }
    const bytes = await panel.page.evaluate(() => new TextEncoder().encode(document.documentElement.outerHTML).length);
    await browser.close();
    expect(Math.min(...paints)).toBeLessThanOrEqual(200);
    expect(bytes).toBeLessThan(120_000);
  }, 30_000);
});
