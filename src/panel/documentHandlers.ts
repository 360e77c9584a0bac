/** Methods of the panel about documents. */
import * as v from 'valibot';
import type { DepartmentDefinition } from '../blueprint/department';
import { documentChanges } from '../app/documents/sectionChanges';
import { settleSections } from '../app/documents/settleSections';
import { handler } from './handler';

const MAX_DOCUMENTS = 1000;
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const fromInput = v.strictObject({ from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DOCUMENTS)) });

const settleInput = v.strictObject({
  decisions: v.pipe(
    v.array(
      v.strictObject({ document: key, section: key, seen: key, choice: v.picklist(['putBack', 'keep', 'ignore']) }),
    ),
    v.maxLength(MAX_DOCUMENTS),
  ),
});

/** The handlers for a department definition. */
export const documentHandlers = (definition: DepartmentDefinition) => ({
  documentChanges: handler('documentChanges', fromInput, (input, ports) => documentChanges(ports, definition, input)),
  settleSections: handler('settleSections', settleInput, (input, ports) => settleSections(ports, definition, input)),
});
