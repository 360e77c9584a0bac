/** A workbook of the emulator as an .xlsx file: values, formulas, formats, lists, notes, conditional colours, names. */
import ExcelJS from 'exceljs';
import { toXlsxFormula, withTabLinks } from './formulaText';
import type { GridCell, GridSheet, GridSpreadsheet } from './googleGrid';
import { fileTitles, quotedTitle, withFileTitles } from './sheetTitles';
import { absoluteAddress, addRules, address, xlsxValidation } from './xlsxRules';
import { argb, xlsxStyle } from './xlsxStyle';

const PIXELS_A_CHARACTER = 7;
const POINTS_A_PIXEL = 0.75;

/** What tabs are called in the file: by their title in Google, and by their number. */
interface TabNames {
  readonly titles: ReadonlyMap<string, string>;
  readonly bySheetId: ReadonlyMap<number, string>;
}

/** Value or formula of a cell; a formula carries the emulator's result, which LibreOffice can compare with its own. */
function valueOf(cell: GridCell, { titles, bySheetId }: TabNames): ExcelJS.CellValue {
  const entered = cell.userEnteredValue;
  if (!entered) return null;
  if (entered.formulaValue !== undefined) {
    const result = cell.effectiveValue;
    const value = result?.numberValue ?? result?.stringValue ?? result?.boolValue;
    return {
      formula: withTabLinks(withFileTitles(toXlsxFormula(entered.formulaValue), titles), (id) => bySheetId.get(id)),
      ...(value === undefined ? {} : { result: value }),
    };
  }
  const plain = entered.stringValue ?? entered.numberValue ?? entered.boolValue ?? null;
  return cell.hyperlink && typeof plain === 'string' ? { text: plain, hyperlink: cell.hyperlink } : plain;
}

function writeCell(target: ExcelJS.Cell, cell: GridCell, names: TabNames): void {
  target.value = valueOf(cell, names);
  if (cell.userEnteredFormat) target.style = xlsxStyle(cell.userEnteredFormat);
  if (cell.note) target.note = cell.note;
  const validation = cell.dataValidation && xlsxValidation(cell.dataValidation);
  if (validation)
    target.dataValidation = {
      ...validation,
      formulae: validation.formulae.map((each: unknown) =>
        typeof each === 'string' ? withFileTitles(each, names.titles) : each,
      ),
    };
}

function setSizes(worksheet: ExcelJS.Worksheet, sheet: GridSheet): void {
  const grid = sheet.data?.[0];
  grid?.columnMetadata?.forEach((column, index) => {
    const target = worksheet.getColumn(index + 1);
    if (column.pixelSize) target.width = column.pixelSize / PIXELS_A_CHARACTER;
    if (column.hiddenByUser) target.hidden = true;
  });
  grid?.rowMetadata?.forEach((row, index) => {
    if (row.pixelSize && row.pixelSize !== 21) worksheet.getRow(index + 1).height = row.pixelSize * POINTS_A_PIXEL;
    if (row.hiddenByUser || row.hiddenByFilter) worksheet.getRow(index + 1).hidden = true;
  });
}

function addSheet(workbook: ExcelJS.Workbook, sheet: GridSheet, names: TabNames): void {
  const { title = '', hidden, gridProperties, tabColorStyle } = sheet.properties;
  const color = argb(tabColorStyle);
  const worksheet = workbook.addWorksheet(names.titles.get(title) ?? title, {
    state: hidden ? 'hidden' : 'visible',
    ...(color ? { properties: { tabColor: { argb: color } } } : {}),
    views: [
      {
        state: 'frozen',
        xSplit: gridProperties?.frozenColumnCount ?? 0,
        ySplit: gridProperties?.frozenRowCount ?? 0,
        showGridLines: !gridProperties?.hideGridlines,
      },
    ],
  });
  setSizes(worksheet, sheet);
  sheet.data?.[0]?.rowData?.forEach((row, rowIndex) => {
    row.values?.forEach((cell, columnIndex) => {
      if (Object.keys(cell).length > 0) {
        writeCell(worksheet.getCell(rowIndex + 1, columnIndex + 1), cell, names);
      }
    });
  });
  for (const merge of sheet.merges ?? []) worksheet.mergeCells(address(merge));
  if (sheet.basicFilter?.range) worksheet.autoFilter = address(sheet.basicFilter.range);
  addRules(worksheet, sheet);
}

/** Builds the file from the answer of `spreadsheets.get` with grid data. */
export async function buildXlsx(spreadsheet: GridSpreadsheet): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  const titles = new Map(
    (spreadsheet.sheets ?? []).map((sheet) => [sheet.properties.sheetId ?? 0, sheet.properties.title ?? '']),
  );
  const inFile = fileTitles([...titles.values()]);
  const bySheetId = new Map([...titles].map(([sheetId, title]) => [sheetId, inFile.get(title) ?? title]));
  for (const sheet of spreadsheet.sheets ?? []) addSheet(workbook, sheet, { titles: inFile, bySheetId });
  for (const { name, range } of spreadsheet.namedRanges ?? []) {
    const title = titles.get(range?.sheetId ?? 0);
    if (name && range && title !== undefined)
      workbook.definedNames.add(`${quotedTitle(inFile.get(title) ?? title)}!${absoluteAddress(range)}`, name);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
