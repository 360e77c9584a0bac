import fc from 'fast-check';
import { matchNames, type Directory } from '../../../src/imports/names/matchNames';
import { normaliseName } from '../../../src/imports/names/normaliseName';
import { proposeCode } from '../../../src/imports/names/proposeCode';

const DIRECTORY: Directory = {
  channels: [
    { code: 'yandex_direct', name: 'Яндекс Директ', aliases: ['yandex / cpc', 'Директ'] },
    { code: 'vk_ads', name: 'VK Реклама', aliases: [] },
    { code: 'seo', name: 'Поиск', aliases: ['vk_ads'] },
  ],
  products: [{ code: 'wms', name: 'Внедрение WMS', aliases: [] }],
  segments: [{ code: '3pl', name: '3PL-операторы', aliases: ['3пл'] }],
};

const row = (channel: string, segment = '', product = '') => ({
  line: 2,
  values: { channel, segment, product, cost: 5 },
});

describe('matchNames', () => {
  it.each([
    { name: 'yandex_direct', code: 'yandex_direct' },
    { name: 'Яндекс Директ', code: 'yandex_direct' },
    { name: '  яндекс\u00a0 ДИРЕКТ ', code: 'yandex_direct' },
    { name: 'Яндекc Диpeкт', code: 'yandex_direct' },
    { name: 'Yandex / CPC', code: 'yandex_direct' },
    { name: 'vk_ads', code: 'vk_ads' },
    { name: '', code: 'unknown' },
    { name: 'unknown', code: 'unknown' },
    { name: 'Авито', code: 'unknown' },
  ])('channel «$name» is $code', ({ name, code }) => {
    expect(matchNames([row(name)], DIRECTORY).rows[0]?.values.channel).toBe(code);
  });

  it('gives codes, keeps the rest of the row and offers unknown names once', () => {
    const { rows, unknown } = matchNames(
      [row('Авито', '3ПЛ', 'внедрение wms'), row('АВИТО', 'Заводы', 'Аудит'), row('seo')],
      DIRECTORY,
    );
    expect(rows).toEqual([
      { line: 2, values: { channel: 'unknown', segment: '3pl', product: 'wms', cost: 5 } },
      { line: 2, values: { channel: 'unknown', segment: '', product: '', cost: 5 } },
      { line: 2, values: { channel: 'seo', segment: '', product: '', cost: 5 } },
    ]);
    expect(unknown).toEqual({ channels: ['Авито'], segments: ['Заводы'], products: ['Аудит'] });
  });

  it('matches the name once it was added under the proposed code', () => {
    const code = proposeCode(
      'Авито',
      DIRECTORY.channels.map((channel) => channel.code),
    );
    const channels = [...DIRECTORY.channels, { code, name: 'Авито', aliases: [] }];
    const { rows, unknown } = matchNames([row('авито')], { ...DIRECTORY, channels });
    expect([rows[0]?.values.channel, unknown.channels]).toEqual(['avito', []]);
  });
});

describe('normaliseName', () => {
  it.each([
    { left: 'Cчёт на предоплату', right: 'Счет на предоплату' },
    { left: 'BK', right: 'ВК' },
    { left: 'Всё\u202fвремя', right: 'все время' },
    { left: '\ufeffДата', right: 'дата' },
    { left: 'и\u0306од', right: 'йод' },
  ])('$left is the same as $right', ({ left, right }) => expect(normaliseName(left)).toBe(normaliseName(right)));

  it('leaves different names different', () => expect(normaliseName('Директ')).not.toBe(normaliseName('Дирекция')));

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => normaliseName(normaliseName(text)) === normaliseName(text),
      ),
    );
  });
});

describe('proposeCode', () => {
  it.each([
    { name: 'Яндекс Директ', taken: [], code: 'yandeks_direkt' },
    { name: 'Яндекс Директ', taken: ['yandeks_direkt'], code: 'yandeks_direkt_2' },
    { name: 'Яндекс Директ', taken: ['yandeks_direkt', 'yandeks_direkt_2'], code: 'yandeks_direkt_3' },
    { name: 'Ёлка & Щука', taken: [], code: 'yolka_shhuka' },
    { name: 'Café (offline)', taken: [], code: 'cafe_offline' },
    { name: '3PL', taken: [], code: '3pl' },
    { name: 'Unknown', taken: [], code: 'unknown_2' },
    { name: '☎', taken: [], code: 'item' },
  ])('$name, taken $taken: $code', ({ name, taken, code }) => expect(proposeCode(name, taken)).toBe(code));

  it('is a slug that nobody has, for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom('item', 'a', 'item_2')), (name, taken) => {
        const code = proposeCode(name, taken);
        expect(code).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
        expect(taken).not.toContain(code);
      }),
    );
  });
});
