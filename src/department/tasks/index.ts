/** Aspect 5, tasks: what the task tab needs beside itself. */
import type { DepartmentGroup } from '../group';
import { tasksHealth } from './health';
import { taskMemory } from './taskMemory';

export const TASKS: DepartmentGroup = { tabs: [taskMemory], health: [tasksHealth] };
