/** A form as a sheet: label, value, explanation; a heading per section. */
import { pick } from '../../shared/text';
import { writeFormula } from '../formula';
import type { FormField, FormTab } from '../tab';
import { rangeName } from '../tab';
import type { SeedValue } from '../values';
import { columnMetadataId, namedRangeId, protectionId, tabId, tabMetadataId } from './identity';
import { addressOf, FORM_FIRST_ROW, FORM_VALUE_COLUMN, formRows, listModel, type Layout } from './layout';
import { storedValue } from './seedValue';
import type { Area, CellModel, LineModel, SheetModel } from './sheetModel';

/** Key of the column that holds the values of a form. */
export const FORM_VALUE_KEY = 'value';

const COLUMNS: readonly Pick<LineModel, 'key' | 'sizePx'>[] = [
  { key: 'label', sizePx: 330 },
  { key: FORM_VALUE_KEY, sizePx: 220 },
  { key: 'hint', sizePx: 520 },
];

const fixed = (row: number, column: number, look: CellModel['look'], value: string): CellModel => ({
  row,
  column,
  owner: 'formula',
  type: 'text',
  look,
  value,
});

function fieldCells(
  tab: FormTab,
  layout: Layout,
  field: FormField,
  row: number,
  given: SeedValue | undefined,
): CellModel[] {
  const value = given ?? field.value;
  const hint = field.hint ? [fixed(row, 2, 'hint', pick(field.hint, layout.language))] : [];
  return [
    fixed(row, 0, 'label', pick(field.label, layout.language)),
    {
      row,
      column: FORM_VALUE_COLUMN,
      owner: field.owner,
      type: field.type,
      look: field.owner === 'team' ? 'input' : 'value',
      ...(field.formula ? { formula: writeFormula(field.formula, addressOf(layout, tab)) } : {}),
      ...(value !== undefined && !field.formula
        ? { value: storedValue(value, field.type, layout.language, field.list) }
        : {}),
      ...(field.list ? { list: listModel(layout, tab, field.list) } : {}),
    },
    ...hint,
  ];
}

const valueArea = (row: number): Area => ({
  startRow: row,
  endRow: row + 1,
  startColumn: FORM_VALUE_COLUMN,
  endColumn: FORM_VALUE_COLUMN + 1,
});

/** Compiles a form; `values` gives first values by range name. */
export function compileForm(tab: FormTab, layout: Layout, values: Readonly<Record<string, SeedValue>>): SheetModel {
  const rows = formRows(tab);
  const rowOf = (field: FormField): number => rows.get(field.key) ?? FORM_FIRST_ROW;
  const fields = tab.sections.flatMap((section) => section.fields);
  const headings = tab.sections.flatMap((section) => {
    const first = section.fields[0];
    return first ? [fixed(rowOf(first) - 1, 0, 'section', pick(section.title, layout.language))] : [];
  });
  const rowCount = Math.max(...rows.values(), FORM_FIRST_ROW) + 3;
  const cells = [
    fixed(0, 0, 'title', pick(tab.title, layout.language)),
    fixed(1, 0, 'subtitle', pick(tab.purpose, layout.language)),
    ...headings,
    ...fields.flatMap((field) => fieldCells(tab, layout, field, rowOf(field), values[rangeName(tab.key, field.key)])),
  ];
  return {
    key: tab.key,
    workbook: tab.workbook,
    sheetId: tabId(tab.key),
    metadataId: tabMetadataId(tab.key),
    title: pick(tab.title, layout.language),
    hidden: tab.hidden ?? false,
    ...(tab.color ? { color: tab.color } : {}),
    rowCount,
    columnCount: COLUMNS.length,
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: false,
    lines: COLUMNS.map((column, index) => ({
      ...column,
      dimension: 'COLUMNS',
      index,
      metadataId: columnMetadataId(tab.key, column.key),
      hidden: false,
    })),
    blocks: [],
    cells,
    top: cells,
    names: fields.map((field) => {
      const name = rangeName(tab.key, field.key);
      return { id: namedRangeId(name), name, area: valueArea(rowOf(field)) };
    }),
    rules: [],
    charts: [],
    protections: [
      {
        id: protectionId(tab.key, 'form'),
        area: { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: COLUMNS.length },
        description: `Marketing Pulse: ${pick(tab.title, layout.language)}`,
        open: fields.filter((field) => field.owner === 'team').map((field) => valueArea(rowOf(field))),
      },
    ],
  };
}
