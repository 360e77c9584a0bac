/** The department's health as a group: its two tabs. The rules stand with their aspects. */
import type { DepartmentGroup } from '../group';
import { health, healthHistory } from './health';

export const HEALTH_GROUP: DepartmentGroup = { tabs: [health, healthHistory] };
