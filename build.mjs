// Builds what clasp pushes: dist/Code.js (server), dist/sidebar.html (control panel), dist/appsscript.json (manifest).
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { build as esbuild } from 'esbuild';
import webpack from 'webpack';
import serverConfig from './webpack.config.mjs';

async function buildServer() {
  const stats = await promisify(webpack)(serverConfig);
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, errorDetails: true }));
}

/** sidebar/ → dist/sidebar.html, one self-contained page: HtmlService serves no other assets. */
async function buildSidebar() {
  const { outputFiles } = await esbuild({
    entryPoints: ['sidebar/main.tsx'],
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
  const emitted = (extension) => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  const page = (await readFile('sidebar/index.html', 'utf8')) // replacers are functions: bundles contain `$&`
    .replace('/*APP_CSS*/', () => emitted('.css'))
    .replace('/*APP_JS*/', () => emitted('.js').replaceAll('</script', '<\\/script'));
  await writeFile('dist/sidebar.html', page);
}

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await Promise.all([buildServer(), buildSidebar(), copyFile('appsscript.json', 'dist/appsscript.json')]);
