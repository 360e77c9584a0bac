/** Values of definitions as the Sheets API stores them: dates become serial numbers, texts take the department's language. */
import { toSerial } from '../../shared/civilDate';
import { pick, type Language } from '../../shared/text';
import type { ListSource } from '../tab';
import type { Scalar, SeedValue, ValueType } from '../values';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A choice is given by its code and shown by its label; a code that is not in the list stays as it is. */
function labelOf(code: string, list: ListSource | undefined, language: Language): string {
  const choice = list?.kind === 'choices' ? list.choices.find((each) => each.code === code) : undefined;
  return choice ? pick(choice.label, language) : code;
}

export function storedValue(value: SeedValue, type: ValueType, language: Language, list?: ListSource): Scalar {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : pick(value, language);
  if ((type === 'date' || type === 'month') && ISO_DATE.test(text)) return toSerial(text);
  return type === 'choice' ? labelOf(text, list, language) : text;
}
