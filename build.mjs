// Builds what clasp pushes: dist/Code.js (server), dist/sidebar.html (control panel), dist/reader.html (reader of files, loaded by the panel
// when somebody chooses one), dist/appsscript.json (manifest).
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { build as esbuild } from 'esbuild';
import webpack from 'webpack';
import serverConfig from './webpack.config.mjs';

async function buildServer() {
  const stats = await promisify(webpack)(serverConfig);
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, errorDetails: true }));
}

/** Texts that esbuild makes of an entry, by extension. */
async function bundle(entry) {
  const { outputFiles } = await esbuild({
    entryPoints: [entry],
    outdir: 'dist',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return (extension) =>
    (outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '').replaceAll('</script', '<\\/script');
}

/** sidebar/ → dist/sidebar.html, one self-contained page: HtmlService serves no other assets. */
async function buildSidebar() {
  const emitted = await bundle('sidebar/main.tsx');
  const page = (await readFile('sidebar/index.html', 'utf8')) // replacers are functions: bundles contain `$&`
    .replace('/*APP_CSS*/', () => emitted('.css'))
    .replace('/*APP_JS*/', () => emitted('.js'));
  await writeFile('dist/sidebar.html', page);
}

/** The reader of files is fetched by the panel as text, because HtmlService knows no files but pages. */
async function buildReader() {
  const emitted = await bundle('sidebar/reader/main.ts');
  await writeFile('dist/reader.html', `<script>${emitted('.js')}</script>\n`);
}

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await Promise.all([buildServer(), buildSidebar(), buildReader(), copyFile('appsscript.json', 'dist/appsscript.json')]);
