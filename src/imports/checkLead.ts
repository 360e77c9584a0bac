import { type RowReader } from './cells/rowReader';
import { type LeadValues } from './leadRow';

const MIDDLE_STAGES = ['mql_at', 'sql_at', 'meeting_at', 'proposal_at'] as const;
const FINAL_STAGES = ['won_at', 'lost_at'] as const;

function checkDates(lead: LeadValues, row: RowReader): void {
  const { created } = lead;
  if (created === '') return;
  for (const key of MIDDLE_STAGES) {
    const date = lead[key];
    if (date !== null && date < created) row.report('stage_before_created', key, { created });
  }
  for (const key of FINAL_STAGES) {
    const date = lead[key];
    if (date !== null && date < created) row.report('final_before_created', key, { created });
  }
  if (lead.won_at !== null && lead.lost_at !== null) row.report('won_and_lost', 'lost_at');
}

/**
 * Looks for contradictions inside one lead and reports them to its row. Closed before created is an error, because the deal
 * would fall into a wrong month; an earlier stage before creation is a warning, because leads are often entered afterwards.
 * What the file has no column for is not missed: the table may already have it.
 */
export function checkLead(lead: LeadValues, row: RowReader): void {
  if (/^\d[.,]\d+e\+\d+$/i.test(lead.lead_id)) row.report('mangled_id', 'lead_id');
  checkDates(lead, row);
  if (row.has('won_at') && lead.status === 'won' && lead.won_at === null) row.report('won_without_date', 'won_at');
  if (row.has('amount') && lead.won_at !== null && lead.amount === null) row.report('won_without_amount', 'amount');
}
