/** The department's health as a group: its tabs. The rules stand with their aspects; those of integrity are of no aspect. */
import type { DepartmentGroup } from '../group';
import { health, healthHistory } from './health';
import { integrity } from './integrity';

export const HEALTH_GROUP: DepartmentGroup = { tabs: [health, integrity, healthHistory] };
