/** Ways through a segment's nested blocks: tables hold cells that hold blocks. */
import type { Block, Paragraph, Table } from './types';

/** A block with the block lists inside it changed; the same block when they are. */
export function changeInside(block: Block, change: (blocks: readonly Block[]) => readonly Block[]): Block {
  const { table, tableOfContents } = block;
  if (tableOfContents) {
    const content = change(tableOfContents.content);
    return content === tableOfContents.content ? block : { ...block, tableOfContents: { ...tableOfContents, content } };
  }
  if (!table) return block;
  let changed = false;
  const tableRows = table.tableRows.map((row) => ({
    ...row,
    tableCells: row.tableCells.map((cell) => {
      const content = change(cell.content);
      changed ||= content !== cell.content;
      return content === cell.content ? cell : { ...cell, content };
    }),
  }));
  return changed ? { ...block, table: { ...table, tableRows } } : block;
}

/** Every paragraph's block replaced by what `change` gives; tables and contents are entered. */
export function changeParagraphs(
  blocks: readonly Block[],
  change: (paragraph: Paragraph, block: Block) => Paragraph,
): readonly Block[] {
  let changed = false;
  const next = blocks.map((block) => {
    const there = changedBlock(block, change);
    changed ||= there !== block;
    return there;
  });
  return changed ? next : blocks;
}

function changedBlock(block: Block, change: (paragraph: Paragraph, block: Block) => Paragraph): Block {
  if (!block.paragraph) return changeInside(block, (inner) => changeParagraphs(inner, change));
  const paragraph = change(block.paragraph, block);
  return paragraph === block.paragraph ? block : { ...block, paragraph };
}

/** All blocks, each before those inside it. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [
    block,
    ...allBlocks(block.tableOfContents?.content ?? []),
    ...(block.table ? allBlocks(cellsOf(block.table).flatMap((cell) => cell.content)) : []),
  ]);
}

/** All cells of a table, row by row. */
export const cellsOf = (table: Table): Table['tableRows'][number]['tableCells'] =>
  table.tableRows.flatMap((row) => row.tableCells);

/** True when an index lies inside a block. */
export const covers = (block: { readonly startIndex?: number; readonly endIndex?: number }, index: number): boolean =>
  (block.startIndex ?? 0) <= index && index < (block.endIndex ?? 0);

/** The paragraph at an index, in a cell or not; null when a table's frame or a section break stands there. */
export function paragraphAt(
  blocks: readonly Block[],
  index: number,
): { readonly paragraph: Paragraph; readonly start: number } | null {
  const found = allBlocks(blocks).find((block) => block.paragraph && covers(block, index));
  return found?.paragraph ? { paragraph: found.paragraph, start: found.startIndex ?? 0 } : null;
}

/** The paragraph at an index replaced by other blocks. */
export function replaceParagraphAt(
  blocks: readonly Block[],
  index: number,
  replace: (paragraph: Paragraph, offset: number) => readonly Block[],
): readonly Block[] {
  return blocks.flatMap((block) => {
    if (!covers(block, index)) return [block];
    if (block.paragraph) return replace(block.paragraph, index - (block.startIndex ?? 0));
    return [
      changeInside(block, (inner) =>
        inner.some((each) => covers(each, index)) ? replaceParagraphAt(inner, index, replace) : inner,
      ),
    ];
  });
}
