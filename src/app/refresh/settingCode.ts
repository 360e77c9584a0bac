/** Settings that are picked from a list, as codes. */
import { pick, type Language } from '../../shared/text';
import type { WeekStart } from '../../shared/isoWeek';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Choice, Scalar } from '../../blueprint/values';

function choicesOf(definition: DepartmentDefinition, key: string): readonly Choice[] {
  const form = definition.tabs.find((tab) => tab.key === 'settings');
  const field =
    form?.kind === 'form'
      ? form.sections.flatMap((section) => section.fields).find((each) => each.key === key)
      : undefined;
  return field?.list?.kind === 'choices' ? field.list.choices : [];
}

const codeOf = (choices: readonly Choice[], value: Scalar): string =>
  choices.find((choice) => [choice.code, choice.label.ru, choice.label.en].includes(String(value)))?.code ?? '';

/** Code of a setting that is picked from a list, whatever language it was typed in; '' when empty or unknown. */
export const settingCode = (definition: DepartmentDefinition, key: string, value: Scalar): string =>
  codeOf(choicesOf(definition, key), value);

/** A setting that the refresh itself picks: its words in the department's language, and words of either language said in that one. */
export function settingWords(
  definition: DepartmentDefinition,
  key: string,
  language: Language,
): { readonly labelOf: (code: string) => string; readonly anew: (value: Scalar) => Scalar } {
  const choices = choicesOf(definition, key);
  const labelOf = (code: string): string => {
    const found = choices.find((choice) => choice.code === code);
    return found ? pick(found.label, language) : code;
  };
  return {
    labelOf,
    anew: (value) => {
      const code = codeOf(choices, value);
      return code === '' ? value : labelOf(code);
    },
  };
}

/** Day on which the department's weeks begin. */
export const weekStartOf = (definition: DepartmentDefinition, value: Scalar): WeekStart =>
  settingCode(definition, 'week_start', value) === 'sunday' ? 'sunday' : 'monday';

/** Whether refusals such as a job seeker count as no lead, by the setting; default: only spam and duplicates do. */
export const ruleExcludesReasons = (definition: DepartmentDefinition, value: Scalar): boolean =>
  settingCode(definition, 'lead_rule', value) === 'status_and_reason';
