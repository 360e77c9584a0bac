/** What the methods of the import accept, beside rows. */
import * as v from 'valibot';

const shortText = v.pipe(v.string(), v.maxLength(1000));
const key = v.pipe(v.string(), v.regex(/^[a-z0-9_]{0,60}$/));
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

export const answersInput = v.strictObject({
  stages: v.pipe(
    v.array(
      v.strictObject({
        system: key,
        pipeline: shortText,
        stage: shortText,
        status: v.nullable(key),
        include: v.boolean(),
      }),
    ),
    v.maxLength(500),
  ),
  sources: v.pipe(
    v.array(v.strictObject({ label: shortText, utmSource: shortText, utmMedium: shortText, channel: shortText })),
    v.maxLength(500),
  ),
  header: v.nullable(
    v.strictObject({
      fingerprint: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,40}$/)),
      choice: v.strictObject({ kind: v.picklist(['leads', 'spend']), columns: v.record(key, shortText) }),
      answers: v.strictObject({
        dateOrder: v.optional(v.record(key, v.picklist(['day-first', 'month-first']))),
        decimal: v.optional(v.record(key, v.picklist(['point', 'comma']))),
      }),
    }),
  ),
});

export const totalsInput = v.strictObject({
  kind: v.picklist(['leads', 'spend']),
  from: isoDate,
  to: isoDate,
  channels: v.pipe(v.array(shortText), v.maxLength(500)),
  prefix: v.nullable(v.pipe(v.string(), v.regex(/^([A-Z0-9]{2,4}-)?$/))),
});
