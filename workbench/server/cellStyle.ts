/** Google's cell formats as CSS, and which conditional rule holds. */
import type { CellFormat, ColorStyle, Condition, GridCell, GridSheet } from '../export/googleGrid';

export const css = (style: ColorStyle | undefined): string | undefined => {
  const color = style?.rgbColor;
  return color
    ? `rgb(${[color.red, color.green, color.blue].map((part) => Math.round((part ?? 0) * 255)).join(',')})`
    : undefined;
};

export function styleText(format: CellFormat, isNumber: boolean): string {
  const text = format.textFormat ?? {};
  const align = format.horizontalAlignment?.toLowerCase() ?? (isNumber ? 'right' : undefined);
  const parts: (string | false | undefined)[] = [
    format.backgroundColorStyle && `background:${css(format.backgroundColorStyle)}`,
    text.foregroundColorStyle && `color:${css(text.foregroundColorStyle)}`,
    text.bold && 'font-weight:bold',
    text.italic && 'font-style:italic',
    text.underline && 'text-decoration:underline',
    text.fontSize !== undefined && text.fontSize !== 10 && `font-size:${Math.round(text.fontSize * 1.3)}px`,
    align &&
      `justify-content:${align === 'right' ? 'flex-end' : align === 'center' ? 'center' : 'flex-start'};text-align:${align}`,
    format.verticalAlignment === 'MIDDLE' && 'align-items:safe center',
    format.verticalAlignment === 'TOP' && 'align-items:flex-start',
    format.wrapStrategy === 'WRAP' && 'white-space:pre-wrap',
    ...Object.entries(format.borders ?? {}).map(
      ([side, border]) => `border-${side}:1px solid ${css(border.colorStyle) ?? '#000'}`,
    ),
  ];
  return parts.filter(Boolean).join(';');
}

/** Whether a conditional rule holds for a cell. */
function holds(condition: Condition | undefined, cell: GridCell): boolean {
  const wanted = condition?.values?.[0]?.userEnteredValue ?? '';
  const text = cell.effectiveValue?.stringValue ?? '';
  const number = cell.effectiveValue?.numberValue;
  switch (condition?.type) {
    case 'TEXT_EQ':
      return text !== '' && text.toLowerCase() === wanted.toLowerCase();
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_CONTAINS':
      return wanted !== '' && text.includes(wanted);
    case 'NUMBER_LESS':
      return number !== undefined && number < Number(wanted);
    case 'NUMBER_GREATER':
      return number !== undefined && number > Number(wanted);
    default:
      return false;
  }
}

export function conditionalFormat(
  sheet: GridSheet,
  cell: GridCell,
  row: number,
  column: number,
): CellFormat | undefined {
  for (const rule of sheet.conditionalFormats ?? []) {
    const inside = (rule.ranges ?? []).some(
      (range) =>
        row >= (range.startRowIndex ?? 0) &&
        row < (range.endRowIndex ?? Infinity) &&
        column >= (range.startColumnIndex ?? 0) &&
        column < (range.endColumnIndex ?? Infinity),
    );
    if (inside && holds(rule.booleanRule?.condition, cell)) return rule.booleanRule?.format;
  }
  return undefined;
}
