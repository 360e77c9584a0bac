/** Contacts of people: how they are written into the workbook, masked unless the department allows to store them. */
import type { FieldKey } from './model';
import { normalEmail, normalPhone } from './submission';

type Values = Readonly<Record<FieldKey, string>>;

const STARS = '***';
const first = (text: string): string => [...text].find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? '';

/** `+79123456789` → `+7***89`. */
const maskPhone = (phone: string): string => `${phone.slice(0, 2)}${STARS}${phone.slice(-2)}`;

/** `anna@company.ru` → `a***@company.ru`. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}${STARS}${email.slice(at)}`;
}

/** Name, phone and e-mail in one cell; what the form does not have is left out. */
export function contactText(values: Values, fields: readonly FieldKey[], masked: boolean): string {
  const has = (key: FieldKey): boolean => fields.includes(key) && values[key] !== '';
  const phone = has('phone') ? (normalPhone(values.phone) ?? '') : '';
  const email = has('email') ? (normalEmail(values.email) ?? '') : '';
  const parts = masked
    ? [has('name') ? `${first(values.name)}${STARS}` : '', phone && maskPhone(phone), email && maskEmail(email)]
    : [has('name') ? values.name : '', phone, email];
  return parts.filter((part) => part !== '').join(' · ');
}

/** By what a person is known again: phone and e-mail in one spelling each. */
export function contactIdentities(values: Values, fields: readonly FieldKey[]): string[] {
  const phone = fields.includes('phone') ? normalPhone(values.phone) : null;
  const email = fields.includes('email') ? normalEmail(values.email) : null;
  return [...(phone === null ? [] : [`phone:${phone}`]), ...(email === null ? [] : [`email:${email}`])];
}
