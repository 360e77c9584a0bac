/**
 * The report of the last closed week: its frozen numbers against plan, channels, the month as it stood at the week's end with what is off plan
 * and why, corrections, missing data, tasks. An earlier week's report stays as it was: it is the archive.
 */
import { segmentOf } from '../../shared/isoWeek';
import { shownPeriod } from '../../shared/shown';
import { pick, t, type Text } from '../../shared/text';
import { textBar } from '../../shared/textBar';
import type { DocBlock, DocumentModel, ManagedLine } from '../../blueprint/document';
import { isBarren, valueOf } from '../../metrics/compose';
import { TOTAL_BLOCK } from '../../metrics/closing/types';
import { BASE_METRICS, metricOf } from '../../metrics/dictionary';
import { rowsInForce } from '../../metrics/plan/versions';
import { channelPaces, currentBlock, riskRows, type CurrentInput } from '../../metrics/rnp/atRisk';
import { causeOf } from '../../metrics/rnp/cause';
import { statusOf } from '../../metrics/rnp/status';
import type { DocumentData } from '../documents/data';
import { formatMoney, formatNumber, formatShare } from '../documents/numbers';
import { item, line, writer, type Writer } from '../documents/words';
import { STATUS } from '../panels/kit/pace';
import { monthPlanColumn, planColumn } from '../plan/snapshotColumns';
import { causeText } from './causeText';
import { stakeText } from './stakeText';
import { dayText } from './document';
import { dayOf, lastClosedWeek, numberOf, sums, textOf, type Row, type Week } from './reportRows';
import { CHARTS_HEADING, CHARTS_HINT, REPORT_KEY } from './weekCharts';
import { weekFunnel } from './weekFunnel';

const SHOWN = ['spend', 'leads', 'cpl', 'mql', 'sql', 'cpsql', 'deals', 'revenue', 'romi_m'] as const;
/** How numbers are written. */
type Said = Pick<DocumentData, 'language' | 'currency'>;
/** Lines of a part; more of them nobody reads. */
const TOP = 7;

/** A value of a metric as people write it. */
function shown(code: string, value: number | null, data: Said): string {
  if (value === null) return '—';
  const { unit } = metricOf(code);
  if (unit === 'money') return formatMoney(value, data.currency, data.language);
  return unit === 'ratio' ? formatShare(value, data.language) : formatNumber(value, data.language, 1);
}

/** A finished week is judged by its fact. */
const FULL = { total: 5, done: 5, left: 0 };

function metricLine(w: Writer, data: Said, week: Week, code: string, row: Row): ManagedLine {
  const { name, direction, of } = metricOf(code);
  const facts = sums(row, (metric) => metric);
  const fact = valueOf(code, facts).value;
  const plan = valueOf(code, sums(row, of === null ? planColumn : monthPlanColumn)).value;
  const status = statusOf(
    { direction, plan, fact, forecast: fact, isCount: false, barren: isBarren(of, facts) },
    FULL,
    week.thresholds,
  );
  const share = plan === null || plan === 0 || fact === null ? null : fact / plan;
  return item(
    [
      `${pick(name, data.language)}: ${shown(code, fact, data)}`,
      plan === null ? '' : `${w.say(t('план', 'plan'))} ${shown(code, plan, data)}`,
      share === null || of !== null ? '' : formatShare(share, data.language),
      fact === null && plan === null ? '' : w.say(STATUS[status]),
      // a bar only where more is better: elsewhere a full one would look like success
      direction === 'up' && of === null ? textBar(share) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
}

/** The section that says the numbers of a week, of its row of frozen ones. */
export const numbersSection = (data: Said, week: Week, total: Row | undefined): DocBlock => {
  const w = writer(data.language);
  const lines = total ? SHOWN.map((code) => metricLine(w, data, week, code, total)) : [];
  return w.managed('numbers', lines, t('Чисел нет.', 'There are no numbers.'));
};

function channelLine(w: Writer, data: DocumentData, row: Row, allLeads: number | null): ManagedLine {
  const facts = sums(row, (metric) => metric);
  const parts = (['spend', 'leads', 'cpl', 'sql', 'deals'] as const).flatMap((code) => {
    const value = valueOf(code, facts).value;
    return value === null || value === 0
      ? []
      : [`${pick(metricOf(code).name, data.language)} ${shown(code, value, data)}`];
  });
  const plan = numberOf(row, planColumn('leads'));
  const of =
    plan === null
      ? ''
      : ` (${data.language === 'ru' ? 'план лидов' : 'planned leads'} ${formatNumber(plan, data.language, 1)})`;
  const { leads = null } = facts;
  const share = leads === null || !allLeads ? null : leads / allLeads;
  const part =
    share === null
      ? ''
      : ` · ${w.say(t('доля лидов', 'share of leads'))} ${formatShare(share, data.language)} ${textBar(share)}`;
  return item(`${textOf(row, 'name')}: ${parts.length === 0 ? '—' : parts.join(', ')}${of}${part}`);
}

/** Facts and plan as they stood at the end of the week. */
function inputAt(data: DocumentData, week: Week): CurrentInput {
  const month = (row: Row): string => (dayOf(row, 'month') ?? '').slice(0, 7);
  const calendar = (key: string): Set<string> => new Set(data.rows('calendar').flatMap((row) => dayOf(row, key) ?? []));
  return {
    asOf: week.end,
    margin: data.margin,
    thresholds: week.thresholds,
    calendar: { daysOff: calendar('day_off'), workingDaysOff: calendar('working_day') },
    facts: data
      .rows('facts')
      .filter((row) => (dayOf(row, 'end') ?? '9999') <= week.end)
      .map((row) => ({
        ...sums(row, (metric) => metric),
        month: month(row),
        channel: textOf(row, 'channel'),
        segment: textOf(row, 'segment'),
      })),
    plan: rowsInForce(data.rows('plan')).map((row) => ({
      ...sums(row, (metric) => metric),
      month: month(row),
      channel: textOf(row, 'channel_code'),
    })),
  };
}

function monthLines(w: Writer, data: DocumentData, week: Week): { off: ManagedLine[]; next: ManagedLine[] } {
  const input = inputAt(data, week);
  const block = currentBlock(input, '');
  if (!block) return { off: [], next: [] };
  const names = new Map(data.channels.map((channel) => [channel.code, channel.name]));
  const paces = channelPaces(input, [...names.keys()]);
  const money = (value: number): Text =>
    t(formatMoney(value, data.currency, 'ru'), formatMoney(value, data.currency, 'en'));
  const off = riskRows(block, '')
    .slice(0, TOP)
    .map((risk) => {
      const cause = causeOf(risk.metric, paces);
      const stake = stakeText(risk.money, money);
      const parts = [
        `${w.say(STATUS[risk.status])} ${pick(metricOf(risk.metric).name, data.language)}: ${w.say(t('прогноз', 'forecast'))} ${shown(risk.metric, risk.forecast, data)} ${w.say(t('при плане', 'of planned'))} ${shown(risk.metric, risk.plan, data)}`,
        stake === null ? '' : w.say(stake),
        cause === null
          ? ''
          : `${w.say(t('вероятно', 'probably'))}: ${w.say(causeText(cause, (code) => names.get(code) ?? code, data.currency))}`,
      ];
      return item(parts.filter((part) => part !== '').join(' · '));
    });
  const next = block.lines
    .filter(
      (each) =>
        each.perWeek.value !== null &&
        each.perWeek.value > 0 &&
        ['leads', 'mql', 'sql', 'deals', 'revenue'].includes(each.metric),
    )
    .map((each) =>
      item(`${pick(metricOf(each.metric).name, data.language)}: ${shown(each.metric, each.perWeek.value, data)}`),
    );
  return { off, next };
}

const correctionLines = (data: DocumentData, w: Writer, week: Week): ManagedLine[] =>
  data
    .rows('restatements')
    .filter((row) => (dayOf(row, 'seen_at') ?? '') > week.start)
    .slice(-TOP)
    .map((row) => {
      const metric = textOf(row, 'metric');
      const known = BASE_METRICS.some((each) => each === metric);
      const value = (key: string): string =>
        known ? shown(metric, numberOf(row, key), data) : String(numberOf(row, key) ?? '—');
      return item(
        `${w.say(shownPeriod(textOf(row, 'period')))} · ${textOf(row, 'name')} · ${textOf(row, 'metric_name')}: ${value('old')} → ${value('now')} · ${textOf(row, 'cause')}`,
      );
    });

const waitingLines = (data: DocumentData, w: Writer): ManagedLine[] =>
  data
    .rows('weeks')
    .filter((row) => textOf(row, 'waiting') !== '')
    .slice(-TOP)
    .map((row) => item(`${w.say(shownPeriod(textOf(row, 'period')))}: ${textOf(row, 'waiting')}`));

/** Tasks that deviations have asked for and that are not done. */
const taskLines = (data: DocumentData, w: Writer): ManagedLine[] =>
  data
    .rows('tasks')
    .filter((row) => textOf(row, 'proposal_key').startsWith('rnp|') && numberOf(row, 'done_at') === null)
    .slice(-TOP)
    .map((row) =>
      item(
        [
          `${textOf(row, 'task_id')} ${textOf(row, 'title')}`,
          textOf(row, 'owner'),
          numberOf(row, 'due') === null ? '' : `${w.say(t('к', 'by'))} ${dayText(row.due, w)}`,
          textOf(row, 'status'),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      ),
    );

function blocks(w: Writer, data: DocumentData, week: Week, title: string): DocBlock[] {
  const own = data.rows('snapshots').filter((row) => textOf(row, 'period') === week.period);
  const total = own.find((row) => textOf(row, 'block') === TOTAL_BLOCK);
  const { off, next } = monthLines(w, data, week);
  const leads = total ? numberOf(total, 'leads') : null;
  const link = data.links.tabs.rnp;
  const none = (ru: string, en: string): Text => t(ru, en);
  return [
    w.title(title),
    numbersSection(data, week, total),
    w.managed(
      'basis',
      data.moneyBasis === '' ? [] : [line(`${w.say(t('Деньги', 'Money'))} ${data.moneyBasis}.`)],
      none('На какой основе деньги, скажет обновление.', 'A refresh tells on which basis money is.'),
    ),
    w.h2(t('Воронка недели: что за неделю случилось', 'Funnel of the week: what happened in it')),
    w.managed(
      'funnel',
      total
        ? weekFunnel(
            w,
            data.language,
            sums(total, (metric) => metric),
          )
        : [],
      none('Лидов за неделю нет.', 'The week had no leads.'),
    ),
    w.h2(CHARTS_HEADING),
    w.prompt(CHARTS_HINT),
    w.h1(t('Каналы за неделю', 'Channels of the week')),
    w.managed(
      'channels',
      own.filter((row) => textOf(row, 'block') !== TOTAL_BLOCK).map((row) => channelLine(w, data, row, leads)),
      none('Каналов с данными нет.', 'No channel has data.'),
    ),
    w.h1(t('Месяц на конец недели: что вне плана и почему', 'The month at the week’s end: what is off plan, and why')),
    w.managed('off', off, none('Всё по плану, или плана нет.', 'Everything is on plan, or there is no plan.')),
    w.h2(t('Нужно за следующую неделю', 'Needed in the next week')),
    w.managed('next', next, none('План закрыт, или месяц закончился.', 'The plan is met, or the month is over.')),
    w.h1(t('Задачи по отклонениям', 'Tasks of the deviations')),
    w.managed('tasks', taskLines(data, w), none('Открытых задач нет.', 'There are no open tasks.')),
    w.h1(t('Уточнения закрытых недель', 'Corrections of closed weeks')),
    w.managed('corrections', correctionLines(data, w, week), none('Уточнений нет.', 'There are none.')),
    w.h2(t('Каких данных ждём', 'Data that are missing')),
    w.managed('waiting', waitingLines(data, w), none('Все данные на месте.', 'All data are here.')),
    w.h1(t('Что сделали и чему научились', 'What we did and learned')),
    w.prompt(
      t(
        'Три строки от команды: что сработало, что нет, что меняем на следующей неделе.',
        'Three lines of the team: what worked, what did not, what changes next week.',
      ),
    ),
    w.managed(
      'source',
      link ? [{ ...line(`${w.say(t('Все числа', 'All numbers'))}: ${link.title}`), url: link.url }] : [],
      none('РНП удалён.', 'The RNP was deleted.'),
    ),
  ];
}

/** The report of the last closed week. */
export function weeklyReport(data: DocumentData): DocumentModel[] {
  const week = lastClosedWeek(data.rows('weeks'));
  if (!week) return [];
  const w = writer(data.language);
  const number = segmentOf(week.start).isoWeek.slice(5);
  const [from, to] = [week.start, week.end].map((day) => dayText(day, w));
  const title = w.say(t(`Отчёт недели ${number}: ${from}–${to}`, `Report of week ${number}: ${from} – ${to}`));
  return [
    {
      key: `${REPORT_KEY}${week.period}`,
      kind: w.say(t('Отчёт недели', 'Weekly report')),
      title,
      forWhom: w.say(t('Команда, руководитель, продажи', 'The team, its head, sales')),
      blocks: blocks(w, data, week, title),
    },
  ];
}
