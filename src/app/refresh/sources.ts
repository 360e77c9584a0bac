/**
 * Which columns each measure of the facts is counted from. When people deleted one of them, what depends on it is left as it was
 * and named; the rest is refreshed: a missing column is not a zero.
 */
import { pick, t, type Language } from '../../shared/text';
import type { Gone, Issue } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import { metricOf } from '../../metrics/dictionary';
import type { MoneyRules } from '../../metrics/money';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { goneColumnText, goneTabText, PUT_BACK, tableOf } from '../tables/requireColumns';

interface Source {
  readonly tab: 'leads' | 'spend';
  readonly columns: readonly string[];
}

const lead = (...columns: readonly string[]): Source => ({ tab: 'leads', columns: ['created', 'channel', ...columns] });
const spend = (column: string): Source => ({ tab: 'spend', columns: ['date', 'channel', column] });

/** Measures of the fact tables by the columns without which they cannot be counted. */
const SOURCES: Readonly<Record<string, Source>> = {
  spend: spend('cost'),
  impr: spend('impressions'),
  clicks: spend('clicks'),
  leads: lead(),
  mql: lead('mql_at'),
  sql: lead('sql_at'),
  meetings: lead('meeting_at'),
  proposals: lead('proposal_at'),
  deals: lead('won_at'),
  revenue: lead('won_at', 'amount'),
  costs: lead('won_at', 'amount'),
  not_ours: lead('status'),
  paid_spend: spend('cost'),
  paid_customers: lead('won_at'),
};

/** Where revenue counts by payments; a column of the amount paid that is gone means the whole amount. */
const BY_PAYMENT: Readonly<Record<string, Source>> = {
  revenue: lead('won_at', 'amount', 'paid_at'),
  costs: lead('won_at', 'amount', 'paid_at'),
};

export interface Unfed {
  /** Measures that cannot be counted now. */
  readonly measures: ReadonlySet<string>;
  readonly problems: readonly Issue[];
}

const names = (measures: readonly string[], language: Language): string =>
  measures.map((measure) => pick(metricOf(measure).name, language)).join(', ');

function goneIssue(what: Issue['what'], tab: string, measures: readonly string[], gone: Gone): Issue {
  return {
    severity: 'error',
    code: 'refresh.sourceGone',
    what,
    where: { tab },
    why: t(
      `Не обновлены и остались прежними: ${names(measures, 'ru')}`,
      `Not refreshed and left as they were: ${names(measures, 'en')}`,
    ),
    action: PUT_BACK,
    gone,
  };
}

/** Measures whose tab or column was deleted, one problem for each tab or column that is gone. */
export function unfedMeasures(
  definition: DepartmentDefinition,
  snapshot: WorkbookSnapshot,
  language: Language,
  { revenueAt }: Pick<MoneyRules, 'revenueAt'>,
): Unfed {
  const measures = new Set<string>();
  const gone = new Map<
    string,
    { readonly what: Issue['what']; readonly tab: string; readonly measures: string[]; readonly gone: Gone }
  >();
  for (const [measure, source] of Object.entries(revenueAt === 'paid' ? { ...SOURCES, ...BY_PAYMENT } : SOURCES)) {
    const tab = tableOf(definition, source.tab);
    const state = snapshot.tabs.get(source.tab);
    const title = state?.title ?? pick(tab.title, language);
    const missing = state
      ? tab.columns.filter(({ key }) => source.columns.includes(key) && !state.columns.has(key))
      : [null];
    for (const column of missing) {
      measures.add(measure);
      const key = column === null ? source.tab : `${source.tab}.${column.key}`;
      const what = column === null ? goneTabText(title) : goneColumnText(title, column.title);
      const entry = gone.get(key) ?? {
        what,
        tab: title,
        measures: [],
        gone: column === null ? { tab: source.tab } : { tab: source.tab, column: column.key },
      };
      entry.measures.push(measure);
      gone.set(key, entry);
    }
  }
  return {
    measures,
    problems: [...gone.values()].map((entry) => goneIssue(entry.what, entry.tab, entry.measures, entry.gone)),
  };
}
