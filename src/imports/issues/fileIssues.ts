import { t } from '../../shared/text';
import { error, warning, type IssueTemplate } from './issueTemplate';

const EXPORT_CSV = t(
  'Выгрузите отчёт как CSV (UTF-8) и выберите этот файл.',
  'Export the report as CSV (UTF-8) and choose that file.',
);
const NOT_TEXT = t('Прочитать можно CSV, TSV и xlsx.', 'What can be read is CSV, TSV and xlsx.');
/** What is wrong with the file as a whole. */
export const FILE_ISSUES = {
  empty_file: error(
    t('Файл пустой.', 'The file is empty.'),
    t('В нём нет ни одной строки.', 'It has not a single row.'),
    t('Проверьте период отчёта и выгрузите его ещё раз.', 'Check the period of the report and export it again.'),
  ),
  xlsx_file: error(
    t('Это книга Excel (xlsx), а не CSV.', 'This is an Excel workbook (xlsx), not CSV.'),
    t('Здесь её прочитать нечем.', 'There is nothing here to read it with.'),
    t('Откройте книгу и сохраните лист как «CSV UTF-8».', 'Open the workbook and save the sheet as “CSV UTF-8”.'),
  ),
  broken_xlsx: error(
    t('Книга Excel не читается.', 'The Excel workbook cannot be read.'),
    t(
      'Файл повреждён, скачан не до конца или это другой архив.',
      'It is damaged, cut short, or another kind of archive.',
    ),
    t('Скачайте отчёт ещё раз или выгрузите его как CSV.', 'Download the report again, or export it as CSV.'),
  ),
  xls_file: error(
    t(
      'Это старая книга Excel (xls) или книга с паролем.',
      'This is an old Excel workbook (xls), or one with a password.',
    ),
    t('Прочитать можно xlsx без пароля и CSV.', 'What can be read is xlsx without a password, and CSV.'),
    t('Откройте её и сохраните как xlsx или «CSV UTF-8».', 'Open it and save it as xlsx or “CSV UTF-8”.'),
  ),
  too_big: error(
    t('Файл слишком большой: {size} МБ.', 'The file is too big: {size} MB.'),
    t('Панель читает файлы до {most} МБ.', 'The panel reads files of up to {most} MB.'),
    t('Выгрузите отчёт по частям: по кварталу или по месяцу.', 'Export the report in parts: by quarter or by month.'),
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
  no_day_column: error(
    t('В отчёте нет колонки с днём.', 'The report has no column with the day.'),
    t(
      'Расходы хранятся по дням: иначе недели и месяцы не сойдутся.',
      'Costs are kept by day, or weeks and months would not add up.',
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
