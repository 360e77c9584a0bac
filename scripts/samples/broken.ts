import { between } from './chance';

/** A thousand leads, three of them broken: a day that does not exist, an amount in words, no id. */
function breakThree(leads: readonly string[]): string[] {
  const lines = leads.slice(0, 1001);
  const replace = (line: number, column: number, value: string): void => {
    const cells = (lines[line - 1] ?? '').split(',');
    cells[column] = value;
    lines[line - 1] = cells.join(',');
  };
  replace(101, 1, '2026-02-30');
  replace(502, 12, 'сто тысяч');
  replace(903, 0, '');
  return lines;
}

/** Bytes of windows-1251: ASCII as it is, Russian letters from 0xC0. */
function toWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 0x80) return code;
    if (letter === 'ё') return 0xb8;
    if (letter === 'Ё') return 0xa8;
    return code - 0x410 + 0xc0;
  });
}

/** Files as people bring them: name, what is wrong with it, content made from the good leads. */
export const BROKEN: readonly (readonly [
  file: string,
  about: string,
  content: (leads: readonly string[]) => string | Uint8Array,
])[] = [
  ['empty.csv', 'nothing at all', () => ''],
  ['no_header.csv', 'leads without the row of headers', (leads) => `${leads.slice(1, 40).join('\n')}\n`],
  [
    'workbook.csv',
    'the first bytes of an xlsx workbook named .csv',
    () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
  ],
  [
    'picture.csv',
    'the first bytes of a PNG picture named .csv',
    () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
  ],
  [
    'three_bad_rows.csv',
    '1,000 leads, of which lines 101, 502 and 903 are broken',
    (leads) => `${breakThree(leads).join('\n')}\n`,
  ],
  [
    'windows_1251.csv',
    'costs in windows-1251 with Russian headers, semicolons and decimal commas: reads well where the browser knows the encoding',
    () =>
      toWindows1251(
        'Дата;Канал;Кампания;Показы;Клики;Расход (руб.)\n' +
          '02.03.2026;Яндекс Директ;Поиск;1 200;48;4 608,50\n' +
          '03.03.2026;Яндекс Директ;Поиск;1 150;45;4 311,00\nИтого;;;2 350;93;8 919,50\n',
      ),
  ],
  [
    'unknown_encoding.csv',
    'bytes of no encoding that we know',
    () => Uint8Array.from({ length: 512 }, () => between(128, 255)),
  ],
  [
    'monthly_report.csv',
    'costs by month instead of by day',
    () => 'Month,Campaign,Impr.,Clicks,Cost\n2026-02,search_wms,250000,5200,498000.00\n',
  ],
];
