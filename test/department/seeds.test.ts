/** First rows of every table, for each language, with and without the demo: they fit their columns and each other. */
import type { DepartmentAnswers, SeedRow } from '../../src/blueprint/department';
import type { TableColumn, TableTab } from '../../src/blueprint/tab';
import type { SeedValue, ValueType } from '../../src/blueprint/values';
import { DEPARTMENT } from '../../src/department/index';
import { parseIso } from '../../src/shared/civilDate';
import type { Language } from '../../src/shared/text';
import { answersOf } from './support/answers';

const LANGUAGES: readonly Language[] = ['ru', 'en'];
const CASES: readonly (readonly [string, DepartmentAnswers])[] = LANGUAGES.flatMap(
  (language) =>
    [
      [`${language}, demo`, answersOf({ language })],
      [`${language}, demo with little chosen`, answersOf({ language, channels: [], roles: ['analyst'] })],
      [`${language}, demo of 2028`, answersOf({ language, today: '2028-02-29' })],
      [`${language}, own`, answersOf({ language, sample: false })],
      [`${language}, own with nothing`, answersOf({ language, sample: false, channels: [], roles: [], product: '' })],
    ] as const,
);

const TABLES = DEPARTMENT.tabs.filter((tab): tab is TableTab => tab.kind === 'table');

const shown = (value: SeedValue | undefined, language: Language): SeedValue =>
  typeof value === 'object' && value !== null ? value[language] : (value ?? null);

const isText = (value: SeedValue): boolean => typeof value === 'string' && value.trim() !== '';
const isNumber = (value: SeedValue): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isDate = (value: SeedValue): boolean => typeof value === 'string' && parseIso(value) !== null;
/** What a cell of each type may start with. */
const FITS: Readonly<Record<ValueType, (value: SeedValue) => boolean>> = {
  id: (value) => typeof value === 'string' && /^[\w.-]+$/.test(value),
  text: isText,
  longText: isText,
  integer: (value) => isNumber(value) && Number.isInteger(value),
  year: (value) => isNumber(value) && Number.isInteger(value),
  number: isNumber,
  money: isNumber,
  ratio: (value) => isNumber(value) && Number(value) <= 1,
  multiple: isNumber,
  rate: isNumber,
  date: isDate,
  month: (value) => isDate(value) && String(value).endsWith('-01'),
  dateTime: isNumber,
  flag: (value) => typeof value === 'boolean',
  choice: isText,
  reference: isText,
  url: (value) => typeof value === 'string' && URL.canParse(value),
};

/** Names that a reference may hold: the other column's first rows. */
function namesOf(column: TableColumn, answers: DepartmentAnswers): readonly SeedValue[] | null {
  const { list } = column;
  if (list?.kind === 'choices') return list.choices.map((choice) => choice.code);
  if (list?.kind !== 'column') return null;
  return DEPARTMENT.seed(list.tab, answers).map((row) => shown(row[list.column], answers.language));
}

function mistakes(tab: TableTab, answers: DepartmentAnswers): string[] {
  const rows = DEPARTMENT.seed(tab.key, answers);
  const keys = new Set(tab.columns.map((column) => column.key));
  const unknown = rows.flatMap((row) => Object.keys(row).filter((key) => !keys.has(key)));
  const wrong = tab.columns.flatMap((column) => {
    const names = namesOf(column, answers);
    return rows.flatMap((row, index) => {
      const value = shown(row[column.key], answers.language);
      if (value === null || value === '') return [];
      const place = `${tab.key}.${column.key}[${index}] = ${JSON.stringify(value)}`;
      if (column.formula) return [`${place} stands in a formula`];
      if (!FITS[column.type](value)) return [`${place} is no ${column.type}`];
      return names && !names.includes(value) ? [`${place} is not in its list`] : [];
    });
  });
  const ids = tab.rowKey === undefined ? [] : rows.map((row: SeedRow) => row[tab.rowKey ?? '']);
  return [
    ...unknown.map((key) => `${tab.key} has no column ${key}`),
    ...wrong,
    ...(new Set(ids).size === ids.length ? [] : [`${tab.key}: an id twice`]),
    ...(ids.includes(undefined) ? [`${tab.key}: a row without an id`] : []),
    ...(rows.length > tab.capacity ? [`${tab.key}: more rows than room`] : []),
  ];
}

describe('first rows', () => {
  it.each(CASES)('fit their columns: %s', (_name, answers) => {
    expect(TABLES.flatMap((tab) => mistakes(tab, answers))).toEqual([]);
  });

  it('fill the tables of the demo that people start from', () => {
    const filled = TABLES.filter((tab) => DEPARTMENT.seed(tab.key, answersOf()).length > 0).map((tab) => tab.key);
    expect(filled).toEqual(
      expect.arrayContaining(
        'calendar channels content_plan hypotheses lists plan products rubrics segments tasks team'.split(' '),
      ),
    );
  });

  it('have no people, segments or invented work in a department of one’s own', () => {
    const own = answersOf({ sample: false });
    for (const tab of ['segments', 'hypotheses', 'content_plan']) expect(DEPARTMENT.seed(tab, own)).toEqual([]);
    expect(DEPARTMENT.seed('team', own).every((row) => row.person === undefined)).toBe(true);
    expect(DEPARTMENT.seed('products', own)).toEqual([
      { code: 'main', name: 'WMS для складов', level: 'core', active: true },
    ]);
  });

  it('start with the chosen channels and roles only', () => {
    const own = answersOf({ sample: false, channels: ['seo', 'email'], roles: ['content'] });
    expect(DEPARTMENT.seed('channels', own).map((row) => row.code)).toEqual(['seo', 'email']);
    expect(DEPARTMENT.seed('team', own).map((row) => row.code)).toEqual(['content']);
    expect(DEPARTMENT.seed('team', own)[0]?.reports_to).toBeUndefined();
  });

  it('give the lists of the library as the mirrors would hold them', () => {
    const answers = answersOf();
    const lists = TABLES.find((tab) => tab.key === 'lists');
    const mirrored = lists?.columns.map((column) => {
      const source = column.mirrorOf;
      const own = DEPARTMENT.seed('lists', answers).flatMap((row) => row[column.key] ?? []);
      const wanted = source
        ? DEPARTMENT.seed(source.tab, answers).flatMap((row) => row[source.column] ?? [])
        : ['not a mirror'];
      return [own, wanted] as const;
    });
    expect(mirrored).toHaveLength(5);
    for (const [own, wanted] of mirrored ?? []) expect(own).toEqual(wanted);
  });
});

describe('first values', () => {
  it('belong to fields and named cells that exist', () => {
    const fields = DEPARTMENT.tabs.flatMap((tab) =>
      tab.kind === 'form'
        ? tab.sections.flatMap((section) => section.fields.map((each) => `${tab.key}_${each.key}`))
        : tab.kind === 'panel'
          ? tab.cells.flatMap((cell) => (cell.name === undefined ? [] : [`${tab.key}_${cell.name}`]))
          : [],
    );
    expect(fields).toEqual(expect.arrayContaining(Object.keys(DEPARTMENT.values(answersOf()))));
  });

  it('say what the wizard was told', () => {
    expect(DEPARTMENT.values(answersOf({ currency: 'EUR', timeZone: 'Europe/Berlin', language: 'en' }))).toMatchObject({
      settings_company: 'СкладСофт',
      settings_currency: 'EUR',
      settings_time_zone: 'Europe/Berlin',
      settings_language: 'en',
    });
  });
});
