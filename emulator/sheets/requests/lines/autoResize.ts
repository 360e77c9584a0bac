/**
 * autoResizeDimensions. There are no fonts here: widths come from the advances of Arial's letters, calibrated on one recorded answer
 * of the API (a text of 1,024 letters A is 8,691 pixels wide), so they are close to Google's but not the same.
 */
import { ApiError } from '../../../api';
import { replaceSheet } from '../../edit';
import { effectiveValue } from '../../effectiveValue';
import { formatValue } from '../../formatValue';
import { DEFAULT_PIXELS } from '../../defaults';
import type { Json, Line, Sheet, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';
import { linesOf } from './dimensions';

const PADDING = 6;
/** Pixels of an em at Google's default size of 10 points. */
const EM = (8691 - PADDING) / (1024 * 0.667);
const DEFAULT_SIZE = 10;

/** Advances in em, by groups of letters of like width. */
const ADVANCES: readonly (readonly [RegExp, number])[] = [
  [/[ijl'|І]/u, 0.222],
  [/[ .,:;!/\\ftI[\]()]/u, 0.278],
  [/[-r"]/u, 0.333],
  [/[ckosvxyzJсхузкэ]/u, 0.5],
  [/[0-9abdeghnpqu?$_L#]/u, 0.556],
  [/[FTZ+=<>]/u, 0.6],
  [/[ABEKPSVXY&]/u, 0.667],
  [/[CDHNRUw]/u, 0.722],
  [/[GOQ]/u, 0.778],
  [/[mMжшщюфы]/u, 0.833],
  [/[W@%ЖШЩЮФЫ]/u, 0.944],
  [/[А-ЯЁ]/u, 0.7],
];
const OTHER_ADVANCE = 0.556;

const advance = (letter: string): number => ADVANCES.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_ADVANCE;

/** Width in pixels of the widest line of a text. */
export function textWidth(text: string, fontSize: number): number {
  const widths = text.split('\n').map((line) => [...line].reduce((sum, letter) => sum + advance(letter), 0));
  return (Math.max(0, ...widths) * EM * fontSize) / DEFAULT_SIZE;
}

function columnWidth(stored: StoredSpreadsheet, sheet: Sheet, column: number, now: number): number | null {
  let widest = 0;
  sheet.rows.forEach((row, index) => {
    const cell = row?.[column];
    const value = effectiveValue(stored, sheet, index, column, now);
    if (!value) return;
    const format = cell?.userEnteredFormat;
    const size = Number((format?.textFormat as Json | undefined)?.fontSize ?? DEFAULT_SIZE);
    const text = formatValue(value, format?.numberFormat as Json | undefined, stored.properties.locale);
    widest = Math.max(widest, textWidth(text, size));
  });
  return widest === 0 ? null : Math.round(widest + PADDING);
}

/** Columns take the width of their widest text, rows their default height; an empty column stays as it is. */
export const autoResizeDimensions: RequestHandler = (stored, body, { where, now }) => {
  if (!body.dimensions) throw new ApiError('UNIMPLEMENTED', `The emulator does not support ${where} of data sources`);
  const { sheet, range } = linesOf(stored, body.dimensions, where);
  const rows = range.dimension === 'ROWS';
  const key = rows ? 'rowLines' : 'columnLines';
  const lines: (Line | undefined)[] = [...sheet[key]];
  for (let index = range.startIndex; index < range.endIndex; index++) {
    while (lines.length < index) lines.push(undefined);
    const pixelSize = rows ? DEFAULT_PIXELS.ROWS : columnWidth(stored, sheet, index, now);
    if (pixelSize !== null) lines[index] = { ...lines[index], pixelSize };
  }
  return { stored: replaceSheet(stored, { ...sheet, [key]: lines }) };
};
