/** The documents of a department, as they should be for these data. Adding a document is one builder and one line here. */
import type { DocumentModel } from '../../blueprint/document';
import { groupDocuments } from '../groups';
import { POSITIONING_TABLES } from '../positioning/index';
import type { DocumentData } from './data';
import { handbook } from './handbook/handbook';
import { jobDescription } from './job/jobDescription';
import { positioning } from './positioning/positioning';

/** Lists that the main documents are fed from: one of them that cannot be read is not an empty one. */
const LISTS = ['team', 'channels', 'products', 'segments'];

/**
 * The handbook comes last: it lists the others, which exist by the time when it is first written.
 *
 * @param readable whether a table can be read now; all of them unless said otherwise
 */
export const documentsOf = (data: DocumentData, readable: (tab: string) => boolean = () => true): DocumentModel[] => [
  ...([...POSITIONING_TABLES, ...LISTS].every(readable) ? [positioning(data)] : []),
  ...data.roles.map((role) => jobDescription(data, role)),
  ...groupDocuments(data, readable),
  ...(LISTS.every(readable) ? [handbook(data)] : []),
];
