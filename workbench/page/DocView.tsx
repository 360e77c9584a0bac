/** A document on paper: headings, lists, tables, pictures; a click into a paragraph edits it. What the add-on keeps is marked in the margin. */
import { useEffect, useState } from 'preact/hooks';
import {
  documentOf,
  pictureOf,
  typeInto,
  type DocBlock,
  type DocColor,
  type DocParagraph,
  type DocRun,
  type DocumentJson,
} from './api';
import type { Words } from './words';

const TAGS: Readonly<Record<string, 'h1' | 'h2' | 'h3' | 'h4'>> = {
  TITLE: 'h1',
  HEADING_1: 'h2',
  HEADING_2: 'h3',
  HEADING_3: 'h4',
};

function colorOf(color: DocColor | undefined): string | null {
  const rgb = color?.color?.rgbColor;
  return rgb ? `rgb(${[rgb.red, rgb.green, rgb.blue].map((part) => Math.round((part ?? 0) * 255)).join(',')})` : null;
}

/** Addresses of Google's own store of pictures: the stand has the bytes themselves. */
const STORED = 'https://lh7-rt.googleusercontent.com/docsz/';
const PIXELS_PER_POINT = 96 / 72;

interface Shared {
  readonly id: string;
  readonly document: DocumentJson;
  readonly spans: readonly (readonly [number, number])[];
  readonly words: Words;
  readonly onType: (at: number, remove: number, insert: string) => void;
  readonly onLink: (url: string) => void;
}

function Picture({ run, shared: { id, document } }: { readonly run: DocRun; readonly shared: Shared }) {
  const objectId = run.inlineObjectElement?.inlineObjectId ?? '';
  const object = document.inlineObjects?.[objectId]?.inlineObjectProperties?.embeddedObject;
  const uri = object?.imageProperties?.contentUri ?? object?.imageProperties?.sourceUri;
  if (!uri) return null;
  const points = object?.size?.width?.magnitude;
  return (
    <img
      src={uri.startsWith(STORED) ? pictureOf(id, objectId) : uri}
      alt={object?.description ?? object?.title ?? ''}
      title={object?.title}
      {...(points === undefined ? {} : { width: Math.round(points * PIXELS_PER_POINT) })}
    />
  );
}

function Run({ run, shared }: { readonly run: DocRun; readonly shared: Shared }) {
  if (run.inlineObjectElement) return <Picture run={run} shared={shared} />;
  const text = run.textRun?.content?.replace(/\n$/, '').replaceAll('\u000b', '\n') ?? '';
  const style = run.textRun?.textStyle ?? {};
  const color = colorOf(style.foregroundColor);
  const css = [style.bold && 'font-weight:bold', style.italic && 'font-style:italic', color && `color:${color}`]
    .filter(Boolean)
    .join(';');
  const url = style.link?.url;
  return url ? (
    <a
      href={url}
      style={css}
      onClick={(event) => {
        event.preventDefault();
        shared.onLink(url);
      }}
    >
      {text}
    </a>
  ) : (
    <span style={css}>{text}</span>
  );
}

/** Positions that lie in sections which the add-on keeps. */
function managedSpans(document: DocumentJson): readonly (readonly [number, number])[] {
  return Object.entries(document.namedRanges ?? {})
    .filter(([name]) => name.startsWith('mp.section.'))
    .flatMap(([, group]) =>
      group.namedRanges.flatMap((named) =>
        named.ranges.map((range) => [range.startIndex ?? 0, range.endIndex ?? 0] as const),
      ),
    );
}

/** The smallest replacement that makes one text of another. */
function difference(
  before: string,
  after: string,
): { readonly from: number; readonly remove: number; readonly insert: string } {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < before.length - from && end < after.length - from && before.at(-1 - end) === after.at(-1 - end))
    end += 1;
  return { from, remove: before.length - from - end, insert: after.slice(from, after.length - end) };
}

interface ParagraphProps {
  readonly block: DocBlock;
  readonly paragraph: DocParagraph;
  readonly shared: Shared;
}

function Paragraph({ block, paragraph, shared }: ParagraphProps) {
  const { elements, paragraphStyle, bullet } = paragraph;
  const start = block.startIndex ?? 0;
  const managed = shared.spans.some(([from, to]) => start >= from && start < to);
  const Tag = TAGS[paragraphStyle?.namedStyleType ?? ''] ?? 'p';
  const glyph = shared.document.lists?.[bullet?.listId ?? '']?.listProperties?.nestingLevels?.[0]?.glyphType;
  const ordered = glyph !== undefined && /DECIMAL|ALPHA|ROMAN/.test(glyph);
  const typed = elements.every((run) => run.textRun !== undefined);
  const before = elements
    .map((run) => run.textRun?.content ?? '')
    .join('')
    .replace(/\n$/, '');
  const done = (node: HTMLElement): void => {
    const after = node.innerText.replace(/\n+$/, '');
    if (after === before) return;
    const { from, remove, insert } = difference(before, after);
    shared.onType(start + from, remove, insert);
  };
  return (
    <Tag
      class={[managed && 'managed', bullet && (ordered ? 'numbered' : 'bullet'), typed && 'typed']
        .filter(Boolean)
        .join(' ')}
      title={managed ? shared.words.managed : undefined}
      contentEditable={typed}
      spellcheck={false}
      onBlur={(event: FocusEvent) => done(event.currentTarget as HTMLElement)}
    >
      {elements.map((run, at) => (
        <Run run={run} shared={shared} key={at} />
      ))}
      {before === '' && typed && <br />}
    </Tag>
  );
}

function Block({ block, shared }: { readonly block: DocBlock; readonly shared: Shared }) {
  if (block.paragraph) return <Paragraph block={block} paragraph={block.paragraph} shared={shared} />;
  if (!block.table) return null;
  return (
    <table>
      <tbody>
        {block.table.tableRows.map((row, at) => (
          <tr key={at}>
            {row.tableCells.map((cell, column) => (
              <td key={column} style={`background:${colorOf(cell.tableCellStyle?.backgroundColor) ?? 'none'}`}>
                {cell.content.map((inner) => (
                  <Block block={inner} shared={shared} key={inner.startIndex} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DocViewProps {
  readonly id: string;
  readonly words: Words;
  /** Changes when the script or an undo may have changed the document. */
  readonly version: number;
  readonly onError: (message: string) => void;
  readonly onLink: (url: string) => void;
}

export function DocView({ id, words, version, onError, onLink }: DocViewProps) {
  const [document, setDocument] = useState<DocumentJson | null>(null);
  const [edits, setEdits] = useState(0);
  const load = (): void => {
    documentOf(id).then(
      (next) => {
        setDocument(next);
        setEdits((now) => now + 1);
      },
      (error: Error) => onError(error.message),
    );
  };
  useEffect(load, [id, version]);
  if (!document) return <p class="wait">{words.loading}</p>;
  const shared: Shared = {
    id,
    document,
    spans: managedSpans(document),
    words,
    onLink,
    onType: (at, remove, insert) =>
      void typeInto(id, { at, remove, insert }).then(load, (error: Error) => {
        onError(error.message);
        load();
      }),
  };
  return (
    <div class="paperRoom">
      {/* made anew after each edit: what the person typed into the page itself must not stay beside what the document holds */}
      <article class="paper" key={edits}>
        {document.body.content.map((block, index) => (
          <Block block={block} shared={shared} key={index} />
        ))}
      </article>
    </div>
  );
}
