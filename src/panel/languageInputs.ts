/** What the methods of the department's language accept. */
import * as v from 'valibot';

const to = v.picklist(['ru', 'en']);

export const languageInput = v.strictObject({ to });
export const startLanguageInput = v.strictObject({ to, planId: v.pipe(v.string(), v.maxLength(100)) });
