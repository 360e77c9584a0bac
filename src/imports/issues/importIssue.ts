import { type Issue } from '../../shared/errors';
import { fill, pick, type Language, type Text } from '../../shared/text';
import { IMPORT_ISSUES, type ImportIssueCode } from './catalogue';

/** Where in the file: the line (1 = first line of the file), the header of the column, what the cell says. */
export interface FilePlace {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
}

/** What fills a slot: the same in both languages, or a text of its own in each. */
export type SlotValue = string | number | Text;

const SHOWN_VALUE_LENGTH = 80;

function fillSlots(template: Text, slots: Readonly<Record<string, SlotValue>>): Text {
  const inLanguage = (language: Language): string => {
    const values = Object.entries(slots).map(([name, value]) => [
      name,
      typeof value === 'object' ? pick(value, language) : value,
    ]);
    return fill(pick(template, language), Object.fromEntries(values) as Record<string, string | number>);
  };
  return { ru: inLanguage('ru'), en: inLanguage('en') };
}

/** An issue of the catalogue at a place of the file; long values are shortened for showing. */
export function importIssue(
  code: ImportIssueCode,
  place: FilePlace = {},
  slots: Readonly<Record<string, SlotValue>> = {},
): Issue {
  const template = IMPORT_ISSUES[code];
  const { value } = place;
  const shown =
    value !== undefined && value.length > SHOWN_VALUE_LENGTH ? `${value.slice(0, SHOWN_VALUE_LENGTH)}…` : value;
  return {
    severity: template.severity,
    code,
    what: fillSlots(template.what, slots),
    ...(Object.keys(place).length > 0 ? { where: { ...place, ...(shown === undefined ? {} : { value: shown }) } } : {}),
    why: fillSlots(template.why, slots),
    action: fillSlots(template.action, slots),
  };
}
