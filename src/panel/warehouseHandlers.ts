/** Methods of the panel about where leads live. */
import * as v from 'valibot';
import type { DepartmentDefinition } from '../blueprint/department';
import { startMove } from '../app/warehouse/moveLeads';
import { planMove, warehouseView } from '../app/warehouse/planMove';
import { handler } from './handler';

/** Ids as Google Cloud allows them; a domain-scoped project has its domain before a colon. */
const move = {
  direction: v.picklist(['out', 'back']),
  project: v.pipe(v.string(), v.trim(), v.regex(/^(?:[a-z][a-z0-9.-]{1,60}:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/)),
  location: v.pipe(v.string(), v.trim(), v.regex(/^(?:EU|US|[a-z]{2,20}-[a-z]{2,20}\d{1,2})$/)),
};

/** The handlers for a department definition. */
export const warehouseHandlers = (definition: DepartmentDefinition) => ({
  warehouse: handler('warehouse', v.strictObject({}), (_input, ports) => warehouseView(ports, definition)),
  planWarehouse: handler(
    'planWarehouse',
    v.strictObject(move),
    (input, ports) => planMove(ports, definition, input).plan,
  ),
  startWarehouse: handler(
    'startWarehouse',
    v.strictObject({ ...move, planId: v.pipe(v.string(), v.maxLength(100)) }),
    (input, ports) => startMove(ports, definition, input),
  ),
});
