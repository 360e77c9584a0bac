/** Aspect 5, tasks: what the task tab needs beside itself. */
import type { DepartmentGroup } from '../group';
import { tasksHealth } from './health';
import { TASKS_SAID } from './phrases';
import { taskLoad } from './load';
import { taskMemory } from './taskMemory';

export const TASKS: DepartmentGroup = { tabs: [taskLoad, taskMemory], health: [tasksHealth], said: TASKS_SAID };
