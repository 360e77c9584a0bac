/** Closing in words: periods, late sources by their owners, and what people are told. */
import { shownDay, shownMonth } from '../../shared/shown';
import { plural, t, type Text } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { Waiting } from '../../metrics/closing/step';
import type { Period, Restatement, SourceDay } from '../../metrics/closing/types';

const MONTHS: readonly (readonly [ru: string, en: string])[] = [
  ['янв', 'Jan'],
  ['фев', 'Feb'],
  ['мар', 'Mar'],
  ['апр', 'Apr'],
  ['мая', 'May'],
  ['июн', 'Jun'],
  ['июл', 'Jul'],
  ['авг', 'Aug'],
  ['сен', 'Sep'],
  ['окт', 'Oct'],
  ['ноя', 'Nov'],
  ['дек', 'Dec'],
];

/** `W11, 9–15 мар` or `март 2026`. */
export function periodName(period: Pick<Period, 'key' | 'kind' | 'start' | 'end'>): Text {
  if (period.kind === 'month') return shownMonth(period.key);
  const [ru, en] = MONTHS[Number(period.start.slice(5, 7)) - 1] ?? ['', ''];
  const [week, from, to] = [period.key.slice(5, 8), Number(period.start.slice(8)), Number(period.end.slice(8))];
  const days = from === to ? String(from) : `${from}–${to}`;
  return t(`${week}, ${days} ${ru}`, `${week}, ${days} ${en}`);
}

/** `VK Реклама (Ирина)`; leads have no channel. */
export function sourceName(source: SourceDay): Text {
  const owner = source.owner === '' ? '' : ` (${source.owner})`;
  return source.channel === ''
    ? t(`лиды${owner}`, `leads${owner}`)
    : t(`расходы «${source.name}»${owner}`, `spend of “${source.name}”${owner}`);
}

export const waitingText = (sources: readonly SourceDay[]): Text => ({
  ru: sources.map((source) => sourceName(source).ru).join(', '),
  en: sources.map((source) => sourceName(source).en).join(', '),
});

/** Periods named in one line; more of them are told by their count and days. */
const NAMED = 3;

const first = (periods: readonly Period[]): string =>
  periods.reduce((day, { start }) => (start < day ? start : day), periods[0]?.start ?? '');
const last = (periods: readonly Period[]): string =>
  periods.reduce((day, { end }) => (end > day ? end : day), periods[0]?.end ?? '');

/** `49 недель: с 01.01.2026 по 06.12.2026`; months are not counted beside their weeks. */
export function periodSpan(periods: readonly Period[]): Text {
  const weeks = periods.filter(({ kind }) => kind === 'week');
  const counted = weeks.length > 0 ? weeks : periods;
  const n = counted.length;
  const [from, to] = [shownDay(first(counted)), shownDay(last(counted))];
  const words =
    weeks.length > 0
      ? [
          plural('ru', n, { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' }),
          plural('en', n, { one: 'week', other: 'weeks' }),
        ]
      : [
          plural('ru', n, { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' }),
          plural('en', n, { one: 'month', other: 'months' }),
        ];
  return t(`${n} ${words[0] ?? ''}: с ${from.ru} по ${to.ru}`, `${n} ${words[1] ?? ''} from ${from.en} to ${to.en}`);
}

function periodList(periods: readonly Period[]): Text {
  if (periods.length > NAMED) return periodSpan(periods);
  const names = periods.map(periodName);
  return t(names.map((name) => name.ru).join('; '), names.map((name) => name.en).join('; '));
}

/** Whether so many weeks wait that they are one matter. */
export const isBacklog = (waiting: readonly unknown[]): boolean => waiting.length > NAMED;

/** One line a source: which weeks cannot be closed, and whom to ask. */
export function waitingIssues(waiting: readonly Waiting[], tab: string): Issue[] {
  const bySource = new Map<string, { readonly source: SourceDay; readonly periods: Period[] }>();
  for (const { period, sources } of waiting)
    for (const source of sources) {
      const entry = bySource.get(source.channel) ?? { source, periods: [] };
      entry.periods.push(period);
      bySource.set(source.channel, entry);
    }
  return [...bySource.values()].map(({ source, periods }) => {
    const lastDay = source.lastDay === null ? null : shownDay(source.lastDay);
    const [name, list] = [sourceName(source), periodList(periods)];
    return {
      severity: 'warning',
      code: 'closing.waiting',
      what: t(`Нет данных: ${name.ru} за ${list.ru}`, `No data: ${name.en} for ${list.en}`),
      where: { tab },
      why: t(
        lastDay === null ? 'Источник не загружали' : `Данные есть только по ${lastDay.ru}`,
        lastDay === null ? 'The source was never imported' : `Data end on ${lastDay.en}`,
      ),
      action: t(
        'Загрузите выгрузку; если её не будет, закройте неделю в панели и напишите почему',
        'Import the export; if there will be none, close the week in the panel and say why',
      ),
    };
  });
}

/** What changed in closed weeks, in one line. */
export function restatedIssues(restated: readonly Restatement[], tab: string): Issue[] {
  if (restated.length === 0) return [];
  const weeks = new Set(restated.map((line) => line.period)).size;
  return [
    {
      severity: 'info',
      code: 'closing.restated',
      what: t(
        `В закрытых неделях (${weeks}) изменились числа: уточнений ${restated.length}`,
        `Numbers of closed weeks (${weeks}) changed: ${restated.length} corrections`,
      ),
      where: { tab },
      why: t(
        'Закрытые числа остались прежними, разница записана',
        'Closed numbers stay; the difference is written down',
      ),
      action: t('Посмотрите вкладку «Уточнения»', 'Look at the Corrections tab'),
    },
  ];
}
