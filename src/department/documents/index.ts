/** The documents of a department, as they should be for these data. Adding a document is one builder and one line here. */
import type { DocumentModel } from '../../blueprint/document';
import type { DocumentData } from './data';
import { handbook } from './handbook';
import { jobDescription } from './jobDescription';
import { positioning } from './positioning';

export const documentsOf = (data: DocumentData): DocumentModel[] => [
  positioning(data),
  handbook(data),
  ...data.roles.map((role) => jobDescription(data, role)),
];
