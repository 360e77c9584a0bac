/** Google's cell formats as exceljs styles. */
import type ExcelJS from 'exceljs';
import type { CellFormat, ColorStyle } from './googleGrid';

const channel = (value: number | undefined): string =>
  Math.round((value ?? 0) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();

/** ARGB of a colour. */
export const argb = (style: ColorStyle | undefined): string | undefined => {
  const color = style?.rgbColor;
  return color ? `FF${channel(color.red)}${channel(color.green)}${channel(color.blue)}` : undefined;
};

export const solid = (color: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: color },
  bgColor: { argb: color },
});

const VERTICAL: Readonly<Record<string, ExcelJS.Alignment['vertical']>> = {
  TOP: 'top',
  MIDDLE: 'middle',
  BOTTOM: 'bottom',
};
const HORIZONTAL: Readonly<Record<string, ExcelJS.Alignment['horizontal']>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
};

function font(format: CellFormat): Partial<ExcelJS.Font> {
  const text = format.textFormat ?? {};
  const color = argb(text.foregroundColorStyle);
  return {
    name: 'Arial',
    size: text.fontSize ?? 10,
    ...(color ? { color: { argb: color } } : {}),
    ...(text.bold ? { bold: true } : {}),
    ...(text.italic ? { italic: true } : {}),
    ...(text.underline ? { underline: true } : {}),
  };
}

function borders(format: CellFormat): Partial<ExcelJS.Borders> {
  return Object.fromEntries(
    Object.entries(format.borders ?? {}).map(([side, border]) => [
      side,
      { style: 'thin', color: { argb: argb(border.colorStyle) ?? 'FF000000' } },
    ]),
  ) as Partial<ExcelJS.Borders>;
}

/** Style of a cell with this format. */
export function xlsxStyle(format: CellFormat): Partial<ExcelJS.Style> {
  const background = argb(format.backgroundColorStyle);
  const vertical = VERTICAL[format.verticalAlignment ?? ''];
  const horizontal = HORIZONTAL[format.horizontalAlignment ?? ''];
  return {
    font: font(format),
    ...(background ? { fill: solid(background) } : {}),
    ...(format.borders ? { border: borders(format) } : {}),
    ...(format.numberFormat?.pattern
      ? { numFmt: format.numberFormat.pattern }
      : format.numberFormat?.type === 'TEXT'
        ? { numFmt: '@' }
        : {}),
    alignment: {
      wrapText: format.wrapStrategy === 'WRAP',
      ...(vertical ? { vertical } : {}),
      ...(horizontal ? { horizontal } : {}),
    },
  };
}
