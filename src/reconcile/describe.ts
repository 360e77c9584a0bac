/** The plan in the user's words: one sentence a change, grouped by tab in the control panel. */
import { fill, plural, t, type PluralForms, type Text } from '../shared/text';
import type { SheetModel } from '../blueprint/compile/sheetModel';
import type { Change } from './change';
import { describeEdit } from './edit';

export interface PlanLine {
  /** Tab title, or the file's own line when null. */
  readonly tab: string | null;
  readonly text: Text;
}

const say = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  ru: fill(text.ru, values),
  en: fill(text.en, values),
});

interface Counted {
  readonly ru: PluralForms;
  readonly en: PluralForms;
}

const COLUMNS: Counted = {
  ru: { one: 'колонка', few: 'колонки', many: 'колонок', other: 'колонки' },
  en: { one: 'column', other: 'columns' },
};
const FORMULAS: Counted = {
  ru: { one: 'формула', few: 'формулы', many: 'формул', other: 'формулы' },
  en: { one: 'formula', other: 'formulas' },
};
const CHARTS: Counted = {
  ru: { one: 'график', few: 'графика', many: 'графиков', other: 'графика' },
  en: { one: 'chart', other: 'charts' },
};

/** What a new tab holds; what it has none of is not said. */
function describeTab(sheet: SheetModel): Text {
  const parts: readonly (readonly [number, Counted])[] = [
    [sheet.columnCount, COLUMNS],
    [sheet.cells.filter((cell) => cell.formula !== undefined).length, FORMULAS],
    [sheet.charts.length, CHARTS],
  ];
  const counted = (language: 'ru' | 'en'): string =>
    parts
      .filter(([count]) => count > 0)
      .map(([count, forms]) => `${count} ${plural(language, count, forms[language])}`)
      .join(', ');
  return t(`Добавить вкладку «${sheet.title}»: ${counted('ru')}`, `Add the tab “${sheet.title}”: ${counted('en')}`);
}

/** Describes a change; every kind has its sentence. */
export function describeChange(change: Change): PlanLine {
  switch (change.kind) {
    case 'addTab':
      return { tab: change.sheet.title, text: describeTab(change.sheet) };
    case 'edit':
      return { tab: change.edit.tab === null ? null : change.edit.where, text: describeEdit(change.edit) };
    case 'setLocale':
      return {
        tab: null,
        text: say(
          t(
            'Задать язык чисел и дат {locale} и часовой пояс {timeZone}',
            'Set the number and date format {locale} and the time zone {timeZone}',
          ),
          { locale: change.locale, timeZone: change.timeZone },
        ),
      };
    case 'setRecord':
      return {
        tab: null,
        text: change.existing
          ? t('Обновить запись об отделе', 'Update the department record')
          : t('Записать, что книга — часть отдела', 'Record that the workbook is part of the department'),
      };
    case 'addBase':
      return {
        tab: null,
        text: t(
          'Завести скрытый служебный лист: по нему видно, что потом поменяли вы',
          'Add a hidden service sheet: it tells what you change later',
        ),
      };
    case 'removeEmptySheet':
      return {
        tab: change.title || null,
        text: t('Убрать пустой лист нового файла', 'Remove the empty sheet of the new file'),
      };
  }
}
