/** What the methods of connections accept. */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/));

export const connectionInput = v.strictObject({ id });

export const saveConnectionInput = v.strictObject({
  connector: v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,40}$/)),
  settings: v.record(v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)), v.pipe(v.string(), v.maxLength(600))),
  secret: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
});

export const fetchRowsInput = v.strictObject({
  id,
  cursor: v.nullable(v.pipe(v.string(), v.maxLength(60_000))),
  whole: v.boolean(),
});

export const noteImportedInput = v.strictObject({ id, day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)) });
