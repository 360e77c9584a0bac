/** Where each metric comes from, how it falls into weeks, and who answers for it: derived from what it is made of. */
import { metricOf, type BaseMetric, type MetricDefinition } from '../../metrics/dictionary';
import { t, type Text } from '../../shared/text';

interface Origin {
  readonly source: Text;
  readonly week: Text;
  /** Role of the catalogue that answers for the source; the head where the department has no such role. */
  readonly role: string;
}

const SPEND = t('Расходы: выгрузки рекламных кабинетов', 'Spend: exports of the ad accounts');
const LEADS = t('Лиды: выгрузка CRM', 'Leads: export of the CRM');
const byDate = (ru: string, en: string): Text => t(`В неделю, на которую пришлась ${ru}`, `In the week of ${en}`);

const ad: Origin = { source: SPEND, week: byDate('дата показа', 'the day of the ad'), role: 'performance' };
const lead = (ru: string, en: string): Origin => ({ source: LEADS, week: byDate(ru, en), role: 'crm' });

const ORIGINS: Readonly<Record<BaseMetric, Origin>> = {
  spend: ad,
  impr: ad,
  clicks: ad,
  leads: lead('дата заявки', 'the request'),
  mql: lead('дата MQL', 'the MQL date'),
  sql: lead('дата SQL', 'the SQL date'),
  meetings: lead('дата встречи', 'the meeting'),
  proposals: lead('дата КП', 'the proposal'),
  deals: lead('дата сделки', 'the deal'),
  revenue: lead('дата сделки (или оплаты — по настройке)', 'the deal (or of its payment, as Settings say)'),
  costs: {
    source: t('Лиды и переменные затраты из «Продуктов»', 'Leads, and variable costs of Products'),
    week: byDate('дата сделки (или оплаты — по настройке)', 'the deal (or of its payment, as Settings say)'),
    role: 'head',
  },
  paid_spend: { ...ad, source: t('Расходы и отметка «Платный» в «Каналах»', 'Spend, and “Paid” in Channels') },
  paid_customers: {
    ...lead('дата сделки', 'the deal'),
    source: t('Лиды и отметка «Платный» в «Каналах»', 'Leads, and “Paid” in Channels'),
  },
};

const RATIO_WEEK = t('Отношение сумм недели, а не среднее по дням', 'A ratio of the week’s sums, never a mean of days');
const COHORT = t('Считается по когортам, за месяцы', 'Counted by cohort, over months');
const ECONOMICS = t('Юнит-экономика', 'Unit economics');

const partsOf = ({ of }: MetricDefinition): readonly BaseMetric[] =>
  of === null ? [] : [...new Set([...of.plus, ...of.minus, ...(of.over === null ? [] : [of.over])])];

const unique = (texts: readonly Text[]): readonly Text[] =>
  texts.filter((text, index) => texts.findIndex((each) => each.en === text.en) === index);

const join = (texts: readonly Text[]): Text =>
  t(texts.map((text) => text.ru).join('; '), texts.map((text) => text.en).join('; '));

/** Origin of a metric by its code. @throws AppError INVALID_DEFINITION for a code that is not in the dictionary. */
export function originOf(code: string): Origin {
  const base = ORIGINS[code as BaseMetric] as Origin | undefined;
  if (base) return base;
  const parts = partsOf(metricOf(code)).map((part) => ORIGINS[part]);
  const [first] = parts;
  if (!first) return { source: ECONOMICS, week: COHORT, role: 'head' };
  return { source: join(unique(parts.map((part) => part.source))), week: RATIO_WEEK, role: first.role };
}
