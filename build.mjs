// Builds what clasp pushes: dist/Code.js (server), dist/sidebar.html (control panel), dist/screens.html (its heavier screens, loaded when
// somebody goes to one), dist/reader.html (reader of files, loaded when somebody chooses one), dist/appsscript.json (manifest).
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import webpack from 'webpack';
import { withLazyConstants } from './scripts/lazyConstants.mjs';
import { bundlePanel, bundleScript } from './scripts/panelBundles.mjs';
import serverConfig from './webpack.config.mjs';

async function buildServer() {
  const stats = await promisify(webpack)(serverConfig);
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, errorDetails: true }));
  await writeFile('dist/Code.js', withLazyConstants(await readFile('dist/Code.js', 'utf8')));
}

const asPage = (script) => `<script>${script}</script>\n`;

/** sidebar/ → dist/sidebar.html, one self-contained page, and dist/screens.html: HtmlService serves no other assets. */
async function buildPanel() {
  const { script, style, later } = await bundlePanel('sidebar/main.tsx', 'sidebar/later/main.ts');
  const page = (await readFile('sidebar/index.html', 'utf8')) // replacers are functions: bundles contain `$&`
    .replace('/*APP_CSS*/', () => style)
    .replace('/*APP_JS*/', () => script);
  await writeFile('dist/sidebar.html', page);
  await writeFile('dist/screens.html', asPage(later));
}

/** The reader of files is fetched by the panel as text, because HtmlService knows no files but pages. */
async function buildReader() {
  await writeFile('dist/reader.html', asPage(await bundleScript('sidebar/reader/main.ts')));
}

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await Promise.all([buildServer(), buildPanel(), buildReader(), copyFile('appsscript.json', 'dist/appsscript.json')]);
