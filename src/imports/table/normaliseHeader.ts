import { normaliseName } from '../names/normaliseName';

const UNIT = /\s*(\([^()]*\)|,\s*(руб\.?|р\.|₽|\$|€|₸|rub|usd|eur|kzt|шт\.?|%))\s*$/i;

const spaced = (header: string): string => header.replace(/[\u00a0\u202f\u2009]/g, ' ');

/** A header for comparing: without the unit at its end («Расход (руб.)», «Расход, ₽»), underscores as spaces. */
export function normaliseHeader(header: string): string {
  return normaliseName(spaced(header).replace(UNIT, '').replace(/[_-]+/g, ' '));
}

/** Unit that a header names in brackets or after a comma («Расход, ₽» → «₽»); null when it names none. */
export function unitOfHeader(header: string): string | null {
  const unit = UNIT.exec(spaced(header))?.[1];
  return unit === undefined ? null : unit.replace(/^[(,\s]+|[)\s]+$/g, '');
}
