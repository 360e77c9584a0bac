/** The map of links of the real department: derived from its definitions, so that what is looked for here is what people know of it. */
import { dependents, indexLinks } from '../../../src/blueprint/links/graph';
import { allLinks } from '../../../src/app/linkMap/linkMap';
import { compileWorkbook } from '../../../src/blueprint/compile/compileWorkbook';
import { namedParts } from '../../../src/blueprint/links/definitionLinks';
import { rangeName } from '../../../src/blueprint/tab';
import { DEPARTMENT } from '../../../src/department/index';

const links = allLinks(DEPARTMENT, 'ru');
const index = indexLinks(links);
const has = (from: string, part: string | null, to: string, kind: string): boolean =>
  links.some(
    (each) => each.from === from && each.to === to && each.kind === kind && (part === null || each.part === part),
  );

it.each([
  ['leads', 'created', 'facts', 'refresh'],
  ['spend', 'cost', 'facts', 'refresh'],
  ['facts', 'leads', 'rnp', 'formula'],
  ['plan', 'leads', 'rnp', 'formula'],
  ['channels', 'name', 'leads', 'list'],
  ['channels', 'name', 'lists', 'mirror'],
  ['team', null, 'doc:Должностная инструкция', 'document'],
  ['leads', null, 'health', 'health'],
])('%s.%s feeds %s by %s', (from, part, to, kind) => {
  expect(has(from, part, to, kind)).toBe(true);
});

it('tells what changes with the leads, through the facts too', () => {
  const affected = dependents(index, 'leads');
  for (const key of ['facts', 'rnp', 'funnel', 'unit_economics', 'dashboard']) expect(affected).toContain(key);
});

it('names only tabs and documents that exist', () => {
  const known = new Set(DEPARTMENT.tabs.map((tab) => tab.key));
  expect(links.filter(({ from, to }) => !known.has(from) || !(known.has(to) || to.startsWith('doc:')))).toEqual([]);
});

it('every kind of documents is fed by something, in both languages', () => {
  const kinds = (language: 'ru' | 'en'): Set<string> =>
    new Set(allLinks(DEPARTMENT, language).flatMap((each) => (each.kind === 'document' ? [each.to] : [])));
  expect(kinds('ru').size).toBeGreaterThan(8);
  expect(kinds('en').size).toBe(kinds('ru').size);
});

it('expects no named range that a new department would not have', () => {
  const answers = {
    language: 'en',
    company: '',
    product: '',
    currency: 'EUR',
    timeZone: 'Etc/GMT',
    channels: [],
    roles: [],
    sample: false,
    today: '2026-03-30',
  } as const;
  const made = new Set(
    DEPARTMENT.workbooks.flatMap(({ key }) =>
      compileWorkbook(DEPARTMENT, key, answers).sheets.flatMap((sheet) => sheet.names.map(({ name }) => name)),
    ),
  );
  const named = [...namedParts(DEPARTMENT)].flatMap(([tab, parts]) => [...parts].map((part) => rangeName(tab, part)));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !made.has(name))).toEqual([]);
});
