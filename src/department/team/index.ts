/** Aspects 1 and 2: the org chart as a document, health of roles and job descriptions. Roles themselves are team.ts. */
import type { DepartmentGroup } from '../group';
import { orgHealth } from './health';
import { jobsHealth } from './jobsHealth';
import { orgDocuments } from './orgDocument';

export const TEAM: DepartmentGroup = {
  tabs: [],
  documents: orgDocuments,
  documentTables: ['team'],
  health: [orgHealth, jobsHealth],
};
