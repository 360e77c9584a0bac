/** The format that a cell is drawn with: the file's default, what was set, and the alignment that its value brings. */
import type { Computed } from '../formulas/engine';
import type { Cell, Json, StoredSpreadsheet } from './state';

function alignmentOf(value: Computed | undefined): Json {
  if (!value) return {};
  if ('numberValue' in value) return { horizontalAlignment: 'RIGHT' };
  return { horizontalAlignment: 'stringValue' in value ? 'LEFT' : 'CENTER' };
}

/** `effectiveFormat` of a cell. */
export function effectiveFormat(stored: StoredSpreadsheet, cell: Cell, value: Computed | undefined): Json {
  const standard = (stored.properties.defaultFormat ?? {}) as Json;
  const own = cell.userEnteredFormat ?? {};
  return {
    ...standard,
    ...alignmentOf(value),
    hyperlinkDisplayType: 'PLAIN_TEXT',
    ...own,
    textFormat: { ...(standard.textFormat as Json | undefined), ...(own.textFormat as Json | undefined) },
    padding: { ...(standard.padding as Json | undefined), ...(own.padding as Json | undefined) },
  };
}
