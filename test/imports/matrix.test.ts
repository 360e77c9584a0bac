/** Every kind of export in every encoding, delimiter and language that it comes in: read alike, down to the last value. */
import { fingerprintOfHeader } from '../../src/imports/mapping/headerFingerprint';
import { readFile } from '../../src/imports/readFile';
import type { Decoder } from '../../src/imports/table/readBytes';

const decode: Decoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** windows-1251 by hand: no encoder of it comes with Node. */
function toCp1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 128) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x350;
    const rest: Record<string, number> = {
      ё: 0xb8,
      Ё: 0xa8,
      '№': 0xb9,
      '«': 0xab,
      '»': 0xbb,
      '\u00a0': 0xa0,
      '—': 0x97,
    };
    return rest[letter] ?? 0x3f;
  });
}

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array =>
  Uint8Array.from(
    [...(mark ? `\ufeff${text}` : text)].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const ENCODINGS = {
  'UTF-8': utf8,
  'UTF-8 with a mark': (text: string) => utf8(`\ufeff${text}`),
  'UTF-16LE': (text: string) => utf16(text, true, true),
  'UTF-16BE': (text: string) => utf16(text, false, true),
  'UTF-16LE without a mark': (text: string) => utf16(text, true, false),
  'windows-1251': toCp1251,
} as const;

type Cells = readonly (readonly string[])[];
const table =
  (delimiter: string, end = '\n') =>
  (rows: Cells): string =>
    rows
      .map((row) =>
        row.map((cell) => (/[";,|\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
      )
      .join(end) + end;

const LAYOUTS = {
  semicolons: table(';'),
  'commas, CRLF': table(',', '\r\n'),
  tabs: table('\t'),
  pipes: table('|'),
  'a sep= line': (rows: Cells) => `sep=;\r\n${table(';', '\r\n')(rows)}`,
  'all quoted, a delimiter at the end of the line': (rows: Cells) =>
    rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')};\n`).join(''),
  'a preamble': (rows: Cells) => `Отчёт за март\n\n${table(';')(rows)}`,
} as const;

interface Kind {
  readonly name: string;
  readonly format: string | null;
  readonly rows: Cells;
  /** Values of the first row, written by hand from the cells. */
  readonly want: Readonly<Record<string, unknown>>;
  readonly count: number;
}

const spend = (channel: string): Kind['want'] => ({
  date: '2026-03-01',
  channel,
  campaign: 'Поиск',
  impressions: 1200,
  clicks: 9,
  cost: 1340.25,
});

const KINDS: readonly Kind[] = [
  {
    name: 'Bitrix24 leads, ru',
    format: 'bitrix24_leads',
    rows: [
      ['ID', 'Название лида', 'Статус', 'Источник', 'Дата создания', 'Дата изменения'],
      ['21', 'Заявка «сайт»; срочно', 'Качественный лид', 'Веб-сайт', '02.03.2026 11:24:10', '05.03.2026 18:02:44'],
    ],
    want: { lead_id: 'B24-21', created: '2026-03-02', status: 'sql', channel: 'Веб-сайт' },
    count: 1,
  },
  {
    name: 'Bitrix24 leads, en',
    format: 'bitrix24_leads',
    rows: [
      ['ID', 'Lead Name', 'Status', 'Source', 'Created on', 'Modified on'],
      ['21', 'Заявка', 'Junk lead', 'Website', '2026-03-02 11:24', '2026-03-05'],
    ],
    want: { lead_id: 'B24-21', created: '2026-03-02', status: 'disqualified', channel: 'Website' },
    count: 1,
  },
  {
    name: 'Bitrix24 deals with rows of products',
    format: 'bitrix24_deals',
    rows: [
      [
        'ID',
        'ID лида',
        'Название сделки',
        'Стадия сделки',
        'Сумма',
        'Валюта',
        'Дата создания',
        'Предполагаемая дата закрытия',
        'Товар',
      ],
      [
        '2104',
        '21',
        'Завод "Прогресс"',
        'Cчёт на предоплату',
        '300000.00',
        'Российский рубль',
        '02.03.2026',
        '31.12.2099',
        'Внедрение',
      ],
      [
        '2104',
        '21',
        'Завод "Прогресс"',
        'Cчёт на предоплату',
        '60000.50',
        'Российский рубль',
        '02.03.2026',
        '31.12.2099',
        'Поддержка',
      ],
    ],
    want: { lead_id: 'B24-21', status: 'proposal', amount: 360000.5, product: 'Внедрение', won_at: null },
    count: 1,
  },
  {
    name: 'amoCRM, ru',
    format: 'amocrm',
    rows: [
      [
        'ID',
        'Название сделки',
        'Бюджет ',
        'Дата создания сделки',
        'Дата редактирования',
        'Дата закрытия',
        'Этап сделки',
        'Воронка',
        'Источник',
        'Источник',
      ],
      ['31', 'Заявка', '120 000', '02.03.2026 11:24:10', '20.03.2026', '20.03.2026', '142', 'Основная', '', 'Сайт'],
      ['32', 'Заявка', '', '03.03.2026 11:24:10', '04.03.2026', 'не закрыта', 'Переговоры', 'Основная', 'Звонок', ''],
    ],
    want: { lead_id: 'AMO-31', status: 'won', won_at: '2026-03-20', amount: 120000, channel: 'Сайт' },
    count: 2,
  },
  {
    name: 'Kommo, en',
    format: 'amocrm',
    rows: [
      ['ID', 'Lead title', 'Sale', 'Created at', 'Closed at', 'Lead status', 'Pipeline', 'Source'],
      ['31', 'Заявка', '120,000', 'Mar 2, 2026', '2026-03-20', 'Closed - lost', 'Main', 'Site'],
    ],
    want: { lead_id: 'AMO-31', created: '2026-03-02', status: 'lost', lost_at: '2026-03-20', amount: 120000 },
    count: 1,
  },
  {
    name: 'HubSpot',
    format: 'hubspot',
    rows: [
      ['Record ID', 'Deal Name', 'Pipeline', 'Deal Stage', 'Amount', 'Close Date', 'Create Date', 'Original Source'],
      ['7001', 'Заявка', 'Sales', 'contractsent', '$125000', '2099-04-15', '2026-01-10 09:00', 'Paid search'],
    ],
    want: { lead_id: 'HS-7001', created: '2026-01-10', status: 'proposal', won_at: null, amount: 125000 },
    count: 1,
  },
  {
    name: 'Yandex Direct, ru',
    format: 'yandex_direct',
    rows: [
      ['Дата', 'Кампания', '№ Кампании', 'Показы', 'Клики', 'Расход (руб.)'],
      ['01.03.2026', 'Поиск', '7001', '1\u00a0200', '9', '1\u00a0340,25'],
      ['Итого', '', '', '1\u00a0200', '9', '1\u00a0340,25'],
    ],
    want: spend('Яндекс Директ'),
    count: 1,
  },
  {
    name: 'Yandex Direct, API in millionths',
    format: 'yandex_direct',
    rows: [
      ['Date', 'CampaignName', 'CampaignId', 'Impressions', 'Clicks', 'Cost'],
      ['2026-03-01', 'Поиск', '7001', '1200', '9', '1340250000'],
    ],
    want: spend('Яндекс Директ'),
    count: 1,
  },
  {
    name: 'Google Ads, en',
    format: 'google_ads',
    rows: [
      ['Day', 'Campaign', 'Currency code', 'Cost', 'Impr.', 'Clicks'],
      ['2026-03-01', 'Поиск', 'RUB', '1,340.25', '1,200', '9'],
      ['2026-03-02', 'Total Wine', 'RUB', ' --', '0', '0'],
      ['Total: account', '', 'RUB', '1,340.25', '1,200', '9'],
    ],
    want: spend('Google Ads'),
    count: 2,
  },
  {
    name: 'Google Ads, ru',
    format: 'google_ads',
    rows: [
      ['День', 'Кампания', 'Код валюты', 'Стоимость', 'Показы', 'Клики'],
      ['1 мар. 2026 г.', 'Поиск', 'RUB', '1\u00a0340,25', '1\u00a0200', '9'],
    ],
    want: spend('Google Ads'),
    count: 1,
  },
  {
    name: 'VK Ads, ru',
    format: 'vk_ads',
    rows: [
      ['Дата', 'Название кампании', 'ID кампании', 'Показы', 'Клики', 'Потрачено всего, руб.'],
      ['01.03.2026', 'Поиск', '5501', '1 200', '9', '1 340,25'],
    ],
    want: spend('VK Реклама'),
    count: 1,
  },
  {
    name: 'Meta, ru: rows that start and end on one day',
    format: 'meta_ads',
    rows: [
      [
        'Начало отчётного периода',
        'Конец отчётного периода',
        'Название кампании',
        'Потраченная сумма (RUB)',
        'Показы',
        'Клики на ссылку',
      ],
      ['01.03.2026', '01.03.2026', 'Поиск', '1 340,25', '1 200', '9'],
    ],
    want: spend('Meta Ads'),
    count: 1,
  },
  {
    name: 'Meta, en, with the row of the account',
    format: 'meta_ads',
    rows: [
      [
        'Reporting starts',
        'Reporting ends',
        'Day',
        'Campaign name',
        'Amount spent (RUB)',
        'Impressions',
        'Link clicks',
      ],
      ['2026-03-01', '2026-03-31', '2026-03-01', '', '1340.25', '1200', '9'],
      ['2026-03-01', '2026-03-31', '2026-03-01', 'Поиск', '1340.25', '1200', '9'],
    ],
    want: spend('Meta Ads'),
    count: 1,
  },
];

const options = { today: '2026-11-26', currency: 'RUB' };

describe.each(Object.entries(ENCODINGS))('%s', (encoding, encode) => {
  it.each(Object.entries(LAYOUTS))('%s', (layout, layOut) => {
    for (const kind of KINDS) {
      // an encoding without a mark shows itself by Russian letters alone
      const text = layOut(kind.rows);
      const isAscii = !/[а-яё]/i.test(text);
      if (encoding === 'windows-1251' && isAscii) continue;
      const result = readFile(encode(text), decode, kind.name === 'HubSpot' ? { today: options.today } : options);
      if (!result.ok) throw new Error(`${kind.name}, ${layout}: ${result.issues.map(({ code }) => code).join()}`);
      const { reading } = result;
      expect([kind.name, reading.facts.format, reading.rows.length, reading.rowsRefused]).toEqual([
        kind.name,
        kind.format,
        kind.count,
        0,
      ]);
      expect(reading.rows[0]?.values).toMatchObject(kind.want);
    }
  });
});

describe('a table of nobody, once explained', () => {
  const text = 'Номер;Когда пришло;Откуда;Деньги\n1;03/04/2026;Сайт;1.500\n2;05/04/2026;Выставка;2.000';

  it('is not read, but its header is guessed', () => {
    const result = readFile(utf8(text), decode, options);
    expect(result).toMatchObject({
      ok: false,
      guess: { header: ['Номер', 'Когда пришло', 'Откуда', 'Деньги'], line: 1 },
    });
  });

  it('is read by the explanation, in any order of its columns, and asks what the cells do not tell', () => {
    const choice = {
      kind: 'leads' as const,
      columns: { lead_id: 'Номер', created: 'Когда пришло', channel: 'Откуда', amount: 'Деньги' },
    };
    const fingerprint = fingerprintOfHeader(['Деньги', 'Откуда', 'Когда пришло', 'Номер']);
    const asked = readFile(utf8(text), decode, { ...options, headers: [{ fingerprint, choice, answers: {} }] });
    if (!asked.ok) throw new Error('not read');
    expect(asked.reading.questions.map(({ kind, key, samples }) => [kind, key, samples])).toEqual([
      ['dateOrder', 'created', ['03/04/2026', '05/04/2026']],
      ['decimal', 'amount', ['1.500', '2.000']],
    ]);
    const answers = { dateOrder: { created: 'day-first' as const }, decimal: { amount: 'point' as const } };
    const told = readFile(utf8(text), decode, { ...options, headers: [{ fingerprint, choice, answers }] });
    if (!told.ok) throw new Error('not read');
    expect(told.reading.questions).toEqual([]);
    expect(told.reading.rows.map(({ values }) => values)).toMatchObject([
      { lead_id: '1', created: '2026-04-03', channel: 'Сайт', amount: 1.5 },
      { lead_id: '2', created: '2026-04-05', channel: 'Выставка', amount: 2 },
    ]);
  });
});
