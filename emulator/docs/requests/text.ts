/** insertText, deleteContentRange, replaceAllText. */
import type { Draft } from '../draft';
import { deleteContent } from '../edit/delete';
import { cleanText, insertText, type Place } from '../edit/insert';
import { styleOf, textOf } from '../model/elements';
import { segmentIds } from '../model/tabs';
import type { Block } from '../model/types';
import { allBlocks, paragraphAt } from '../model/walk';
import { insertionOf, rangeOf, tabsOf, type Handler } from './arguments';

const insert: Handler = (draft, args) => {
  const text = cleanText(String(args.text ?? ''));
  if (text === '') draft.fail('Insert text requests must specify text');
  insertText(draft, insertionOf(draft, args), text);
  return undefined;
};

const remove: Handler = (draft, args) => {
  deleteContent(draft, rangeOf(draft, args.range));
  return undefined;
};

/** Puts text in the place of a range, in the style of the range's first character (replaceAllText, replaceNamedRangeContent). */
export function replaceText(draft: Draft, place: Place, end: number, text: string): void {
  const found = paragraphAt(draft.content(place), place.index);
  const first = found?.paragraph.elements.find((element) => (element.endIndex ?? 0) > place.index);
  if (text !== '') insertText(draft, place, text, first ? styleOf(first) : {});
  deleteContent(draft, { ...place, start: place.index + text.length, end: end + text.length });
}

interface Criteria {
  readonly text?: string;
  readonly matchCase?: boolean;
  readonly searchByRegex?: boolean;
}

interface Match {
  readonly start: number;
  readonly end: number;
}

/** The pattern of a search; RE2's syntax is taken as JavaScript's, of which the usual part is the same. */
function patternOf(draft: Draft, { text = '', matchCase = false, searchByRegex = false }: Criteria): RegExp {
  if (text === '') draft.fail('The text to search for must not be empty.');
  const source = searchByRegex ? text : text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  try {
    return new RegExp(source, matchCase ? 'gu' : 'giu');
  } catch {
    return draft.fail('The regular expression to search for is invalid.');
  }
}

/** Matches inside single paragraphs, from the segment's end to its start. */
function matchesIn(content: readonly Block[], pattern: RegExp): Match[] {
  return allBlocks(content)
    .flatMap((block): Match[] => {
      if (!block.paragraph) return [];
      const start = block.startIndex ?? 0;
      const text = textOf(block.paragraph).slice(0, -1);
      return [...text.matchAll(pattern)]
        .filter(([found]) => found !== '')
        .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
    })
    .reverse();
}

const replaceAll: Handler = (draft, args) => {
  const pattern = patternOf(draft, (args.containsText ?? {}) as Criteria);
  const replacement = cleanText(String(args.replaceText ?? ''));
  let occurrencesChanged = 0;
  for (const tabId of tabsOf(draft, args)) {
    for (const segmentId of segmentIds(draft.tab(tabId).documentTab)) {
      const matches = matchesIn(draft.content({ tabId, segmentId }), pattern);
      for (const { start, end } of matches) replaceText(draft, { tabId, segmentId, index: start }, end, replacement);
      occurrencesChanged += matches.length;
    }
  }
  return occurrencesChanged > 0 ? { occurrencesChanged } : {};
};

/** Handlers of this file by the name of the request's kind. */
export const TEXT_REQUESTS: Readonly<Record<string, Handler>> = {
  insertText: insert,
  deleteContentRange: remove,
  replaceAllText: replaceAll,
};
