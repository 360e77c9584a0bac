/** Aspect 10: landing pages, their texts, briefs and health. The page itself is made by src/landing. */
import type { DepartmentGroup } from '../group';
import { landingDocuments } from './document';
import { landingHealth } from './health';
import { landings, landingSections } from './landings';
import { landingRows, sectionRows } from './seed';

export const landingGroup: DepartmentGroup = {
  tabs: [landings, landingSections],
  seeds: { landings: landingRows, landing_sections: sectionRows },
  documents: landingDocuments,
  documentTables: ['landings', 'landing_sections'],
  health: [landingHealth],
};
