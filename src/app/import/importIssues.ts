/** What people are told of an import into the workbook, in the words of their tabs. */
import { fromSerial } from '../../shared/civilDate';
import type { Issue } from '../../shared/errors';
import { shownDay, shownSum } from '../../shared/shown';
import { pick, t, type Language, type Text } from '../../shared/text';
import type { TableTab } from '../../blueprint/tab';
import type { CellValue, UpsertConflict } from '../../imports/planUpsert';

/** The table that is imported into, as its people read it. */
export interface ImportWords {
  readonly tab: TableTab;
  readonly language: Language;
  /** Name of a channel by its code. */
  readonly channelName: (code: string) => string;
}

/** A key as people read the row: the number of a lead, or day, channel and campaign of a spend. */
function rowName({ tab, channelName }: ImportWords, key: string): Text {
  const [serial = '', channel = '', ...rest] = key.split('|');
  if (tab.key !== 'spend' || !/^\d+$/.test(serial)) return t(key, key);
  const day = shownDay(fromSerial(Number(serial)));
  const tail = [channelName(channel), ...rest].filter((part) => part !== '').join(' · ');
  return t(`${day.ru} · ${tail}`, `${day.en} · ${tail}`);
}

function cellText({ tab }: ImportWords, field: string, value: CellValue): Text {
  const type = tab.columns.find(({ key }) => key === field)?.type;
  if (typeof value === 'number') return type === 'date' ? shownDay(fromSerial(value)) : shownSum(value);
  return t(String(value ?? ''), String(value ?? ''));
}

const inOwn = (words: ImportWords, text: Text): string => pick(text, words.language);
const tabTitle = (words: ImportWords): string => inOwn(words, words.tab.title);

/** A person's edit that the file contradicts. */
export function conflictIssue(words: ImportWords, { key, field, live, file }: UpsertConflict): Issue {
  const column = words.tab.columns.find((each) => each.key === field);
  const [name, said] = [rowName(words, key), cellText(words, field, file)];
  return {
    severity: 'warning',
    code: 'import.kept',
    what: t('Правка человека оставлена как есть', 'A person’s change was kept'),
    where: {
      tab: tabTitle(words),
      column: column ? inOwn(words, column.title) : field,
      value: inOwn(words, cellText(words, field, live)),
    },
    why: t(
      `В файле ${said.ru === '' ? 'пусто' : `«${said.ru}»`}, строка: ${name.ru}`,
      `The file says ${said.en === '' ? 'nothing' : `“${said.en}”`}, row: ${name.en}`,
    ),
    action: t('Проверьте ячейку: верно ваше или значение из файла', 'Check the cell: is yours right, or the file’s'),
  };
}

/** Several rows of the table with one key. */
export const ambiguousIssue = (words: ImportWords, key: string): Issue => ({
  severity: 'warning',
  code: 'import.ambiguous',
  what: t('Строка с таким номером встречается несколько раз', 'The table has several rows with this key'),
  where: { tab: tabTitle(words), value: inOwn(words, rowName(words, key)) },
  why: t(
    'Непонятно, какую обновлять, поэтому не тронута ни одна',
    'It is unclear which one to update, so none was touched',
  ),
  action: t('Оставьте одну строку и загрузите файл ещё раз', 'Leave one row and import the file again'),
});

/** Rows that people deleted and the file has. */
export const deletedIssue = (words: ImportWords, count: number): Issue => ({
  severity: 'info',
  code: 'import.deleted',
  what: t(
    `Строк, которые вы удалили раньше: ${count}. Они не возвращаются.`,
    `Rows that you deleted before: ${count}. They do not come back.`,
  ),
  where: { tab: tabTitle(words) },
  why: t('Загрузка помнит, какие строки уже приносила', 'The import remembers which rows it has brought'),
  action: t('Если их надо вернуть, отметьте это при загрузке', 'To have them back, tick it when importing'),
});
