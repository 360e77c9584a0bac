/** The fixed parts of the monthly review, with the bottleneck and the verdicts of channels named where the data tell them. */
import { VERDICTS } from '../../department/panels/unitEconomics/verdict';
import { repairText } from '../../department/meetings/repairText';
import { channelVerdicts, type ChannelVerdict } from '../../metrics/channelVerdicts';
import { BASE_METRICS } from '../../metrics/dictionary';
import { LATER_KEYS } from '../../metrics/unitEconomics/life';
import { funnelRepair, type Repair } from '../../metrics/funnelRepair';
import { rowsInForce } from '../../metrics/plan/versions';
import { judgedBy } from '../../department/health/numbers';
import { t, type Text } from '../../shared/text';
import { dayOf } from '../content/readContent';
import { flagOf, numberOf, textOf, type TableRow } from '../tables/tableRead';
import type { AgendaItem } from './agendaItems';
import type { Reader } from './readRhythm';
import { fixedItems } from './weeklyItems';

/** What the month is judged by. */
export interface MonthFacts {
  readonly repair: Repair | null;
  readonly verdicts: readonly ChannelVerdict[];
  readonly channelName: (code: string) => string;
  readonly currency: string;
}

const sums = (row: TableRow): Record<string, number | null> =>
  Object.fromEntries([...BASE_METRICS, ...LATER_KEYS].map((metric) => [metric, numberOf(row, metric)]));

/** Cohorts, plan and settings as they were read. */
export function monthFacts(reader: Reader, currency: string): MonthFacts {
  const channels = reader.rows('channels').filter((row) => textOf(row, 'code') !== '');
  const names = new Map(channels.map((row) => [textOf(row, 'code'), textOf(row, 'name')]));
  const by = judgedBy(reader.field);
  const cohorts = reader
    .rows('cohorts')
    .map((row) => ({ month: dayOf(row, 'month') ?? '', channel: textOf(row, 'channel'), ...sums(row) }));
  const inForce = new Set(rowsInForce(reader.rows('plan').map((row) => row.values)));
  const plan = reader
    .rows('plan')
    .filter((row) => inForce.has(row.values))
    .map((row) => ({ month: dayOf(row, 'month') ?? '', ...sums(row) }));
  return {
    repair: by && funnelRepair(cohorts, plan, by.asOf, by.maturityDays),
    verdicts: by
      ? channelVerdicts(
          cohorts,
          channels.map((row) => ({ channel: textOf(row, 'code'), paid: flagOf(row, 'paid') })),
          by,
        )
      : [],
    channelName: (code) => names.get(code) ?? code,
    currency,
  };
}

/** Verdicts on which something is to be done, the most urgent first. */
const TOLD = ['stop', 'loss_product', 'fix', 'scale'] as const;

function verdictText({ verdicts, channelName }: MonthFacts): Text | null {
  const told = TOLD.flatMap((verdict) => {
    const names = verdicts.filter((each) => each.verdict === verdict).map(({ channel }) => channelName(channel));
    const { ru, en } = VERDICTS[verdict];
    return names.length === 0 ? [] : [t(`${ru}: ${names.join(', ')}`, `${en}: ${names.join(', ')}`)];
  });
  if (told.length === 0) return null;
  return t(
    `Вердикты по каналам. ${told.map(({ ru }) => ru).join('; ')}. Куда перенести бюджет?`,
    `Verdicts of channels. ${told.map(({ en }) => en).join('; ')}. Where is the money to go?`,
  );
}

function bottleneckText({ repair, currency }: MonthFacts): Text | null {
  const found = repair?.bottleneck ?? null;
  if (found === null) return null;
  const text = repairText(found, currency);
  return t(`Узкое место воронки. ${text.ru}. Кто чинит?`, `Bottleneck of the funnel. ${text.en}. Who repairs it?`);
}

/** Items of the monthly review. */
export function monthlyItems(facts: MonthFacts): AgendaItem[] {
  const told: Readonly<Record<string, Text | null>> = {
    'monthly:verdicts': verdictText(facts),
    'monthly:bottleneck': bottleneckText(facts),
  };
  return fixedItems('monthly').map((item) => ({ ...item, text: told[item.key] ?? item.text }));
}
