/** Everything of a sheet that is compared three-way: its cells, and what belongs to them. */
import type { SheetModel, WorkbookModel } from '../../blueprint/compile/sheetModel';
import type { ThemeSettings } from '../lower/theme';
import { managedAttributes } from './attributes';
import { managedCells, type ManagedCell } from './managed';

export const managedOf = (sheet: SheetModel, settings: ThemeSettings): ManagedCell[] => [
  ...managedCells(sheet),
  ...managedAttributes(sheet, settings),
];

/** The same for a workbook, by tab. */
export const managedByTab = (
  model: Pick<WorkbookModel, 'sheets'>,
  settings: ThemeSettings,
): ReadonlyMap<string, readonly ManagedCell[]> =>
  new Map(model.sheets.map((sheet) => [sheet.key, managedOf(sheet, settings)]));
