/** Ids that we choose, so that a thing is found again wherever people move it: one rule for every kind of thing. */
import { stableId } from '../../shared/hash';

export const METADATA_TAB = 'mp.tab';
export const METADATA_COLUMN = 'mp.column';
export const METADATA_ROW = 'mp.row';
export const METADATA_DEPARTMENT = 'mp.department';

/** `sheetId` of a tab; 0 is the sheet that a new file comes with and is never ours. */
export const tabId = (tab: string): number => stableId(`tab:${tab}`);
export const tabMetadataId = (tab: string): number => stableId(`tab-metadata:${tab}`);
export const columnMetadataId = (tab: string, column: string): number => stableId(`column:${tab}.${column}`);
export const rowMetadataId = (tab: string, row: string): number => stableId(`row:${tab}.${row}`);
export const chartId = (tab: string, chart: string): number => stableId(`chart:${tab}.${chart}`);
export const protectionId = (tab: string, part: string): number => stableId(`protection:${tab}.${part}`);
export const namedRangeId = (name: string): string => `mp${stableId(`name:${name}`)}`;
export const METADATA_REVISION = 'mp.revision';
/** A batch that creates a revision which is there already fails as a whole: that is what keeps two writers apart. */
export const revisionMetadataId = (revision: number): number => stableId(`revision:${revision}`);
export const METADATA_UNDO = 'mp.undo';
/** Names the run whose writes the undo log holds. */
export const UNDO_METADATA_ID = stableId('undo');
export const METADATA_RUN = 'mp.run';
/** Names the run of several steps that is writing the department now; only one can: its id is fixed. */
export const RUN_METADATA_ID = stableId('run');
export const METADATA_ADOPT = 'mp.adopt';
/** Keeps how tables of the team's own were taken over. */
export const ADOPT_METADATA_ID = stableId('adopt');
export const DEPARTMENT_METADATA_ID = stableId('department');
