/** Which packages ship, and under which licence: read from the bundles, not from a list. */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';

const PERMISSIVE = /^(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD)$/;

async function packagesIn(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const names = Object.keys(metafile.inputs).flatMap((file) => {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
}

const licenceOf = (name: string): string =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license?: string }).license ?? 'none';

describe('packages that ship', () => {
  it.each(['src/main.ts', 'sidebar/main.tsx'])('%s: few, named in the threat model, and free to use', async (entry) => {
    const packages = await packagesIn(entry);
    expect(packages.length).toBeGreaterThan(0);
    const page = readFileSync('docs/security/threat-model.md', 'utf8').toLowerCase();
    for (const name of packages) {
      expect([name, licenceOf(name)]).toEqual([name, expect.stringMatching(PERMISSIVE)]);
      expect([name, page.includes((name.split('/').at(-1) ?? name).toLowerCase())]).toEqual([name, true]);
    }
  });
});
