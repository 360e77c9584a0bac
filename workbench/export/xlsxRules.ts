/** Drop-down lists and conditional colours of a sheet in an .xlsx. */
import type ExcelJS from 'exceljs';
import { argb, solid } from './xlsxStyle';
import type { Condition, GridCell, GridRange, GridSheet } from './googleGrid';
import { toXlsxFormula } from './formulaText';

/** Excel refuses longer lists written into the cell itself. */
const MAX_INLINE_LIST = 255;

function letters(index: number): string {
  let text = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** A1 address of a range. */
export function address(range: GridRange): string {
  const start = `${letters(range.startColumnIndex ?? 0)}${(range.startRowIndex ?? 0) + 1}`;
  const end = `${letters((range.endColumnIndex ?? 1) - 1)}${range.endRowIndex ?? 1}`;
  return start === end ? start : `${start}:${end}`;
}

export const absoluteAddress = (range: GridRange): string => address(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The list of a cell, or null when the format cannot hold it (commas inside options, too long): then the cell has none. */
export function xlsxValidation(validation: NonNullable<GridCell['dataValidation']>): ExcelJS.DataValidation | null {
  const { condition } = validation;
  const values = (condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  const common = { allowBlank: true, showErrorMessage: validation.strict ?? false };
  if (condition?.type === 'ONE_OF_RANGE' && values[0])
    return { type: 'list', formulae: [toXlsxFormula(values[0])], ...common };
  if (condition?.type === 'ONE_OF_LIST') {
    const text = values.join(',');
    return values.some((value) => value.includes(',')) || text.length > MAX_INLINE_LIST
      ? null
      : { type: 'list', formulae: [`"${text.replaceAll('"', '""')}"`], ...common };
  }
  return null;
}

function ruleFormula(condition: Condition, first: string): string | null {
  const value = condition.values?.[0]?.userEnteredValue ?? '';
  const quoted = `"${value.replaceAll('"', '""')}"`;
  switch (condition.type) {
    case 'TEXT_EQ':
      return `${first}=${quoted}`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${first},${value.length})=${quoted}`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${quoted},${first}))`;
    case 'NUMBER_LESS':
      return `AND(ISNUMBER(${first}),${first}<${value})`;
    case 'NUMBER_GREATER':
      return `AND(ISNUMBER(${first}),${first}>${value})`;
    default:
      return null;
  }
}

/** Adds the conditional colours of a sheet. */
export function addRules(worksheet: ExcelJS.Worksheet, sheet: GridSheet): void {
  (sheet.conditionalFormats ?? []).forEach((rule, index) => {
    const range = rule.ranges?.[0];
    const condition = rule.booleanRule?.condition;
    if (!range || !condition) return;
    const formula = ruleFormula(condition, `${letters(range.startColumnIndex ?? 0)}${(range.startRowIndex ?? 0) + 1}`);
    if (formula === null) return;
    const format = rule.booleanRule?.format;
    const [fill, ink] = [argb(format?.backgroundColorStyle), argb(format?.textFormat?.foregroundColorStyle)];
    worksheet.addConditionalFormatting({
      ref: address(range),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [formula],
          style: { ...(fill ? { fill: solid(fill) } : {}), ...(ink ? { font: { color: { argb: ink } } } : {}) },
        },
      ],
    });
  });
}
