/** Aspect 16, strategy: goals, their decomposition, plan against fact, and the strategy document. */
import type { DepartmentGroup } from '../group';
import { decomposition, decompositionValues } from './decomposition/index';
import { strategyDocument } from './document';
import { goals } from './goals';
import { goalRows, GOALS_SAID } from './goalsSeed';
import { strategyHealth } from './health';
import { planFact } from './planFact/index';

export const STRATEGY: DepartmentGroup = {
  tabs: [goals, decomposition, planFact],
  seeds: { goals: goalRows },
  values: decompositionValues,
  documents: (data) => [strategyDocument(data)],
  documentTables: ['goals', 'facts', 'plan', 'hypotheses'],
  health: [strategyHealth],
  said: GOALS_SAID,
};
