/** A document on paper: headings, lists, links; sections kept by the add-on are marked in the margin. */
import { useEffect, useState } from 'preact/hooks';
import { documentOf, type DocRun, type DocumentJson } from './api';
import type { Words } from './words';

const TAGS: Readonly<Record<string, 'h1' | 'h2' | 'h3' | 'h4'>> = {
  TITLE: 'h1',
  HEADING_1: 'h2',
  HEADING_2: 'h3',
  HEADING_3: 'h4',
};

function Run({ run }: { readonly run: DocRun }) {
  const text = run.textRun?.content?.replace(/\n$/, '') ?? '';
  const style = run.textRun?.textStyle ?? {};
  const color = style.foregroundColor?.color?.rgbColor;
  const css = [
    style.bold && 'font-weight:bold',
    style.italic && 'font-style:italic',
    color &&
      `color:rgb(${[color.red, color.green, color.blue].map((part) => Math.round((part ?? 0) * 255)).join(',')})`,
  ]
    .filter(Boolean)
    .join(';');
  return style.link?.url ? (
    <a href={style.link.url} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    <span style={css}>{text}</span>
  );
}

/** Whether a position lies in a section that the add-on keeps. */
function managedSpans(document: DocumentJson): readonly (readonly [number, number])[] {
  return Object.entries(document.namedRanges ?? {})
    .filter(([name]) => name.startsWith('mp.section.'))
    .flatMap(([, group]) =>
      group.namedRanges.flatMap((named) =>
        named.ranges.map((range) => [range.startIndex ?? 0, range.endIndex ?? 0] as const),
      ),
    );
}

export function DocView({ id, words }: { readonly id: string; readonly words: Words }) {
  const [document, setDocument] = useState<DocumentJson | null>(null);
  useEffect(() => {
    setDocument(null);
    void documentOf(id).then(setDocument);
  }, [id]);
  if (!document) return <p class="wait">{words.loading}</p>;
  const spans = managedSpans(document);
  return (
    <div class="paperRoom">
      <article class="paper">
        {document.body.content.map((element, index) => {
          if (!element.paragraph) return null;
          const Tag = TAGS[element.paragraph.paragraphStyle?.namedStyleType ?? ''] ?? 'p';
          const start = element.startIndex ?? 0;
          const managed = spans.some(([from, to]) => start >= from && start < to);
          return (
            <Tag
              key={index}
              class={`${managed ? 'managed' : ''}${element.paragraph.bullet ? ' bullet' : ''}`}
              title={managed ? words.managed : undefined}
            >
              {element.paragraph.elements.map((run, at) => (
                <Run run={run} key={at} />
              ))}
            </Tag>
          );
        })}
      </article>
    </div>
  );
}
