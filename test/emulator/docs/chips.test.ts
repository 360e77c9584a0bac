/** Smart chips and plain text. Source: the discovery document's words on InsertPerson, InsertRichLink and InsertDate. */
import { documentOfText, plainText } from '../../../emulator/docs/plainText';
import { allBreaches, batch, blank, get, insert, refusal } from './support';

const at = (index: number) => ({ location: { index } });

test('a person, a link and a date take one unit each', () => {
  const { stored } = batch(blank(), [
    insert(1, 'ab'),
    { insertPerson: { ...at(2), personProperties: { email: 'anna@example.com', name: 'Anna' } } },
    { insertRichLink: { ...at(3), richLinkProperties: { uri: 'https://docs.google.com/spreadsheets/d/x' } } },
    {
      insertDate: {
        ...at(4),
        dateElementProperties: { timestamp: '2026-03-16T00:00:00Z', dateFormat: 'DATE_FORMAT_ISO8601' },
      },
    },
  ]);
  const shown = get(stored);
  const elements = shown.body.content[1]?.paragraph?.elements ?? [];
  expect(elements.map((element) => [element.startIndex, element.endIndex])).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 7],
  ]);
  expect(elements[1]).toMatchObject({ person: { personProperties: { email: 'anna@example.com', name: 'Anna' } } });
  expect(elements[2]).toMatchObject({
    richLink: { richLinkProperties: { title: 'https://docs.google.com/spreadsheets/d/x' } },
  });
  expect(elements[3]).toMatchObject({
    dateElement: { dateElementProperties: { displayText: '2026-03-16', locale: 'en' } },
  });
  expect(allBreaches(shown)).toEqual([]);
});

test.each([
  ['insertPerson', { personProperties: { name: 'x' } }, 'The email of the person must be given.'],
  ['insertRichLink', { richLinkProperties: { uri: 'ftp://x' } }, 'The URI of the rich link must be given.'],
  ['insertDate', { dateElementProperties: {} }, 'The timestamp of the date must be given.'],
])('%s without what it needs is refused', (kind, args, text) => {
  expect(refusal(blank(), [{ [kind]: { ...at(1), ...args } }])).toBe(`Invalid requests[0].${kind}: ${text}`);
});

test('a document made of text gives the text back', () => {
  const text = 'План\r\nвторая строка 😀\r\n\r\nконец';
  const made = documentOfText('d', 'D', text);
  expect(plainText(made)).toBe(text);
  expect(allBreaches(get(made))).toEqual([]);
  expect(plainText(documentOfText('d', 'D', ''))).toBe('');
});
