/** The picture of a weekly report: its card has just put the charts in. */
import type { Page } from 'playwright-core';
import type { Host } from '../../workbench/host';

const CARD = { ru: 'Карточка Marketing Pulse', en: 'Marketing Pulse card' } as const;
const INSERT = { ru: 'Вставить графики', en: 'Insert charts' } as const;

/** Opens the report in the workbench, presses the button, and waits for the pictures. */
export async function openReport(page: Page, host: Host, language: 'ru' | 'en', url: string): Promise<void> {
  const report = host.emulator.list().find((file) => file.appProperties.mp_part?.startsWith('report:'));
  if (!report) throw new Error('the department has no weekly report');
  await page.goto(url);
  await page.locator('.file.doc', { hasText: report.name }).click();
  await page.locator('.paper').waitFor();
  // the stand may have opened it with the document
  if ((await page.locator('.panel.cards').count()) === 0)
    await page.getByRole('button', { name: CARD[language] }).click();
  await page.getByRole('button', { name: INSERT[language] }).click();
  const pictures = page.locator('.paper img');
  await pictures.nth(1).waitFor();
  await pictures.first().evaluate((img) => (img as HTMLImageElement).decode());
  await pictures.first().evaluate((img) => img.scrollIntoView({ block: 'center' }));
}
