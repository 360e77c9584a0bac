/** What the methods of the panel accept, checked on the server: the page is not trusted. */
import * as v from 'valibot';

const MAX_NAME = 200;
const MAX_ROWS = 5000;

const name = v.pipe(v.string(), v.trim(), v.maxLength(MAX_NAME));
const code = v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,60}$/));
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const optionalDate = v.nullable(isoDate);
const optionalNumber = v.nullable(v.pipe(v.number(), v.finite()));
/** Code of a currency; '' = the department's. */
const currency = v.pipe(v.string(), v.regex(/^([A-Z]{3})?$/));
const shortText = v.pipe(v.string(), v.maxLength(1000));

export const nothing = v.strictObject({});

/** What somebody agreed to of a plan of documents. */
export const refreshInput = v.strictObject({ documents: v.optional(v.pipe(v.array(shortText), v.maxLength(100)), []) });

export const pagePartInput = v.strictObject({ part: v.picklist(['screens', 'reader']) });

export const createInput = v.strictObject({
  language: v.picklist(['ru', 'en']),
  company: v.pipe(name, v.minLength(1)),
  product: name,
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  timeZone: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+\-/]{2,60}$/)),
  channels: v.pipe(v.array(code), v.maxLength(40)),
  roles: v.pipe(v.array(code), v.maxLength(40)),
  sample: v.boolean(),
});

export const stepInput = v.strictObject({ jobId: shortText, retry: v.boolean() });
export const cancelInput = v.strictObject({ jobId: shortText });

export const applyInput = v.strictObject({
  planId: shortText,
  decisions: v.pipe(
    v.array(
      v.strictObject({ id: shortText, workbook: code, choice: v.picklist(['putBack', 'keep', 'ignore', 'hide']) }),
    ),
    v.maxLength(MAX_ROWS),
  ),
});

export const sampleInput = v.strictObject({ commit: v.nullable(v.pipe(shortText, v.minLength(1))) });

export const undoInput = v.strictObject({ runId: v.pipe(shortText, v.minLength(1)) });

export const landingInput = v.strictObject({ code: v.pipe(name, v.minLength(1)) });
export const publishInput = v.strictObject({
  code: v.pipe(name, v.minLength(1)),
  address: v.pipe(v.string(), v.maxLength(300)),
});

const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/));

const lead = v.strictObject({
  line: v.number(),
  at: v.optional(moment),
  deal: v.optional(shortText),
  seen: v.optional(
    v.strictObject({
      stage: v.nullable(v.picklist(['mql_at', 'sql_at', 'meeting_at', 'proposal_at', 'won_at', 'lost_at'])),
      date: isoDate,
      own: v.boolean(),
    }),
  ),
  values: v.strictObject({
    lead_id: v.pipe(shortText, v.minLength(1)),
    created: isoDate,
    channel: shortText,
    segment: shortText,
    product: shortText,
    status: v.nullable(shortText),
    mql_at: optionalDate,
    sql_at: optionalDate,
    meeting_at: optionalDate,
    proposal_at: optionalDate,
    won_at: optionalDate,
    lost_at: optionalDate,
    amount: optionalNumber,
    reject_reason: v.nullable(shortText),
    utm_source: shortText,
    utm_medium: shortText,
    utm_campaign: shortText,
    utm_content: shortText,
    company: v.optional(shortText),
    owner_sales: v.optional(shortText),
    reject_comment: v.optional(shortText),
    repeat_deal: v.optional(v.nullable(v.literal(true))),
    paid_at: v.optional(optionalDate),
    paid_amount: v.optional(optionalNumber),
    currency: v.optional(currency),
  }),
});

const spendRow = v.strictObject({
  line: v.number(),
  at: v.optional(moment),
  values: v.strictObject({
    date: isoDate,
    channel: shortText,
    campaign: shortText,
    impressions: optionalNumber,
    clicks: optionalNumber,
    cost: optionalNumber,
    account: v.optional(shortText),
    currency: v.optional(currency),
  }),
});

const names = v.pipe(v.array(name), v.maxLength(200));

export const importInput = v.strictObject({
  kind: v.picklist(['leads', 'spend']),
  leads: v.optional(v.pipe(v.array(lead), v.maxLength(MAX_ROWS))),
  spend: v.optional(v.pipe(v.array(spendRow), v.maxLength(MAX_ROWS))),
  commit: v.boolean(),
  add: v.strictObject({ channels: names, products: names, segments: names }),
  fileName: name,
  runId: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/))),
  columns: v.optional(v.pipe(v.array(code), v.maxLength(60))),
  takeFile: v.optional(v.boolean()),
  bringBack: v.optional(v.boolean()),
});
