/** Aspect 12: tests of hypotheses, learnings, health. The backlog itself is in hypotheses/. */
import type { DepartmentGroup } from '../group';
import { experimentsHealth } from './health';
import { learningRows, testRows } from './seed';
import { learnings, tests } from './tabs';

export const EXPERIMENTS: DepartmentGroup = {
  tabs: [tests, learnings],
  seeds: { tests: testRows, learnings: learningRows },
  health: [experimentsHealth],
};
