/** `npm run graphics`: the pictures that the Marketplace asks for, drawn from their SVG at the sizes that it wants. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../test/e2e/browser';

const FOLDER = path.join(import.meta.dirname, '..', 'docs', 'publishing', 'graphics');

/** Source: developers.google.com/workspace/marketplace/create-listing (icons 32 and 128 px, card banner 220 × 140 px). */
const GRAPHICS = [
  { from: 'icon.svg', to: 'icon-32.png', width: 32, height: 32 },
  { from: 'icon.svg', to: 'icon-128.png', width: 128, height: 128 },
  { from: 'banner.svg', to: 'banner-220x140.png', width: 220, height: 140 },
] as const;

const browser = await launchBrowser();
for (const { from, to, width, height } of GRAPHICS) {
  const page = await browser.newPage({ viewport: { width, height } });
  const svg = readFileSync(path.join(FOLDER, from), 'utf8').replace(
    / width="\d+" height="\d+"/,
    ` width="${width}" height="${height}"`,
  );
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: path.join(FOLDER, to), omitBackground: true });
  await page.close();
}
await browser.close();
