/** The Document and Charts services over one document of the emulator: what they do to it, and what they refuse. */
import { readFileSync } from 'node:fs';
import { createEmulator, type Emulator } from '../../../../emulator/emulator';
import type { RunResult, Session } from '../../../../emulator/runtime/types';
import { createRuntime } from '../../../../emulator/runtime/createRuntime';
import { FULL, MANIFEST } from '../scriptHost';

const CODE = `
  const tab = () => DocumentApp.getActiveDocument().getTabs()[0].asDocumentTab();
  const body = () => tab().getBody();
  const chart = (rows) => {
    const table = Charts.newDataTable().addColumn(Charts.ColumnType.STRING, 'Шаг').addColumn(Charts.ColumnType.NUMBER, 'Факт');
    rows.forEach((row) => table.addRow(row));
    return Charts.newBarChart().setDataTable(table).setTitle('Воронка <недели>').setXAxisTitle('₽').setColors(['#0f766e'])
      .setLegendPosition(Charts.Position.NONE).setDimensions(600, 300).setOption('fontSize', 14).build().getAs('image/png');
  };
  function put(at, rows) {
    const paragraph = body().insertParagraph(at, '');
    paragraph.setHeading(DocumentApp.ParagraphHeading.NORMAL);
    const image = paragraph.appendInlineImage(chart(rows)).setAltTitle('Воронка').setAltDescription('Лиды: 10').setWidth(300).setHeight(150);
    const part = tab();
    part.addNamedRange('mine', part.newRange().addElement(image).build());
    return [image.getWidth(), image.getHeight(), paragraph.getNumChildren(), body().getChildIndex(paragraph)];
  }
  function look() {
    return Array.from({ length: body().getNumChildren() }, (_, at) => {
      const child = body().getChild(at);
      return child.getType() === DocumentApp.ElementType.PARAGRAPH ? child.asParagraph().getText() : String(child.getType());
    });
  }
  function found() { return tab().getNamedRanges('mine').map((range) => String(range.getRange().getRangeElements()[0].getElement().getType())); }
  function replace(rows) {
    const old = tab().getNamedRanges('mine')[0];
    const image = old.getRange().getRangeElements()[0].getElement();
    const at = image.getParent().getChildIndex(image);
    const next = image.getParent().insertInlineImage(at, chart(rows)).setAltTitle('Новая');
    image.removeFromParent();
    old.remove();
    const part = tab();
    part.addNamedRange('mine', part.newRange().addElement(next).build());
  }
  function run(text) { return eval(text); }
`;

const DOCS = 'https://www.googleapis.com/auth/documents.currentonly';

interface Shown {
  readonly body: { readonly content: readonly { readonly paragraph?: { readonly elements: readonly object[] } }[] };
  readonly inlineObjects?: Readonly<
    Record<string, { inlineObjectProperties: { embeddedObject: Record<string, unknown> } }>
  >;
  readonly namedRanges?: Readonly<Record<string, object>>;
}

describe('the open document', () => {
  let emulator: Emulator;
  let id: string;
  let session: Session;
  const run = (name: string, args: readonly unknown[] = [], who: Partial<Session> = {}): RunResult =>
    createRuntime({
      code: CODE,
      manifest: { ...MANIFEST, oauthScopes: [...(MANIFEST.oauthScopes ?? []), DOCS] },
      api: emulator,
    }).run(name, args, { ...session, ...who });
  const value = (name: string, args: readonly unknown[] = [], who: Partial<Session> = {}): unknown => {
    const result = run(name, args, who);
    if (!result.ok) throw new Error(result.error.message);
    return JSON.parse(JSON.stringify(result.value ?? null));
  };
  const failure = (name: string, args: readonly unknown[] = [], who: Partial<Session> = {}): string => {
    const result = run(name, args, who);
    return result.ok ? 'no error' : result.error.message;
  };
  const shown = (): Shown => emulator.handle({ method: 'GET', url: `/v1/documents/${id}` }).body as Shown;
  const write = (requests: readonly object[]): void => {
    const answer = emulator.handle({ method: 'POST', url: `/v1/documents/${id}:batchUpdate`, body: { requests } });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  };

  beforeEach(() => {
    emulator = createEmulator({ checkResponses: true });
    id = (
      emulator.handle({ method: 'POST', url: '/v1/documents', body: { title: 'Report' } }).body as {
        documentId: string;
      }
    ).documentId;
    session = { ...FULL, activeFile: { id, kind: 'document' }, card: true };
    write([
      { insertText: { location: { index: 1 }, text: 'one\ntwo' } },
      { createNamedRange: { name: 'section', range: { startIndex: 1, endIndex: 5 } } },
    ]);
  });

  it('gets a drawn picture with its texts, which the API shows as an inline object', () => {
    expect(
      value('put', [
        1,
        [
          ['Лиды', 10],
          ['Сделки', null],
        ],
      ]),
    ).toEqual([300, 150, 1, 1]);
    expect(value('look')).toEqual(['one', '', 'two']);
    const [[objectId = '', object] = []] = Object.entries(shown().inlineObjects ?? {});
    expect(object?.inlineObjectProperties.embeddedObject).toMatchObject({
      title: 'Воронка',
      description: 'Лиды: 10',
      size: { width: { magnitude: 225, unit: 'PT' }, height: { magnitude: 112.5, unit: 'PT' } },
      imageProperties: { contentUri: expect.stringMatching(/^https:\/\/lh7-rt\.googleusercontent\.com\//) as string },
    });
    const png = Buffer.from(emulator.picture(id, objectId) ?? []);
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 600, 300]);
    expect(png.length).toBeGreaterThan(3000);
    // the range before it, which ended where it was put in, did not grow
    expect(shown().namedRanges).toMatchObject({
      section: { namedRanges: [{ ranges: [{ startIndex: 1, endIndex: 5 }] }] },
      mine: { namedRanges: [{ ranges: [{ startIndex: 5, endIndex: 6 }] }] },
    });
    expect(JSON.stringify(shown())).not.toContain('images');
  });

  it('has its picture replaced, and forgets the old one with its bytes', () => {
    value('put', [1, [['Лиды', 10]]]);
    const [old = ''] = Object.keys(shown().inlineObjects ?? {});
    value('replace', [[['Лиды', 20]]]);
    const [now = ''] = Object.keys(shown().inlineObjects ?? {});
    expect(now).not.toBe(old);
    expect(emulator.picture(id, old)).toBeNull();
    expect(value('found')).toEqual(['INLINE_IMAGE']);
  });

  it('loses name and object with the paragraph that a person deletes', () => {
    value('put', [1, [['Лиды', 10]]]);
    write([{ deleteContentRange: { range: { startIndex: 5, endIndex: 7 } } }]);
    expect(shown().namedRanges).not.toHaveProperty('mine');
    expect(shown().inlineObjects).toBeUndefined();
    expect(value('found')).toEqual([]);
  });

  it('is written when the script ends or closes it, and not after that', () => {
    const { revisionId } = shown() as unknown as { revisionId: string };
    expect(failure('run', ["body().appendParagraph('x'); throw new Error('stop')"])).toBe('stop');
    expect(shown()).toMatchObject({ revisionId });
    expect(failure('run', ["DocumentApp.getActiveDocument().saveAndClose(); body().appendParagraph('x')"])).toBe(
      'Document is closed, its contents cannot be updated.',
    );
  });

  it('needs an open document, the scope and the right to change it', () => {
    expect(value('run', ['DocumentApp.getActiveDocument()'], { activeFile: { id, kind: 'spreadsheet' } })).toBeNull();
    expect(failure('look', [], { declined: ['documents.currentonly'] })).toMatch(/permissions are not sufficient/);
    const share = { type: 'user', role: 'reader', emailAddress: 'teammate@example.com' };
    emulator.handle({ method: 'POST', url: `/drive/v3/files/${id}/permissions`, body: share });
    const reader = { user: 'teammate@example.com' };
    expect(value('look', [], reader)).toEqual(['one', 'two']);
    expect(failure('put', [0, [['Лиды', 1]]], reader)).toMatch(/do not have permission/);
    expect(failure('look', [], { user: 'nobody@example.com' })).toMatch(/do not have permission/);
  });

  it.each([
    ['body().insertParagraph(9, "x")', /must be less than or equal/],
    ['body().getChild(2)', /Child index \(2\)/],
    ['body().getChild(0).asParagraph().appendInlineImage(Utilities.newBlob("no picture"))', /Invalid image data/],
    ['tab().addNamedRange("x", tab().newRange().build())', /Range is empty/],
    ['chart([["Лиды", "10"]])', /NUMBER expected/],
    ['chart([["Лиды"]])', /different than 2/],
    ['Charts.newBarChart().build()', /Not enough columns/],
    ['Charts.newBarChart().setDimensions(0, 10)', /Invalid argument: width/],
    ['Charts.newPieChart()', /does not exist or is not supported/],
    ['DocumentApp.openById("x")', /does not exist or is not supported/],
  ])('refuses %s', (text, want) => expect(failure('run', [text])).toMatch(want));
});

describe('the live check of pictures', () => {
  it('holds in the emulator', () => {
    const emulator = createEmulator();
    const made = emulator.handle({ method: 'POST', url: '/v1/documents', body: { title: 'Live' } });
    const { documentId: id } = made.body as { documentId: string };
    const runtime = createRuntime({
      code: readFileSync('scripts/verifyLive/pictures.js', 'utf8'),
      manifest: { ...MANIFEST, oauthScopes: [DOCS] },
      api: emulator,
    });
    const lines = ['verifyPictures', 'verifyPicturesAgain'].flatMap((name) => {
      const result = runtime.run(name, [], { ...FULL, activeFile: { id, kind: 'document' } });
      if (!result.ok) throw new Error(result.error.message);
      return [...(result.value as string[])];
    });
    expect(lines).toHaveLength(8);
    expect(lines.filter((line) => !line.startsWith('holds'))).toEqual([]);
  });
});
