/** Text, styles, links, bullets and named ranges. Sources: the measured behaviours (m…) and the API's reference of each request. */
import { batch, blank, erase, get, insert, made, namedRanges, outline, range, runs } from './support';

const BOLD = { bold: true };
const style = (startIndex: number, endIndex: number, textStyle: object, fields: string): object => ({
  updateTextStyle: { ...range(startIndex, endIndex), textStyle, fields },
});
const named = (startIndex: number, endIndex: number, name = 'r'): object => ({
  createNamedRange: { name, ...range(startIndex, endIndex) },
});
const heading = (startIndex: number, endIndex: number, namedStyleType: string): object => ({
  updateParagraphStyle: {
    ...range(startIndex, endIndex),
    paragraphStyle: { namedStyleType },
    fields: 'namedStyleType',
  },
});

test('m100: the keys of a new document', () => {
  expect(Object.keys(get(blank())).sort()).toEqual(
    ['body', 'documentId', 'documentStyle', 'namedStyles', 'revisionId', 'suggestionsViewMode', 'title'].sort(),
  );
  expect(Object.keys(get(blank(), { includeTabsContent: 'true' })).sort()).toEqual(
    ['documentId', 'revisionId', 'suggestionsViewMode', 'tabs', 'title'].sort(),
  );
});

test('m094: indexes are progressive', () => {
  expect(outline(made(insert(1, '0123456789'), insert(1, 'AAAA'), insert(5, 'B')))).toEqual(['AAAAB0123456789\n']);
});

test('m095: one reply a request, empty where there is none', () => {
  const { response } = batch(blank(), [insert(1, 'ab'), named(1, 3)]);
  expect(response).toEqual({
    replies: [{}, { createNamedRange: { namedRangeId: expect.stringMatching(/^kix\./) as string } }],
    writeControl: { requiredRevisionId: expect.any(String) as string },
    documentId: 'doc-1',
  });
});

describe('insertText', () => {
  test('a newline makes a paragraph with the style of the one that it splits', () => {
    const shown = made(insert(1, 'One'), heading(1, 2, 'HEADING_1'), insert(4, '\nTwo'));
    const styles = shown.body.content.slice(1).map((block) => block.paragraph?.paragraphStyle);
    expect(outline(shown)).toEqual(['One\n', 'Two\n']);
    expect(styles.map((each) => each?.namedStyleType)).toEqual(['HEADING_1', 'HEADING_1']);
    expect(styles[0]?.headingId).not.toBe(styles[1]?.headingId);
  });

  test('takes the style of the text before it', () => {
    expect(runs(made(insert(1, 'abcd'), style(1, 3, BOLD, 'bold'), insert(3, 'X')), 1)).toEqual([
      ['abX', BOLD],
      ['cd\n', {}],
    ]);
  });

  test('a newline between two styles leaves no empty run', () => {
    const shown = made(insert(1, 'ab'), style(1, 2, BOLD, 'bold'), insert(2, '\n'));
    expect([runs(shown, 1), runs(shown, 2)]).toEqual([[['a\n', BOLD]], [['b\n', {}]]]);
  });

  test('strips control and private-use characters, but not tabs and line breaks', () => {
    expect(outline(made(insert(1, 'a\u0000\r\u001fb\ue123\tc\u000bd')))).toEqual(['ab\tc\u000bd\n']);
  });

  test('goes before the last newline with endOfSegmentLocation', () => {
    expect(outline(made(insert(1, 'ab'), { insertText: { endOfSegmentLocation: {}, text: '\nc' } }))).toEqual([
      'ab\n',
      'c\n',
    ]);
  });
});

describe('deleteContentRange', () => {
  test.each([
    ['inside a paragraph', erase(2, 3), ['oe\n', 'two\n']],
    ['over a border', erase(3, 7), ['ono\n']],
    ['a whole paragraph', erase(1, 5), ['two\n']],
    ['the newline', erase(4, 5), ['onetwo\n']],
  ])('%s', (_what, request, wanted) => {
    expect(outline(made(insert(1, 'one\ntwo'), request))).toEqual(wanted);
  });

  test.each([
    ['a whole paragraph gone leaves the next as it was', erase(1, 5), ['NORMAL_TEXT']],
    ['a border gone leaves the style of the first', erase(3, 6), ['HEADING_1']],
  ])('%s', (_what, request, wanted) => {
    const shown = made(insert(1, 'one\ntwo'), heading(1, 2, 'HEADING_1'), request);
    expect(shown.body.content.slice(1).map((block) => block.paragraph?.paragraphStyle.namedStyleType)).toEqual(wanted);
  });

  test('runs of equal style join', () => {
    expect(runs(made(insert(1, 'abc'), style(2, 3, BOLD, 'bold'), erase(2, 3)), 1)).toEqual([['ac\n', {}]]);
  });
});

describe('updateTextStyle', () => {
  test('m102: a read shows what is set on the run; a masked field that is not given is reset', () => {
    const set = style(1, 3, { bold: true, italic: true }, 'bold,italic');
    expect(runs(made(insert(1, 'abc'), set, style(1, 2, {}, 'bold')), 1)).toEqual([
      ['a', { italic: true }],
      ['b', { bold: true, italic: true }],
      ['c\n', {}],
    ]);
  });

  test('a mask may name a field of a field, and * all', () => {
    const font = { weightedFontFamily: { fontFamily: 'Lora', weight: 700 } };
    const nested = style(1, 2, { weightedFontFamily: { fontFamily: 'Arial' } }, 'weightedFontFamily.fontFamily');
    expect(runs(made(insert(1, 'a'), style(1, 2, font, '*'), nested), 1)[0]).toEqual([
      'a',
      { weightedFontFamily: { fontFamily: 'Arial', weight: 700 } },
    ]);
  });

  const link = { link: { url: 'https://example.org' } };
  const look = {
    underline: true,
    foregroundColor: { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
  };

  test('a link is blue and underlined and never on a newline', () => {
    expect(runs(made(insert(1, 'ab\ncd'), style(1, 6, link, 'link')), 1)).toEqual([
      ['ab', { ...link, ...look }],
      ['\n', {}],
    ]);
  });

  test('looks given with the link win; a removed link takes its look along', () => {
    const own = style(1, 3, { ...link, underline: false }, 'link,underline');
    const foregroundColor = look.foregroundColor;
    expect(runs(made(insert(1, 'ab'), own), 1)[0]).toEqual(['ab', { ...link, underline: false, foregroundColor }]);
    expect(runs(made(insert(1, 'ab'), style(1, 3, link, 'link'), style(1, 3, {}, 'link')), 1)).toEqual([['ab\n', {}]]);
  });
});

describe('updateParagraphStyle', () => {
  test('a heading has an id, plain text has none', () => {
    const styleOf = (type: string): unknown =>
      made(insert(1, 'a'), heading(1, 2, 'TITLE'), heading(1, 2, type)).body.content[1]?.paragraph?.paragraphStyle;
    expect(styleOf('HEADING_2')).toEqual({
      namedStyleType: 'HEADING_2',
      direction: 'LEFT_TO_RIGHT',
      headingId: expect.stringMatching(/^h\./) as string,
    });
    expect(styleOf('NORMAL_TEXT')).toEqual({ namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' });
  });

  test('reaches every paragraph that the range touches, and no other', () => {
    const shown = made(insert(1, 'a\nb\nc\nd'), {
      updateParagraphStyle: { ...range(4, 6), paragraphStyle: { alignment: 'CENTER' }, fields: 'alignment' },
    });
    expect(shown.body.content.slice(1).map((block) => block.paragraph?.paragraphStyle.alignment)).toEqual([
      undefined,
      'CENTER',
      'CENTER',
      undefined,
    ]);
  });
});

describe('bullets', () => {
  const bullets = (startIndex: number, endIndex: number, bulletPreset: string): object => ({
    createParagraphBullets: { ...range(startIndex, endIndex), bulletPreset },
  });
  const lists = (...requests: readonly object[]): (string | undefined)[] =>
    made(...requests)
      .body.content.slice(1)
      .map((block) => block.paragraph?.bullet?.listId);

  test('leading tabs give the level and go', () => {
    const shown = made(insert(1, 'a\n\tb\n\t\tc'), bullets(1, 9, 'NUMBERED_DECIMAL_NESTED'));
    expect(outline(shown)).toEqual(['a\n', 'b\n', 'c\n']);
    expect(shown.body.content.slice(1).map((block) => block.paragraph?.bullet?.nestingLevel)).toEqual([
      undefined,
      1,
      2,
    ]);
    const [list] = Object.values(shown.lists ?? {}) as {
      listProperties: { nestingLevels: { glyphFormat: string }[] };
    }[];
    expect(list?.listProperties.nestingLevels.map((level) => level.glyphFormat).slice(0, 3)).toEqual([
      '%0.',
      '%0.%1.',
      '%0.%1.%2.',
    ]);
  });

  test('paragraphs join the list right before them when the preset is the same', () => {
    const [first, second] = lists(
      insert(1, 'a\nb'),
      bullets(1, 2, 'BULLET_CHECKBOX'),
      bullets(3, 4, 'BULLET_CHECKBOX'),
    );
    expect(second).toBe(first);
    const [one, other] = lists(
      insert(1, 'a\nb'),
      bullets(1, 2, 'BULLET_CHECKBOX'),
      bullets(3, 4, 'BULLET_STAR_CIRCLE_SQUARE'),
    );
    expect(other).not.toBe(one);
  });

  test('deleted bullets leave plain paragraphs; a nested one keeps its place', () => {
    const shown = made(insert(1, 'a\n\tb'), bullets(1, 5, 'BULLET_DISC_CIRCLE_SQUARE'), {
      deleteParagraphBullets: range(1, 4),
    });
    expect(
      shown.body.content
        .slice(1)
        .map((block) => [block.paragraph?.bullet, block.paragraph?.paragraphStyle.indentStart]),
    ).toEqual([
      [undefined, undefined],
      [undefined, { magnitude: 36, unit: 'PT' }],
    ]);
  });

  test('a new paragraph in a list is in the list', () => {
    const [first, second] = lists(insert(1, 'a'), bullets(1, 2, 'BULLET_DISC_CIRCLE_SQUARE'), insert(2, '\nb'));
    expect(second).toBe(first);
  });
});

describe('named ranges', () => {
  const spans = (...requests: readonly object[]): unknown[] =>
    namedRanges(made(insert(1, '0123456789'), named(3, 7), ...requests)).map((each) => each.ranges[0]);

  test.each([
    ['text inside extends it', insert(4, 'xx'), [{ startIndex: 3, endIndex: 9 }]],
    ['text before shifts it', insert(1, 'xx'), [{ startIndex: 5, endIndex: 9 }]],
    ['text after leaves it', insert(8, 'xx'), [{ startIndex: 3, endIndex: 7 }]],
    ['deleting a part shrinks it', erase(5, 9), [{ startIndex: 3, endIndex: 5 }]],
    ['deleting its text deletes it', erase(2, 8), []],
    ['a break inside extends it', { insertPageBreak: { location: { index: 5 } } }, [{ startIndex: 3, endIndex: 9 }]],
    [
      'a table inside extends it',
      { insertTable: { location: { index: 5 }, rows: 1, columns: 1 } },
      [{ startIndex: 3, endIndex: 13 }],
    ],
  ])('%s', (_what, request, wanted) => {
    expect(spans(request)).toEqual(wanted);
  });

  test('names need not be unique: deleting by name deletes all, by id one', () => {
    const { stored, response } = batch(blank(), [insert(1, 'abcd'), named(1, 2), named(2, 3), named(3, 4, 'other')]);
    const ids = namedRanges(get(stored)).map((each) => each.name);
    expect(ids).toEqual(['r', 'r', 'other']);
    const left = (request: object): string[] =>
      namedRanges(get(batch(stored, [{ deleteNamedRange: request }]).stored)).map((each) => each.name);
    expect(left({ name: 'r' })).toEqual(['other']);
    expect(left({ namedRangeId: response.replies[1]?.createNamedRange?.namedRangeId })).toEqual(['r', 'other']);
  });

  test('replaced content keeps the style of the first character and the range', () => {
    const shown = made(insert(1, 'abcdef'), style(2, 3, BOLD, 'bold'), named(2, 5), {
      replaceNamedRangeContent: { namedRangeName: 'r', text: 'XY' },
    });
    expect(runs(shown, 1)).toEqual([
      ['a', {}],
      ['XY', BOLD],
      ['ef\n', {}],
    ]);
    expect(namedRanges(shown)[0]?.ranges).toEqual([{ startIndex: 2, endIndex: 4 }]);
  });
});

describe('replaceAllText', () => {
  const replace = (containsText: object, replaceText: string): object => ({
    replaceAllText: { containsText, replaceText },
  });

  test.each([
    ['any case by default', { text: 'AB' }, 'x', 'x x c\n', 2],
    ['the same case', { text: 'AB', matchCase: true }, 'x', 'ab x c\n', 1],
    ['a pattern', { text: '[a-b]+', searchByRegex: true }, 'long', 'long long c\n', 2],
    ['characters of patterns taken as they are', { text: '.' }, 'x', 'ab AB c\n', undefined],
  ])('%s', (_what, criteria, text, wanted, count) => {
    const { stored, response } = batch(blank(), [insert(1, 'ab AB c'), replace(criteria, text)]);
    expect(outline(get(stored))).toEqual([wanted]);
    expect(response.replies[1]?.replaceAllText?.occurrencesChanged).toBe(count);
  });

  test('a match over runs takes the style of its first character; cells are searched too', () => {
    const shown = made(
      insert(1, 'abc'),
      style(2, 3, BOLD, 'bold'),
      { insertTable: { location: { index: 4 }, rows: 1, columns: 1 } },
      insert(8, 'bc'),
      replace({ text: 'bc' }, 'Z'),
    );
    expect(runs(shown, 1)).toEqual([
      ['a', {}],
      ['Z', BOLD],
      ['\n', {}],
    ]);
    expect(
      shown.body.content[2]?.table?.tableRows[0]?.tableCells[0]?.content[0]?.paragraph?.elements[0]?.textRun?.content,
    ).toBe('Z\n');
  });
});
