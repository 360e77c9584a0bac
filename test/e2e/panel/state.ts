/** One state of the panel, and the ways to it. */
import type { Page } from 'playwright-core';
import type { Language } from '../../../src/shared/text';
import { SCREENS } from '../../../sidebar/strings';
import type { Answer } from './panelPage';

export interface State {
  readonly name: string;
  readonly answers?: (language: Language) => Readonly<Record<string, Answer>>;
  /** What the person does after the panel has opened. */
  readonly act?: (page: Page, language: Language) => Promise<void>;
  /** A text or element that shows that the state is reached. */
  readonly shows: (language: Language) => string;
  /** Exactly one thing stands out as the thing to do. */
  readonly one?: boolean;
}

export const title = (key: string, language: Language): string =>
  SCREENS.find((each) => each.key === key)?.title[language] ?? '';
export const go =
  (key: string) =>
  (page: Page, language: Language): Promise<void> =>
    page.getByRole('button', { name: title(key, language), exact: true }).click();
export const refreshing = async (page: Page, language: Language): Promise<void> => {
  await go('refresh')(page, language);
  await page.locator('main .action').click();
};

/** Waits until the panel has asked the server for this: from then on the time of the answer counts. */
export const asked = async (page: Page, method: string): Promise<void> => {
  await page.waitForFunction((name) => (window as unknown as { asked?: string[] }).asked?.includes(name), method);
};
