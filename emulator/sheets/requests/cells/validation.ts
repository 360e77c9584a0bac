/** Lists of choices and other rules on what may be typed. */
import { ApiError } from '../../../api';
import { boxOf, replaceSheet, requireInside, requireSheet, RowsDraft, withField } from '../../edit';
import { tidy } from '../../protoJson';
import type { GridRange, Json } from '../../state';
import { typedColumnAt } from '../../tables';
import type { RequestHandler } from '../types';

/** Sets the rule of a range; without one, clears it. */
export const setDataValidation: RequestHandler = (stored, body, { where }) => {
  const range = (body.range ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  for (let row = box.startRow; body.rule && sheet.tables && row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++)
      if (typedColumnAt(sheet, row, column))
        throw new ApiError(
          'INVALID_ARGUMENT',
          `Invalid ${where}: This operation is not allowed on cells in typed columns`,
        );
  }
  const rule = body.rule ? tidy(body.rule as Json) : undefined;
  const draft = new RowsDraft(sheet);
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++)
      draft.set(row, column, withField(draft.get(row, column), 'dataValidation', rule));
  }
  return { stored: replaceSheet(stored, draft.done()) };
};
