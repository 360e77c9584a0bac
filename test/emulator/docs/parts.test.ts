/** Breaks, images, footnotes, headers and footers, page style, tabs. Sources: m096 to m101 and the API's reference. */
import { copyDocument, type StoredDocument } from '../../../emulator/docs/service';
import { allBreaches, batch, blank, erase, get, insert, made, outline, range, refusal } from './support';

describe('breaks', () => {
  test('a page break has a newline of its own', () => {
    const shown = made(insert(1, 'ab'), { insertPageBreak: { location: { index: 2 } } });
    expect(outline(shown)).toEqual(['a*\n', 'b\n']);
    expect(allBreaches(shown)).toEqual([]);
  });

  test('a section break has a newline before it; its section takes a style', () => {
    const shown = made(
      insert(1, 'ab'),
      { insertSectionBreak: { location: { index: 2 }, sectionType: 'NEXT_PAGE' } },
      {
        updateSectionStyle: {
          ...range(4, 5),
          sectionStyle: { contentDirection: 'RIGHT_TO_LEFT' },
          fields: 'contentDirection',
        },
      },
    );
    expect(outline(shown)).toEqual(['a\n', '[break]', 'b\n']);
    expect(shown.body.content[2]).toEqual({
      startIndex: 3,
      endIndex: 4,
      sectionBreak: {
        sectionStyle: { columnSeparatorStyle: 'NONE', contentDirection: 'RIGHT_TO_LEFT', sectionType: 'NEXT_PAGE' },
      },
    });
  });

  test.each([
    ['insertPageBreak', {}],
    ['insertSectionBreak', { sectionType: 'CONTINUOUS' }],
  ])('%s is refused in a table', (kind, more) => {
    const table = { insertTable: { location: { index: 1 }, rows: 1, columns: 1 } };
    expect(refusal(blank(), [table, { [kind]: { location: { index: 5 }, ...more } }])).toContain('inside a table');
  });
});

test('an image is kept by its address and goes with its place in the text', () => {
  const uri = 'https://example.org/logo.png';
  const { stored, response } = batch(blank(), [
    insert(1, 'ab'),
    { insertInlineImage: { location: { index: 2 }, uri } },
  ]);
  const id = response.replies[1]?.insertInlineImage?.objectId as string;
  expect(outline(get(stored))).toEqual(['a*b\n']);
  expect(get(stored).inlineObjects?.[id]).toMatchObject({
    inlineObjectProperties: { embeddedObject: { imageProperties: { sourceUri: uri } } },
  });
  expect(get(batch(stored, [erase(2, 3)]).stored)).not.toHaveProperty('inlineObjects');
});

describe('footnotes', () => {
  const note = (index: number): object => ({ createFootnote: { location: { index } } });

  test('m097: a new footnote holds one space', () => {
    const { stored, response } = batch(blank(), [insert(1, 'ab'), note(2)]);
    const footnote = get(stored).footnotes?.[response.replies[1]?.createFootnote?.footnoteId as string];
    expect(footnote?.content[0]?.paragraph?.elements[0]?.textRun?.content).toBe(' \n');
    expect(allBreaches(get(stored))).toEqual([]);
  });

  test('are numbered by their place, and go with their reference', () => {
    const { stored } = batch(blank(), [insert(1, 'ab'), note(3), note(1)]);
    const numbers = (shown: ReturnType<typeof get>): unknown[] =>
      JSON.stringify(shown.body).match(/"footnoteNumber":"\d+"/g) ?? [];
    expect(numbers(get(stored))).toEqual(['"footnoteNumber":"1"', '"footnoteNumber":"2"']);
    const shorter = get(batch(stored, [erase(1, 2)]).stored);
    expect(numbers(shorter)).toEqual(['"footnoteNumber":"1"']);
    expect(Object.keys(shorter.footnotes ?? {})).toHaveLength(1);
  });
});

describe('headers and footers', () => {
  test.each([
    ['createHeader', 'headerId', 'headers', 'defaultHeaderId', 'deleteHeader'],
    ['createFooter', 'footerId', 'footers', 'defaultFooterId', 'deleteFooter'],
  ] as const)('%s makes a segment of its own', (create, field, record, inStyle, remove) => {
    const { stored, response } = batch(blank(), [{ [create]: { type: 'DEFAULT' } }]);
    const id = response.replies[0]?.[create]?.[field] as string;
    const filled = batch(stored, [
      { insertText: { location: { segmentId: id, index: 0 }, text: 'Top' } },
      { createNamedRange: { name: 'top', range: { segmentId: id, startIndex: 0, endIndex: 3 } } },
    ]).stored;
    expect(get(filled)[record]?.[id]?.content[0]).toMatchObject({ endIndex: 4 });
    expect(get(filled).documentStyle[inStyle]).toBe(id);
    expect(get(filled).namedRanges).toMatchObject({
      top: { namedRanges: [{ ranges: [{ endIndex: 3, segmentId: id }] }] },
    });
    expect(allBreaches(get(filled))).toEqual([]);
    expect(refusal(filled, [{ [create]: { type: 'DEFAULT' } }])).toContain('already exists');
    const without = get(batch(filled, [{ [remove]: { [field]: id } }]).stored);
    expect([without[record], without.namedRanges, without.documentStyle[inStyle]]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('text in a header does not move ranges of the body', () => {
    const { stored, response } = batch(blank(), [
      insert(1, 'abc'),
      { createNamedRange: { name: 'body', ...range(2, 3) } },
      { createHeader: { type: 'DEFAULT' } },
    ]);
    const segmentId = response.replies[2]?.createHeader?.headerId;
    const shown = get(batch(stored, [{ insertText: { location: { segmentId, index: 0 }, text: 'Top' } }]).stored);
    expect(shown.namedRanges).toMatchObject({ body: { namedRanges: [{ ranges: [{ startIndex: 2, endIndex: 3 }] }] } });
  });
});

test('the page takes a style by mask', () => {
  const marginTop = { magnitude: 10, unit: 'PT' };
  const shown = made({ updateDocumentStyle: { documentStyle: { marginTop }, fields: 'marginTop' } });
  expect(shown.documentStyle).toMatchObject({ marginTop, marginLeft: { magnitude: 72, unit: 'PT' } });
});

describe('tabs', () => {
  interface ShownTab {
    readonly tabProperties: { readonly tabId: string; readonly title: string; readonly index: number };
    readonly childTabs?: readonly ShownTab[];
  }
  const tabs = (stored: StoredDocument): readonly ShownTab[] =>
    (get(stored, { includeTabsContent: 'true' }) as unknown as { tabs: readonly ShownTab[] }).tabs;
  const titles = (stored: StoredDocument): string =>
    tabs(stored)
      .map((tab) => tab.tabProperties.title)
      .join('');
  const add = (title: string, more: object = {}): object => ({ addDocumentTab: { tabProperties: { title, ...more } } });
  const five = batch(blank(), [
    { updateDocumentTabProperties: { tabProperties: { tabId: 't.0', title: 'A' }, fields: 'title' } },
    ...['B', 'C', 'D', 'E'].map((title) => add(title)),
  ]).stored;
  const idOf = (title: string): string =>
    tabs(five).find((tab) => tab.tabProperties.title === title)?.tabProperties.tabId ?? '';

  test('m098: the parent is in tabProperties; the reply shows it with the level', () => {
    const { stored, response } = batch(five, [add('child', { parentTabId: 't.0' })]);
    expect(response.replies[0]?.addDocumentTab?.tabProperties).toEqual({
      tabId: expect.stringMatching(/^t\./) as string,
      title: 'child',
      index: 0,
      nestingLevel: 1,
      parentTabId: 't.0',
    });
    expect(tabs(stored)[0]?.childTabs).toHaveLength(1);
  });

  test.each([
    ['m099: 3 to 1', 'D', 1, 'ADBCE'],
    ['m099: 1 to 3 lands at 2', 'B', 3, 'ACBDE'],
    ['m099: 2 to 3 stays', 'C', 3, 'ABCDE'],
    ['m099: 4 to 2', 'E', 2, 'ABECD'],
  ])('%s', (_what, title, index, wanted) => {
    const move = { updateDocumentTabProperties: { tabProperties: { tabId: idOf(title), index }, fields: 'index' } };
    const { stored } = batch(five, [move]);
    expect(titles(stored)).toBe(wanted);
    expect(tabs(stored).map((tab) => tab.tabProperties.index)).toEqual([0, 1, 2, 3, 4]);
  });

  test('m101: child tabs go with their parent; the last tab stays', () => {
    const { stored } = batch(five, [add('child', { parentTabId: idOf('B') }), { deleteTab: { tabId: idOf('B') } }]);
    expect(titles(stored)).toBe('ACDE');
    expect(refusal(blank(), [{ deleteTab: { tabId: 't.0' } }])).toMatch(/^Invalid requests\[0\]\.deleteTab: /);
  });

  test('each tab has text of its own; without tabs the first is shown', () => {
    const { stored } = batch(five, [{ insertText: { location: { tabId: idOf('C'), index: 1 }, text: 'in C' } }]);
    expect(outline(get(stored))).toEqual(['\n']);
    expect(JSON.stringify(tabs(stored)[2])).toContain('in C');
    expect(refusal(five, [{ insertText: { location: { tabId: 't.none', index: 1 }, text: 'x' } }])).toMatch(/t\.none/);
  });
});

test('a copy has its own id, title and revision, and the same text', () => {
  const { stored } = batch(blank(), [insert(1, 'text')]);
  const copy = get(copyDocument(stored, 'doc-2', 'Copy'));
  expect(copy).toMatchObject({ documentId: 'doc-2', title: 'Copy', body: get(stored).body });
  expect(copy.revisionId).not.toBe(get(stored).revisionId);
});
