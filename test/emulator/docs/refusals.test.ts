/** Google's words for what it refuses, by the ids of the measured behaviours (m…) or the API's reference. */
import { batch, blank, erase, get, insert, range, refusal } from './support';

const TEXT = batch(blank(), [insert(1, 'The quick brown fox jumps')]).stored;
const TABLE = batch(blank(), [
  insert(1, 'ab'),
  { insertTable: { location: { index: 2 }, rows: 2, columns: 2 } },
]).stored;

const OUTSIDE =
  'Invalid requests[0].insertText: The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';
const TORN = 'Invalid requests[0].deleteContentRange: Invalid deletion range. Cannot delete the requested range.';
const LAST =
  'Invalid requests[0].deleteContentRange: The range cannot include the newline character at the end of the segment.';

describe('messages measured live', () => {
  test.each([
    ['m081', [{}], 'Invalid requests[0]: No request set.'],
    [
      'm080',
      [{ ...insert(1, 'a'), ...erase(1, 2) }],
      "Invalid value at 'requests[0]' (oneof), oneof field 'request' is already set. Cannot set 'deleteContentRange'",
    ],
    [
      'm082',
      [{ updateParagraphStyle: { ...range(1, 2), paragraphStyle: {}, fields: 'bogus_mask_field_xyz' } }],
      'Invalid requests[0].updateParagraphStyle: Invalid field: bogus_mask_field_xyz',
    ],
    [
      'm083',
      [insert(9999999, 'x')],
      'Invalid requests[0].insertText: Index 9999999 must be less than the end index of the referenced segment, 27.',
    ],
    ['m084', [insert(0, 'x')], OUTSIDE],
    ['m085', [insert(1, '')], 'Invalid requests[0].insertText: Insert text requests must specify text'],
    [
      'm085, nothing left when stripped',
      [insert(1, '\u0001\ue000')],
      'Invalid requests[0].insertText: Insert text requests must specify text',
    ],
    [
      'm086',
      [insert(1, '😀'), insert(2, 'x')],
      'Invalid requests[1].insertText: The insertion index cannot be within a grapheme cluster.',
    ],
    [
      'm086, a flag of two letters',
      [insert(1, '🇫🇷'), insert(3, 'x')],
      'Invalid requests[1].insertText: The insertion index cannot be within a grapheme cluster.',
    ],
    [
      'm087',
      [{ insertText: { location: { segmentId: 'kix.header', index: 0 }, text: 'x' } }],
      'Invalid requests[0].insertText: Segment with ID kix.header was not found. If a segment ID is provided, it must be a header, footer or footnote ID.',
    ],
    [
      'm088',
      [insert(1, 'x'), erase(3, 2)],
      'Invalid requests[1].deleteContentRange: Invalid range: end index cannot be less than start index',
    ],
    ['m089', [erase(2, 2)], 'Invalid requests[0].deleteContentRange: The range should not be empty.'],
    ['m090', [erase(2, 27)], LAST],
    [
      'm092',
      [{ updateTableColumnProperties: { tableStartLocation: { index: 5 }, tableColumnProperties: {}, fields: '*' } }],
      'Invalid requests[0].updateTableColumnProperties: The provided table start location is invalid.',
    ],
  ])('%s', (_id, requests, message) => {
    expect(refusal(TEXT, requests)).toBe(message);
  });

  test('m091: the header flag of a row is not set by its style', () => {
    const request = {
      updateTableRowStyle: {
        tableStartLocation: { index: 3 },
        tableRowStyle: { tableHeader: true },
        fields: 'tableHeader',
      },
    };
    expect(refusal(TABLE, [request])).toBe('Invalid requests[0].updateTableRowStyle: Unallowed field: tableHeader');
  });
});

// body: 'a' 1-3, table 3-15 (rows 4-9 and 9-14), 'b' 15-17
describe('deletions that the API’s reference refuses', () => {
  test.each([
    ['the newline before a table', erase(2, 3), TORN],
    ['from text into a table', erase(1, 6), TORN],
    ['the beginning of a table', erase(3, 6), TORN],
    ['the end of a table', erase(14, 16), TORN],
    ['a single row', erase(4, 9), TORN],
    ['the newline of a cell', erase(6, 7), LAST],
    ['the break at the top of the body', erase(0, 2), TORN],
  ])('%s', (_what, request, message) => {
    expect(refusal(TABLE, [request])).toBe(message);
  });

  test('half a surrogate pair', () => {
    expect(refusal(batch(blank(), [insert(1, '😀')]).stored, [erase(1, 2)])).toBe(TORN);
  });

  test.each([
    ['a whole table', erase(3, 15), ['a\n', 'b\n']],
    ['a table with the newline before it', erase(2, 15), ['ab\n']],
    ['a table and text after it', erase(3, 16), ['a\n', '\n']],
  ])('but %s goes', (_what, request, wanted) => {
    const shown = get(batch(TABLE, [request]).stored);
    expect(
      shown.body.content
        .slice(1)
        .map((block) => block.paragraph?.elements.map((each) => each.textRun?.content).join('')),
    ).toEqual(wanted);
  });
});

describe('insertions between paragraphs', () => {
  test.each([3, 4, 5, 14])('index %i, the frame of a table, takes no text', (index) => {
    expect(refusal(TABLE, [insert(index, 'x')])).toBe(OUTSIDE);
  });
});

describe('what the emulator does not have is refused by name', () => {
  test.each(['replaceImage', 'deletePositionedObject', 'updateNamedStyle'])('%s', (kind) => {
    expect(refusal(TEXT, [{ [kind]: {} }])).toBe(`The emulator does not support requests[0].${kind}`);
  });
});

describe('write control', () => {
  const { revisionId } = get(TEXT);

  test('a batch for the latest revision goes through, and gives the next one', () => {
    const { stored, response } = batch(TEXT, [insert(1, 'x')], { writeControl: { requiredRevisionId: revisionId } });
    expect(response.writeControl.requiredRevisionId).not.toBe(revisionId);
    expect(response.writeControl.requiredRevisionId).toBe(get(stored).revisionId);
  });

  test.each([
    ['requiredRevisionId', `The required revision ID 'old' does not match the latest revision.`],
    [
      'targetRevisionId',
      'The emulator does not support writeControl.targetRevisionId of an older revision: it keeps no history to merge with',
    ],
  ])('%s of another revision is refused', (field, message) => {
    expect(refusal(TEXT, [insert(1, 'x')], { writeControl: { [field]: 'old' } })).toBe(message);
  });

  test.each([
    ['no request', []],
    ['a style that is there already', [{ updateTextStyle: { ...range(1, 4), textStyle: {}, fields: 'bold' } }]],
    ['a search without a match', [{ replaceAllText: { containsText: { text: 'absent' }, replaceText: 'x' } }]],
  ])('%s changes nothing: the same object and revision', (_what, requests) => {
    const { stored, response } = batch(TEXT, requests);
    expect(stored).toBe(TEXT);
    expect(response.writeControl.requiredRevisionId).toBe(revisionId);
  });
});

test('a batch that fails at its last request leaves the document as it was', () => {
  const before = JSON.stringify(TABLE);
  expect(refusal(TABLE, [insert(1, 'x'), erase(1, 2), insert(999, 'x')])).toMatch(/^Invalid requests\[2\]\.insertText/);
  expect(JSON.stringify(TABLE)).toBe(before);
});
