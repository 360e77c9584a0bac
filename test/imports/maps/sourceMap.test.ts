import { sourceFinder, type ChannelEntry, type SourceRow } from '../../../src/imports/maps/sourceMap';

const channel = (code: string, name: string, utmSource = '', aliases: readonly string[] = []): ChannelEntry => ({
  code,
  name,
  utmSource,
  aliases,
});
const row = (match: Partial<SourceRow>, to: string, priority = 10): SourceRow => ({
  label: '',
  utmSource: '',
  utmMedium: '',
  channel: to,
  priority,
  ...match,
});
const from = (
  label: string,
  utmSource = '',
  utmMedium = '',
): { label: string; utmSource: string; utmMedium: string } => ({
  label,
  utmSource,
  utmMedium,
});

const CHANNELS = [
  channel('ya_search', 'Яндекс Директ: поиск', 'yandex'),
  channel('ya_rsya', 'Яндекс Директ: РСЯ', 'yandex'),
  channel('vk', 'VK Реклама', 'vk', ['ВКонтакте']),
  channel('email', '', 'email'),
];

describe('sourceFinder', () => {
  const find = sourceFinder(
    [
      row({ label: 'Сайт', utmMedium: 'cpc' }, 'Контекст', 5),
      row({ label: 'Сайт' }, 'SEO', 7),
      row({ utmSource: 'partner' }, '', 1),
      row({}, 'Все подряд', 0),
    ],
    CHANNELS,
  );

  it.each([
    ['a row of the table by all that it names', from('Сайт', '', 'cpc'), 'Контекст'],
    ['the next row where the first asks for more', from('Сайт', '', 'organic'), 'SEO'],
    ['letter case, spaces and look-alike letters aside', from('  сАЙТ ', '', 'СРС'), 'Контекст'],
    ['unknown on purpose', from('Сайт', 'partner'), ''],
    ['the name of a channel', from('VK Реклама'), 'VK Реклама'],
    ['the code of a channel', from('vk'), 'VK Реклама'],
    ['another name of a channel', from('ВКонтакте'), 'VK Реклама'],
    ['the tag of a channel', from('', 'vk'), 'VK Реклама'],
    ['a channel without a name by its code', from('', 'email'), 'email'],
    ['the name that stands in the tag', from('', 'ВКонтакте'), 'VK Реклама'],
    ['nothing said', from(''), ''],
    ['nothing said in words', from('Не указан'), ''],
    ['nothing said in English', from('(not set)'), ''],
    ['a name that nobody knows', from('Радио'), null],
    ['nothing said, but a tag that nobody knows', from('другое', 'radio'), null],
  ])('%s', (_name, source, channelName) => {
    expect(find(source)).toBe(channelName);
    // a second time from memory
    expect(find(source)).toBe(channelName);
  });

  it('a tag of two channels tells neither, whichever comes first', () => {
    expect(find(from('', 'yandex'))).toBeNull();
    expect(sourceFinder([], [...CHANNELS].reverse())(from('', 'yandex'))).toBeNull();
  });

  it('a row that names nothing fits nothing', () => expect(find(from('что угодно'))).toBeNull());
});
