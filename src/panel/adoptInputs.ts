/** What the methods accept that take over a table, or put back what was deleted. */
import * as v from 'valibot';

const names = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.maxLength(200))), v.maxLength(200));
const MAX_COLUMNS = 18_278;
const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COLUMNS));

const key = v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,60}$/));

/** A tab, or one of its columns. */
export const goneInput = v.strictObject({ tab: key, column: v.optional(key) });
export const putBackInput = v.strictObject({
  ...goneInput.entries,
  planId: v.pipe(v.string(), v.maxLength(400)),
});

export const adoptInput = v.strictObject({
  fileId: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  sheetId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  kind: v.nullable(v.picklist(['leads', 'spend', 'plan', 'content_plan'])),
  mapping: v.nullable(v.record(key, column)),
  commit: v.boolean(),
  add: v.strictObject({ channels: names, products: names, segments: names }),
});
