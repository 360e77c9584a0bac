/** Facts of the leads wherever they live: on the tab, or in BigQuery together with what was added to the tab since. */
import { addDays } from '../../shared/civilDate';
import { pick, t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import { marginOf } from '../../metrics/plan/costs';
import type { Ports } from '../ports';
import type { DepartmentRecord } from '../setup/record';
import { alsoStored, cellsByCode, storedCells, storedSteps, type CountRules } from '../warehouse/storedFacts';
import { tableOf } from '../tables/requireColumns';
import { computeFacts, computeStoredFacts, type Computed } from './computeFacts';
import { unknownName, type Inputs } from './readInputs';
import { MONEY_SETTINGS, moneyRulesOf, type MoneySource } from './readMoney';
import { ruleExcludesReasons, weekStartOf } from './settingCode';

export interface Counted {
  readonly computed: Computed;
  /** Leads that were counted from. */
  readonly leads: number;
  readonly problems: readonly Issue[];
}

/** Calendar days back in which the last ten working days lie, also over long holidays and when data are late. */
const RECENT_REACH = 62;

/** Settings that leads are counted by. */
export const COUNT_SETTINGS = ['default_margin', 'lead_rule', 'week_start', ...MONEY_SETTINGS] as const;
type CountSetting = (typeof COUNT_SETTINGS)[number];

/** How leads are counted, from the settings of the department. */
export const countRules = (
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  setting: (key: CountSetting) => Scalar,
  rows: MoneySource['rows'],
): CountRules => ({
  today: ports.today(record.timeZone),
  daysFrom: addDays(ports.today(record.timeZone), -RECENT_REACH),
  excludeByReason: ruleExcludesReasons(definition, setting('lead_rule')),
  defaultMargin: marginOf(setting('default_margin')),
  weekStart: weekStartOf(definition, setting('week_start')),
  money: moneyRulesOf(definition, record.currency, { setting, rows }),
});

const twiceIssue = (tab: string, count: number): Issue => ({
  severity: 'warning',
  code: 'refresh.alsoStored',
  what: t(
    `На вкладке «Лиды» строк, которые уже есть в BigQuery: ${count}`,
    `Rows of the Leads tab that are in BigQuery already: ${count}`,
  ),
  where: { tab },
  why: t('Посчитаны те, что в BigQuery', 'Those in BigQuery were counted'),
  action: t('Удалите эти строки с вкладки', 'Delete these rows from the tab'),
});

/** No call while the leads are on the tab; in BigQuery one for the facts and one for the days of the steps, and one more when there are leads on the tab as well. */
export function countLeads(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  inputs: Inputs,
  rules: CountRules,
): Counted {
  const place = record.warehouse;
  if (!place) {
    return {
      computed: computeFacts(inputs, rules),
      leads: inputs.leads.length,
      problems: [],
    };
  }
  const { cells, channels, products } = cellsByCode(storedCells(ports, place, rules), inputs.directory);
  const twice = alsoStored(
    ports,
    place,
    inputs.leads.map(({ id }) => id).filter((id) => id !== ''),
  );
  const tab = tableOf(definition, 'leads');
  const leads = inputs.leads.filter(({ id }) => !twice.has(id));
  return {
    computed: computeStoredFacts(
      { ...inputs, leads },
      { cells, stepsIn: (window) => storedSteps(ports, place, rules, window, inputs.directory) },
      rules,
    ),
    leads: cells.rows + leads.length,
    problems: [
      ...(twice.size > 0 ? [twiceIssue(pick(tab.title, record.language), inputs.leads.length - leads.length)] : []),
      ...channels.map((name) => unknownName(tab, 'channel', name, record.language)),
      ...products.map((name) => unknownName(tab, 'product', name, record.language)),
    ],
  };
}
