/** How long the steps of the funnel take and what sales bring a day, by the cohorts of the bottleneck; equal to src/metrics/stepDays. */
import { cell, column, f, joinFormulas, label, type Formula } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import type { RepairStage } from '../../../metrics/funnelRepair';
import { ALL_CHANNELS, type TimedStep } from '../../../metrics/stepDays';
import { t } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { unlessBlank } from '../kit/guards';
import type { Helper } from '../kit/places';
import { REPAIR } from './layout';
import { helper } from './source';

const days = (key: string) => column('step_days', key);

/** Hidden helpers: how the chosen channel is called there, and the months that have cohorts. */
export const speedHelpers = (): { readonly fix_key: Helper; readonly fix_months: Helper } => {
  const [from, until] = [helper('fix_from'), helper('fix_until')];
  const first = f`MAX(${from};MIN(${column('cohorts', 'month')}))`;
  return {
    fix_key: {
      name: t('Канал в «Днях этапов»', 'Channel in Days of steps'),
      type: 'text',
      formula: f`IF(${helper('code')}="";${word(ALL_CHANNELS)};${helper('code')})`,
    },
    fix_months: {
      name: t('Месяцев с когортами', 'Months with cohorts'),
      type: 'integer',
      formula: unlessBlank(
        [until, from],
        f`IF(COUNT(${column('cohorts', 'month')})=0;"";MAX(0;(YEAR(${until})-YEAR(${first}))*12+MONTH(${until})-MONTH(${first})))`,
      ),
    },
  };
};

/** A code as it stands in a table that the refresh fills. */
const word = (code: string) => label(t(code, code));

/** A number of a step of the chosen channel; "" while no lead has both days. */
function ofStep(step: TimedStep, key: 'median' | 'back'): Formula {
  const where = joinFormulas(
    [f`${days('channel')};${helper('fix_key')}`, f`${days('step')};${word(step)}`, f`${days('timed')};">0"`],
    ';',
  );
  return f`IF(COUNTIFS(${where})=0;"";SUMIFS(${days(key)};${where}))`;
}

/** The days of a step, in its row of the bottleneck. */
export const stepDayCells = (row: string, stage: RepairStage): PanelCell[] =>
  stage === 'leads'
    ? []
    : [
        computed(row, REPAIR.days, 'number', ofStep(stage, 'median')),
        computed(row, REPAIR.back, 'integer', ofStep(stage, 'back')),
      ];

/** The whole way from lead to deal, and the velocity. */
export function speedCells(): PanelCell[] {
  const of = (stage: RepairStage) => cell(`fix_${stage}`, REPAIR.count);
  const cycle = cell('fix_cycle', REPAIR.days);
  const months = helper('fix_months');
  const revenue = cell('fix_velocity', REPAIR.planned);
  return [
    words('fix_cycle', 'name', t('Цикл: от лида до сделки', 'Cycle: from lead to deal'), 'label'),
    computed('fix_cycle', REPAIR.days, 'number', ofStep('cycle', 'median')),
    computed('fix_cycle', REPAIR.back, 'integer', ofStep('cycle', 'back')),
    words('fix_velocity', 'name', t('Скорость продаж в день', 'Sales velocity a day'), 'label', {
      note: t(
        'SQL среднего месяца × доля сделок × средний чек ÷ дни цикла, по тем же когортам.',
        'SQL of an average month × win rate × average check ÷ days of the cycle, of the same cohorts.',
      ),
    }),
    computed(
      'fix_velocity',
      REPAIR.gain,
      'money',
      unlessBlank(
        [of('sql'), of('deals'), revenue, cycle, months],
        // win rate and check need a deal, and the cycle a day at least
        f`IF(OR(${of('deals')}=0;${of('sql')}=0;${cycle}=0;${months}=0);"";${of('sql')}/${months}*(${of('deals')}/${of('sql')})*(${revenue}/${of('deals')})/${cycle})`,
      ),
    ),
  ];
}
