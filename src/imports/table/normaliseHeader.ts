import { normaliseName } from '../names/normaliseName';

const UNIT = /\s*(\([^()]*\)|,\s*(руб\.?|р\.|₽|\$|€|₸|rub|usd|eur|kzt|шт\.?|%))\s*$/i;

/** What a header says of VAT behind its name: «Расход без НДС», «Расход с учётом НДС», “Cost excl. VAT”. `vatOf` reads it. */
const VAT =
  /[\s,]+(\(?(с|без)(\s+(уч[её]та|уч[её]том))?\s+ндс\)?|\(?(incl\.?|including|with|excl\.?|excluding|without|ex\.?|net of)\s+vat\)?|\(?vat (included|excluded)\)?)\s*$/i;

/** The header without what stands behind its name: the unit, and whether VAT is in, in either order. */
function bare(header: string): string {
  const named = header.replace(VAT, '');
  if (named !== header) return named.replace(UNIT, '');
  const counted = header.replace(UNIT, '');
  return counted.replace(VAT, '');
}

const spaced = (header: string): string => header.replace(/[\u00a0\u202f\u2009]/g, ' ');

/** A header for comparing: without the unit at its end («Расход (руб.)», «Расход, ₽») and without its basis of VAT, underscores as spaces. */
export function normaliseHeader(header: string): string {
  return normaliseName(bare(spaced(header)).replace(/[_-]+/g, ' '));
}

/** Unit that a header names in brackets or after a comma («Расход, ₽» → «₽»); null when it names none. */
export function unitOfHeader(header: string): string | null {
  const unit = UNIT.exec(spaced(header).replace(VAT, ''))?.[1];
  return unit === undefined ? null : unit.replace(/^[(,\s]+|[)\s]+$/g, '');
}
