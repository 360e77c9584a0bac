/** Methods of the panel about documents. */
import * as v from 'valibot';
import type { DepartmentDefinition } from '../blueprint/department';
import { makeDocument, unbinDocument } from '../app/documents/askBack';
import { documentsView } from '../app/documents/documentsView';
import { documentChanges } from '../app/documents/sectionChanges';
import { settleSections } from '../app/documents/settleSections';
import { handler } from './handler';

const MAX_DOCUMENTS = 1000;
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const keyInput = v.strictObject({ key });
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
  documents: handler('documents', v.strictObject({}), (_input, ports) => documentsView(ports, definition)),
  unbinDocument: handler('unbinDocument', keyInput, (input, ports) => unbinDocument(ports, definition, input)),
  makeDocument: handler('makeDocument', keyInput, (input, ports) => makeDocument(ports, definition, input)),
  documentChanges: handler('documentChanges', fromInput, (input, ports) => documentChanges(ports, definition, input)),
  settleSections: handler('settleSections', settleInput, (input, ports) => settleSections(ports, definition, input)),
});
