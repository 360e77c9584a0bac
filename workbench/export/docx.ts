/** A document of the emulator as a .docx file: headings, paragraphs, bullets, links, tables. */
import {
  Document,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
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

/** The part of `documents.get` that an export reads. */
export interface DocBody {
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

function paragraphOf(paragraph: DocParagraph): Paragraph {
  const heading = HEADINGS[paragraph.paragraphStyle?.namedStyleType ?? ''];
  const children = (paragraph.elements ?? []).flatMap((element) => {
    const content = element.textRun?.content?.replace(/\n$/, '') ?? '';
    return content === '' ? [] : [runOf(content, element.textRun?.textStyle ?? {})];
  });
  return new Paragraph({
    children,
    ...(heading ? { heading } : {}),
    ...(paragraph.bullet ? { bullet: { level: paragraph.bullet.nestingLevel ?? 0 } } : {}),
  });
}

const tableOf = (table: NonNullable<DocElement['table']>): Table =>
  new Table({
    rows: (table.tableRows ?? []).map(
      (row) =>
        new TableRow({
          children: (row.tableCells ?? []).map(
            (cell) =>
              new TableCell({
                children: (cell.content ?? []).flatMap((each): Paragraph[] =>
                  each.paragraph ? [paragraphOf(each.paragraph)] : [],
                ),
              }),
          ),
        }),
    ),
  });

/** Builds the file from the answer of `documents.get`. */
export async function buildDocx(document: DocBody): Promise<Uint8Array> {
  const children = (document.body?.content ?? []).flatMap((element): FileChild[] => {
    if (element.paragraph) return [paragraphOf(element.paragraph)];
    return element.table ? [tableOf(element.table)] : [];
  });
  const file = new Document({ title: document.title ?? '', sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(file));
}
