/** Hypotheses as a table: what to test, its score and rank by formula, what came of it. */
import { t } from '../../shared/text';
import { HYPOTHESIS_AREAS, HYPOTHESIS_STATUSES, SCORE_METHODS, TEST_RESULTS } from '../../shared/codes/lists';
import { column, f, field, label, row, type Formula } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { DISCUSS_FROM } from '../../metrics/scoring';
import {
  calculated,
  choice,
  date,
  id,
  integer,
  longText,
  money,
  note,
  number,
  ratio,
  reference,
  text,
} from '../columns';
import { DISCUSS, filled, secondVoteColumns, spread, voted } from './votes';

const method = (code: string): Formula =>
  f`${field('library_settings', 'score_method')}=${label(SCORE_METHODS.find((each) => each.code === code)?.label ?? t(code, code))}`;

/** RICE takes effort in person-months; people estimate days, and a month has about twenty of them at work. */
const WORKDAYS_A_MONTH = 20;

const rice = f`IF(AND(${filled('reach', 'rice_impact', 'rice_confidence', 'effort_person_days')});IF(${voted('effort_person_days')}>0;${voted('reach')}*${voted('rice_impact')}*${voted('rice_confidence')}*${WORKDAYS_A_MONTH}/${voted('effort_person_days')};"");"")`;
const pie = f`IF(AND(${filled('potential', 'importance', 'ease')});(${voted('potential')}+${voted('importance')}+${voted('ease')})/3;"")`;
const pxl = f`IF(${filled('pxl')};${voted('pxl')};"")`;
const ice = (formula: Formula): Formula => f`IF(AND(${filled('impact', 'confidence', 'ease')});${formula};"")`;
const iceMean = ice(f`(${voted('impact')}+${voted('confidence')}+${voted('ease')})/3`);
const iceProduct = ice(f`${voted('impact')}*${voted('confidence')}*${voted('ease')}`);

/** A missing factor gives no score: an idea without an estimate is not a bad idea. */
const score = f`IF(${row('title')}="";"";IF(${method('rice')};${rice};IF(${method('pie')};${pie};IF(${method('pxl')};${pxl};IF(${method('ice_mean')};${iceMean};${iceProduct})))))`;

const rank = f`IF(ISNUMBER(${row('score')});RANK(${row('score')};${column('hypotheses', 'score')});"")`;

const STALE = t('▲ старше 90 дней', '▲ older than 90 days');
const idea = HYPOTHESIS_STATUSES.find((status) => status.code === 'idea')?.label ?? STALE;

/** The backlog of ideas, scored and ranked by the one method of the rules tab (domain: ICE, RICE, PIE). */
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
    text(
      'metric',
      'Метрика',
      'Metric',
      note(
        'Одна: та, по которой решим. Называйте её как в «Словаре метрик».',
        'One: the one that decides. Call it as the Metric dictionary does.',
      ),
    ),
    ratio('baseline', 'Сейчас', 'Baseline'),
    ratio('expected_uplift', 'Ожидаемый прирост', 'Expected uplift', { widthPx: 130 }),
    number(
      'impact',
      'Влияние',
      'Impact',
      note(
        'ICE, 1–10: насколько сдвинется метрика. 10 — вдвое, 5 — заметно, 1 — едва видно.',
        'ICE, 1–10: how far the metric moves. 10 doubles it, 5 is noticeable, 1 hardly seen.',
      ),
    ),
    number('confidence', 'Уверенность', 'Confidence', {
      widthPx: 110,
      ...note(
        'ICE, 1–10: 9–10 свои A/B-данные, 7–8 похожие тесты, 5–6 опыт, 3–4 чутьё, 1–2 догадка.',
        'ICE, 1–10: 9–10 own A/B data, 7–8 similar tests, 5–6 experience, 3–4 gut, 1–2 guess.',
      ),
    }),
    number(
      'ease',
      'Лёгкость',
      'Ease',
      note(
        'ICE и PIE, 1–10: 9–10 часы, 7–8 день-два, 5–6 неделя, 3–4 недели.',
        'ICE and PIE, 1–10: 9–10 hours, 7–8 a day or two, 5–6 a week, 3–4 weeks.',
      ),
    ),
    number(
      'potential',
      'Потенциал',
      'Potential',
      note('PIE, 1–10: сколько здесь можно улучшить.', 'PIE, 1–10: how much can be improved here.'),
    ),
    number(
      'importance',
      'Важность',
      'Importance',
      note(
        'PIE, 1–10: сколько людей и денег проходит через это место.',
        'PIE, 1–10: how many people and how much money pass here.',
      ),
    ),
    integer(
      'reach',
      'Охват',
      'Reach',
      note('RICE: сколько людей за месяц встретят изменение.', 'RICE: people who meet the change in a month.'),
    ),
    number('rice_impact', 'Влияние RICE', 'RICE impact', {
      widthPx: 120,
      ...note(
        'RICE: 3 огромное, 2 большое, 1 среднее, 0,5 малое, 0,25 едва заметное.',
        'RICE: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.',
      ),
    }),
    ratio('rice_confidence', 'Уверенность RICE', 'RICE confidence', {
      widthPx: 140,
      ...note('RICE: 100 %, 80 % или 50 %.', 'RICE: 100 %, 80 % or 50 %.'),
    }),
    number('effort_person_days', 'Трудозатраты, дней', 'Effort, person-days', {
      widthPx: 150,
      ...note(
        'RICE: рабочие дни всех участников. 20 дней — человеко-месяц.',
        'RICE: workdays of all who take part. 20 days are a person-month.',
      ),
    }),
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
    text('origin', 'Откуда идея', 'Origin', {
      widthPx: 160,
      ...note(
        'Номер интервью, прохождения или вывода (CI003, WT002, LR001), строка РНП или узкое место воронки.',
        'Number of an interview, a walk or a learning (CI003, WT002, LR001), a row of the RNP, or the bottleneck of the funnel.',
      ),
    }),
    money('cost', 'Стоит проверить', 'Cost to test', { widthPx: 120 }),
    integer('pxl', 'Баллы PXL', 'PXL points', {
      widthPx: 100,
      ...note(
        'PXL, сумма: на первом экране 1 · заметно за 5 секунд 2 · добавляет или убирает элемент 2 · повышает мотивацию 1 · много трафика 1 · из теста с людьми 1 · из отзывов 1 · из аналитики 1 · из карты кликов 1 · делается быстрее 4 часов 3, 8 часов 2, двух дней 1. Не больше 14.',
        'PXL, a sum: above the fold 1 · noticed in 5 seconds 2 · adds or removes an element 2 · raises motivation 1 · high traffic 1 · from user testing 1 · from feedback 1 · from analytics 1 · from a heat map 1 · takes under 4 hours 3, 8 hours 2, two days 1. At most 14.',
      ),
    }),
    ...secondVoteColumns(),
    calculated(
      number('spread', 'Разброс', 'Spread', {
        widthPx: 90,
        ...note(
          'Наибольшая разница двух оценок одного фактора, в баллах из десяти; у охвата, влияния RICE и трудозатрат — во сколько раз. От 3 — обсудите.',
          'The largest difference between two scores of a factor, in points of ten; for reach, RICE impact and effort, how many times one is the other. Discuss from 3.',
        ),
      }),
      spread,
    ),
    calculated(
      text('discuss', 'Обсудить', 'Discuss', { widthPx: 210 }),
      f`IF(${row('spread')}="";"";IF(${row('spread')}>=${DISCUSS_FROM};${label(DISCUSS)};""))`,
    ),
  ],
  rules: [
    { area: { kind: 'column', column: 'discuss' }, when: { kind: 'textIs', text: DISCUSS }, signal: 'warn' },
    { area: { kind: 'column', column: 'stale' }, when: { kind: 'textIs', text: STALE }, signal: 'warn' },
    ...TEST_RESULTS.slice(0, 2).map((result) => ({
      area: { kind: 'column', column: 'result' } as const,
      when: { kind: 'textIs', text: result.label } as const,
      signal: result.code === 'win' ? ('good' as const) : ('bad' as const),
    })),
  ],
};
