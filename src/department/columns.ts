/** Short forms for the definitions of tables: a column by its kind, with the rest as options. */
import { t, type Text } from '../shared/text';
import type { CodeLabel } from '../shared/codes/choice';
import type { Formula } from '../blueprint/formula';
import type { ListSource, TableColumn } from '../blueprint/tab';
import type { ValueType } from '../blueprint/values';

type Options = Partial<Pick<TableColumn, 'owner' | 'widthPx' | 'hidden' | 'required' | 'note'>>;

const make =
  (type: ValueType) =>
  (key: string, ru: string, en: string, options: Options = {}): TableColumn => ({
    key,
    title: t(ru, en),
    type,
    owner: 'team',
    ...options,
  });

/** One function per kind of value: key, title in Russian and English, and what differs from an ordinary column of the team. */
export const id = make('id');
export const text = make('text');
export const longText = make('longText');
export const integer = make('integer');
export const year = make('year');
export const number = make('number');
export const money = make('money');
export const ratio = make('ratio');
export const rate = make('rate');
export const date = make('date');
/** The name of a month with its year is longer than a date. */
export const month = (key: string, ru: string, en: string, options: Options = {}): TableColumn =>
  make('month')(key, ru, en, { widthPx: 130, ...options });
export const dateTime = make('dateTime');
export const flag = make('flag');
export const url = make('url');

/** A closed list as the source of a drop-down. */
export const choiceList = (choices: readonly CodeLabel[]): ListSource => ({ kind: 'choices', choices });

/** A column whose values come from a closed list; it stores the label and counts by the code. */
export const choice = (
  key: string,
  ru: string,
  en: string,
  choices: readonly CodeLabel[],
  options: Options = {},
): TableColumn => ({ ...make('choice')(key, ru, en, options), list: choiceList(choices) });

/** A name picked from a column of another tab of the same workbook. */
export const reference = (
  key: string,
  ru: string,
  en: string,
  tab: string,
  column: string,
  options: Options = {},
): TableColumn => ({
  ...make('reference')(key, ru, en, options),
  list: { kind: 'column', tab, column },
});

/** The same column, computed by a live formula on every row. */
export const calculated = (column: TableColumn, formula: Formula): TableColumn => ({
  ...column,
  owner: 'formula',
  formula,
});

/** Hidden column in which the add-on remembers what it wrote. */
export const memory = (key: string): TableColumn =>
  text(key, 'Память загрузки', 'Import memory', { owner: 'pulse', hidden: true });

/** The note of a header: what to type here. */
export const note = (ru: string, en: string): { readonly note: Text } => ({ note: t(ru, en) });
