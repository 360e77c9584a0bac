// Bundles the control panel in two: the page that opens, and the screens that it fetches when somebody goes to one of them.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';

/** Where the page keeps its modules for the screens that come later. */
const PAGE = 'marketingPulsePage';
/** Stands in both bundles for the build that they belong to; screens of another build than the page's are refused. */
const BUILD = '@build@';

const OPTIONS = {
  outdir: 'dist',
  write: false,
  bundle: true,
  minify: true,
  metafile: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

const textOf = ({ outputFiles }, extension) =>
  (outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '').replaceAll('</script', '<\\/script');

/** One script of its own. */
export const bundleScript = async (entry) => textOf(await build({ ...OPTIONS, entryPoints: [entry] }), '.js');

/** Modules of a bundle that have left something in it, as paths from the root. */
async function modulesOf(entry) {
  const { metafile } = await build({ ...OPTIONS, entryPoints: [entry] });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([name, { bytesInOutput }]) => bytesInOutput > 0 && !name.endsWith('.css'))
      .map(([name]) => name),
  );
}

/** Takes modules of the page from the page: state must be one, and code need not come twice. `used` is filled with their names. */
const fromPage = (modules, used) => ({
  name: 'from-page',
  setup(bundler) {
    bundler.onResolve({ filter: /.*/ }, async ({ path: asked, importer, resolveDir, kind, pluginData }) => {
      if (kind === 'entry-point' || pluginData === PAGE) return undefined;
      const found = await bundler.resolve(asked, { importer, resolveDir, kind, pluginData: PAGE });
      const name = path.relative(process.cwd(), found.path);
      if (!modules.includes(name)) return found;
      used.add(name);
      return { path: `${modules.indexOf(name)}.cjs`, namespace: 'page' };
    });
    bundler.onLoad({ filter: /.*/, namespace: 'page' }, ({ path: name }) => ({
      contents: `module.exports = globalThis.${PAGE}.modules[${parseInt(name, 10)}]`,
    }));
  },
});

/** Gives the page's script and style, and the script of the screens that come later. */
export async function bundlePanel(pageEntry, laterEntry) {
  const modules = await modulesOf(pageEntry);
  const used = new Set();
  const later = await build({ ...OPTIONS, entryPoints: [laterEntry], plugins: [fromPage(modules, used)] });
  if (later.warnings.length > 0) throw new Error('the later screens do not fit the page'); // esbuild has said why
  const shared = [...used];
  const page = await build({
    ...OPTIONS,
    stdin: {
      resolveDir: process.cwd(),
      sourcefile: 'page.js',
      contents: [
        ...shared.map((name, at) => `import * as m${at} from './${name}';`),
        `globalThis.${PAGE} = { build: '${BUILD}', modules: {${shared.map((name, at) => `${modules.indexOf(name)}: m${at}`)}} };`,
        `import './${pageEntry}';`,
      ].join('\n'),
    },
  });
  const [script, laterScript] = [textOf(page, '.js'), textOf(later, '.js')];
  const mark = createHash('sha256').update(script).update(laterScript).digest('hex').slice(0, 12);
  return {
    script: script.replaceAll(BUILD, mark),
    style: textOf(page, '.css'),
    later: `if (globalThis.${PAGE}.build === '${mark}') {${laterScript}}`,
  };
}
