/** Changes of tabs that are already there, each with its sentence and its requests: what is listed is what is written. */
import { fill, plural, t, type PluralForms, type Text } from '../shared/text';
import type { SheetRequest } from './googleSheets';

export type EditPart =
  | 'file'
  | 'locale'
  | 'title'
  | 'headers'
  | 'labels'
  | 'formulas'
  | 'notes'
  | 'lists'
  | 'formats'
  | 'rules'
  | 'charts'
  | 'protections'
  | 'values'
  | 'record';

export interface Edit {
  /** Null for the file as a whole. */
  readonly tab: string | null;
  /** Title under which people know the tab now. */
  readonly where: string;
  readonly part: EditPart;
  /** Cells, or things, that are written. */
  readonly count: number;
  /** Column whose cells they are. */
  readonly column?: Text;
  /** What stands there and what will, a few of them. */
  readonly samples: readonly (readonly [string, string])[];
  readonly requests: readonly SheetRequest[];
}

interface Wording {
  readonly text: Text;
  readonly ru: PluralForms;
  readonly en: PluralForms;
}

const NOUNS: Readonly<Record<Exclude<EditPart, 'file' | 'locale' | 'title' | 'record'>, Wording>> = {
  headers: {
    text: t('Заголовки колонок', 'Column headers'),
    ru: { one: 'заголовок', few: 'заголовка', many: 'заголовков', other: 'заголовка' },
    en: { one: 'header', other: 'headers' },
  },
  labels: {
    text: t('Подписи', 'Labels'),
    ru: { one: 'подпись', few: 'подписи', many: 'подписей', other: 'подписи' },
    en: { one: 'label', other: 'labels' },
  },
  formulas: {
    text: t('Формулы с нашими словами', 'Formulas with our words'),
    ru: { one: 'ячейка', few: 'ячейки', many: 'ячеек', other: 'ячейки' },
    en: { one: 'cell', other: 'cells' },
  },
  notes: {
    text: t('Подсказки к ячейкам', 'Notes of cells'),
    ru: { one: 'подсказка', few: 'подсказки', many: 'подсказок', other: 'подсказки' },
    en: { one: 'note', other: 'notes' },
  },
  lists: {
    text: t('Списки выбора', 'Drop-down lists'),
    ru: { one: 'список', few: 'списка', many: 'списков', other: 'списка' },
    en: { one: 'list', other: 'lists' },
  },
  formats: {
    text: t('Вид чисел и дат', 'Formats of numbers and dates'),
    ru: { one: 'место', few: 'места', many: 'мест', other: 'места' },
    en: { one: 'place', other: 'places' },
  },
  rules: {
    text: t('Правила окраски', 'Colour rules'),
    ru: { one: 'правило', few: 'правила', many: 'правил', other: 'правила' },
    en: { one: 'rule', other: 'rules' },
  },
  charts: {
    text: t('Названия графиков', 'Chart titles'),
    ru: { one: 'график', few: 'графика', many: 'графиков', other: 'графика' },
    en: { one: 'chart', other: 'charts' },
  },
  protections: {
    text: t('Названия предупреждений', 'Names of warnings'),
    ru: { one: 'предупреждение', few: 'предупреждения', many: 'предупреждений', other: 'предупреждения' },
    en: { one: 'warning', other: 'warnings' },
  },
  values: {
    text: t('Наши слова в ячейках', 'Our words in cells'),
    ru: { one: 'ячейка', few: 'ячейки', many: 'ячеек', other: 'ячейки' },
    en: { one: 'cell', other: 'cells' },
  },
};

const say = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  ru: fill(text.ru, values),
  en: fill(text.en, values),
});

/** Longest word that is shown of an example. */
const SHOWN = 40;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

const changed = ([from, to]: readonly [string, string]): string => `«${short(from)}» → «${short(to)}»`;

/** The sentence of a change. */
export function describeEdit(edit: Edit): Text {
  const [first] = edit.samples;
  switch (edit.part) {
    case 'record':
      return t('Запомнить новый язык отдела', 'Remember the department’s new language');
    case 'locale':
      return say(t('Числа и даты вводят как в {to}', 'Numbers and dates are typed as in {to}'), {
        to: first?.[1] ?? '',
      });
    case 'file':
      return say(t('Переименовать файл: {change}', 'Rename the file: {change}'), {
        change: first ? changed(first) : '',
      });
    case 'title':
      return say(t('Переименовать вкладку: {change}', 'Rename the tab: {change}'), {
        change: first ? changed(first) : '',
      });
    default: {
      const { text, ru, en } = NOUNS[edit.part];
      const example = first ? `: ${changed(first)}` : '';
      const column = edit.column;
      return {
        ru: `${text.ru}${column ? ` в колонке «${column.ru}»` : ''}, ${edit.count} ${plural('ru', edit.count, ru)}${example}`,
        en: `${text.en}${column ? ` of the column “${column.en}”` : ''}, ${edit.count} ${plural('en', edit.count, en)}${example}`,
      };
    }
  }
}
