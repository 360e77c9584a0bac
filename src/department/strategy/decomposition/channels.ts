/** The year by channel: leads by their share, money by their CPL, the reserve, and the guards of the plan. */
import { cell, cells, column, f, field, label, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, words } from '../../panels/kit/cells';
import { channelAt } from '../../panels/kit/channels';
import { choose, sumOf, unlessBlank } from '../../panels/kit/guards';
import { given, inputTitle, inputType } from './inputs';
import { C, CHANNEL_LINES, LEVERS, M, type Lever } from './layout';

const at = (row: string, key: keyof typeof C): Ref => cell(row, C[key]);
const over = (key: keyof typeof C): Ref =>
  cells({ row: CHANNEL_LINES[0] ?? '', column: C[key] }, { row: CHANNEL_LINES.at(-1) ?? '', column: C[key] });

const yearLeads = cell('m_total', M.get);
const yearBudget = cell('m_total', M.budget);

const OK = t('● окупается', '● pays off');
const DEAR = t('▼ дороже предельного', '▼ above the limit');
export const GUARDS = { OK, DEAR };

/** A number of the k-th channel; "" when the cell is empty. */
const numberAt = (key: 'plan_share' | 'plan_cpl', position: number): Formula => {
  const value = f`INDEX(${column('channels', key)};${position})`;
  return f`IFERROR(IF(ISNUMBER(${value});${value};"");"")`;
};

/** Highest CPL that still reaches the target: check × margin × share of leads that buy ÷ (1 + target ROMI). */
const limit = unlessBlank(
  [
    given('check'),
    given('won'),
    given('sql'),
    given('mql'),
    field('settings', 'default_margin'),
    field('settings', 'target_romi'),
  ],
  f`${given('check')}*${field('settings', 'default_margin')}*${given('won')}*${given('sql')}*${given('mql')}/(1+${field('settings', 'target_romi')})`,
);

function lineCells(row: string, index: number): PanelCell[] {
  const [share, cpl, leads] = [at(row, 'share'), at(row, 'cpl'), at(row, 'leads')];
  return [
    computed(row, 'name', 'text', channelAt('name', index + 1), 'label'),
    computed(row, C.share, 'ratio', numberAt('plan_share', index + 1)),
    computed(row, C.cpl, 'money', numberAt('plan_cpl', index + 1)),
    computed(row, C.leads, 'number', unlessBlank([share, yearLeads], f`${yearLeads}*${share}`)),
    computed(row, C.month, 'number', unlessBlank([leads], f`${leads}/12`)),
    computed(row, C.budget, 'money', unlessBlank([leads, cpl], f`${leads}*${cpl}`)),
    computed(row, C.limit, 'money', unlessBlank([cpl, cell('c_total', C.limit)], f`${cell('c_total', C.limit)}`)),
    computed(
      row,
      C.guard,
      'text',
      unlessBlank([cpl, at(row, 'limit')], f`IF(${cpl}<=${at(row, 'limit')};${label(OK)};${label(DEAR)})`),
    ),
  ];
}

const HEADERS: Readonly<Record<keyof typeof C, Text>> = {
  share: t('Доля лидов', 'Share of leads'),
  cpl: t('CPL', 'CPL'),
  leads: t('Лиды за год', 'Leads of the year'),
  month: t('В среднем за месяц', 'A month on average'),
  budget: t('Бюджет', 'Budget'),
  limit: t('Предельный CPL', 'Limit of CPL'),
  guard: t('Окупается?', 'Pays off?'),
};

const SHARES = t(
  '▼ доли каналов не складываются в 100 %: исправьте их на вкладке «Каналы»',
  '▼ shares of the channels do not add up to 100 %: repair them on the Channels tab',
);
const OVER = t('▼ бюджет больше предела: не хватает', '▼ the budget exceeds its limit: missing');
const FITS = t('● доли сходятся, бюджет в пределах', '● shares add up, the budget is within its limit');

const gap = f`ROUND(${yearBudget}-${given('limit')};0)`;

const check = choose(
  [
    [f`OR(${yearBudget}="";COUNT(${over('share')})=0)`, f`""`],
    [f`ROUND(SUM(${over('share')});4)<>1`, label(SHARES)],
    [f`IF(ISNUMBER(${given('limit')});${yearBudget}>${given('limit')};FALSE)`, f`${label(OVER)}&" "&${gap}`],
  ],
  label(FITS),
);

/** What a lever has to be for the budget to fit its limit, the others unchanged. */
function leverCells(lever: Lever): PanelCell[] {
  const now = given(lever);
  const factor = f`(${yearBudget}/${given('limit')})`;
  const needed = lever === 'cpl' ? f`${now}/${factor}` : f`${now}*${factor}`;
  const blank = unlessBlank(
    [now, yearBudget, given('limit')],
    f`IF(OR(${given('limit')}=0;${yearBudget}=0);"";${needed})`,
  );
  return [
    words(`l_${lever}`, 'name', inputTitle(lever), 'label'),
    computed(`l_${lever}`, 'v1', inputType(lever), unlessBlank([now], f`${now}`)),
    computed(`l_${lever}`, 'v2', inputType(lever), blank),
  ];
}

/** Channels with the reserve and the total, the check of the plan, and the levers. */
export const channelCells = (): PanelCell[] => [
  words(
    'c_section',
    'name',
    t('По каналам: доли и CPL берутся со вкладки «Каналы»', 'By channel: shares and CPL come from the Channels tab'),
    'section',
  ),
  words('c_header', 'name', t('Канал', 'Channel'), 'header'),
  ...(Object.keys(C) as (keyof typeof C)[]).map((key) => words('c_header', C[key], HEADERS[key], 'header')),
  ...CHANNEL_LINES.flatMap(lineCells),
  words('c_reserve', 'name', t('Резерв: ещё не распределён', 'Reserve: not given to a channel'), 'muted'),
  computed('c_reserve', C.budget, 'money', unlessBlank([yearBudget], f`${yearBudget}-SUM(${over('budget')})`), 'muted'),
  words('c_total', 'name', t('Всего', 'Total'), 'total'),
  computed('c_total', C.share, 'ratio', sumOf([f`${over('share')}`]), 'total'),
  computed('c_total', C.cpl, 'money', unlessBlank([given('cpl')], f`${given('cpl')}`), 'total'),
  computed('c_total', C.leads, 'number', unlessBlank([yearLeads], f`${yearLeads}`), 'total'),
  computed('c_total', C.budget, 'money', unlessBlank([yearBudget], f`${yearBudget}`), 'total'),
  computed('c_total', C.limit, 'money', limit, 'total'),
  computed('c_check', 'name', 'text', check, 'muted'),
  words(
    'l_section',
    'name',
    t('Что должно стать, чтобы уложиться в предел бюджета', 'What would fit the budget limit'),
    'section',
  ),
  words('l_header', 'name', t('Рычаг (остальное без изменений)', 'Lever (the rest unchanged)'), 'header'),
  words('l_header', 'v1', t('Сейчас', 'Now'), 'header'),
  words('l_header', 'v2', t('Нужно', 'Needed'), 'header'),
  ...LEVERS.flatMap(leverCells),
];
