import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that comes with an npm package, unpacked by a process of its own: it is an ES module. */
function packaged(): string {
  const script =
    "import('@sparticuz/chromium').then((m) => m.default.executablePath()).then((p) => process.stdout.write(p))";
  return execFileSync('node', ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

/** For pages whose scripts are many and short: what the optimizing compiler costs is never earned back in them. */
export const SHORT_SCRIPTS = '--js-flags=--no-opt';

/** Headless Chromium: `CHROMIUM_PATH`, else the system's, else the one from npm; with more flags if wanted. */
export function launchBrowser(...more: readonly string[]): Promise<Browser> {
  const system = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const own = existsSync(system);
  return chromium.launch({
    executablePath: own ? system : packaged(),
    // in a single process, as that package's clouds want it, the browser ends with the first window that is closed
    args: [...FLAGS, ...more, ...(own ? [] : ['--headless=shell', '--no-zygote'])],
  });
}
