/** What closing brings to the agenda: large corrections that nobody accepted, and weeks that wait for a source (domain: agenda point 3). */
import { addDays } from '../../shared/civilDate';
import { shownPeriod } from '../../shared/shown';
import { t, type Text } from '../../shared/text';
import type { ClosingState } from '../../metrics/closing/step';
import { largeChanges } from '../../metrics/closing/restate';
import { isFrozen, type Period } from '../../metrics/closing/types';
import { metricOf } from '../../metrics/dictionary';
import { formatMoney, formatNumber } from '../../department/documents/numbers';
import { dayOf } from '../content/readContent';
import { isBacklog, periodName, periodSpan } from '../closing/words';
import { textOf, type TableRow } from '../tables/tableRead';

/** A matter of closing for the agenda. */
export interface ClosingItem {
  readonly key: string;
  readonly text: Text;
  /** What it is about: the period, and the metric where it is one. */
  readonly source: Text;
}

/** Days for which a correction is news. */
const NEWS_DAYS = 14;

/** Corrections above the share of the frozen number, newest weeks first. */
export function correctionItems(
  state: ClosingState,
  rows: readonly TableRow[],
  share: number,
  day: string,
  currency: string,
): ClosingItem[] {
  const since = addDays(day, -NEWS_DAYS);
  const open = new Set(
    rows
      .filter((row) => textOf(row, 'accepted_by') === '' && (dayOf(row, 'seen_at') ?? '') >= since)
      .map((row) => `${textOf(row, 'period')}|${textOf(row, 'metric')}`),
  );
  return state.periods
    .filter((period) => period.kind === 'week' && isFrozen(period.state))
    .sort((left, right) => (left.start < right.start ? 1 : -1))
    .flatMap((period) =>
      largeChanges(period, state.snapshots, state.restatements, share)
        .filter(({ metric }) => open.has(`${period.key}|${metric}`))
        .map(({ metric, frozen, delta }): ClosingItem => {
          const { name, unit } = metricOf(metric);
          const say = (language: 'ru' | 'en'): string => {
            const number = (value: number): string =>
              unit === 'money' ? formatMoney(value, currency, language) : formatNumber(value, language);
            const before = frozen === null ? '—' : number(frozen);
            const change = `${delta > 0 ? '+' : ''}${number(delta)}`;
            const after = number((frozen ?? 0) + delta);
            return language === 'ru'
              ? `${periodName(period).ru}: ${name.ru} при закрытии ${before}, сейчас ${after} (Δ ${change}). Почему, и кто принимает?`
              : `${periodName(period).en}: ${name.en} ${before} when closed, ${after} now (Δ ${change}). Why, and who accepts it?`;
          };
          const when = shownPeriod(period.key);
          return {
            key: `${period.key}:${metric}`,
            text: t(say('ru'), say('en')),
            source: t(`${name.ru}, ${when.ru}`, `${name.en}, ${when.en}`),
          };
        }),
    );
}

/** Weeks that cannot be closed, with what they wait for; after a long gap one item for all of them. */
export function waitingItems(state: ClosingState, rows: readonly TableRow[]): ClosingItem[] {
  const sourceOf = (period: Period): string => {
    const row = rows.find((each) => textOf(each, 'period') === period.key);
    return row ? textOf(row, 'waiting') : '';
  };
  const waiting = state.periods.filter((period) => period.kind === 'week' && period.state === 'waiting');
  if (isBacklog(waiting)) {
    const span = periodSpan(waiting);
    const sources = [...new Set(waiting.flatMap((period) => sourceOf(period).split(', ')))]
      .filter((source) => source !== '')
      .join(', ');
    return [
      {
        key: 'backlog',
        source: span,
        text: t(
          `Ждут закрытия ${span.ru}; нет данных: ${sources}. Кто загрузит — или закрываем без них (панель, «Закрытие недель»)?`,
          `To be closed: ${span.en}; no data: ${sources}. Who imports them, or do we close without them (panel, Closing of weeks)?`,
        ),
      },
    ];
  }
  return waiting.map((period) => {
    const name = periodName(period);
    const source = sourceOf(period);
    return {
      key: period.key,
      source: shownPeriod(period.key),
      text: t(
        `Не закрыта ${name.ru}, ждёт: ${source}. Кто и когда загрузит?`,
        `Not closed: ${name.en}, it waits for ${source}. Who imports it, and when?`,
      ),
    };
  });
}
