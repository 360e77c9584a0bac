import type { DocumentAnswer } from '../../../src/reconcile/docs/googleDocs';
import { readSections, sectionBase, sectionText } from '../../../src/reconcile/docs/sections';
import { bullet, documentOf, managed, plain, read, send } from './support';

const URL = 'https://example.com/a';

describe('base of a section', () => {
  const base = sectionBase([bullet('SQL', URL), plain('end')]);

  it.each([
    ['words', [bullet('MQL', URL), plain('end')]],
    ['kind', [plain('SQL', URL), plain('end')]],
    ['link', [bullet('SQL', `${URL}?`), plain('end')]],
    ['no link', [bullet('SQL'), plain('end')]],
    ['order', [plain('end'), bullet('SQL', URL)]],
    ['number of lines', [bullet('SQL', URL)]],
  ])('differs by its %s', (_, lines) => {
    expect(sectionBase(lines)).not.toBe(base);
  });

  it('does not differ by what Docs would not keep', () => {
    expect(sectionBase([bullet('  SQL\u0007', URL), plain('end\n')])).toBe(base);
    expect(sectionText([bullet('  SQL\u0007', URL), plain('end\n')])).toBe('SQL\nend\n');
    expect(sectionBase([plain('', URL)])).toBe(sectionBase([plain('')]));
  });
});

describe('reading sections', () => {
  const stored = documentOf([
    { kind: 'heading', level: 1, text: 'Раздел 🙂' },
    managed('one', plain('раз 👨‍👩‍👧'), bullet('два', URL)),
  ]);

  it('finds lines with their places, kinds and links', () => {
    const one = readSections(read(stored)).get('one');
    expect(one?.lines).toEqual([
      { kind: 'paragraph', text: 'раз 👨‍👩‍👧', start: 11, end: 23 },
      { kind: 'bullet', text: 'два', url: URL, start: 24, end: 27 },
    ]);
    expect([one?.startIndex, one?.endIndex, one?.text]).toEqual([11, 28, 'раз 👨‍👩‍👧\nдва\n']);
    expect(one?.namedRangeIds).toHaveLength(1);
  });

  it('leaves named ranges of others alone', () => {
    const more = send(stored, [{ createNamedRange: { name: 'mine', range: { startIndex: 1, endIndex: 5 } } }]);
    expect([...readSections(read(more)).keys()]).toEqual(['one']);
  });

  it('takes a section named twice as one that holds what is between, so that it counts as edited', () => {
    const more = send(stored, [
      { createNamedRange: { name: 'mp.section.one', range: { startIndex: 1, endIndex: 5 } } },
    ]);
    const one = readSections(read(more)).get('one');
    expect([one?.startIndex, one?.endIndex, one?.namedRangeIds.length]).toEqual([1, 28, 2]);
  });

  it('has none in a document without named ranges, or with ranges in a header only', () => {
    const header = {
      namedRanges: {
        'mp.section.one': { namedRanges: [{ ranges: [{ segmentId: 'kix.h', startIndex: 0, endIndex: 5 }] }] },
      },
    };
    expect([readSections({}).size, readSections(header).size]).toEqual([0, 0]);
  });

  it('counts text that somebody suggests to delete as an edit', () => {
    const answer = JSON.parse(
      JSON.stringify(read(stored)).replace('"content":"два', '"suggestedDeletionIds":["s"],"content":"два'),
    ) as DocumentAnswer;
    expect(readSections(answer).get('one')?.text).not.toBe(readSections(read(stored)).get('one')?.text);
  });
});
