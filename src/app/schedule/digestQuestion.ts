/** What the mail is made of, beside the numbers of the month. Apart from the mail itself, so that the map of links can name it. */
import type { DepartmentQuestion } from '../tables/readDepartment';

export const DIGEST_QUESTION: DepartmentQuestion = {
  tables: {
    agenda: ['meeting', 'kind', 'item', 'minutes', 'order'],
    meetings: ['meeting_id', 'type', 'planned_at'],
  },
};
