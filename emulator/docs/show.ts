/** `documents.get`: the stored document with its indexes. */
import { BODY_START, lengthOf, type Json, type Paragraph, type Run, type StoredDocument } from './model';

/** The newline joins the last run when their styles are equal, as in real documents. */
function elements(paragraph: Paragraph, start: number): Json[] {
  const last = paragraph.runs.at(-1);
  const joined = last && JSON.stringify(last.style) === JSON.stringify(paragraph.endStyle);
  const runs: Run[] = joined
    ? [...paragraph.runs.slice(0, -1), { ...last, text: `${last.text}\n` }]
    : [...paragraph.runs, { text: '\n', style: paragraph.endStyle }];
  let at = start;
  return runs.map((run) => {
    const startIndex = at;
    at += run.text.length;
    return { startIndex, endIndex: at, textRun: { content: run.text, textStyle: run.style } };
  });
}

function showParagraph(paragraph: Paragraph, start: number): Json {
  return {
    startIndex: start,
    endIndex: start + lengthOf(paragraph),
    paragraph: {
      elements: elements(paragraph, start),
      paragraphStyle: paragraph.style,
      ...(paragraph.bullet
        ? {
            bullet: {
              listId: paragraph.bullet.listId,
              ...(paragraph.bullet.nestingLevel ? { nestingLevel: paragraph.bullet.nestingLevel } : {}),
              textStyle: {},
            },
          }
        : {}),
    },
  };
}

function showNamedRanges(stored: StoredDocument): Json {
  const byName: Record<string, { name: string; namedRanges: Json[] }> = {};
  for (const { id, name, start, end } of stored.namedRanges) {
    const group = (byName[name] ??= { name, namedRanges: [] });
    group.namedRanges.push({ namedRangeId: id, name, ranges: [{ startIndex: start, endIndex: end }] });
  }
  return byName;
}

const NAMED_STYLES = [
  'NORMAL_TEXT',
  'HEADING_1',
  'HEADING_2',
  'HEADING_3',
  'HEADING_4',
  'HEADING_5',
  'HEADING_6',
  'TITLE',
  'SUBTITLE',
];

const GLYPHS: Readonly<Record<string, string>> = { BULLET: '●', NUMBERED: '' };

function showLists(stored: StoredDocument): Json {
  return Object.fromEntries(
    Object.entries(stored.lists).map(([id, preset]) => {
      const numbered = preset.startsWith('NUMBERED');
      const level = numbered
        ? { glyphType: 'DECIMAL', glyphFormat: '%0.', bulletAlignment: 'START', startNumber: 1 }
        : { glyphSymbol: GLYPHS.BULLET, glyphFormat: '%0', bulletAlignment: 'START' };
      return [id, { listProperties: { nestingLevels: Array.from({ length: 9 }, () => level) } }];
    }),
  );
}

export const revisionId = (stored: StoredDocument): string => `AL${stored.documentId.slice(1, 9)}r${stored.revision}`;

export function showDocument(stored: StoredDocument): Json {
  let start = BODY_START;
  const paragraphs = stored.paragraphs.map((paragraph) => {
    const shown = showParagraph(paragraph, start);
    start += lengthOf(paragraph);
    return shown;
  });
  const sectionBreak = {
    endIndex: BODY_START,
    sectionBreak: {
      sectionStyle: { columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT', sectionType: 'CONTINUOUS' },
    },
  };
  return {
    title: stored.title,
    body: { content: [sectionBreak, ...paragraphs] },
    documentStyle: {
      background: { color: {} },
      pageNumberStart: 1,
      pageSize: { height: { magnitude: 841.89, unit: 'PT' }, width: { magnitude: 595.28, unit: 'PT' } },
    },
    namedStyles: {
      styles: NAMED_STYLES.map((namedStyleType) => ({
        namedStyleType,
        textStyle: {},
        paragraphStyle: { namedStyleType },
      })),
    },
    ...(Object.keys(stored.lists).length > 0 ? { lists: showLists(stored) } : {}),
    ...(stored.namedRanges.length > 0 ? { namedRanges: showNamedRanges(stored) } : {}),
    revisionId: revisionId(stored),
    suggestionsViewMode: 'SUGGESTIONS_INLINE',
    documentId: stored.documentId,
  };
}
