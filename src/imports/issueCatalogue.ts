/** Everything that can be said about a file: severity, what is wrong, why it matters, and the one thing to do. */
import { t, type Text } from '../shared/text';

/** One sentence set of the catalogue; `{slots}` are filled by `importIssue`. */
export interface IssueTemplate {
  readonly severity: 'error' | 'warning' | 'info';
  readonly what: Text;
  readonly why: Text;
  readonly action: Text;
}

const entry =
  (severity: IssueTemplate['severity']) =>
  (what: Text, why: Text, action: Text): IssueTemplate => ({ severity, what, why, action });
const error = entry('error');
const warning = entry('warning');
const info = entry('info');

const EXPORT_CSV = t(
  'Выгрузите отчёт как CSV (UTF-8) и выберите этот файл.',
  'Export the report as CSV (UTF-8) and choose that file.',
);
const NOT_TEXT = t('Прочитать можно только текст: CSV или TSV.', 'Only text can be read: CSV or TSV.');
const LEFT_OUT = t(
  'Строка не загружена, остальные строки загружены.',
  'This row is left out; the other rows are kept.',
);
const FIX_CELL = t('Исправьте ячейку и загрузите файл ещё раз.', 'Correct the cell and import the file again.');

/** What is wrong with the file as a whole. */
const FILE_ISSUES = {
  empty_file: error(
    t('Файл пустой.', 'The file is empty.'),
    t('В нём нет ни одной строки.', 'It has not a single row.'),
    t('Проверьте период отчёта и выгрузите его ещё раз.', 'Check the period of the report and export it again.'),
  ),
  xlsx_file: error(
    t('Это книга Excel (xlsx), а не CSV.', 'This is an Excel workbook (xlsx), not CSV.'),
    NOT_TEXT,
    t('Откройте книгу и сохраните лист как «CSV UTF-8».', 'Open the workbook and save the sheet as “CSV UTF-8”.'),
  ),
  xls_file: error(
    t('Это старая книга Excel (xls), а не CSV.', 'This is an old Excel workbook (xls), not CSV.'),
    NOT_TEXT,
    t('Откройте книгу и сохраните лист как «CSV UTF-8».', 'Open the workbook and save the sheet as “CSV UTF-8”.'),
  ),
  pdf_file: error(t('Это PDF, а не CSV.', 'This is a PDF, not CSV.'), NOT_TEXT, EXPORT_CSV),
  image_file: error(t('Это картинка, а не CSV.', 'This is a picture, not CSV.'), NOT_TEXT, EXPORT_CSV),
  html_file: error(
    t('Это веб-страница (HTML), а не CSV.', 'This is a web page (HTML), not CSV.'),
    t('Битрикс24 так выгружает «Excel».', 'Bitrix24 exports “Excel” this way.'),
    EXPORT_CSV,
  ),
  binary_file: error(t('Это не текстовый файл.', 'This is not a text file.'), NOT_TEXT, EXPORT_CSV),
  unknown_encoding: error(
    t('Не удалось определить кодировку файла.', 'The encoding of the file is not recognised.'),
    t('Понимаем UTF-8, UTF-16 и Windows-1251.', 'UTF-8, UTF-16 and Windows-1251 are understood.'),
    t('Сохраните файл как «CSV UTF-8».', 'Save the file as “CSV UTF-8”.'),
  ),
  no_header: error(
    t('Не нашли строку с заголовками.', 'No row of headers was found.'),
    t(
      'В первых 15 строках нет двух знакомых колонок. Для лидов нужны: {leads}. Для расходов: {spend}.',
      'The first 15 rows have no two known columns. Leads need: {leads}. Costs need: {spend}.',
    ),
    t('Добавьте строку заголовков и загрузите файл ещё раз.', 'Add the row of headers and import the file again.'),
  ),
  no_rows: error(
    t('В файле только заголовки.', 'The file has only headers.'),
    t('Под заголовками нет ни одной строки данных.', 'There is no row of data below the headers.'),
    t('Проверьте период отчёта и выгрузите его ещё раз.', 'Check the period of the report and export it again.'),
  ),
  wrong_kind: error(
    t('Это файл другого вида: {found}.', 'This is a file of another kind: {found}.'),
    t('Здесь загружаются: {wanted}.', 'What is imported here: {wanted}.'),
    t('Выберите другой файл или другой вид загрузки.', 'Choose another file or another kind of import.'),
  ),
  missing_column: error(
    t('Нет обязательной колонки «{column}».', 'The required column “{column}” is missing.'),
    t(
      'Без неё строки не загрузить. Подойдёт заголовок: {names}.',
      'Rows cannot be imported without it. A header may be: {names}.',
    ),
    t('Добавьте колонку в отчёт и выгрузите его ещё раз.', 'Add the column to the report and export it again.'),
  ),
  not_daily: error(
    t('В отчёте нет разбивки по дням.', 'The report is not broken down by day.'),
    t(
      'Расходы хранятся по дням: иначе недели и месяцы не сойдутся. В файле колонка «{column}».',
      'Costs are kept by day, or weeks and months would not add up. The file has the column “{column}”.',
    ),
    t('Добавьте разбивку по дням и выгрузите отчёт ещё раз.', 'Add the breakdown by day and export the report again.'),
  ),
  duplicate_header: warning(
    t('Колонка «{column}» повторяется.', 'The column “{column}” is repeated.'),
    t(
      'Берём первое непустое значение; различаются строк: {count}.',
      'The first value that is not empty is taken; rows that differ: {count}.',
    ),
    t('Если нужна другая колонка, переименуйте лишнюю.', 'If you need the other column, rename the one you do not.'),
  ),
  short_rows: warning(
    t(
      'В некоторых строках меньше ячеек, чем заголовков: {count}.',
      'Some rows have fewer cells than there are headers: {count}.',
    ),
    t('Недостающие ячейки считаем пустыми.', 'The missing cells are taken as empty.'),
    t('Проверьте, что файл выгружен до конца.', 'Check that the export is complete.'),
  ),
} as const satisfies Record<string, IssueTemplate>;

/** What is wrong with one row or cell. */
const ROW_ISSUES = {
  unclosed_quote: error(
    t('Кавычка открыта и не закрыта.', 'A quotation mark is opened and never closed.'),
    t('Всё до конца файла попало в одну ячейку.', 'Everything up to the end of the file is in one cell.'),
    t('Закройте кавычку в этой строке.', 'Close the quotation mark in this row.'),
  ),
  bad_quotes: error(
    t('Кавычки внутри ячейки не удвоены.', 'Quotation marks inside a cell are not doubled.'),
    LEFT_OUT,
    t('Удвойте кавычки внутри ячейки.', 'Double the quotation marks inside the cell.'),
  ),
  extra_cells: error(
    t('В строке больше ячеек, чем заголовков.', 'The row has more cells than there are headers.'),
    LEFT_OUT,
    t(
      'Возьмите в кавычки значение, в котором есть разделитель.',
      'Put the value that has a delimiter into quotation marks.',
    ),
  ),
  required_empty: error(
    t('Пустая обязательная ячейка.', 'A required cell is empty.'),
    LEFT_OUT,
    t('Заполните ячейку и загрузите файл ещё раз.', 'Fill the cell and import the file again.'),
  ),
  bad_date: error(
    t('Это не дата.', 'This is not a date.'),
    LEFT_OUT,
    t('Напишите дату как 2026-03-31 или 31.03.2026.', 'Write the date as 2026-03-31 or 31.03.2026.'),
  ),
  ambiguous_date: error(
    t('Непонятно, где здесь день и где месяц.', 'It is not clear which is the day and which the month.'),
    LEFT_OUT,
    t('Напишите даты как 2026-03-31 или 31.03.2026.', 'Write the dates as 2026-03-31 or 31.03.2026.'),
  ),
  date_out_of_range: error(
    t('Дата вне разумных пределов (2000–2100).', 'The date is out of range (2000–2100).'),
    LEFT_OUT,
    FIX_CELL,
  ),
  future_date: error(
    t('Дата ещё не наступила.', 'The date is in the future.'),
    t('Загружаются только события, которые уже были.', 'Only what has happened is imported.'),
    t('Исправьте дату или уберите плановую.', 'Correct the date, or remove it if it is a plan.'),
  ),
  bad_number: error(
    t('Это не число.', 'This is not a number.'),
    LEFT_OUT,
    t('Напишите число как 1234,56 или 1234.56.', 'Write the number as 1234.56 or 1234,56.'),
  ),
  ambiguous_number: error(
    t(
      'Непонятно, что здесь отделено: тысячи или дробная часть.',
      'It is not clear whether thousands or decimals are set off here.',
    ),
    t(
      'В этой колонке встречаются и точка, и запятая как дробный знак.',
      'This column has both the point and the comma as the decimal mark.',
    ),
    t('Напишите число без разделителя тысяч.', 'Write the number without a thousands separator.'),
  ),
  assumed_thousands: warning(
    t('Числа вида «{sample}» прочитаны как тысячи.', 'Numbers such as “{sample}” are read as thousands.'),
    t('В колонке нет числа, по которому видно дробный знак.', 'No number of the column shows the decimal mark.'),
    t(
      'Если это дробная часть, выгрузите числа с двумя знаками.',
      'If these are decimals, export the numbers with two digits.',
    ),
  ),
  negative_number: error(t('Число меньше нуля.', 'The number is below zero.'), LEFT_OUT, FIX_CELL),
  not_whole: error(t('Нужно целое число.', 'A whole number is needed.'), LEFT_OUT, FIX_CELL),
  unknown_status: error(
    t('Незнакомый статус.', 'The status is not known.'),
    t('Подойдёт: {names}.', 'One of these will do: {names}.'),
    t('Выберите статус из списка.', 'Take a status from the list.'),
  ),
  unknown_reject_reason: error(
    t('Незнакомая причина отказа.', 'The reject reason is not known.'),
    t('Подойдёт: {names}.', 'One of these will do: {names}.'),
    t('Выберите причину из списка.', 'Take a reason from the list.'),
  ),
  text_too_long: error(
    t('Слишком длинный текст: {count} знаков.', 'The text is too long: {count} characters.'),
    t('Похоже, в ячейку попали соседние строки.', 'Neighbouring rows seem to be in this cell.'),
    t('Проверьте кавычки в этой строке.', 'Check the quotation marks in this row.'),
  ),
  mangled_id: error(
    t(
      'Номер испорчен программой: вместо цифр степень десяти.',
      'The number was spoilt by a program: a power of ten instead of digits.',
    ),
    t('Разные номера стали бы одним.', 'Different ids would become one.'),
    t('Выгрузите файл заново и не пересохраняйте его в Excel.', 'Export the file again and do not save it in Excel.'),
  ),
  duplicate_lead_id: warning(
    t('Лид повторяется в строках {rows}.', 'The lead is repeated in rows {rows}.'),
    t('Загружена последняя строка.', 'The last row is taken.'),
    t('Проверьте, что последняя строка верная.', 'Check that the last row is the right one.'),
  ),
  final_before_created: error(
    t('Лид закрыт раньше, чем создан ({created}).', 'The lead was closed before it was created ({created}).'),
    t(
      'Сделка попала бы не в тот месяц. Строка не загружена.',
      'The deal would fall into a wrong month. The row is left out.',
    ),
    FIX_CELL,
  ),
  stage_before_created: warning(
    t(
      'Этап пройден раньше, чем создан лид ({created}).',
      'The stage was reached before the lead was created ({created}).',
    ),
    t(
      'Строка загружена; время на этапе посчитать нельзя.',
      'The row is kept; the time of the stage cannot be reckoned.',
    ),
    t('Исправьте дату в CRM.', 'Correct the date in the CRM.'),
  ),
  won_and_lost: warning(
    t('У лида есть и дата сделки, и дата отказа.', 'The lead has both a won date and a lost date.'),
    t('В выручку войдёт сделка.', 'The deal counts in the revenue.'),
    t('Уберите лишнюю дату в CRM.', 'Remove the wrong date in the CRM.'),
  ),
  won_without_date: warning(
    t('Статус «Сделка», но нет даты сделки.', 'The status is won, but there is no won date.'),
    t('Без даты сделка не попадёт ни в один месяц.', 'Without a date the deal falls into no month.'),
    t('Укажите дату сделки в CRM.', 'Set the won date in the CRM.'),
  ),
  won_without_amount: warning(
    t('Сделка без суммы.', 'A deal without an amount.'),
    t('Выручка будет меньше настоящей.', 'The revenue will be too low.'),
    t('Укажите сумму сделки в CRM.', 'Set the amount in the CRM.'),
  ),
  no_numbers: error(
    t('В строке нет ни расхода, ни показов, ни кликов.', 'The row has neither cost nor impressions nor clicks.'),
    LEFT_OUT,
    t('Удалите строку или заполните её.', 'Remove the row or fill it.'),
  ),
} as const satisfies Record<string, IssueTemplate>;

/** What was done with rows that are no data of their own, or that came several at a time. */
const READING_ISSUES = {
  identical_rows: warning(
    t('Строки {rows} совпадают до последнего знака.', 'Rows {rows} are the same to the last character.'),
    t(
      'Их числа сложены, как у любых строк одной кампании за день.',
      'Their numbers are added, as those of all rows of a campaign and a day.',
    ),
    t(
      'Если файл склеен из двух выгрузок, удалите повтор.',
      'If the file was joined from two exports, remove the repeat.',
    ),
  ),
  grouped_rows: info(
    t('Строк сложено по дню и кампании: {count}.', 'Rows added up by day and campaign: {count}.'),
    t('В отчёте есть разбивка мельче кампании.', 'The report is broken down finer than by campaign.'),
    t('Ничего делать не нужно.', 'Nothing needs to be done.'),
  ),
  totals_left_out: info(
    t('Строк «Итого» пропущено: {count}.', 'Total rows left out: {count}.'),
    t('Иначе всё посчиталось бы дважды.', 'Otherwise everything would count twice.'),
    t('Ничего делать не нужно.', 'Nothing needs to be done.'),
  ),
  account_rows_left_out: info(
    t('Строк с суммой по кабинету пропущено: {count}.', 'Rows with the sum of the account left out: {count}.'),
    t(
      'Кампания в них пустая, а числа равны сумме кампаний дня.',
      'Their campaign is empty and their cost is the sum of the campaigns of the day.',
    ),
    t('Ничего делать не нужно.', 'Nothing needs to be done.'),
  ),
  total_differs: warning(
    t(
      'Сумма строк {sum} не равна итогу в файле {total}.',
      'The sum of rows {sum} is not the total of the file {total}.',
    ),
    t(
      'Возможно, часть строк не загружена или отчёт округлён.',
      'Some rows may have been left out, or the report is rounded.',
    ),
    t('Сверьте сумму с рекламным кабинетом.', 'Compare the sum with the advertising account.'),
  ),
} as const satisfies Record<string, IssueTemplate>;

/** Every issue that this folder can raise, by code. */
export const IMPORT_ISSUES = { ...FILE_ISSUES, ...ROW_ISSUES, ...READING_ISSUES };

/** Code of an issue of an import. */
export type ImportIssueCode = keyof typeof IMPORT_ISSUES;
