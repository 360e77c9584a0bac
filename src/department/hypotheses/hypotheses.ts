import { t } from '../../shared/text';
import { HYPOTHESIS_AREAS, HYPOTHESIS_STATUSES, SCORE_METHODS, TEST_RESULTS } from '../../shared/codes/lists';
import { column, f, field, label, row, type Formula } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, choice, date, id, integer, longText, note, number, ratio, reference, text } from '../columns';

const method = (code: string): Formula =>
  f`${field('library_settings', 'score_method')}=${label(SCORE_METHODS.find((each) => each.code === code)?.label ?? t(code, code))}`;

const filled = (...keys: readonly string[]): Formula =>
  keys.reduce((left, key, index) => (index === 0 ? f`ISNUMBER(${row(key)})` : f`${left};ISNUMBER(${row(key)})`), f``);

/** A missing factor gives no score: an idea without an estimate is not a bad idea. */
const score = f`IF(${row('title')}="";"";IF(${method('rice')};IF(AND(${filled('reach', 'impact', 'confidence', 'effort')});IF(${row('effort')}>0;${row('reach')}*${row('impact')}*${row('confidence')}/${row('effort')};"");"");IF(${method('pie')};IF(AND(${filled('potential', 'importance', 'ease')});(${row('potential')}+${row('importance')}+${row('ease')})/3;"");IF(AND(${filled('impact', 'confidence', 'ease')});IF(${method('ice_mean')};(${row('impact')}+${row('confidence')}+${row('ease')})/3;${row('impact')}*${row('confidence')}*${row('ease')});""))))`;

const rank = f`IF(ISNUMBER(${row('score')});RANK(${row('score')};${column('hypotheses', 'score')});"")`;

const STALE = t('▲ старше 90 дней', '▲ older than 90 days');
const idea = HYPOTHESIS_STATUSES.find((status) => status.code === 'idea')?.label ?? STALE;

export const hypotheses: TableTab = {
  kind: 'table',
  key: 'hypotheses',
  workbook: 'library',
  title: t('Гипотезы', 'Hypotheses'),
  purpose: t(
    'Что проверить, чтобы расти: оценка, план, результат и вывод.',
    'What to test in order to grow: score, plan, result and learning.',
  ),
  color: '#7c3aed',
  capacity: 200,
  frozenColumns: 2,
  rowKey: 'id',
  columns: [
    id('id', 'Номер', 'Number'),
    text('title', 'Гипотеза', 'Hypothesis', { required: true, widthPx: 280 }),
    longText('statement', 'Если… то… потому что…', 'If… then… because…', {
      widthPx: 420,
      ...note(
        'Если {изменение} для {сегмент} на {место}, то {метрика} изменится с {база} до {цель} за {срок}, потому что {основание}.',
        'If {change} for {segment} at {place}, then {metric} moves from {base} to {target} within {period}, because {evidence}.',
      ),
    }),
    calculated(
      number('score', 'Оценка', 'Score', note('По способу с вкладки «Правила».', 'By the method of the Rules tab.')),
      score,
    ),
    calculated(integer('rank', 'Место', 'Rank', { widthPx: 80 }), rank),
    choice('status', 'Статус', 'Status', HYPOTHESIS_STATUSES),
    reference('owner', 'Кто ведёт', 'Owner', 'lists', 'people'),
    choice('area', 'Область', 'Area', HYPOTHESIS_AREAS),
    reference('channel', 'Канал', 'Channel', 'lists', 'channels'),
    reference('product', 'Продукт', 'Product', 'lists', 'products'),
    reference('segment', 'Сегмент', 'Segment', 'lists', 'segments'),
    text('metric', 'Метрика', 'Metric', note('Одна: та, по которой решим.', 'One: the one that decides.')),
    ratio('baseline', 'Сейчас', 'Baseline'),
    ratio('expected_uplift', 'Ожидаемый прирост', 'Expected uplift', { widthPx: 130 }),
    number(
      'impact',
      'Влияние',
      'Impact',
      note('ICE: 1–10. RICE: 3, 2, 1, 0,5 или 0,25.', 'ICE: 1–10. RICE: 3, 2, 1, 0.5 or 0.25.'),
    ),
    number(
      'confidence',
      'Уверенность',
      'Confidence',
      note(
        'ICE: 9–10 свои A/B-данные, 7–8 похожие тесты, 5–6 опыт, 3–4 чутьё, 1–2 догадка. RICE: 1; 0,8; 0,5.',
        'ICE: 9–10 own A/B data, 7–8 similar tests, 5–6 experience, 3–4 gut, 1–2 guess. RICE: 1, 0.8, 0.5.',
      ),
    ),
    number(
      'ease',
      'Лёгкость',
      'Ease',
      note('9–10 часы, 7–8 день-два, 5–6 неделя, 3–4 недели.', '9–10 hours, 7–8 a day or two, 5–6 a week, 3–4 weeks.'),
    ),
    number(
      'reach',
      'Охват',
      'Reach',
      note('RICE: сколько людей за месяц увидят изменение.', 'RICE: people who meet the change in a month.'),
    ),
    number('effort', 'Трудозатраты', 'Effort', {
      widthPx: 120,
      ...note('RICE: человеко-месяцы, больше нуля.', 'RICE: person-months, above zero.'),
    }),
    number('potential', 'Потенциал', 'Potential', note('PIE: 1–10.', 'PIE: 1–10.')),
    number('importance', 'Важность', 'Importance', note('PIE: 1–10.', 'PIE: 1–10.')),
    date('created', 'Записана', 'Created'),
    calculated(
      text('stale', 'Залежалась', 'Stale', { widthPx: 150 }),
      f`IF(OR(${row('title')}="";${row('created')}="");"";IF(AND(${row('status')}=${label(idea)};TODAY()-${row('created')}>90);${label(STALE)};""))`,
    ),
    choice('result', 'Результат', 'Result', TEST_RESULTS),
    longText('decision', 'Решение', 'Decision'),
    longText(
      'learning',
      'Вывод',
      'Learning',
      note(
        'Что узнали о клиентах. Это остаётся, даже если гипотеза не сработала.',
        'What we learned about customers. It stays even when the idea failed.',
      ),
    ),
  ],
  rules: [
    { area: { kind: 'column', column: 'stale' }, when: { kind: 'textIs', text: STALE }, signal: 'warn' },
    ...TEST_RESULTS.slice(0, 2).map((result) => ({
      area: { kind: 'column', column: 'result' } as const,
      when: { kind: 'textIs', text: result.label } as const,
      signal: result.code === 'win' ? ('good' as const) : ('bad' as const),
    })),
  ],
};
