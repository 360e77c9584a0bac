/** Settings that are picked from a list, as codes. */
import type { WeekStart } from '../../shared/isoWeek';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';

/** Code of a setting that is picked from a list, whatever language it was typed in; '' when empty or unknown. */
export function settingCode(definition: DepartmentDefinition, key: string, value: Scalar): string {
  const form = definition.tabs.find((tab) => tab.key === 'settings');
  const field =
    form?.kind === 'form'
      ? form.sections.flatMap((section) => section.fields).find((each) => each.key === key)
      : undefined;
  const choices = field?.list?.kind === 'choices' ? field.list.choices : [];
  return choices.find((choice) => [choice.code, choice.label.ru, choice.label.en].includes(String(value)))?.code ?? '';
}

/** Day on which the department's weeks begin. */
export const weekStartOf = (definition: DepartmentDefinition, value: Scalar): WeekStart =>
  settingCode(definition, 'week_start', value) === 'sunday' ? 'sunday' : 'monday';

/** Whether refusals such as a job seeker count as no lead, by the setting; default: only spam and duplicates do. */
export const ruleExcludesReasons = (definition: DepartmentDefinition, value: Scalar): boolean =>
  settingCode(definition, 'lead_rule', value) === 'status_and_reason';
