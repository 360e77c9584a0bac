/** What a person's hand does in the workbench, as the API requests that have the same effect. */
import type { Emulator } from '../../emulator/emulator';

export type Edit =
  | { readonly kind: 'type'; readonly sheet: string; readonly cell: string; readonly value: string | boolean }
  | {
      readonly kind: 'insert' | 'delete';
      readonly sheetId: number;
      readonly dimension: 'ROWS' | 'COLUMNS';
      readonly at: number;
    }
  | { readonly kind: 'rename'; readonly sheetId: number; readonly title: string }
  | { readonly kind: 'deleteTab'; readonly sheetId: number }
  | {
      readonly kind: 'sort';
      readonly sheetId: number;
      readonly column: number;
      readonly columns: number;
      readonly rows: number;
      readonly descending: boolean;
    };

/** An edit that the service refused, in its words. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
}

function requestOf(edit: Exclude<Edit, { kind: 'type' }>): object {
  switch (edit.kind) {
    case 'insert':
      return {
        insertDimension: {
          range: { sheetId: edit.sheetId, dimension: edit.dimension, startIndex: edit.at, endIndex: edit.at + 1 },
          inheritFromBefore: edit.at > 0,
        },
      };
    case 'delete':
      return {
        deleteDimension: {
          range: { sheetId: edit.sheetId, dimension: edit.dimension, startIndex: edit.at, endIndex: edit.at + 1 },
        },
      };
    case 'rename':
      return { updateSheetProperties: { properties: { sheetId: edit.sheetId, title: edit.title }, fields: 'title' } };
    case 'deleteTab':
      return { deleteSheet: { sheetId: edit.sheetId } };
    case 'sort':
      return {
        sortRange: {
          range: {
            sheetId: edit.sheetId,
            startRowIndex: 1,
            endRowIndex: edit.rows,
            startColumnIndex: 0,
            endColumnIndex: edit.columns,
          },
          sortSpecs: [{ dimensionIndex: edit.column, sortOrder: edit.descending ? 'DESCENDING' : 'ASCENDING' }],
        },
      };
  }
}

/** Applies an edit. @throws EditRefused */
export function applyEdit(emulator: Emulator, fileId: string, edit: Edit, user: string): void {
  const response =
    edit.kind === 'type'
      ? emulator.handle({
          method: 'PUT',
          url: `/v4/spreadsheets/${fileId}/values/${encodeURIComponent(`'${edit.sheet.replaceAll("'", "''")}'!${edit.cell}`)}?valueInputOption=USER_ENTERED`,
          body: { values: [[edit.value]] },
          user,
        })
      : emulator.handle({
          method: 'POST',
          url: `/v4/spreadsheets/${fileId}:batchUpdate`,
          body: { requests: [requestOf(edit)] },
          user,
        });
  if (response.status !== 200)
    throw new EditRefused((response.body as { error?: { message?: string } }).error?.message ?? 'refused');
}
