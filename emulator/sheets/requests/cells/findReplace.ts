/** findReplace: in texts, in numbers as they were typed, and in formulas when asked. */
import { ApiError } from '../../../api';
import { canonicalFormula, localFormula } from '../../../formulas/locale';
import { boxOf, replaceSheet, requireSheet, RowsDraft, withField, type Box } from '../../edit';
import { parseEntered } from '../../parseEntered';
import type { Cell, ExtendedValue, GridRange, Json, Sheet, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(body: Json, where: string): RegExp {
  const find = String(body.find ?? '');
  if (find === '') throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: Find string must not be empty.`);
  const source = body.searchByRegex === true ? find : escaped(find);
  const flags = body.matchCase === true ? 'gu' : 'giu';
  try {
    return new RegExp(body.matchEntireCell === true ? `^(?:${source})$` : source, flags);
  } catch {
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: Invalid regular expression: ${find}`);
  }
}

interface Counts {
  values: number;
  formulas: number;
  occurrences: number;
  readonly rows: Set<string>;
  readonly sheets: Set<number>;
}

interface Search {
  readonly pattern: RegExp;
  readonly replacement: string;
  readonly formulas: boolean;
  readonly locale: string;
  readonly now: number;
  readonly counts: Counts;
}

function searchedText(value: ExtendedValue, { formulas, locale }: Search): string | null {
  if (value.formulaValue !== undefined) return formulas ? localFormula(value.formulaValue, locale) : null;
  return value.stringValue ?? (value.numberValue === undefined ? null : String(value.numberValue));
}

function replaced(cell: Cell, search: Search): Cell | null {
  const value = cell.userEnteredValue;
  const text = value && searchedText(value, search);
  const hits = text?.match(search.pattern)?.length ?? 0;
  if (!value || typeof text !== 'string' || hits === 0) return null;
  const next = text.replace(search.pattern, () => search.replacement);
  search.counts.occurrences += hits;
  if (value.formulaValue !== undefined) {
    search.counts.formulas += 1;
    return { ...cell, userEnteredValue: { formulaValue: canonicalFormula(next, search.locale) } };
  }
  search.counts.values += 1;
  return withField(
    cell,
    'userEnteredValue',
    next === '' ? undefined : parseEntered(next, search.locale, search.now).value,
  );
}

function replaceIn(sheet: Sheet, box: Box, search: Search): Sheet {
  const draft = new RowsDraft(sheet);
  for (let row = box.startRow; row < Math.min(box.endRow, sheet.rows.length); row++) {
    for (let column = box.startColumn; column < Math.min(box.endColumn, sheet.rows[row]?.length ?? 0); column++) {
      const cell = draft.get(row, column);
      const next = cell && replaced(cell, search);
      if (!next) continue;
      draft.set(row, column, next);
      search.counts.rows.add(`${sheet.properties.sheetId}:${row}`);
      search.counts.sheets.add(sheet.properties.sheetId);
    }
  }
  return draft.done();
}

/** Sheets and boxes that the request names. */
function scopes(stored: StoredSpreadsheet, body: Json, where: string): [Sheet, Box][] {
  const whole = (sheet: Sheet): [Sheet, Box] => [sheet, boxOf({ sheetId: sheet.properties.sheetId }, sheet)];
  if (body.allSheets === true) return stored.sheets.map(whole);
  const range = body.range as GridRange | undefined;
  if (!range) return [whole(requireSheet(stored, body.sheetId as number | undefined, where))];
  const sheet = requireSheet(stored, range.sheetId, where);
  return [[sheet, boxOf(range, sheet)]];
}

export const findReplace: RequestHandler = (stored, body, { where, now }) => {
  const counts: Counts = { values: 0, formulas: 0, occurrences: 0, rows: new Set(), sheets: new Set() };
  const search: Search = {
    pattern: patternOf(body, where),
    replacement: String(body.replacement ?? ''),
    formulas: body.includeFormulas === true,
    locale: stored.properties.locale,
    now,
    counts,
  };
  const next = scopes(stored, body, where).reduce(
    (file, [sheet, box]) => replaceSheet(file, replaceIn(sheet, box, search)),
    stored,
  );
  const all = {
    valuesChanged: counts.values,
    formulasChanged: counts.formulas,
    rowsChanged: counts.rows.size,
    sheetsChanged: counts.sheets.size,
    occurrencesChanged: counts.occurrences,
  };
  return { stored: next, reply: Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0)) };
};
