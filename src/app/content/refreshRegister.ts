/** Step of the refresh: links of the register in the Library, and tags of the leads that nobody registered. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import { mergeQuestions, readDepartment, type DepartmentQuestion } from '../tables/readDepartment';
import { textOf } from '../tables/tableRead';
import { storedCampaigns } from '../warehouse/storedTags';
import type { Ports } from '../ports';
import { LINKS_QUESTION, refreshLinks, type LinksOutcome } from './linkTable';

const PULSE_QUESTION: DepartmentQuestion = { tables: { leads: ['utm_campaign'], spend: ['campaign'] } };

/** Everything that the step reads. */
export const REGISTER_QUESTION = mergeQuestions([PULSE_QUESTION, LINKS_QUESTION]);

/** At most one write. */
export function refreshRegister(
  ports: Ports,
  definition: DepartmentDefinition,
  workbooks: { readonly pulse?: string | undefined; readonly library?: string | undefined },
): LinksOutcome {
  const { pulse, library } = workbooks;
  if (pulse === undefined || library === undefined) return { changes: 0, problems: [] };
  const snapshot = snapshotOf(ports, pulse);
  const record = parseRecord(snapshot.departmentRecord ?? '');
  const values = readDepartment(ports, definition, record, PULSE_QUESTION, new Map([[pulse, snapshot]]));
  const campaigns = (tab: string, column: string): string[] =>
    values.table(tab)?.rows.map((row) => textOf(row, column)) ?? [];
  const paid = new Set(campaigns('spend', 'campaign'));
  // a campaign that the team pays for is its own, also without a link in the register
  const stored = record.warehouse ? storedCampaigns(ports, record.warehouse) : [];
  const seen = [...campaigns('leads', 'utm_campaign'), ...stored].filter((campaign) => !paid.has(campaign));
  return refreshLinks(ports, definition, library, record.language, seen);
}
