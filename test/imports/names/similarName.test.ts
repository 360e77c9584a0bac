import { similarName } from '../../../src/imports/names/similarName';
import { commonPrefix } from '../../../src/imports/systemPrefix';
import { CHANNEL_CATALOGUE } from '../../../src/department/control/channelCatalogue';

const NAMES = CHANNEL_CATALOGUE.map(({ code, name, utmSource, aliases }) => ({
  name: name.ru,
  words: [code, utmSource, name.en, ...aliases.split(',')],
}));

describe('the channel that a source is most like', () => {
  it.each([
    [['Яндекс.Директ поиск'], 'Яндекс Директ'],
    [['Реклама ВКонтакте'], 'VK Реклама'],
    [['', 'vk-ads'], 'VK Реклама'],
    [['Telegram-канал'], 'Контент и Telegram'],
    [['Выставка ПИР'], 'Мероприятия'],
    [['Органика Яндекс', 'organic'], 'SEO'],
    [['hh.ru'], null],
    [['Реклама'], null],
    [['', ''], null],
  ])('of %j is %s', (texts, want) => expect(similarName(texts, NAMES)).toBe(want));
});

describe('the system of a file', () => {
  it.each([
    [['B24-1', 'B24-D7'], 'B24-'],
    [['B24-1', 'AMO-1'], null],
    [['Л-1', '77'], ''],
    [[], null],
  ])('with the ids %j is marked %j', (ids, want) => expect(commonPrefix(ids)).toBe(want));
});
