/** Aspect 14, CRM: disputes about leads, quality of leads by source, and its health. Leads themselves stand in leads.ts. */
import type { DepartmentGroup } from '../group';
import { disputes } from './disputes';
import { crmHealth } from './health';
import { columnMap, importMemory, sourceMap, stageMap, stageRows } from './importMaps';
import { leadQuality } from './leadQuality';
import { disputeRows } from './seed';

export const CRM: DepartmentGroup = {
  tabs: [disputes, leadQuality, stageMap, sourceMap, columnMap, importMemory],
  seeds: { disputes: disputeRows, stage_map: stageRows },
  health: [crmHealth],
};
