/** Tables as marketing teams draw them by hand, in the shapes that we have seen: titles above, totals, remarks, several forms of a date. */
import { toSerial } from '../../../src/shared/civilDate';
import type { SourceCell, SourceMerge, SourceSheet } from '../../../src/imports/adopt/sheet';

/** A day as Sheets keeps it. */
export const day = (iso: string): SourceCell => ({ value: toSerial(iso), date: true });

type Given = string | number | boolean | null | SourceCell;

const cell = (given: Given): SourceCell =>
  typeof given === 'object' && given !== null ? given : { value: given === '' ? null : given, date: false };

export const sheetOf = (
  title: string,
  rows: readonly (readonly Given[])[],
  merges: readonly SourceMerge[] = [],
): SourceSheet => ({
  title,
  rows: rows.map((row) => row.map(cell)),
  merges,
});

const merge = (startRow: number, startColumn: number, rows: number, columns: number): SourceMerge => ({
  startRow,
  endRow: startRow + rows,
  startColumn,
  endColumn: startColumn + columns,
});

/** Requests kept by hand: a merged title, months as sections, totals, notes, four forms of a date, words of their own for statuses. */
export const REQUESTS = sheetOf(
  'Заявки',
  [
    ['Заявки с сайта и звонки, отдел маркетинга', '', '', '', '', '', '', ''],
    ['обновляет Катя по пятницам'],
    ['№', 'Дата', 'Откуда', 'Имя', 'Телефон', 'Статус', 'Сумма, руб.', 'Комментарий менеджера'],
    ['МАРТ', '', '', '', '', '', '', ''],
    [101, day('2026-03-02'), 'Яндекс Директ', 'Иван', '+7 900 000-00-01', 'Новый', '', 'перезвонить'],
    [102, '05.03.2026', 'VK', 'ООО «Ромашка»', '', 'думает', '', ''],
    [103, '6 марта 2026', 'Сайт', 'Анна', '', 'Сделка', '120 500,50', 'оплатили'],
    [104, '2026-03-07', 'Яндекс Директ', 'Олег', '', 'Отказ', '', 'дорого'],
    ['Итого март', '', '', '', '', '', '120 500,50', ''],
    [],
    ['АПРЕЛЬ', '', '', '', '', '', '', ''],
    ['№', 'Дата', 'Откуда', 'Имя', 'Телефон', 'Статус', 'Сумма, руб.', 'Комментарий менеджера'],
    [105, 'в среду', 'VK', 'Пётр', '', 'Новый', '', ''],
    [106, day('2026-04-03'), 'Рекомендации', 'Мария', '', 'Новый', '', ''],
    ['ВСЕГО', '', '', '', '', '', '120 500,50', ''],
  ],
  [merge(0, 0, 1, 8), merge(3, 0, 1, 8), merge(10, 0, 1, 8)],
);

/** Spend by day: numbers as text with a comma, a rate column, a total at the end, a day without numbers. */
export const SPEND = sheetOf('Бюджет', [
  ['Дата', 'Площадка', 'РК', 'Показы', 'Клики', 'Потратили, ₽', 'CPC', 'Примечание'],
  [day('2026-03-02'), 'Яндекс Директ', 'Бренд', 1200, 48, '2 400,50', 50.01, ''],
  [day('2026-03-02'), 'VK', 'Ретаргет', 5400, 31, 1234.567, 39.8, 'новый креатив'],
  [day('2026-03-03'), 'Яндекс Директ', 'Бренд', 1100, 40, '1 999,00', 49.98, ''],
  [day('2026-03-03'), 'VK', 'Ретаргет', '—', '—', '—', '', 'пауза'],
  ['Итого', '', '', 7700, 119, '5 634,07', '', ''],
]);

/** An RNP: months merged over weeks, each week a plan and a fact, channels as sections, rates among the metrics, a total block. */
export const RNP = sheetOf(
  'РНП 2026',
  [
    ['РНП отдела маркетинга, 2026 год'],
    ['Показатель', 'Март 2026', '', '', '', 'Апрель 2026', ''],
    ['', '1 нед план', '1 нед факт', '2 нед план', '2 нед факт', '1 нед план', '1 нед факт'],
    ['Яндекс Директ', '', '', '', '', '', ''],
    ['Расход, ₽', 50000, 48000, 50000, 51000, 60000, ''],
    ['Лиды', 20, 18, 22, 25, 24, ''],
    ['CPL', 2500, 2666, 2272, 2040, 2500, ''],
    ['VK', '', '', '', '', '', ''],
    ['Расход, ₽', 30000, 30000, 30000, 29000, 'уточнить', ''],
    ['Лиды', 10, 9, 10, 11, 12, ''],
    ['Звонки', 5, 5, 5, 5, 5, ''],
    ['ИТОГО', '', '', '', '', '', ''],
    ['Расход, ₽', 80000, 78000, 80000, 80000, 60000, ''],
    ['Лиды', 30, 27, 32, 36, 36, ''],
  ],
  [merge(0, 0, 1, 7), merge(1, 1, 1, 4), merge(1, 5, 1, 2)],
);

/** A plan by weeks whose days stand in the header: one week lies in two months. */
export const WEEKS = sheetOf('План', [
  ['Канал', 'Метрика', day('2026-03-16'), day('2026-03-23'), day('2026-03-30'), 'Итого'],
  ['SEO', 'Заявки (план)', 7, 7, 7, 21],
  ['SEO', 'Заявки (факт)', 5, 9, '', 14],
  ['SEO', 'Бюджет план', 100, 100, 100.5, 300.5],
]);

/** A plan by months: two rows of headers, months without a year, a total of all channels. */
export const MONTHS = sheetOf(
  'План на 2026',
  [
    ['Месяц', 'Канал', 'Лиды', '', 'Бюджет', '', 'Комментарий'],
    ['', '', 'План', 'Факт', 'План', 'Факт', ''],
    ['март', 'Яндекс Директ', 40, 44, '100 000', '101 000', ''],
    ['март', 'VK', 20, 18, '60 000', '59 000', 'новый подрядчик'],
    ['март', 'Итого', 60, 62, '160 000', '160 000', ''],
    ['апрель', 'Яндекс Директ', 45, '', '110 000', '', ''],
    ['скоро', 'VK', 25, '', '65 000', '', ''],
  ],
  [merge(0, 2, 1, 2), merge(0, 4, 1, 2)],
);

/** A content plan with an idea that has no date, a text in place of a network, a column of remarks. */
export const POSTS = sheetOf('SMM', [
  ['Контент на март', '', '', '', '', '', ''],
  ['Дата', 'Соцсеть', 'О чём', 'Формат', 'Ответственный', 'Готовность', 'Заметки'],
  [day('2026-03-10'), 'telegram', 'Как считать остатки', 'Пост', 'Катя', 'Готов', 'нужна картинка'],
  ['12.03.2026', 'vk', 'Разбор склада клиента', 'лонгрид на 3 части', 'Катя', 'в голове', ''],
  ['', 'vk', 'Идея про маркетплейсы', '', '', '', ''],
  ['13/03/2026', 'dzen', 'Пять ошибок приёмки', '', 'Олег', '', ''],
]);
