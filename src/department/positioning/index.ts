/** Aspect 9: positioning and claims as tables, health. The document is in documents/positioning. */
import type { DepartmentGroup } from '../group';
import { positioningHealth } from './health';
import { claimRows, positioningRows } from './seed';
import { claims, positioningTab } from './tabs';

/** Tables that the positioning document is made of. */
export const POSITIONING_TABLES = ['positioning', 'claims', 'competitors'] as const;

export const POSITIONING: DepartmentGroup = {
  tabs: [positioningTab, claims],
  seeds: { positioning: positioningRows, claims: claimRows },
  documentTables: POSITIONING_TABLES,
  health: [positioningHealth],
};
