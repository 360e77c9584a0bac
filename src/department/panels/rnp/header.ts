/** Headers of the metric table, with what each column means as a note. */
import { f, type Formula } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { MEASURES, SEGMENT_PARTS, SEGMENTS, segmentColumn, type Measure, type Segment } from './layout';
import { segmentCell } from './segments';

const HEADERS: Readonly<Record<Measure, readonly [Text, Text]>> = {
  plan: [t('План', 'Plan'), t('План на весь месяц, из вкладки «План».', 'Plan of the whole month, from the plan tab.')],
  to_date: [
    t('План к дате', 'Plan to date'),
    t(
      'Часть плана, которая уже должна быть выполнена: план × прошло рабочих дней ÷ всего рабочих дней.',
      'The part of the plan that is due: plan × working days done ÷ all working days.',
    ),
  ],
  fact: [
    t('Факт', 'Fact'),
    t(
      'Сумма по отрезкам месяца. Отношения считаются из сумм.',
      'Sum over the segments of the month. Ratios are computed from sums.',
    ),
  ],
  pct: [t('% к дате', '% to date'), t('Факт ÷ план к дате.', 'Fact ÷ plan to date.')],
  forecast: [
    t('Прогноз', 'Forecast'),
    t(
      'Чем кончится месяц. Обычно — при том же темпе: факт ÷ прошло дней × всего дней; способ написан над таблицей и выбирается в настройках. Для отношений — прогноз числителя ÷ прогноз знаменателя.',
      'Where the month ends. As a rule at this pace: fact ÷ days done × all days; the way stands above the table and is chosen in the settings. For ratios: forecast of the numerator ÷ forecast of the denominator.',
    ),
  ],
  forecast_pct: [t('Прогноз, %', 'Forecast, %'), t('Прогноз ÷ план.', 'Forecast ÷ plan.')],
  gap: [t('Разрыв', 'Gap'), t('Прогноз минус план.', 'Forecast minus plan.')],
  per_day: [
    t('Нужно в день', 'Needed a day'),
    t(
      '(План − факт) ÷ осталось рабочих дней. Для цен — какой должна быть цена на остатке месяца. Расход больше плана — «бюджет исчерпан», на сколько — в «Разрыве».',
      '(Plan − fact) ÷ working days left. For prices: the price that the rest of the month must have. Spend beyond its plan: “budget used up”, and Gap says by how much.',
    ),
  ],
  per_week: [
    t('Нужно в неделю', 'Needed a week'),
    t('Нужно в день × рабочие дни следующего отрезка.', 'Needed a day × working days of the next segment.'),
  ],
};

/** Dates of a segment, and its state once the refresh has told it. */
function segmentTitle(segment: Segment): Formula {
  const [dates, state] = [segmentCell(segment, 'label'), segmentCell(segment, 'state')];
  return f`IF(${state}="";${dates}&"";${dates}&" · "&${state})`;
}

/** Headers of the metric table: the month, then each segment with its dates. */
export function headerCells(): PanelCell[] {
  const header = (column: string, title: Text, note?: Text): PanelCell =>
    words('header', column, title, 'header', note ? { note } : {});
  return [
    words('groups', 'plan', t('Месяц', 'Month'), 'section', { span: { rows: 1, columns: MEASURES.length } }),
    header('name', t('Показатель', 'Metric')),
    header('unit', t('Ед.', 'Unit')),
    header('dir', t('Лучше, когда', 'Better when')),
    ...MEASURES.map((measure) => header(measure, ...HEADERS[measure])),
    header(
      'status',
      t('Статус', 'Status'),
      t('По прогнозу месяца; пороги — в настройках.', 'By the forecast of the month; thresholds are in the settings.'),
    ),
    header(
      'trend',
      t('Тренд', 'Trend'),
      t(
        'Три последних полных отрезка: ↗ больше, → ровно (±5 %), ↘ меньше. Потоки — в пересчёте на рабочий день.',
        'The last three full segments: ↗ more, → level (±5 %), ↘ less. Flows are counted a working day.',
      ),
    ),
    ...SEGMENTS.flatMap((segment) => [
      computed('groups', segmentColumn(segment, 'plan'), 'text', segmentTitle(segment), 'section', {
        span: { rows: 1, columns: SEGMENT_PARTS.length },
      }),
      header(segmentColumn(segment, 'plan'), t('План', 'Plan')),
      header(segmentColumn(segment, 'fact'), t('Факт', 'Fact')),
      header(segmentColumn(segment, 'pct'), t('%', '%')),
      header(
        segmentColumn(segment, 'mark'),
        t('Итог', 'Mark'),
        t(
          'Для закрытой недели: ● ▲ ▼ по порогам, которые действовали при закрытии, и Δ, если число с тех пор изменилось.',
          'Of a closed week: ● ▲ ▼ by the thresholds of its closing, and Δ if the number changed since.',
        ),
      ),
    ]),
    header(
      'comment',
      t('Что произошло', 'What happened'),
      t('Пишет команда; обновление не трогает.', 'Written by the team; the refresh never touches it.'),
    ),
    header('action', t('Что делаем', 'What we do'), t('Действие, кто и когда.', 'Action, who and when.')),
  ];
}
