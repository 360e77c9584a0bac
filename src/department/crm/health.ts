/** Health of the CRM (aspect 14): can the leads be trusted, and do sales work with them in time. */
import { addDays, daysBetween } from '../../shared/civilDate';
import { t } from '../../shared/text';
import { outcomeOf } from '../../metrics/disputes';
import { LEAD_STATUSES } from '../../shared/codes/leads';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../blueprint/health';
import { ageOf, NOT_APPLICABLE, shareOf, unknownTab } from '../../blueprint/healthRules';
import { at, CHANNEL_NAMES, check, judged, knownChannel, lacks } from '../health/kit';

/** Leads of this many days tell how things are now. */
const WINDOW_DAYS = 90;
const REJECTED = ['lost', 'disqualified'];
const NO_LEADS = ['spam', 'duplicate'];

const name = (row: HealthRow): string => row.text('lead_id');

function recent(rows: readonly HealthRow[], today: string): HealthRow[] {
  const since = addDays(today, -WINDOW_DAYS);
  return rows.filter((row) => {
    const day = row.date('created');
    return day !== null && day >= since && !NO_LEADS.includes(row.code('status') ?? '');
  });
}

/** Leads of the window, found once for all checks of an evaluation: its rows are its own. */
const found = new WeakMap<readonly HealthRow[], HealthRow[]>();

const leadsOf = (data: HealthData, judge: (rows: readonly HealthRow[]) => CheckResult): CheckResult =>
  judged(data, ['leads'], ({ leads }) => {
    const rows = found.get(leads) ?? recent(leads, data.today);
    found.set(leads, rows);
    return judge(rows);
  });

/** First touch on the day of the lead or on the next workday. */
function inTime(row: HealthRow, data: HealthData): boolean {
  const [created, touched] = [row.date('created'), row.date('first_touch_at')];
  if (created === null || touched === null) return false;
  let limit = addDays(created, 1);
  for (let tries = 0; tries < 14 && !data.isWorkday(limit); tries++) limit = addDays(limit, 1);
  return touched <= limit;
}

/** Ruled, or one side has let its days pass. */
const isDecided = (row: HealthRow, today: string): boolean =>
  row.code('ruling') !== null ||
  outcomeOf(
    {
      ruling: null,
      due: row.date('due'),
      marketing: row.text('marketing_evidence') !== '',
      sales: row.text('sales_evidence') !== '',
    },
    today,
  ) !== null;

const STATUS_CODES: ReadonlySet<string> = new Set(LEAD_STATUSES.map((status) => status.code));
const NEEDS = { leads: ['lead_id', 'created', 'channel', 'status', 'reject_reason', 'first_touch_at'] };

export const crmHealth: HealthAspect = {
  number: 14,
  key: 'crm',
  title: t('CRM и качество лидов', 'CRM and lead quality'),
  weight: 10,
  checks: [
    check(
      'channel',
      20,
      t('Канал известен не меньше чем у 80 % лидов', 'At least 80 % of leads have a known channel'),
      t(
        'Укажите канал у лидов или внесите метку в «Другие названия» канала',
        'Set the channel of leads, or enter its tag in “Other names”',
      ),
      at('leads', undefined, 'channel'),
      { ...NEEDS, channels: [...CHANNEL_NAMES] },
      (data) =>
        judged(data, ['channels'], ({ channels }) => {
          const isKnown = knownChannel(channels);
          return leadsOf(data, (rows) =>
            shareOf(
              rows,
              (row) => isKnown(row.text('channel')),
              (row) =>
                lacks(
                  `Лид ${name(row)}: канал не указан или его нет в списке`,
                  `Lead ${name(row)}: no channel, or one that is not in the list`,
                  at('leads', row, 'channel'),
                ),
              0.8,
            ),
          );
        }),
    ),
    check(
      'status',
      15,
      t('Стадии CRM сопоставлены: у каждого лида наш статус', 'CRM stages are mapped: every lead has a status of ours'),
      t(
        'Скажите в «Стадиях CRM», что значит стадия, и загрузите лиды ещё раз',
        'Say in “CRM stages” what the stage means, and import the leads again',
      ),
      at('stage_map', undefined, 'status'),
      { ...NEEDS, stage_map: ['stage', 'status', 'include'] },
      (data) => {
        const map = data.rows('stage_map');
        if (map === null) return unknownTab();
        const stages = map.filter((row) => row.text('stage') !== '' && row.flag('include'));
        if (stages.some((row) => row.code('status') === null))
          return shareOf(
            stages,
            (row) => row.code('status') !== null,
            (row) =>
              lacks(
                `Стадия «${row.text('stage')}» не сопоставлена`,
                `The stage “${row.text('stage')}” is not mapped`,
                at('stage_map', row, 'status'),
              ),
          );
        return leadsOf(data, (rows) =>
          shareOf(
            rows,
            (row) => STATUS_CODES.has(row.code('status') ?? ''),
            (row) =>
              lacks(
                `Лид ${name(row)}: статус «${row.text('status')}» не из списка`,
                `Lead ${name(row)}: the status “${row.text('status')}” is not in the list`,
                at('leads', row, 'status'),
              ),
          ),
        );
      },
    ),
    check(
      'reject_reason',
      20,
      t('У 95 % отказов названа причина', '95 % of rejects have a reason'),
      t('Впишите причину отказа', 'Enter the reject reason'),
      at('leads', undefined, 'reject_reason'),
      NEEDS,
      (data) =>
        leadsOf(data, (rows) =>
          shareOf(
            rows.filter((row) => REJECTED.includes(row.code('status') ?? '')),
            (row) => row.code('reject_reason') !== null,
            (row) =>
              lacks(
                `Лид ${name(row)}: отказ без причины`,
                `Lead ${name(row)}: rejected without a reason`,
                at('leads', row, 'reject_reason'),
              ),
            0.95,
          ),
        ),
    ),
    check(
      'first_touch',
      15,
      t('С 85 % лидов связались не позже следующего рабочего дня', '85 % of leads are reached by the next workday'),
      t(
        'Заполните «Первое касание» и разберите опоздания с продажами',
        'Fill “First touch” and go through the delays with sales',
      ),
      at('leads', undefined, 'first_touch_at'),
      NEEDS,
      (data) =>
        leadsOf(data, (rows) =>
          shareOf(
            rows.filter((row) => daysBetween(row.date('created') ?? data.today, data.today) >= 2),
            (row) => inTime(row, data),
            (row) =>
              lacks(
                row.date('first_touch_at') === null
                  ? `Лид ${name(row)}: первое касание не записано`
                  : `Лид ${name(row)}: связались поздно`,
                row.date('first_touch_at') === null
                  ? `Lead ${name(row)}: the first touch is not recorded`
                  : `Lead ${name(row)}: reached late`,
                at('leads', row, 'first_touch_at'),
              ),
            0.85,
          ),
        ),
    ),
    check(
      'import_age',
      20,
      t('Лиды загружены не раньше чем 8 дней назад', 'Leads were imported within 8 days'),
      t('Загрузите свежую выгрузку из панели: «Импорт»', 'Import a fresh export in the panel: Import'),
      at('leads', undefined, 'created'),
      NEEDS,
      (data) =>
        judged(data, ['leads'], ({ leads }) => {
          const last = leads.reduce<string | null>((max, row) => {
            const day = row.date('created');
            return day !== null && day <= data.today && (max === null || day > max) ? day : max;
          }, null);
          return ageOf(last, data.today, 8, [
            lacks(
              last === null ? 'Лидов ещё нет' : `Последний лид от ${last}`,
              last === null ? 'There are no leads yet' : `The last lead is of ${last}`,
              at('leads', undefined, 'created'),
            ),
          ]);
        }),
      { freshness: true },
    ),
    check(
      'disputes',
      10,
      t('Нет просроченных споров о лидах', 'No dispute about a lead is overdue'),
      t('Впишите решение спора', 'Enter the ruling of the dispute'),
      at('disputes', undefined, 'ruling'),
      { disputes: ['dispute_id', 'lead', 'due', 'ruling', 'marketing_evidence', 'sales_evidence'] },
      (data) =>
        judged(data, ['disputes'], ({ disputes }) => {
          const open = disputes.filter((row) => row.text('lead') !== '' && !isDecided(row, data.today));
          if (open.length === 0) return NOT_APPLICABLE;
          return shareOf(
            open,
            (row) => (row.date('due') ?? '9999') >= data.today,
            (row) =>
              lacks(
                `Спор ${row.text('dispute_id')} о лиде ${row.text('lead')} просрочен`,
                `The dispute ${row.text('dispute_id')} about the lead ${row.text('lead')} is overdue`,
                at('disputes', row, 'ruling'),
              ),
          );
        }),
    ),
  ],
};
