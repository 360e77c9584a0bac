/** The demo department: with its segments and products the team's sections are filled too, so that a document reads as a finished one. */
import type { Text } from '../../shared/text';
import type { DocBlock } from '../../blueprint/document';
import type { DocumentData } from './data';
import type { Writer } from './words';

const has = (rows: readonly { readonly code: string }[], code: string): boolean =>
  rows.some((row) => row.code === code);

/** Told by two codes that only the demo has together. */
export const isSample = (data: DocumentData): boolean => has(data.segments, '3pl') && has(data.products, 'wms');

/** The demo's text as a list (one text as a paragraph), or the hint what to write. */
export function sampleOr(w: Writer, data: DocumentData, example: readonly Text[], hint: Text): DocBlock[] {
  const [first] = example;
  if (!isSample(data) || !first) return [w.prompt(hint)];
  return [example.length === 1 ? w.p(first) : w.bullets(example)];
}
