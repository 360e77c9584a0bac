/** A plan as the requests of one `spreadsheets.batchUpdate`. No change may be dropped: the switch is exhaustive. */
import { DEPARTMENT_METADATA_ID, METADATA_DEPARTMENT } from '../../blueprint/compile/identity';
import type { Change } from '../change';
import { addBaseSheet, writeBase, type Decision } from '../drift/base';
import { addUndoSheet } from '../undo/undoLog';
import type { SheetRequest } from '../googleSheets';
import { cellRequests } from './cells';
import { addSheet, dressRequests, identityRequests, nameRequests, sizeRequests } from './sheet';
import { sampleMarks } from './sampleMarks';
import type { ThemeSettings } from './theme';

function recordRequest(record: string, existing: boolean): SheetRequest {
  if (existing) {
    return {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: DEPARTMENT_METADATA_ID } }],
        developerMetadata: { metadataValue: record },
        fields: 'metadataValue',
      },
    };
  }
  const location = { spreadsheet: true };
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: DEPARTMENT_METADATA_ID,
        metadataKey: METADATA_DEPARTMENT,
        metadataValue: record,
        location,
        visibility: 'DOCUMENT',
      },
    },
  };
}

function lowerChange(change: Change): SheetRequest[] {
  switch (change.kind) {
    case 'setLocale':
      return [
        {
          updateSpreadsheetProperties: {
            properties: { locale: change.locale, timeZone: change.timeZone },
            fields: 'locale,timeZone',
          },
        },
      ];
    case 'addTab':
      return []; // lowered together below: formulas of one tab need the sheets and names of the others
    case 'edit':
      return [...change.edit.requests];
    case 'addBase': {
      const base = { cells: change.cells, decisions: new Map<string, Decision>() };
      return [addBaseSheet(), ...writeBase(base, 0), addUndoSheet()];
    }
    case 'setRecord':
      return [recordRequest(change.record, change.existing)];
    case 'removeEmptySheet':
      return [{ deleteSheet: { sheetId: change.sheetId } }];
  }
}

/**
 * Lowers an ordered plan. All sheets are added first, then their identities and names, then the cells, so that no formula is
 * ever written before what it refers to exists.
 */
export function lowerChanges(changes: readonly Change[], settings: ThemeSettings): SheetRequest[] {
  const tabs = changes.filter((change) => change.kind === 'addTab');
  const sheets = tabs.map((change) => change.sheet);
  const before = changes.filter((change) => change.kind === 'setLocale');
  const after = changes.filter((change) => change.kind !== 'setLocale' && change.kind !== 'addTab');
  return [
    ...before.flatMap(lowerChange),
    ...tabs.map((change) => addSheet(change.sheet, change.index)),
    ...sheets.flatMap(identityRequests),
    ...sheets.flatMap(nameRequests),
    ...sheets.flatMap((sheet) => cellRequests(sheet, settings)),
    ...sheets.flatMap((sheet) => sampleMarks(sheet, settings.language)),
    ...sheets.flatMap(sizeRequests),
    ...sheets.flatMap(dressRequests),
    ...after.flatMap(lowerChange),
  ];
}
