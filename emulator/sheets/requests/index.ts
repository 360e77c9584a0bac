/** The request kinds of `batchUpdate` that the emulator knows: one table. A kind that is not here is refused by name. */
import * as autoFill from './cells/autoFill';
import * as borders from './cells/borders';
import * as cleanUp from './cells/cleanUp';
import * as copyPaste from './cells/copyPaste';
import * as cutPaste from './cells/cutPaste';
import * as findReplace from './cells/findReplace';
import * as merges from './cells/merges';
import * as shiftCells from './cells/shiftCells';
import * as sortRange from './cells/sortRange';
import * as cells from './cells/updateCells';
import * as validation from './cells/validation';
import * as autoResize from './lines/autoResize';
import * as lines from './lines/dimensions';
import * as groups from './lines/groups';
import * as metadata from './named/developerMetadata';
import * as named from './named/namedRanges';
import * as sheets from './sheets/addDelete';
import * as properties from './sheets/properties';
import * as charts from './things/charts';
import * as rules from './things/conditionalFormats';
import * as ranges from './things/ranges';
import * as slicers from './things/slicers';
import * as tables from './things/tables';
import type { RequestHandler } from './types';

export const HANDLERS: Readonly<Record<string, RequestHandler>> = {
  addSheet: sheets.addSheet,
  deleteSheet: sheets.deleteSheet,
  duplicateSheet: sheets.duplicateSheet,
  updateSheetProperties: properties.updateSheetProperties,
  updateSpreadsheetProperties: properties.updateSpreadsheetProperties,
  updateCells: cells.updateCells,
  repeatCell: cells.repeatCell,
  appendCells: cells.appendCells,
  setDataValidation: validation.setDataValidation,
  updateBorders: borders.updateBorders,
  mergeCells: merges.mergeCells,
  unmergeCells: merges.unmergeCells,
  sortRange: sortRange.sortRange,
  copyPaste: copyPaste.copyPaste,
  cutPaste: cutPaste.cutPaste,
  insertRange: shiftCells.insertRange,
  deleteRange: shiftCells.deleteRange,
  findReplace: findReplace.findReplace,
  trimWhitespace: cleanUp.trimWhitespace,
  deleteDuplicates: cleanUp.deleteDuplicates,
  textToColumns: cleanUp.textToColumns,
  pasteData: cleanUp.pasteData,
  insertDimension: lines.insertDimension,
  appendDimension: lines.appendDimension,
  deleteDimension: lines.deleteDimension,
  moveDimension: lines.moveDimension,
  updateDimensionProperties: lines.updateDimensionProperties,
  autoResizeDimensions: autoResize.autoResizeDimensions,
  addDimensionGroup: groups.addDimensionGroup,
  updateDimensionGroup: groups.updateDimensionGroup,
  deleteDimensionGroup: groups.deleteDimensionGroup,
  addNamedRange: named.addNamedRange,
  updateNamedRange: named.updateNamedRange,
  deleteNamedRange: named.deleteNamedRange,
  createDeveloperMetadata: metadata.createDeveloperMetadata,
  updateDeveloperMetadata: metadata.updateDeveloperMetadata,
  deleteDeveloperMetadata: metadata.deleteDeveloperMetadata,
  addConditionalFormatRule: rules.addConditionalFormatRule,
  updateConditionalFormatRule: rules.updateConditionalFormatRule,
  deleteConditionalFormatRule: rules.deleteConditionalFormatRule,
  addChart: charts.addChart,
  updateChartSpec: charts.updateChartSpec,
  updateEmbeddedObjectPosition: charts.updateEmbeddedObjectPosition,
  deleteEmbeddedObject: charts.deleteEmbeddedObject,
  addProtectedRange: ranges.addProtectedRange,
  updateProtectedRange: ranges.updateProtectedRange,
  deleteProtectedRange: ranges.deleteProtectedRange,
  addBanding: ranges.addBanding,
  updateBanding: ranges.updateBanding,
  deleteBanding: ranges.deleteBanding,
  addFilterView: ranges.addFilterView,
  updateFilterView: ranges.updateFilterView,
  duplicateFilterView: ranges.duplicateFilterView,
  deleteFilterView: ranges.deleteFilterView,
  setBasicFilter: ranges.setBasicFilter,
  clearBasicFilter: ranges.clearBasicFilter,
  addTable: tables.addTable,
  updateTable: tables.updateTable,
  deleteTable: tables.deleteTable,
  addSlicer: slicers.addSlicer,
  updateSlicerSpec: slicers.updateSlicerSpec,
  updateEmbeddedObjectBorder: charts.updateEmbeddedObjectBorder,
  autoFill: autoFill.autoFill,
  randomizeRange: autoFill.randomizeRange,
};
