import type { DocBlock } from '../../../src/blueprint/document';
import { lowerDocument } from '../../../src/reconcile/docs/lowerDocument';
import { bullet, documentOf, managed, outline, paragraphs, plain, runs, sectionNow } from './support';

const LINK = 'https://example.com/tab';

const BLOCKS: readonly DocBlock[] = [
  { kind: 'title', text: 'СкладСофт 📦: позиционирование' },
  { kind: 'paragraph', text: 'Вступление 👩‍💻' },
  { kind: 'heading', level: 1, text: 'Продукты' },
  managed('products', bullet('WMS 🏭 — 360 000 ₽'), bullet('Аудит'), plain('Все продукты', LINK)),
  { kind: 'prompt', text: 'Впишите замены' },
  { kind: 'heading', level: 2, text: 'Правила' },
  { kind: 'bullets', items: ['раз', 'два'] },
  { kind: 'paragraph', text: 'Ссылка', url: LINK },
  { kind: 'heading', level: 3, text: 'Итог' },
  managed('empty', { kind: 'paragraph', text: 'Нет данных', bold: true }),
];

describe('a new document', () => {
  const stored = documentOf(BLOCKS);

  it('has a paragraph for every line with its named style and bullets', () => {
    expect(outline(stored)).toEqual([
      'TITLE СкладСофт 📦: позиционирование',
      'Вступление 👩‍💻',
      'HEADING_1 Продукты',
      '• WMS 🏭 — 360 000 ₽',
      '• Аудит',
      'Все продукты',
      'Впишите замены',
      'HEADING_2 Правила',
      '• раз',
      '• два',
      'Ссылка',
      'HEADING_3 Итог',
      'Нет данных',
      '',
    ]);
  });

  it('names ranges that cover exactly the lines of each managed section', () => {
    expect(sectionNow(stored, 'products')).toBe('WMS 🏭 — 360 000 ₽\nАудит\nВсе продукты\n');
    expect(sectionNow(stored, 'empty')).toBe('Нет данных\n');
  });

  it('styles the words of a line and nothing next to them', () => {
    const styled = runs(stored).filter(([, style]) => Object.keys(style).length > 0);
    expect(styled.map(([text, { link, italic, bold }]) => [text, { link, italic, bold }])).toEqual([
      ['Все продукты', { link: { url: LINK } }],
      ['Впишите замены', { italic: true }],
      ['Ссылка', { link: { url: LINK } }],
      ['Нет данных', { bold: true }],
    ]);
  });

  it('needs few kinds of requests and puts all text in at once', () => {
    const kinds = lowerDocument(BLOCKS).map((request) => Object.keys(request)[0]);
    expect(new Set(kinds)).toEqual(
      new Set(['insertText', 'updateParagraphStyle', 'updateTextStyle', 'createParagraphBullets', 'createNamedRange']),
    );
    expect(kinds.filter((kind) => kind === 'insertText')).toHaveLength(1);
  });
});

// InsertTextRequest of the Docs API: control and private-use characters are stripped; leading tabs of a bullet set its depth
describe.each([
  ['line break of a cell', 'one\ntwo', 'one\vtwo'],
  ['Windows line break', 'one\r\ntwo', 'one\vtwo'],
  ['control character', 'a\u0007b\u001fc', 'abc'],
  ['private-use character', 'a\ue000b\uf8ffc', 'abc'],
  ['half of a surrogate pair', 'a\ud83db', 'a\ufffdb'],
  ['leading tabs', '\t\tdeep', 'deep'],
  ['blank edges', '  padded\u00a0', 'padded'],
])('%s', (_, text, kept) => {
  it.each(['paragraph', 'bullet'] as const)('in a %s keeps every later position right', (kind) => {
    const stored = documentOf([
      managed('first', { kind, text, url: LINK }),
      { kind: 'heading', level: 1, text: 'Next' },
      managed('second', bullet('after')),
    ]);
    expect(paragraphs(stored)).toEqual([kept, 'Next', 'after', '']);
    expect(sectionNow(stored, 'first')).toBe(`${kept}\n`);
    expect(sectionNow(stored, 'second')).toBe('after\n');
    expect(outline(stored)[1]).toBe('HEADING_1 Next');
  });
});

it('a document of no blocks needs no requests', () => {
  expect(lowerDocument([])).toEqual([]);
});
