/** Health of funnels and of the journey map (aspect 13). */
import { addDays, firstOfMonth } from '../../shared/civilDate';
import { t } from '../../shared/text';
import { JOURNEY_STAGES } from '../../shared/codes/journey';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../blueprint/health';
import { NOT_APPLICABLE, shareOf, yesNo } from '../../blueprint/healthRules';
import { funnelRepair } from '../../metrics/funnelRepair';
import { isOpenCode } from '../../metrics/taskLoad';
import { at, check, judged, lacks } from '../health/kit';
import { COHORT_COLUMNS, cohortsOf, JUDGED_BY_FIELDS, judgedBy, PLAN_COLUMNS, planInForce } from '../health/numbers';
import { repairText, wordsOfStep } from '../meetings/repairText';

const STAGES = ['leads', 'mql', 'sql', 'meetings', 'proposals', 'deals'] as const;
/** Stages that a funnel of a source needs at least (domain §5.13). */
const ENOUGH_STAGES = 4;
const FACT_DAYS = 120;
const MAP_DAYS = 180;

/** Date that a lead of this status must have, with those before it. */
const REACHED: Readonly<Record<string, readonly string[]>> = {
  mql: ['mql_at'],
  meeting: ['sql_at', 'meeting_at'],
  proposal: ['sql_at', 'proposal_at'],
  won: ['sql_at', 'won_at'],
  lost: ['lost_at'],
};

const isActive = (row: HealthRow): boolean => ['active', 'test'].includes(row.code('state') ?? 'active');

function sources(data: HealthData): CheckResult {
  return judged(data, ['channels', 'facts'], ({ channels, facts }) => {
    const since = addDays(data.today, -FACT_DAYS);
    const recent = facts.filter((row) => (row.date('month') ?? '') >= since);
    if (recent.length === 0)
      return yesNo(false, [lacks('Фактов ещё нет: обновите РНП', 'No facts yet: refresh the RNP', at('facts'))]);
    const stagesOf = (code: string): number =>
      STAGES.filter((stage) => recent.some((row) => row.text('channel') === code && (row.number(stage) ?? 0) > 0))
        .length;
    const used = channels.filter((row) => row.text('code') !== '' && isActive(row));
    return shareOf(
      used,
      (row) => stagesOf(row.text('code')) >= ENOUGH_STAGES,
      (row) =>
        lacks(
          `${row.text('name')}: этапов с данными ${stagesOf(row.text('code'))} из ${STAGES.length}`,
          `${row.text('name')}: ${stagesOf(row.text('code'))} of ${STAGES.length} stages have data`,
          at('channels', row),
        ),
    );
  });
}

function stageDates(data: HealthData): CheckResult {
  return judged(data, ['leads'], ({ leads }) => {
    const since = addDays(data.today, -FACT_DAYS);
    const reached = leads.filter(
      (row) => (row.date('created') ?? '') >= since && REACHED[row.code('status') ?? ''] !== undefined,
    );
    const lacking = (row: HealthRow): string | undefined =>
      REACHED[row.code('status') ?? '']?.find((column) => row.date(column) === null);
    return shareOf(
      reached,
      (row) => lacking(row) === undefined,
      (row) =>
        lacks(
          `Лид ${row.text('lead_id')}: нет даты этапа`,
          `Lead ${row.text('lead_id')}: the date of a stage is missing`,
          at('leads', row, lacking(row)),
        ),
      0.9,
    );
  });
}

function planRates(data: HealthData): CheckResult {
  return judged(data, ['plan'], ({ plan }) => {
    const month = firstOfMonth(data.today);
    const own = planInForce(plan).filter((row) => row.month === month && row.channel !== '');
    if (own.length === 0)
      return yesNo(false, [lacks('Нет плана на этот месяц', 'This month has no plan', at('plan', undefined, 'month'))]);
    return shareOf(
      own.filter((row) => (row.leads ?? 0) > 0),
      (row) => ([row.mql, row.sql, row.deals] as const).every((value) => typeof value === 'number'),
      (row) =>
        lacks(
          `План «${row.channel}»: нет MQL, SQL или сделок`,
          `The plan of “${row.channel}” has no MQL, SQL or deals`,
          at('plan', undefined, 'mql'),
        ),
    );
  });
}

const OPEN_IDEAS = ['planned', 'running'];
const FUNNEL_AREAS = ['funnel', 'landing', 'form', 'offer', 'sales_script'];

/** Somebody works on the step that costs most: a hypothesis or a task that names it. Which step that is needs a plan and mature cohorts; until then any work on the funnel counts. */
function bottleneck(data: HealthData): CheckResult {
  return judged(data, ['cohorts', 'plan', 'hypotheses', 'tasks'], ({ cohorts, plan, hypotheses, tasks }) => {
    const by = judgedBy(data.field);
    if (by === null || cohorts.length === 0) return NOT_APPLICABLE;
    const repair = funnelRepair(cohortsOf(cohorts), planInForce(plan), by.asOf, by.maturityDays);
    if (repair.reason === 'fine') return NOT_APPLICABLE;
    const ideas = hypotheses.filter((row) => OPEN_IDEAS.includes(row.code('status') ?? ''));
    const work = tasks.filter((row) => isOpenCode(row.code('status')));
    const found = repair.bottleneck;
    if (found === null)
      return yesNo(
        ideas.some((row) => FUNNEL_AREAS.includes(row.code('area') ?? '')) ||
          work.some((row) => ['rnp', 'hypothesis'].includes(row.code('source_type') ?? '')),
        [
          lacks(
            'Ни одна гипотеза и ни одна задача не чинит воронку',
            'No hypothesis and no task works on the funnel',
            at('hypotheses', undefined, 'status'),
          ),
        ],
      );
    const words = wordsOfStep(found.stage);
    // “MQL” stands in the names of two steps: in a sentence only the whole name of a conversion counts
    const inText = (text: string): boolean =>
      words.some((word) => /[_→]/.test(word) && text.toLowerCase().includes(word));
    const worked =
      ideas.some((row) => words.includes(row.text('metric').toLowerCase())) ||
      work.some((row) => inText(row.text('source_ref')) || inText(row.text('title')) || keyNames(row, words));
    const text = repairText(found, String(data.field('settings', 'currency') ?? ''));
    return yesNo(worked, [
      lacks(`${text.ru}, а этим никто не занят`, `${text.en}, and nobody works on it`, at('funnel')),
    ]);
  });
}

/** A task of ours is known by its key: `rnp|2026-03/sql|red`. */
const keyNames = (row: HealthRow, words: readonly string[]): boolean =>
  words.some((word) => row.text('proposal_key').includes(`/${word}|`));

/** Stages without which a map is not whole; the rest may be added. */
const NEEDED_STAGES = JOURNEY_STAGES.filter((stage) => !['repeat'].includes(stage.code));

function journeys(data: HealthData): CheckResult {
  return judged(data, ['segments', 'cjm'], ({ segments, cjm }) => {
    const main = segments.filter((row) => row.code('priority') === 'A' && row.text('name') !== '');
    if (main.length === 0)
      return yesNo(false, [
        lacks('Нет сегмента с приоритетом A', 'No segment has the priority A', at('segments', undefined, 'priority')),
      ]);
    const fresh = addDays(data.today, -MAP_DAYS);
    const wanted = main.flatMap((segment) => NEEDED_STAGES.map((stage) => ({ segment, stage })));
    const rowOf = (segment: HealthRow, stage: string): HealthRow | undefined =>
      cjm.find((row) => row.text('segment') === segment.text('name') && row.code('stage') === stage);
    return shareOf(
      wanted,
      ({ segment, stage }) => {
        const row = rowOf(segment, stage.code);
        return (
          row !== undefined &&
          ['goal', 'barriers', 'next'].every((column) => row.text(column) !== '') &&
          (row.date('reviewed') ?? '') >= fresh
        );
      },
      ({ segment, stage }) =>
        lacks(
          `${segment.text('name')}: шаг «${stage.label.ru}» не описан или не проверен полгода`,
          `${segment.text('name')}: the stage “${stage.label.en}” is not described, or not reviewed for half a year`,
          at('cjm', rowOf(segment, stage.code)),
        ),
    );
  });
}

export const journeyHealth: HealthAspect = {
  number: 13,
  key: 'funnel',
  title: t('Воронки и путь клиента', 'Funnels and the customer journey'),
  weight: 8,
  checks: [
    check(
      'sources',
      25,
      t('По каждому каналу видно не меньше четырёх этапов', 'Every channel shows at least four stages'),
      t('Заносите даты этапов у лидов канала', 'Enter the dates of stages of the channel’s leads'),
      at('leads', undefined, 'mql_at'),
      { channels: ['code', 'name', 'state'], facts: ['month', 'channel', ...STAGES] },
      sources,
    ),
    check(
      'stage_dates',
      25,
      t('У 90 % лидов есть даты пройденных этапов', '90 % of leads have the dates of their stages'),
      t('Впишите даты этапов', 'Enter the dates of stages'),
      at('leads', undefined, 'sql_at'),
      { leads: ['lead_id', 'created', 'status', 'mql_at', 'sql_at', 'meeting_at', 'proposal_at', 'won_at', 'lost_at'] },
      stageDates,
    ),
    check(
      'plan_rates',
      15,
      t('В плане месяца есть все этапы воронки', 'The month’s plan has every stage of the funnel'),
      t('Дополните план: MQL, SQL, сделки', 'Complete the plan: MQL, SQL, deals'),
      at('plan', undefined, 'mql'),
      { plan: ['month', 'channel', 'version', 'approved_at', 'leads', 'mql', 'sql', 'deals'] },
      planRates,
    ),
    check(
      'bottleneck',
      20,
      t('Узким местом кто-то занят', 'Somebody works on the bottleneck'),
      t(
        'Посмотрите узкое место на вкладке «Воронка» и запланируйте по нему гипотезу',
        'Look at the bottleneck on the Funnel tab and plan a hypothesis for it',
      ),
      at('hypotheses', undefined, 'status'),
      {
        cohorts: COHORT_COLUMNS,
        plan: PLAN_COLUMNS,
        hypotheses: ['title', 'status', 'area', 'metric'],
        tasks: ['title', 'status', 'source_type', 'source_ref', 'proposal_key'],
      },
      bottleneck,
      { fields: [...JUDGED_BY_FIELDS, 'settings.currency'] },
    ),
    check(
      'cjm',
      15,
      t('Карта пути полна и свежа для сегментов A', 'The journey map is whole and fresh for segments A'),
      t('Опишите шаг на вкладке «Карта пути»', 'Describe the stage on the Journey map tab'),
      at('cjm'),
      { segments: ['name', 'priority'], cjm: ['segment', 'stage', 'goal', 'barriers', 'next', 'reviewed'] },
      journeys,
      { freshness: true },
    ),
  ],
};
