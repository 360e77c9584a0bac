import { t } from '../../shared/text';
import { error, warning, type IssueTemplate } from './issueTemplate';

const LEFT_OUT = t('Эта строка пропускается, остальные загружаются.', 'This row is left out; the other rows are kept.');
const FIX_CELL = t('Исправьте ячейку и загрузите файл ещё раз.', 'Correct the cell and import the file again.');

/** What is wrong with one row or cell. */
export const ROW_ISSUES = {
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
  unknown_status: warning(
    t('Незнакомая стадия, строк: {count}.', 'A stage that is not known, rows: {count}.'),
    t(
      'Такие лиды считаются только как лиды, без следующих этапов. Наши статусы: {names}.',
      'Such leads count as leads alone, without later stages. Our statuses: {names}.',
    ),
    t('Выберите, что она значит: ответ запомнится.', 'Say what it means: the answer is remembered.'),
  ),
  unknown_reject_reason: warning(
    t('Незнакомая причина отказа, строк: {count}.', 'A reject reason that is not known, rows: {count}.'),
    t(
      'Она записана комментарием к отказу. Наши причины: {names}.',
      'It is kept as the reject comment. Our reasons: {names}.',
    ),
    t('Выберите причину в «Лидах» или переименуйте её в CRM.', 'Pick the reason in Leads, or rename it in the CRM.'),
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
