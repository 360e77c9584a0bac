import { launchBrowser } from './test/e2e/browser';
const [,, url, out, which] = process.argv;
const b = await launchBrowser();
const p = await b.newPage({ viewport: { width: 1700, height: 1000 } });
p.setDefaultTimeout(120000);
await p.goto(url); await p.waitForTimeout(3000);
const tabs = which.split(';');
let book='';
for (const t of tabs) {
  const [w, name] = t.split('/');
  if (w !== book) { await p.locator('.file.sheet', { hasText: w }).click(); book = w; await p.waitForTimeout(3000); }
  await p.getByRole('tab', { name, exact: true }).click();
  await p.waitForTimeout(4000);
  await p.screenshot({ path: `${out}/${name}.png` });
  console.log(name);
}
await b.close();
