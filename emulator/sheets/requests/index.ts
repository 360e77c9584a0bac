/** The request kinds of `batchUpdate` that the emulator knows: one table. A kind that is not here is refused by name. */
import * as cells from './cellRequests';
import * as dimensions from './dimensionRequests';
import * as dress from './dressRequests';
import * as named from './namedRequests';
import * as sheets from './sheetRequests';
import type { RequestHandler } from './types';

export const HANDLERS: Readonly<Record<string, RequestHandler>> = {
  addSheet: sheets.addSheet,
  deleteSheet: sheets.deleteSheet,
  duplicateSheet: sheets.duplicateSheet,
  updateSheetProperties: sheets.updateSheetProperties,
  updateSpreadsheetProperties: sheets.updateSpreadsheetProperties,
  updateCells: cells.updateCells,
  repeatCell: cells.repeatCell,
  appendCells: cells.appendCells,
  setDataValidation: cells.setDataValidation,
  mergeCells: cells.mergeCells,
  unmergeCells: cells.unmergeCells,
  sortRange: cells.sortRange,
  insertDimension: dimensions.insertDimension,
  appendDimension: dimensions.appendDimension,
  deleteDimension: dimensions.deleteDimension,
  moveDimension: dimensions.moveDimension,
  updateDimensionProperties: dimensions.updateDimensionProperties,
  addNamedRange: named.addNamedRange,
  updateNamedRange: named.updateNamedRange,
  deleteNamedRange: named.deleteNamedRange,
  createDeveloperMetadata: named.createDeveloperMetadata,
  updateDeveloperMetadata: named.updateDeveloperMetadata,
  deleteDeveloperMetadata: named.deleteDeveloperMetadata,
  addConditionalFormatRule: dress.addConditionalFormatRule,
  updateConditionalFormatRule: dress.updateConditionalFormatRule,
  deleteConditionalFormatRule: dress.deleteConditionalFormatRule,
  addChart: dress.addChart,
  updateChartSpec: dress.updateChartSpec,
  deleteEmbeddedObject: dress.deleteEmbeddedObject,
  addProtectedRange: dress.addProtectedRange,
  updateProtectedRange: dress.updateProtectedRange,
  deleteProtectedRange: dress.deleteProtectedRange,
  addBanding: dress.addBanding,
  updateBanding: dress.updateBanding,
  deleteBanding: dress.deleteBanding,
  addFilterView: dress.addFilterView,
  deleteFilterView: dress.deleteFilterView,
  setBasicFilter: dress.setBasicFilter,
  clearBasicFilter: dress.clearBasicFilter,
};
