/** What the methods of content, links and meetings accept. */
import * as v from 'valibot';

const word = v.pipe(v.string(), v.trim(), v.maxLength(300));

export const fillContentInput = v.strictObject({
  weeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
  commit: v.nullable(v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/))),
});

export const saveLinkInput = v.strictObject({
  title: word,
  landing: v.pipe(v.string(), v.trim(), v.maxLength(2000)),
  source: word,
  medium: word,
  month: v.union([v.literal(''), v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))]),
  product: word,
  segment: word,
  geo: word,
  goal: word,
  content: word,
  term: word,
});

/** Why something was decided: it goes into the journal. */
const reason = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(500));

/** A decision on a week; its reason is obligatory: it goes into the journal. */
export const reasonInput = v.strictObject({ reason });

export const weekInput = v.strictObject({
  period: v.pipe(v.string(), v.regex(/^\d{4}-(W\d{2}\/\d{4}-)?\d{2}$/)),
  reason,
});

/** Addresses of the digest; Google's limit of recipients a day is a hundred. */
export const scheduleInput = v.strictObject({
  day: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7)),
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  digest: v.pipe(
    v.array(v.pipe(v.string(), v.trim(), v.maxLength(200), v.regex(/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/))),
    v.maxLength(20),
  ),
});
