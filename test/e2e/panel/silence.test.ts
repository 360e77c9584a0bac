/** A call that Google never answers: whatever the screen and whichever call it is, the panel says so after 30 seconds and offers one thing to do. */
import type { Browser } from 'playwright-core';
import { SCREENS } from '../../../sidebar/strings';
import { LOST } from '../../../sidebar/troubles';
import { launchBrowser, SHORT_SCRIPTS } from '../browser';
import { ANSWERS, department, refusal } from './answers';
import { laterScreens, panelPage, type Answer, type PanelPage, type Server } from './panelPage';
import { go } from './state';

const SCREENS_PART = laterScreens();

/** Answers all but the silent ones, and keeps what was called. */
function server(silent: readonly string[], called: string[]): Server {
  return (method): Answer => {
    called.push(method);
    if (silent.includes(method)) return 'silence';
    if (method === 'overview') return { value: department('ru') };
    if (method === 'pagePart') return { value: SCREENS_PART };
    // what is not played here is refused, so that only one call is silent
    return method in ANSWERS ? { value: ANSWERS[method] } : { refused: refusal('API') };
  };
}

/** What each screen asks for when it opens; the help stands in the page. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  overview: ['overview', 'health'],
  refresh: ['closing', 'schedule'],
  import: ['pagePart'],
  changes: ['documentChanges', 'journal', 'changes'],
  documents: ['documents'],
  settings: ['settings', 'connections', 'warehouse'],
};

describe('a call that is never answered', () => {
  let browser: Browser;
  let panel: PanelPage;

  beforeAll(async () => {
    browser = await launchBrowser(SHORT_SCRIPTS);
    panel = await panelPage(browser);
    await panel.page.clock.install();
  }, 60_000);
  afterAll(async () => browser?.close());

  const open = async (key: string, ...silent: readonly string[]): Promise<readonly string[]> => {
    const called: string[] = [];
    await panel.reopen(server(silent, called));
    if (!silent.includes('overview')) {
      await panel.page.locator('.figures').waitFor();
      await go(key)(panel.page, 'ru');
    }
    await panel.page.waitForTimeout(300);
    return called;
  };

  it.each(Object.entries(CALLS))(
    'says so on the screen %s, call by call',
    async (key, methods) => {
      const told: string[] = [];
      for (const method of methods) {
        const called = await open(key, method);
        expect(called).toContain(method);
        // a portion of many documents is waited for longest
        await panel.page.clock.fastForward(91_000);
        const alert = panel.page.getByRole('alert').filter({ hasText: LOST.what.ru });
        await alert.waitFor({ timeout: 5000 });
        told.push(`${method}: ${(await alert.getByRole('button').allInnerTexts()).join()}`);
      }
      expect(told).toEqual(methods.map((method) => `${method}: ${LOST.action?.text.ru}`));
      expect(panel.problems).toEqual([]);
    },
    120_000,
  );

  it('is told once when several sections of a screen wait, and all of them are asked again by one button', async () => {
    const called = await open('changes', 'changes', 'documentChanges');
    await panel.page.clock.fastForward(91_000);
    const alert = panel.page.getByRole('alert').filter({ hasText: LOST.what.ru });
    await alert.waitFor({ timeout: 5000 });
    expect(await alert.count()).toBe(1);
    await alert.getByRole('button').click();
    await panel.page.waitForTimeout(300);
    for (const method of ['changes', 'documentChanges'])
      expect(called.filter((each) => each === method)).toHaveLength(2);
    expect(panel.problems).toEqual([]);
  }, 60_000);

  it('goes through every screen that asks the server for something', () =>
    expect([...Object.keys(CALLS), 'help']).toEqual(SCREENS.map(({ key }) => key)));
});
