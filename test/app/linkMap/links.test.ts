/** The map of links of the real department: derived from its definitions, so that what is looked for here is what people know of it. */
import { dependents, indexLinks } from '../../../src/blueprint/links/graph';
import { allLinks } from '../../../src/app/linkMap/allLinks';
import { compileWorkbook } from '../../../src/blueprint/compile/compileWorkbook';
import { namedParts } from '../../../src/blueprint/links/definitionLinks';
import { rangeName, type Tab } from '../../../src/blueprint/tab';
import { WAYS } from '../../../src/app/linkMap/ways';
import { DEPARTMENT } from '../../../src/department/index';

const partsOf = (tab: Tab): Set<string> =>
  new Set(
    tab.kind === 'table'
      ? tab.columns.map(({ key }) => key)
      : tab.kind === 'form'
        ? tab.sections.flatMap(({ fields }) => fields.map(({ key }) => key))
        : [],
  );

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
  ['facts', 'leads', 'weeks', 'refresh'],
  ['facts', 'leads', 'snapshots', 'refresh'],
  ['snapshots', null, 'payroll', 'refresh'],
  ['source_map', null, 'way:import', 'way'],
  ['way:import', null, 'leads', 'way'],
  ['way:import', null, 'spend', 'way'],
  ['landings', null, 'way:form', 'way'],
  ['way:form', null, 'leads', 'way'],
  ['agenda', 'minutes', 'way:schedule', 'way'],
])('%s.%s feeds %s by %s', (from, part, to, kind) => {
  expect(has(from, part, to, kind)).toBe(true);
});

it('tells what changes with the leads, through the facts too', () => {
  const affected = dependents(index, 'leads');
  for (const key of ['facts', 'rnp', 'funnel', 'unit_economics', 'dashboard']) expect(affected).toContain(key);
});

it('names only tabs and documents that exist', () => {
  const known = new Set([...DEPARTMENT.tabs.map((tab) => tab.key), ...WAYS.map((way) => way.key)]);
  expect(links.filter(({ from, to }) => !known.has(from) || !(known.has(to) || to.startsWith('doc:')))).toEqual([]);
  // a way that asks for a tab or column that was renamed would be silently cut off
  const columns = new Map(DEPARTMENT.tabs.map((tab) => [tab.key, partsOf(tab)]));
  for (const { asks, writes } of WAYS) {
    for (const [tab, parts] of Object.entries(asks))
      expect([...(columns.get(tab) ?? [])]).toEqual(expect.arrayContaining([...parts]));
    for (const tab of [...writes, ...Object.keys(asks)]) expect([...columns.keys()]).toContain(tab);
  }
});

it('tells what a lost dictionary or register reaches: the imports, the leads and all that counts them', () => {
  expect(dependents(index, 'source_map')).toEqual(expect.arrayContaining(['way:import', 'leads', 'facts', 'rnp']));
  expect(dependents(index, 'agenda')).toContain('way:schedule');
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
