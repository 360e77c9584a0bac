/** What to do with a channel: the first rule that fits, its reason, and the number to move (docs/formulas.md, verdicts). */
import { cell, f, field, label, type Formula } from '../../../blueprint/formula';
import type { CellLook } from '../../../blueprint/look';
import type { PanelCell } from '../../../blueprint/tab';
import { SCALE, type Verdict, type VerdictReason } from '../../../metrics/unitEconomics/verdict';
import { t, type Text } from '../../../shared/text';
import { computed } from '../kit/cells';
import { choose } from '../kit/guards';
import { CHANNEL_LINES, type Measure } from './layout';
import { helper } from './source';

/** Words of the verdict column; the sign carries the meaning where colour does not. */
export const VERDICTS = {
  loss_product: t('▼ убыточный продукт', '▼ product at a loss'),
  stop: t('▼ остановить', '▼ stop'),
  wait: t('○ ждать', '○ wait'),
  scale: t('● масштабировать', '● scale'),
  ok: t('● держать', '● keep'),
  fix: t('▲ чинить', '▲ fix'),
} as const satisfies Readonly<Record<Verdict, Text>>;

/** Spend without a single customer that is worth so many limits of a customer's cost stops the channel. */
const STOP_AFTER_LIMITS = 3;

interface Rule {
  readonly when: Formula;
  readonly verdict: Verdict;
  readonly reason: Formula;
}

/** Why, in words; a number follows where one is to be reached. */
export const REASONS = {
  no_margin: t(
    'Маржа продаж не больше нуля: поднимать цену или снижать себестоимость.',
    'Sales leave no margin: raise the price or cut the costs.',
  ),
  low_coverage: t(
    'Канал неизвестен у слишком многих лидов: ROMI и CAC каналов были бы неверны. Укажите каналы лидов.',
    'The channel of too many leads is unknown: ROMI and CAC of channels would be wrong. Set the channels of leads.',
  ),
  negative_romi: t(
    'Тратим больше, чем зарабатываем: ROMI ниже нуля.',
    'More is spent than earned: ROMI is below zero.',
  ),
  barren: t(
    'Клиентов нет, а потрачено больше трёх предельных CAC.',
    'No customers, and more than three limits of CAC are spent.',
  ),
  immature: t(
    'Лиды этих месяцев ещё не успели стать сделками.',
    'Leads of these months have not had time to become deals.',
  ),
  free: t('Расхода нет, ROMI не считается.', 'Nothing is spent, there is no ROMI.'),
  few: t('Мало клиентов для вывода, нужно не меньше ', 'Too few customers to judge, at least needed: '),
  strong: t(
    'Маржа клиента втрое больше его цены: добавлять бюджет.',
    'A customer brings three times its cost: add budget.',
  ),
  on_target: t('ROMI не ниже цели.', 'ROMI is at the target or above.'),
  below_target: t('ROMI ниже цели: снизить CPL до ', 'ROMI is below the target: bring CPL down to '),
} as const satisfies Readonly<Record<VerdictReason, Text>>;

function rulesOf(row: string): Rule[] {
  const at = (measure: Measure) => cell(row, measure);
  const limit = cell('total', 'be_cac');
  const target = field('settings', 'target_romi');
  const enough = field('settings', 'min_customers');
  return [
    { when: f`AND(${at('deals')}>0;${at('cm')}<=0)`, verdict: 'loss_product', reason: f`${label(REASONS.no_margin)}` },
    ...(CHANNEL_LINES.includes(row)
      ? [
          {
            when: f`${helper('covered')}=0`,
            verdict: 'wait' as const,
            reason: f`${label(REASONS.low_coverage)}`,
          },
        ]
      : []),
    {
      when: f`AND(ISNUMBER(${at('spend')});${at('spend')}>0;${at('profit')}<0;${at('deals')}>=${enough})`,
      verdict: 'stop',
      reason: f`${label(REASONS.negative_romi)}`,
    },
    {
      when: f`IF(${limit}="";FALSE;AND(${at('deals')}=0;ISNUMBER(${at('spend')});${at('spend')}>0;${at('spend')}>=${STOP_AFTER_LIMITS}*${limit}))`,
      verdict: 'stop',
      reason: f`${label(REASONS.barren)}`,
    },
    { when: f`${helper('mature')}<>1`, verdict: 'wait', reason: f`${label(REASONS.immature)}` },
    { when: f`OR(${at('spend')}="";${at('spend')}=0)`, verdict: 'wait', reason: f`${label(REASONS.free)}` },
    { when: f`${at('deals')}<${enough}`, verdict: 'wait', reason: f`${label(REASONS.few)}&${enough}` },
    {
      when: f`AND(${at('romi_m')}>=${target};${at('cltv_m')}>=${SCALE.ltvCac}*${at('cac')};IF(ISNUMBER(${at('payback')});${at('payback')}<=${SCALE.paybackMonths};TRUE))`,
      verdict: 'scale',
      reason: f`${label(REASONS.strong)}`,
    },
    { when: f`${at('romi_m')}>=${target}`, verdict: 'ok', reason: f`${label(REASONS.on_target)}` },
    {
      when: f`TRUE`,
      verdict: 'fix',
      reason: f`${label(REASONS.below_target)}&IF(${at('be_cpl')}="";"";ROUND(${at('be_cpl')}/(1+${target});0))`,
    },
  ];
}

/** Verdict and reason of a line; "" without cohorts. */
export function verdictCells(row: string, look: CellLook): PanelCell[] {
  const rules = rulesOf(row);
  const none = [f`${cell(row, 'deals')}=""`, f`""`] as const;
  const last = rules[rules.length - 1];
  const nested = (value: (rule: Rule) => Formula): Formula =>
    choose([none, ...rules.slice(0, -1).map((rule) => [rule.when, value(rule)] as const)], last ? value(last) : f`""`);
  return [
    computed(
      row,
      'verdict',
      'text',
      nested((rule) => f`${label(VERDICTS[rule.verdict])}`),
      look,
    ),
    computed(
      row,
      'reason',
      'text',
      nested((rule) => rule.reason),
      look,
    ),
  ];
}
