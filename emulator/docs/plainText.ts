/** Documents and plain text: what an export to text/plain holds, and a document made from an uploaded text. */
import { batchUpdate } from './batchUpdate';
import { newDocument } from './model/defaults';
import type { Block, StoredDocument } from './model/types';

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.paragraph) {
        const text = block.paragraph.elements.map((element) => element.textRun?.content ?? '').join('');
        return block.paragraph.bullet ? `* ${text}` : text;
      }
      const rows = block.table?.tableRows ?? [];
      return rows.map((row) => row.tableCells.map((cell) => textOf(cell.content)).join('')).join('');
    })
    .join('');
}

/** Text of the first tab's body, line by line, tables cell by cell. */
export const plainText = (stored: StoredDocument): string =>
  textOf(stored.tabs[0]?.documentTab.body?.content ?? [])
    .replace(/\n$/, '')
    .replaceAll('\n', '\r\n');

/** A new document that holds a text. */
export function documentOfText(id: string, title: string, text: string): StoredDocument {
  const empty = newDocument(id, title);
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (clean === '') return empty;
  return batchUpdate(empty, { requests: [{ insertText: { location: { index: 1 }, text: clean } }] }).stored;
}
