/** Aspect 13, funnels and the customer journey. The funnel itself is a panel. */
import type { DepartmentGroup } from '../group';
import { cjm } from './cjm';
import { journeyHealth } from './health';
import { journeyRows } from './seed';

export const JOURNEY: DepartmentGroup = {
  tabs: [cjm],
  seeds: { cjm: journeyRows },
  health: [journeyHealth],
};
