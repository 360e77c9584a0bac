/** Aspect 6, the market: lead definitions, interviews, jobs, competitors, walk-throughs, size; two documents. */
import type { DepartmentGroup } from '../group';
import { leadDefRows } from './definitionSeed';
import { marketDocuments } from './documents';
import { marketHealth } from './health';
import { interviewRows, jobRows } from './interviewSeed';
import { competitors, marketSize, walkthroughs } from './rivals';
import { competitorRows, marketRows, walkRows } from './rivalSeed';
import { custdev, jtbd, leadDefs } from './tabs';

export const MARKET: DepartmentGroup = {
  tabs: [leadDefs, custdev, jtbd, competitors, walkthroughs, marketSize],
  seeds: {
    lead_defs: leadDefRows,
    custdev: interviewRows,
    jtbd: jobRows,
    competitors: competitorRows,
    walkthroughs: walkRows,
    market_size: marketRows,
  },
  documents: marketDocuments,
  documentTables: ['lead_defs', 'custdev', 'jtbd', 'competitors', 'walkthroughs', 'market_size'],
  health: [marketHealth],
};
