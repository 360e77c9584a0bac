import { t } from '../../shared/text';
import { info, warning, type IssueTemplate } from './issueTemplate';

/** What was done with rows that are no data of their own, or that came several at a time. */
export const READING_ISSUES = {
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
  cost_in_micros: info(
    t('Расход переведён из миллионных долей, строк: {count}.', 'Costs were turned from millionths, rows: {count}.'),
    t('Так их отдаёт API Яндекс Директа.', 'This is how the API of Yandex Direct gives them.'),
    t('Сверьте сумму с рекламным кабинетом.', 'Compare the sum with the advertising account.'),
  ),
  no_channel: warning(
    t('Файл не называет канал, строк: {count}.', 'The file names no channel, rows: {count}.'),
    t('Расход без канала не попадёт ни к одному источнику.', 'Costs without a channel belong to no source.'),
    t('Выберите канал файла.', 'Pick the channel of the file.'),
  ),
  product_rows: info(
    t('Сделок, у которых сложены строки товаров: {count}.', 'Deals whose product rows were added up: {count}.'),
    t('В выгрузке каждая строка товара — отдельная строка.', 'The export has a row for each product of a deal.'),
    t('Ничего делать не нужно.', 'Nothing needs to be done.'),
  ),
  other_currency: warning(
    t(
      'Строк в валюте {currency}: {count}, а отдел считает в {own}.',
      'Rows in {currency}: {count}; the department counts in {own}.',
    ),
    t(
      'Они загружаются со своей валютой. В суммы войдут по курсу на день строки, а без курса — нет.',
      'They are kept with their currency. They count by the rate of their day, and not without one.',
    ),
    t('Впишите курс на вкладке «Курсы валют».', 'Type the rate on the tab Currency rates.'),
  ),
  vat_differs: warning(
    t(
      'Файл говорит: суммы {file}. В настройках отдела они {own}.',
      'The file says: sums {file}. By the settings they are {own}.',
    ),
    t(
      'Сложить те и другие нельзя: расход и выручка разойдутся на ставку НДС.',
      'The two cannot be added: spend and revenue would differ by the rate of VAT.',
    ),
    t(
      'Выгрузите отчёт {own} или измените «Настройки» → «Деньги».',
      'Export the report {own}, or change Settings → Money.',
    ),
  ),
  excluded_pipeline: info(
    t('Строк не из продаж пропущено: {count}.', 'Rows that are no sales left out: {count}.'),
    t('Так сказано в «Стадиях CRM»: снята отметка «Считать».', 'So says “CRM stages”: “Counts” is not ticked.'),
    t('Если это ошибка, поставьте там отметку.', 'If that is wrong, tick it there.'),
  ),
  deals_without_lead: warning(
    t('Сделок без ссылки на лид: {count}.', 'Deals without a link to their lead: {count}.'),
    t(
      'Такая сделка считается отдельным лидом, и конверсии лидов занижены.',
      'Such a deal counts as a lead of its own, and conversions of leads are too low.',
    ),
    t('Добавьте в выгрузку сделок колонку «ID лида».', 'Add the column “Lead ID” to the export of deals.'),
  ),
  won_deals_without_date: warning(
    t('Выигранных сделок без даты: {count}.', 'Won deals without a date: {count}.'),
    t(
      'Файл не говорит, когда сделка выиграна: ни она, ни её сумма не попадут ни в один месяц.',
      'The file does not say when the deal was won: neither it nor its amount falls into any month.',
    ),
    t(
      'Добавьте в выгрузку колонку «Дата изменения стадии» и загрузите файл ещё раз.',
      'Add the column “Stage change date” to the export and import the file again.',
    ),
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
