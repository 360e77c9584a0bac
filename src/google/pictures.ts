/**
 * Charts as pictures in the open document: the Charts service draws them without any scope, and the Document service puts bytes in, which the
 * Docs API cannot; under `documents.currentonly` it reaches the document on the screen and no other (docs/adr/0032).
 */
import { AppError } from '../shared/errors';
import { t } from '../shared/text';
import type { NamedChart, PictureOrder, PicturesPort } from '../app/picturesPort';
import { pictureKey, placeOfPictures } from '../reconcile/docs/pictures';
import { permissionFor } from './permission';

const SCOPE = 'https://www.googleapis.com/auth/documents.currentonly';

/** Drawn twice as large as it is shown, so that it stays sharp in print. */
const SCALE = 2;
const FONT_PX = 13;
/** Width in a document; pixels of 1/96 inch. It fits between the margins of A4 and Letter. */
const WIDTH_PX = 600;
const FRAME_PX = 110;
const ROW_PX = 44;

type Body = GoogleAppsScript.Document.Body;
type DocumentTab = GoogleAppsScript.Document.DocumentTab;
type Picture = GoogleAppsScript.Document.InlineImage;
type NamedRange = GoogleAppsScript.Document.NamedRange;

interface Drawn extends NamedChart {
  readonly blob: GoogleAppsScript.Base.Blob;
  /** Height by width. */
  readonly shape: number;
}

function draw({ chart, name }: NamedChart): Drawn {
  const table = Charts.newDataTable().addColumn(Charts.ColumnType.STRING, ' ');
  for (const series of chart.series) table.addColumn(Charts.ColumnType.NUMBER, series.name);
  for (const row of chart.rows) table.addRow([row.label, ...row.values]);
  const height = FRAME_PX + ROW_PX * chart.rows.length;
  const builder = Charts.newBarChart()
    .setDataTable(table)
    .setTitle(chart.title)
    .setXAxisTitle(chart.axis)
    .setColors(chart.series.map(({ color }) => color))
    .setLegendPosition(chart.series.length > 1 ? Charts.Position.TOP : Charts.Position.NONE)
    .setDimensions(WIDTH_PX * SCALE, height * SCALE)
    .setOption('fontSize', FONT_PX * SCALE)
    .setOption('chartArea', { left: '40%', width: '54%', top: '18%', height: '62%' })
    .setOption('hAxis', { baseline: 0, textStyle: { color: '#555555' } });
  return { chart, name, blob: builder.build().getAs('image/png'), shape: height / WIDTH_PX };
}

/** Texts and size; a width that people gave to the picture before stays. */
const dressed = (picture: Picture, { chart, shape }: Drawn, width: number): Picture =>
  picture
    .setAltTitle(chart.title)
    .setAltDescription(chart.alt)
    .setWidth(width)
    .setHeight(Math.round(width * shape));

/** A picture of ours that stands in the document, with its name. */
interface Standing {
  readonly range: NamedRange;
  readonly picture: Picture;
}

function pictureOf(range: NamedRange): Picture | null {
  for (const part of range.getRange().getRangeElements()) {
    const element = part.getElement();
    if (element.getType() === DocumentApp.ElementType.INLINE_IMAGE) return element.asInlineImage();
  }
  return null;
}

function standingOf(tab: DocumentTab): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const range of tab.getNamedRanges()) {
    const key = pictureKey(range.getName());
    const picture = key === null ? null : pictureOf(range);
    if (key !== null && picture) found.set(key, { range, picture });
  }
  return found;
}

const nameIt = (tab: DocumentTab, name: string, picture: Picture): void =>
  void tab.addNamedRange(name, tab.newRange().addElement(picture).build());

function replace(tab: DocumentTab, drawn: Drawn, { range, picture }: Standing): void {
  const parent = picture.getParent().asParagraph();
  const width = picture.getWidth();
  const next = dressed(parent.insertInlineImage(parent.getChildIndex(picture), drawn.blob), drawn, width);
  picture.removeFromParent();
  range.remove();
  nameIt(tab, drawn.name, next);
}

function textsOf(body: Body): (string | null)[] {
  return Array.from({ length: body.getNumChildren() }, (_, at) => {
    const child = body.getChild(at);
    return child.getType() === DocumentApp.ElementType.PARAGRAPH ? child.asParagraph().getText() : null;
  });
}

function insertAll(
  tab: DocumentTab,
  drawn: readonly Drawn[],
  standing: readonly Standing[],
  order: PictureOrder,
): void {
  const body = tab.getBody();
  const places = standing.map(({ picture }) => body.getChildIndex(picture.getParent()));
  const place = placeOfPictures(textsOf(body), places.length > 0 ? Math.max(...places) : null, order.place);
  let { at } = place;
  if (place.heading) body.insertParagraph(at++, order.heading).setHeading(DocumentApp.ParagraphHeading.HEADING2);
  for (const each of drawn) {
    const paragraph = body.insertParagraph(at++, '').setHeading(DocumentApp.ParagraphHeading.NORMAL);
    nameIt(tab, each.name, dressed(paragraph.appendInlineImage(each.blob), each, WIDTH_PX));
  }
}

function activeDocument(documentId: string): GoogleAppsScript.Document.Document {
  // the types of the service do not know that no document may be open
  const document = DocumentApp.getActiveDocument() as GoogleAppsScript.Document.Document | null;
  if (document?.getId() === documentId) return document;
  throw new AppError('NOT_FOUND', 'the open document is another one', {
    text: t('Google не сказал, какой документ открыт', 'Google did not say which document is open'),
    why: t('Графики ставятся только в документ на экране', 'Charts are put only into the document on the screen'),
    action: { text: t('Закройте панель справа и откройте её снова', 'Close the panel on the right and open it again') },
  });
}

/** The service says in words that it may not write. */
const isRefusal = (error: unknown): boolean =>
  /permission|not authori[sz]ed|access/i.test(String((error as { readonly message?: unknown } | null)?.message ?? ''));

function put(order: PictureOrder): { readonly inserted: number; readonly replaced: number } {
  // everything is drawn before anything is written
  const drawn = order.charts.map(draw);
  const document = activeDocument(order.documentId);
  // the API and the add-on work with the first tab of a document
  const tab = document.getTabs()[0]?.asDocumentTab();
  if (!tab) return { inserted: 0, replaced: 0 };
  const standing = standingOf(tab);
  const [there, absent] = [
    drawn.filter(({ chart }) => standing.has(chart.key)),
    drawn.filter(({ chart }) => !standing.has(chart.key)),
  ];
  const fresh = absent.filter(({ chart }) => order.insert.includes(chart.key));
  if (fresh.length > 0) insertAll(tab, fresh, [...standing.values()], order);
  for (const each of there) {
    const old = standing.get(each.chart.key);
    if (old) replace(tab, each, old);
  }
  document.saveAndClose();
  return { inserted: fresh.length, replaced: there.length };
}

export const picturesPort: PicturesPort = {
  permission: () => permissionFor(SCOPE),
  put: (order) => {
    try {
      return put(order);
    } catch (error) {
      if (error instanceof AppError || !isRefusal(error)) throw error;
      throw new AppError('NO_ACCESS', 'the open document may not be changed', {
        text: t('Google не дал изменить этот документ', 'Google did not let this document be changed'),
        why: t('Нужны права редактора в самом документе', 'It takes the right to edit the document itself'),
        action: {
          text: t('Попросите владельца дать вам права редактора', 'Ask its owner to let you edit it'),
        },
      });
    }
  },
};
