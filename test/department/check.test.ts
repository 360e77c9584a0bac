/** The rules of a definition: the department keeps them, and each is broken once on purpose. */
import type { DepartmentDefinition } from '../../src/blueprint/department';
import { cell, column, f, field, row } from '../../src/blueprint/formula';
import type { FormTab, ListSource, PanelTab, Tab, TableColumn, TableTab } from '../../src/blueprint/tab';
import { checkDepartment } from '../../src/department/check';
import { DEPARTMENT } from '../../src/department/index';
import { t } from '../../src/shared/text';

const plain = (key: string, more: Partial<TableColumn> = {}): TableColumn => ({
  key,
  title: t(`Столбец ${key}`, `Column ${key}`),
  type: 'number',
  owner: 'team',
  ...more,
});
const live = (key: string, formula: TableColumn['formula'] = f`1`): TableColumn =>
  plain(key, { owner: 'formula', formula });

const table = (key: string, columns: readonly TableColumn[], more: Partial<TableTab> = {}): TableTab => ({
  kind: 'table',
  key,
  workbook: 'pulse',
  title: t(`Таблица ${key}`, `Table ${key}`),
  purpose: t('Зачем', 'Why'),
  capacity: 10,
  columns,
  ...more,
});

const form: FormTab = {
  kind: 'form',
  key: 'form',
  workbook: 'pulse',
  title: t('Форма', 'Form'),
  purpose: t('Зачем', 'Why'),
  sections: [
    {
      title: t('Раздел', 'Section'),
      fields: [{ key: 'rate', label: t('Ставка', 'Rate'), type: 'ratio', owner: 'team' }],
    },
  ],
};

const panel = (formula: TableColumn['formula'] = f`1`): PanelTab => ({
  kind: 'panel',
  key: 'panel',
  workbook: 'pulse',
  title: t('Панель', 'Panel'),
  purpose: t('Зачем', 'Why'),
  rows: [{ key: 'one' }],
  columns: [{ key: 'a' }],
  cells: [
    { row: 'one', column: 'a', owner: 'formula', type: 'number', name: 'first', ...(formula ? { formula } : {}) },
  ],
});

const remote = { ...table('remote', [plain('x')]), workbook: 'library' as const };

const definition = (tabs: readonly Tab[]): DepartmentDefinition => ({
  version: 1,
  workbooks: [
    { key: 'pulse', title: t('Пульс', 'Pulse'), audience: t('Все', 'All') },
    { key: 'library', title: t('Библиотека', 'Library'), audience: t('Все', 'All') },
  ],
  tabs,
  seed: () => [],
  values: () => ({}),
});

const codes = (...tabs: readonly Tab[]): string[] => checkDepartment(definition(tabs)).map((issue) => issue.code);
const list = (tab: string, key: string): ListSource => ({ kind: 'column', tab, column: key });

describe('checkDepartment', () => {
  it('finds nothing in the department', () => {
    expect(checkDepartment(DEPARTMENT)).toEqual([]);
  });

  it('finds nothing in a small sound definition', () => {
    const sound = table('one', [
      plain('a'),
      live('b', f`${row('a')}*${field('form', 'rate')}+SUM(${column('one', 'a')})`),
    ]);
    expect(codes(sound, form, panel(f`${cell('one', 'a')}+1`), remote)).toEqual([]);
  });

  it.each<readonly [string, string, readonly Tab[]]>([
    ['a tab twice', 'DUPLICATE_KEY', [table('one', []), { ...table('one', []), title: t('Другая', 'Other') }]],
    ['a column twice', 'DUPLICATE_KEY', [table('one', [plain('a'), plain('a', { title: t('Иной', 'Another') })])]],
    ['one range name for two', 'DUPLICATE_KEY', [table('a_b', [plain('c')]), table('a', [plain('b_c')])]],
    ['a row key that is no column', 'NO_SUCH_COLUMN', [table('one', [plain('a')], { rowKey: 'id' })]],
    [
      'a colour for a column that is not there',
      'NO_SUCH_COLUMN',
      [
        table('one', [plain('a')], {
          rules: [{ area: { kind: 'column', column: 'b' }, when: { kind: 'less', than: 0 }, signal: 'bad' }],
        }),
      ],
    ],
    ['a title in one language', 'NO_TEXT', [table('one', [], { title: t('Один', '') })]],
    ['a note in one language', 'NO_TEXT', [table('one', [plain('a', { note: t('', 'Note') })])]],
    [
      'a choice without a label',
      'NO_TEXT',
      [table('one', [plain('a', { list: { kind: 'choices', choices: [{ code: 'x', label: t('', 'X') }] } })])],
    ],
    ['a long title', 'LONG_TITLE', [table('one', [], { title: t('я'.repeat(101), 'One') })]],
    [
      'two tabs of one title',
      'SAME_TITLE',
      [table('one', [], { title: t('Лиды', 'A') }), table('two', [], { title: t('лиды', 'B') })],
    ],
    [
      'two columns of one title',
      'SAME_TITLE',
      [table('one', [plain('a', { title: t('А', 'A') }), plain('b', { title: t('Б', 'A') })])],
    ],
    [
      'a formula over a missing column',
      'NO_SUCH_REFERENCE',
      [table('one', [live('a', f`SUM(${column('one', 'b')})`)])],
    ],
    ['a formula over a missing tab', 'NO_SUCH_REFERENCE', [table('one', [live('a', f`SUM(${column('two', 'b')})`)])]],
    [
      'a formula over a missing field',
      'NO_SUCH_REFERENCE',
      [table('one', [live('a', f`${field('form', 'no')}`)]), form],
    ],
    ['a formula over a missing neighbour', 'NO_SUCH_REFERENCE', [table('one', [live('a', f`${row('b')}`)])]],
    ['a formula over a missing cell', 'NO_SUCH_REFERENCE', [panel(f`${cell('two', 'a')}`)]],
    ['a list of a missing column', 'NO_SUCH_REFERENCE', [table('one', [plain('a', { list: list('one', 'b') })])]],
    [
      'a mirror of nothing',
      'NO_SUCH_REFERENCE',
      [table('one', [plain('a', { owner: 'pulse', mirrorOf: { tab: 'two', column: 'x' } })])],
    ],
    [
      'a mirror that the team writes',
      'MIRROR_OWNER',
      [table('one', [plain('a', { mirrorOf: { tab: 'remote', column: 'x' } })]), remote],
    ],
    [
      'a formula over another workbook',
      'OTHER_WORKBOOK',
      [table('one', [live('a', f`SUM(${column('remote', 'x')})`)]), remote],
    ],
    [
      'a list of another workbook',
      'OTHER_WORKBOOK',
      [table('one', [plain('a', { list: list('remote', 'x') })]), remote],
    ],
    ['a function that not all engines have', 'FUNCTION', [table('one', [live('a', f`QUERY(1)`)])]],
    ['a decimal number', 'DECIMAL', [table('one', [live('a', f`1.5`)])]],
    ['commas between arguments', 'COMMA', [table('one', [live('a', f`MAX(1, 2)`)])]],
    ['an array literal', 'ARRAY_LITERAL', [table('one', [live('a', f`SUM({1;2})`)])]],
    ['an address by letter', 'ADDRESS', [table('one', [live('a', f`A1+1`)])]],
    ['a formula of the team', 'FORMULA_OWNER', [table('one', [plain('a', { formula: f`1` })])]],
    ['a formula column without a formula', 'FORMULA_OWNER', [table('one', [plain('a', { owner: 'formula' })])]],
  ])('names %s', (_mistake, code, tabs) => {
    expect(codes(...tabs)).toEqual([code]);
  });

  it('reads texts of a formula as texts', () => {
    expect(codes(table('one', [live('a', f`IF(1=1;"a, {b} 1.5 QUERY(A1)";"")`)]))).toEqual([]);
  });

  it('says where the mistake is', () => {
    const [issue] = checkDepartment(definition([table('one', [live('a', f`1.5`)])]));
    expect(issue).toMatchObject({ severity: 'error', where: { tab: 'one', column: 'a' } });
  });
});
