/** A document of the emulator as a .docx file: headings, paragraphs, bullets, links, tables, pictures. */
import {
  Document,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

interface DocTextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly link?: { readonly url?: string };
  readonly foregroundColor?: {
    readonly color?: { readonly rgbColor?: { readonly red?: number; readonly green?: number; readonly blue?: number } };
  };
}

interface DocParagraph {
  readonly elements?: readonly {
    readonly inlineObjectElement?: { readonly inlineObjectId?: string };
    readonly textRun?: { readonly content?: string; readonly textStyle?: DocTextStyle };
  }[];
  readonly paragraphStyle?: { readonly namedStyleType?: string };
  readonly bullet?: { readonly nestingLevel?: number };
}

interface DocElement {
  readonly paragraph?: DocParagraph;
  readonly table?: {
    readonly tableRows?: readonly { readonly tableCells?: readonly { readonly content?: readonly DocElement[] }[] }[];
  };
}

interface Embedded {
  readonly title?: string;
  readonly description?: string;
  readonly size?: {
    readonly width?: { readonly magnitude?: number };
    readonly height?: { readonly magnitude?: number };
  };
}

/** Bytes of a picture of the document; null for one that only an address is known of. */
export type PictureBytes = (objectId: string) => Uint8Array | null;

/** The part of `documents.get` that an export reads. */
export interface DocBody {
  readonly inlineObjects?: Readonly<
    Record<string, { readonly inlineObjectProperties?: { readonly embeddedObject?: Embedded } }>
  >;
  readonly title?: string;
  readonly body?: { readonly content?: readonly DocElement[] };
}

const HEADINGS: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  TITLE: HeadingLevel.TITLE,
  HEADING_1: HeadingLevel.HEADING_1,
  HEADING_2: HeadingLevel.HEADING_2,
  HEADING_3: HeadingLevel.HEADING_3,
};

function colorOf(style: DocTextStyle): string | undefined {
  const color = style.foregroundColor?.color?.rgbColor;
  if (!color) return undefined;
  return [color.red, color.green, color.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

function runOf(content: string, style: DocTextStyle): TextRun | ExternalHyperlink {
  const color = colorOf(style);
  const options = {
    text: content,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italics: true } : {}),
    ...(color ? { color } : {}),
  };
  if (!style.link?.url) return new TextRun(options);
  return new ExternalHyperlink({ link: style.link.url, children: [new TextRun({ ...options, style: 'Hyperlink' })] });
}

const PIXELS_PER_POINT = 96 / 72;

/** A picture with its size and its texts; nothing where the bytes are not known. */
function pictureOf(objectId: string, { document, bytesOf }: Source): ImageRun[] {
  const data = bytesOf(objectId);
  if (!data) return [];
  const { title, description, size } = document.inlineObjects?.[objectId]?.inlineObjectProperties?.embeddedObject ?? {};
  const pixels = (points: number | undefined): number => Math.round((points ?? 0) * PIXELS_PER_POINT);
  return [
    new ImageRun({
      type: 'png',
      data,
      transformation: { width: pixels(size?.width?.magnitude), height: pixels(size?.height?.magnitude) },
      altText: { name: title ?? '', title: title ?? '', description: description ?? '' },
    }),
  ];
}

interface Source {
  readonly document: DocBody;
  readonly bytesOf: PictureBytes;
}

function paragraphOf(paragraph: DocParagraph, source: Source): Paragraph {
  const heading = HEADINGS[paragraph.paragraphStyle?.namedStyleType ?? ''];
  const children = (paragraph.elements ?? []).flatMap((element): (TextRun | ExternalHyperlink | ImageRun)[] => {
    const objectId = element.inlineObjectElement?.inlineObjectId;
    if (objectId !== undefined) return pictureOf(objectId, source);
    const content = element.textRun?.content?.replace(/\n$/, '') ?? '';
    return content === '' ? [] : [runOf(content, element.textRun?.textStyle ?? {})];
  });
  return new Paragraph({
    children,
    ...(heading ? { heading } : {}),
    ...(paragraph.bullet ? { bullet: { level: paragraph.bullet.nestingLevel ?? 0 } } : {}),
  });
}

const tableOf = (table: NonNullable<DocElement['table']>, source: Source): Table =>
  new Table({
    rows: (table.tableRows ?? []).map(
      (row) =>
        new TableRow({
          children: (row.tableCells ?? []).map(
            (cell) =>
              new TableCell({
                children: (cell.content ?? []).flatMap((each): Paragraph[] =>
                  each.paragraph ? [paragraphOf(each.paragraph, source)] : [],
                ),
              }),
          ),
        }),
    ),
  });

/** Builds the file from the answer of `documents.get`, and the bytes of its pictures. */
export async function buildDocx(document: DocBody, bytesOf: PictureBytes = () => null): Promise<Uint8Array> {
  const source = { document, bytesOf };
  const children = (document.body?.content ?? []).flatMap((element): FileChild[] => {
    if (element.paragraph) return [paragraphOf(element.paragraph, source)];
    return element.table ? [tableOf(element.table, source)] : [];
  });
  const file = new Document({ title: document.title ?? '', sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(file));
}
