/** The form of a page: at most four fields, a consent that nobody ticked for the person, and errors beside their fields. */
import { pick, type Language } from '../shared/text';
import { contactLink, escapeHtml, safeUrl } from './escape';
import { TRAP_FIELD, UTM_KEYS, type FieldKey, type FormState, type FormTarget, type LandingPage } from './model';
import { FIELD_LABELS, WORDS } from './words';

/** A form that nobody has filled in yet. */
export const EMPTY_FORM: FormState = { values: {}, consent: false, errors: {} };

interface FieldLook {
  readonly type: string;
  readonly autocomplete: string;
  readonly inputmode: string;
  readonly max: number;
}

const LOOKS: Readonly<Record<FieldKey, FieldLook>> = {
  name: { type: 'text', autocomplete: 'name', inputmode: 'text', max: 100 },
  phone: { type: 'tel', autocomplete: 'tel', inputmode: 'tel', max: 30 },
  email: { type: 'email', autocomplete: 'email', inputmode: 'email', max: 254 },
  company: { type: 'text', autocomplete: 'organization', inputmode: 'text', max: 150 },
};

/** Whether a field must be filled in: a name, and a way to answer. */
export const isRequired = (field: FieldKey, fields: readonly FieldKey[]): boolean =>
  field === 'name' || field === 'phone' || (field === 'email' && !fields.includes('phone'));

const errorLine = (id: string, text: string): string => `<p class="error" id="${id}-error">${escapeHtml(text)}</p>`;

function fieldHtml(field: FieldKey, page: LandingPage, state: FormState): string {
  const { language } = page;
  const look = LOOKS[field];
  const error = state.errors[field];
  const required = isRequired(field, page.fields);
  const label = escapeHtml(pick(FIELD_LABELS[field], language));
  const hint = required ? '' : ` <span class="hint">${escapeHtml(pick(WORDS.optional, language))}</span>`;
  return (
    `<div class="field"><label for="${field}">${label}${hint}</label>` +
    `<input id="${field}" name="${field}" type="${look.type}" inputmode="${look.inputmode}" autocomplete="${look.autocomplete}" ` +
    `maxlength="${look.max}" value="${escapeHtml(state.values[field] ?? '')}"${required ? ' required' : ''}` +
    `${error ? ` aria-invalid="true" aria-describedby="${field}-error"` : ''}>` +
    `${error ? errorLine(field, pick(error, language)) : ''}</div>`
  );
}

function consentHtml(page: LandingPage, state: FormState): string {
  const { language } = page;
  const policy = safeUrl(page.policyUrl);
  const link = policy
    ? ` <a href="${policy}" target="_blank" rel="noopener">${escapeHtml(pick(WORDS.policy, language))}</a>`
    : '';
  const error = state.errors.consent;
  return (
    `<div class="field consent"><input id="consent" name="consent" type="checkbox" value="yes" required${state.consent ? ' checked' : ''}` +
    `${error ? ' aria-invalid="true" aria-describedby="consent-error"' : ''}>` +
    `<label for="consent">${escapeHtml(pick(WORDS.consent, language))}.${link}</label>` +
    `${error ? errorLine('consent', pick(error, language)) : ''}</div>`
  );
}

const hiddenHtml = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('');

/** A phone or an e-mail that can be tapped, after the words that introduce it. */
export function contactLine(contact: string, language: Language, intro: keyof typeof WORDS): string {
  if (contact.trim() === '') return '';
  const link = contactLink(contact);
  const shown = escapeHtml(contact.trim());
  return `<p class="direct">${escapeHtml(pick(WORDS[intro], language))} ${link ? `<a href="${link}">${shown}</a>` : shown}</p>`;
}

function alertHtml(page: LandingPage, state: FormState): string {
  const broken = Object.keys(state.errors).length > 0;
  if (!broken && !state.notice) return '';
  const text = state.notice ?? WORDS.check;
  return `<p class="alert" role="alert" tabindex="-1">${escapeHtml(pick(text, page.language))}</p>`;
}

/** Words on the button: the team's, or the usual ones. */
export const buttonText = (page: LandingPage): string =>
  page.sections.cta?.find((item) => item.heading !== '')?.heading ?? pick(WORDS.button, page.language);

/** The form; without an address that takes it, the page's contact. */
export function formHtml(page: LandingPage, target: FormTarget, state: FormState): string {
  const { language } = page;
  const action = safeUrl(target.action);
  if (action === '') return `<div class="card form">${contactLine(page.contact, language, 'noForm')}</div>`;
  const label = escapeHtml(buttonText(page));
  const hidden = {
    page: page.code,
    ...Object.fromEntries(UTM_KEYS.map((key) => [key, page.utm[key]])),
    test: '',
    elapsed: '',
    ...target.hidden,
  };
  // a frame of Google's may not be replaced by its own form, so the answer takes the whole window
  const window = target.hosting === 'webApp' ? ' target="_top"' : '';
  return (
    `<form class="card form" method="post" action="${action}"${window} accept-charset="utf-8">` +
    alertHtml(page, state) +
    page.fields.map((field) => fieldHtml(field, page, state)).join('') +
    `<div class="trap" aria-hidden="true"><label for="${TRAP_FIELD}">${escapeHtml(pick(WORDS.trap, language))}</label>` +
    `<input id="${TRAP_FIELD}" name="${TRAP_FIELD}" type="text" tabindex="-1" autocomplete="off" value=""></div>` +
    hiddenHtml(hidden) +
    consentHtml(page, state) +
    `<button type="submit" class="button wide" data-label="${label}" data-sending="${escapeHtml(pick(WORDS.sending, language))}">${label}</button>` +
    contactLine(page.contact, language, 'orContact') +
    `</form>`
  );
}
