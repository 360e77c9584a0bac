/** The built panel in a page of its own, as wide as Google's sidebar; a test plays the server. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PanelError } from '../../../src/panel/contract';

/** What a call of the panel gets: a value, a refusal in our words, a failure of Google's page script, or no answer at all. */
export type Answer =
  { readonly value: unknown } | { readonly refused: PanelError } | { readonly failed: string } | 'silence';

export type Server = (method: string, input: unknown) => Answer;

const ADDRESS = 'http://panel.test/';
const EMPTY = `${ADDRESS}empty`;
const AXE = readFileSync(path.join('node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const part = (file: string): { readonly html: string } => ({ html: readFileSync(path.join('dist', file), 'utf8') });
/** The panel's later screens as the server gives them. */
export const laterScreens = (): { readonly html: string } => part('screens.html');
/** The reader of files as the server gives it. */
export const readerPart = (): { readonly html: string } => part('reader.html');

/** Google's page script in the little that the panel uses of it. */
const GOOGLE = `window.google = { script: { host: { close: () => document.body.replaceChildren('closed') }, run: (() => {
  const runner = (ok, bad) => ({
    withSuccessHandler: (next) => runner(next, bad),
    withFailureHandler: (next) => runner(ok, next),
    rpc: (method, json) => {
      (window.asked ??= []).push(method);
      window.answerOf(method, json).then((answer) => {
        if (answer.failed !== undefined) bad(new Error(answer.failed));
        else if (answer.text !== undefined) ok(answer.text);
      });
    },
  });
  return runner(() => undefined, () => undefined);
})() } };`;

export interface PanelPage {
  readonly page: Page;
  /** Errors of the page so far. */
  readonly problems: readonly string[];
  /** Opens the panel anew before this server. */
  readonly open: (server: Server) => Promise<void>;
  /** The same without a new window, which costs several times as much: the window is emptied of all that the last panel left in it. */
  readonly reopen: (server: Server) => Promise<void>;
  /** Changes the server under an open panel. */
  readonly serve: (server: Server) => void;
  /** What axe finds, one line a rule and element. */
  readonly violations: () => Promise<string[]>;
  /** Names of the controls that stand out as the thing to do. */
  readonly actions: () => Promise<string[]>;
}

/** A window that can be emptied: what opens in it, the names it had before any panel, and what takes back a timer that a panel has set. */
interface Emptied {
  readonly html: string;
  names: ReadonlySet<string>;
  stops: (() => void)[];
}

/** Runs in the page, with nothing but axe and Google's script in its window. */
function remember(html: string): void {
  const own = window as unknown as { emptied: Emptied };
  const emptied: Emptied = { html, names: new Set(), stops: [] };
  own.emptied = emptied;
  emptied.names = new Set(Object.getOwnPropertyNames(window));
  const { setTimeout: later, setInterval: often, requestAnimationFrame: frame } = window;
  const kept = <T>(id: T, stop: (id: T) => void): T => (emptied.stops.push(() => stop(id)), id);
  const timed =
    (set: (next: TimerHandler, ms?: number, ...rest: unknown[]) => number): unknown =>
    (...args: Parameters<typeof set>) =>
      kept(set.apply(window, args), clearTimeout);
  Object.assign(window, {
    setTimeout: timed(later),
    setInterval: timed(often),
    requestAnimationFrame: (next: FrameRequestCallback) => kept(frame.call(window, next), cancelAnimationFrame),
  });
}

/** Runs in the page. Opening a document removes every listener of it and of its window; timers and global names are removed here. */
function beginAnew(): void {
  const { emptied } = window as unknown as { emptied: Emptied };
  for (const stop of emptied.stops.splice(0)) stop();
  sessionStorage.clear();
  for (const name of Object.getOwnPropertyNames(window))
    if (!emptied.names.has(name) && !delete (window as unknown as Record<string, unknown>)[name])
      throw new Error(`${name} stays in the window`);
  document.open();
  document.write(emptied.html);
  document.close();
}

/** Opens a page 300 px wide; its clock can be moved by the test. */
export async function panelPage(browser: Browser, locale = 'ru'): Promise<PanelPage> {
  const context = await browser.newContext({ viewport: { width: 300, height: 700 }, reducedMotion: 'reduce', locale });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  let server: Server = () => 'silence';
  await page.exposeFunction('answerOf', (method: string, json: string) => {
    const answer = server(method, JSON.parse(json));
    if (answer === 'silence') return {};
    if ('failed' in answer) return answer;
    return {
      text: JSON.stringify(
        'value' in answer ? { ok: true, value: answer.value } : { ok: false, error: answer.refused },
      ),
    };
  });
  const panel = readFileSync(path.join('dist', 'sidebar.html'), 'utf8');
  const html = panel.replace('<head>', () => `<head><script>${GOOGLE}</script>`);
  await page.route(`${ADDRESS}**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: route.request().url() === EMPTY ? '<!doctype html><title>-</title>' : html,
    }),
  );
  return {
    page,
    problems,
    open: async (next) => {
      server = next;
      await page.goto(ADDRESS);
    },
    reopen: async (next) => {
      server = next;
      if (page.url() !== EMPTY) {
        await page.goto(EMPTY);
        await page.evaluate(AXE);
        await page.evaluate(GOOGLE);
        await page.evaluate(remember, panel);
      }
      await page.evaluate(beginAnew);
    },
    serve: (next) => void (server = next),
    violations: async () => {
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
      return page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: {
            run: (
              options: object,
            ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
          };
        };
        const { violations } = await axe.run({ resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary.slice(0, 160)}`),
        );
      });
    },
    actions: () => page.locator('main .action:visible').allInnerTexts(),
  };
}
