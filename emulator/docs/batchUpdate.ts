/** `documents.batchUpdate`: requests in order, each on the document that the one before left; all or nothing. */
import { ApiError } from '../api';
import { checkSpan, deleteContent, insertText, mapParagraphs, mapStyles, type Span } from './edits';
import { BODY_START, endOf, lengthOf, textOf, type Json, type Paragraph, type StoredDocument } from './model';
import { revisionId } from './show';

interface Result {
  readonly stored: StoredDocument;
  readonly reply?: Json;
}

type Handler = (stored: StoredDocument, body: Json, where: string) => Result;

const spanOf = (range: unknown): Span => {
  const { startIndex, endIndex } = (range ?? {}) as { startIndex?: number; endIndex?: number };
  return { start: startIndex ?? 0, end: endIndex ?? 0 };
};

function indexOf(stored: StoredDocument, body: Json): number {
  if (body.endOfSegmentLocation) return endOf(stored) - 1;
  return ((body.location ?? {}) as { index?: number }).index ?? 0;
}

function maskOf(body: Json, where: string): string[] {
  if (typeof body.fields !== 'string' || body.fields.trim() === '')
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`,
    );
  return body.fields.split(',').map((field) => field.trim().split('.')[0] ?? '');
}

/** Style with the masked fields taken from `given`; a field that `given` lacks is reset. */
function masked(style: Json, given: Json, fields: readonly string[]): Json {
  if (fields.includes('*')) return { ...given };
  const next: Record<string, unknown> = { ...style };
  for (const field of fields) {
    if (given[field] === undefined) delete next[field];
    else next[field] = given[field];
  }
  return next;
}

const insert: Handler = (stored, body, where) => ({
  stored: insertText(stored, indexOf(stored, body), String(body.text ?? ''), where),
});

const remove: Handler = (stored, body, where) => ({ stored: deleteContent(stored, spanOf(body.range), where) });

const updateTextStyle: Handler = (stored, body, where) => {
  const span = spanOf(body.range);
  checkSpan(stored, span, where);
  const fields = maskOf(body, where);
  return { stored: mapStyles(stored, span, (style) => masked(style, (body.textStyle ?? {}) as Json, fields)) };
};

const updateParagraphStyle: Handler = (stored, body, where) => {
  const span = spanOf(body.range);
  checkSpan(stored, span, where);
  const fields = maskOf(body, where);
  const given = (body.paragraphStyle ?? {}) as Json;
  const named = fields.includes('namedStyleType');
  const change = (paragraph: Paragraph): Paragraph => {
    const style = masked(paragraph.style, given, fields);
    // a heading carries an id by which links find it
    const heading =
      named && /^(HEADING|TITLE|SUBTITLE)/.test(String(given.namedStyleType))
        ? { headingId: `h.${stored.nextId}${textOf(paragraph).length}` }
        : {};
    return { ...paragraph, style: { ...style, ...heading } };
  };
  return { stored: { ...mapParagraphs(stored, span, change), nextId: stored.nextId + 1 } };
};

/** Leading tabs give the nesting level and are removed. */
const createBullets: Handler = (stored, body, where) => {
  const span = spanOf(body.range);
  checkSpan(stored, span, where);
  const listId = `kix.list${stored.nextId}`;
  let next: StoredDocument = {
    ...stored,
    nextId: stored.nextId + 1,
    lists: { ...stored.lists, [listId]: String(body.bulletPreset ?? 'BULLET_DISC_CIRCLE_SQUARE') },
  };
  const levels = new Map<number, number>();
  next = mapParagraphs(next, span, (paragraph) => ({ ...paragraph, bullet: { listId } }));
  let start = BODY_START;
  for (let at = 0; at < next.paragraphs.length; at++) {
    const paragraph = next.paragraphs[at];
    if (!paragraph) break;
    const tabs = paragraph.bullet?.listId === listId ? (/^\t+/.exec(textOf(paragraph))?.[0].length ?? 0) : 0;
    if (tabs > 0) {
      levels.set(at, tabs);
      next = deleteContent(next, { start, end: start + tabs }, where);
    }
    start += lengthOf(next.paragraphs[at] ?? paragraph);
  }
  const paragraphs = next.paragraphs.map((paragraph, at) =>
    levels.has(at) ? { ...paragraph, bullet: { listId, nestingLevel: levels.get(at) ?? 0 } } : paragraph,
  );
  return { stored: { ...next, paragraphs } };
};

const deleteBullets: Handler = (stored, body, where) => {
  const span = spanOf(body.range);
  checkSpan(stored, span, where);
  return {
    stored: mapParagraphs(stored, span, ({ bullet: _dropped, ...paragraph }) => paragraph),
  };
};

const createNamedRange: Handler = (stored, body, where) => {
  const span = spanOf(body.range);
  checkSpan(stored, span, where);
  const name = String(body.name ?? '');
  if (name.length < 1 || name.length > 256)
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The name must be between 1 and 256 characters.`);
  const id = `kix.range${stored.nextId}`;
  return {
    stored: { ...stored, nextId: stored.nextId + 1, namedRanges: [...stored.namedRanges, { id, name, ...span }] },
    reply: { namedRangeId: id },
  };
};

const deleteNamedRange: Handler = (stored, body, where) => {
  const matches = (range: { readonly id: string; readonly name: string }): boolean =>
    body.namedRangeId === undefined ? range.name === body.name : range.id === body.namedRangeId;
  if (!stored.namedRanges.some(matches))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The named range does not exist.`);
  return { stored: { ...stored, namedRanges: stored.namedRanges.filter((range) => !matches(range)) } };
};

function occurrences(stored: StoredDocument, text: string, matchCase: boolean): number[] {
  const found: number[] = [];
  let start = BODY_START;
  const wanted = matchCase ? text : text.toLowerCase();
  for (const paragraph of stored.paragraphs) {
    const own = matchCase ? textOf(paragraph) : textOf(paragraph).toLowerCase();
    for (let at = own.indexOf(wanted); at >= 0; at = own.indexOf(wanted, at + wanted.length)) found.push(start + at);
    start += lengthOf(paragraph);
  }
  return found;
}

const replaceAllText: Handler = (stored, body, where) => {
  const { text = '', matchCase = false } = (body.containsText ?? {}) as { text?: string; matchCase?: boolean };
  if (text === '') throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The text to find must not be empty.`);
  const places = occurrences(stored, text, matchCase);
  const replacement = String(body.replaceText ?? '');
  const next = [...places].reverse().reduce((document, at) => {
    const inserted = replacement === '' ? document : insertText(document, at + text.length, replacement, where);
    return deleteContent(inserted, { start: at, end: at + text.length }, where);
  }, stored);
  return { stored: next, reply: places.length > 0 ? { occurrencesChanged: places.length } : {} };
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  insertText: insert,
  deleteContentRange: remove,
  updateTextStyle,
  updateParagraphStyle,
  createParagraphBullets: createBullets,
  deleteParagraphBullets: deleteBullets,
  createNamedRange,
  deleteNamedRange,
  replaceAllText,
};

export function batchUpdate(
  stored: StoredDocument,
  body: Json,
): { readonly stored: StoredDocument; readonly response: Json } {
  const control = (body.writeControl ?? {}) as { requiredRevisionId?: string };
  if (control.requiredRevisionId !== undefined && control.requiredRevisionId !== revisionId(stored)) {
    throw new ApiError(
      'INVALID_ARGUMENT',
      `The required revision ID '${control.requiredRevisionId}' does not match the latest revision.`,
    );
  }
  const requests = (body.requests ?? []) as readonly Json[];
  let next = stored;
  const replies = requests.map((request, index): Json => {
    const kind = Object.keys(request)[0];
    if (kind === undefined || Object.keys(request).length !== 1)
      throw new ApiError('INVALID_ARGUMENT', `Invalid requests[${index}]: No request set.`);
    const handler = HANDLERS[kind];
    if (!handler) throw new ApiError('UNIMPLEMENTED', `The emulator does not support requests[${index}].${kind}`);
    const result = handler(next, (request[kind] ?? {}) as Json, `requests[${index}].${kind}`);
    next = result.stored;
    return result.reply ? { [kind]: result.reply } : {};
  });
  const changed = requests.length > 0 ? { ...next, revision: stored.revision + 1 } : stored;
  return {
    stored: changed,
    response: { replies, writeControl: { requiredRevisionId: revisionId(changed) }, documentId: stored.documentId },
  };
}
