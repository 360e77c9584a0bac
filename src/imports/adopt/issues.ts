/** What is said of a table that is taken over: short forms for issues with a place in the original. */
import type { Issue } from '../../shared/errors';
import { t, type Text } from '../../shared/text';

type Place = NonNullable<Issue['where']>;

const issue =
  (severity: Issue['severity']) =>
  (
    code: string,
    what: Text,
    rest: { readonly where?: Place; readonly why?: Text; readonly action?: Text } = {},
  ): Issue => ({
    severity,
    code: `adopt.${code}`,
    what,
    ...rest,
  });

/** A row is left out. */
export const rejected = issue('error');
/** Taken over with a change that people should look at. */
export const noted = issue('warning');
/** Left out on purpose. */
export const told = issue('info');

/** Values shown of a longer list. */
const SHOWN = 5;

/** A few of the values, quoted, with how many more there are. */
export function listed(values: readonly string[]): Text {
  const shown = values.slice(0, SHOWN);
  const rest = values.length - shown.length;
  return {
    ru: shown.map((each) => `«${each}»`).join(', ') + (rest > 0 ? ` и ещё ${rest}` : ''),
    en: shown.map((each) => `“${each}”`).join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}

/** A text with a list put into both languages. */
export const withList = (ru: string, en: string, values: readonly string[]): Text => {
  const list = listed(values);
  return { ru: ru.replace('{list}', list.ru), en: en.replace('{list}', list.en) };
};

export const FIX_ORIGINAL = t(
  'Исправьте ячейку и покажите таблицу ещё раз.',
  'Correct the cell and preview the table again.',
);
