/** What the project says of itself: links lead somewhere, commands exist, named files and tests are there, scopes are those of the manifest. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].concat(
  readdirSync('docs', { recursive: true })
    .map((name) => path.join('docs', String(name)))
    .filter((name) => name.endsWith('.md')),
);
const textOf = (page: string): string => readFileSync(page, 'utf8');
const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** Anchor of a heading as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchors = (page: string): string[] =>
  [...textOf(page).matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1] ?? ''));

describe.each(PAGES)('%s', (page) => {
  it('has links that lead to files and headings that are there', () => {
    const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    const broken = links.filter((link) => {
      if (/^(https?:|mailto:)/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : path.join(path.dirname(page), file);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchors(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names npm commands that exist', () => {
    const named = [...textOf(page).matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('names files of the project that are there', () => {
    const named = [
      ...textOf(page).matchAll(/`((?:src|test|emulator|workbench|sidebar|scripts|bench|docs|samples)\/[\w./-]+)`/g),
    ]
      .map((match) => match[1] ?? '')
      // the worked example of CONTRIBUTING makes a file that is not there yet
      .filter((name) => !name.startsWith('src/department/brand'));
    const there = (name: string): boolean =>
      existsSync(name) ||
      // docs/fidelity.md names tests of the emulator by their folder there
      (page === 'docs/fidelity.md' && existsSync(path.join('test/emulator', `${name}.test.ts`))) ||
      existsSync(`${name}.ts`) ||
      existsSync(`${name}.test.ts`) ||
      existsSync(`${name}.tsx`);
    expect(named.filter((name) => !there(name))).toEqual([]);
  });
});

describe('scopes', () => {
  it('are explained one by one, those of the manifest and no others', () => {
    const { oauthScopes } = JSON.parse(textOf('appsscript.json')) as { readonly oauthScopes: readonly string[] };
    const explained = [...textOf('docs/publishing/scopes.md').matchAll(/^\| `([\w.]+)` \|/gm)].map(
      (match) => match[1] ?? '',
    );
    expect([...explained].sort()).toEqual(oauthScopes.map((scope) => scope.split('/auth/')[1] ?? '').sort());
  });
});

describe('the version', () => {
  it('of the package has its chapter in the changelog', () => {
    const { version } = JSON.parse(textOf('package.json')) as { readonly version: string };
    expect(textOf('CHANGELOG.md')).toContain(`## ${version}`);
  });
});

describe('the glossary', () => {
  it('has each term once, in both languages, in alphabetical order', () => {
    const rows = [...textOf('docs/guide/glossary.md').matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
      .map((match) => match.slice(1).map((cell) => cell.trim()))
      .filter(([term]) => term !== 'English' && !/^-+$/.test(term ?? ''));
    const terms = rows.map(([term = '']) => term.toLowerCase());
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms).toEqual([...terms].sort((left, right) => left.localeCompare(right, 'en')));
    for (const row of rows) expect(row).not.toContain('');
  });
});

describe('pictures of the listing', () => {
  it.each([
    ['icon-32.png', 32, 32],
    ['icon-128.png', 128, 128],
    ['banner-220x140.png', 220, 140],
  ])('%s is a PNG of %d × %d', (name, width, height) => {
    const bytes = readFileSync(path.join('docs/publishing/graphics', name));
    // signature, then the header chunk with width and height (PNG specification, 11.2.1)
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
  });

  it('the short descriptions and the name fit the form of the listing', () => {
    const text = textOf('docs/publishing/listing.md');
    const short = [...text.matchAll(/\*\*(?:Short description|Коротко)\*\*[^:]*: (.+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(short).toHaveLength(2);
    for (const each of short) expect(each.length).toBeLessThanOrEqual(200);
  });
});
