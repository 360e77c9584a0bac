/** The department's record as a request. */
import { DEPARTMENT_METADATA_ID } from '../../blueprint/compile/identity';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { writeRecord, type DepartmentRecord } from '../setup/record';

export const recordRequests = (record: DepartmentRecord): SheetRequest[] => [
  {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataId: DEPARTMENT_METADATA_ID } }],
      developerMetadata: { metadataValue: writeRecord(record) },
      fields: 'metadataValue',
    },
  },
];
