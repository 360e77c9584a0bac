/** Health of market research (aspect 6). */
import { addDays } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../blueprint/health';
import { countOf, shareOf, yesNo } from '../../blueprint/healthRules';
import { at, check, judged, lacks } from '../health/kit';

const HALF_YEAR = 180;
const INTERVIEWS_A_SEGMENT = 5;
const JOBS = 3;
const WALKS = 3;

/** Segments of priority A; none is itself a fault. */
const mainSegments = (rows: readonly HealthRow[]): HealthRow[] =>
  rows.filter((row) => row.code('priority') === 'A' && row.text('name') !== '');
const NO_MAIN = lacks(
  'Нет сегмента с приоритетом A',
  'No segment has the priority A',
  at('segments', undefined, 'priority'),
);

const profile = (data: HealthData): CheckResult =>
  judged(data, ['segments'], ({ segments }) => {
    const main = mainSegments(segments);
    if (main.length === 0) return yesNo(false, [NO_MAIN]);
    const whole = (row: HealthRow): boolean =>
      row.text('anti_fit') !== '' && row.number('accounts_count') !== null && row.text('accounts_source') !== '';
    return yesNo(
      main.some(whole),
      main.map((row) =>
        lacks(
          `${row.text('name')}: нет антипортрета или числа компаний с источником`,
          `${row.text('name')}: anti-fit or a sourced count of accounts is missing`,
          at('segments', row, row.text('anti_fit') === '' ? 'anti_fit' : 'accounts_count'),
        ),
      ),
    );
  });

const definitions = (data: HealthData): CheckResult =>
  judged(data, ['lead_defs'], ({ lead_defs }) =>
    shareOf(
      ['mql', 'sql'],
      (code) =>
        lead_defs.some(
          (row) => row.code('code') === code && row.date('valid_from') !== null && row.text('signed_by') !== '',
        ),
      (code) =>
        lacks(
          `Правила ${code.toUpperCase()} без даты или без согласия продаж`,
          `The rules of ${code.toUpperCase()} lack a date or the consent of sales`,
          at('lead_defs', undefined, 'signed_by'),
        ),
    ),
  );

const interviews = (data: HealthData): CheckResult =>
  judged(data, ['segments', 'custdev'], ({ segments, custdev }) => {
    const main = mainSegments(segments);
    if (main.length === 0) return yesNo(false, [NO_MAIN]);
    const since = addDays(data.today, -HALF_YEAR);
    const count = (segment: HealthRow): number =>
      custdev.filter(
        (row) =>
          row.text('segment') === segment.text('name') &&
          (row.date('date') ?? '') >= since &&
          row.text('insight') !== '',
      ).length;
    return countOf(
      main.reduce((sum, segment) => sum + Math.min(INTERVIEWS_A_SEGMENT, count(segment)), 0),
      main.length * INTERVIEWS_A_SEGMENT,
      main
        .filter((segment) => count(segment) < INTERVIEWS_A_SEGMENT)
        .map((segment) =>
          lacks(
            `${segment.text('name')}: интервью за полгода ${count(segment)} из ${INTERVIEWS_A_SEGMENT}`,
            `${segment.text('name')}: ${count(segment)} of ${INTERVIEWS_A_SEGMENT} interviews in half a year`,
            at('custdev'),
          ),
        ),
    );
  });

const evidences = (row: HealthRow): number => new Set(row.text('evidence').match(/[A-Za-zА-Яа-я]*\d+/g) ?? []).size;

const jobs = (data: HealthData): CheckResult =>
  judged(data, ['jtbd'], ({ jtbd }) => {
    const proven = jtbd.filter((row) => row.text('outcome') !== '' && evidences(row) >= 2);
    return countOf(proven.length, JOBS, [
      ...jtbd
        .filter((row) => row.text('outcome') !== '' && evidences(row) < 2)
        .map((row) =>
          lacks(
            `${row.text('job_id')}: меньше двух интервью в основании`,
            `${row.text('job_id')}: fewer than two interviews behind it`,
            at('jtbd', row, 'evidence'),
          ),
        ),
      lacks('Доказанных задач меньше трёх', 'Fewer than three proven jobs', at('jtbd')),
    ]);
  });

const WANTED = [
  ['direct', 3, 'прямых', 'direct'],
  ['indirect', 1, 'косвенных', 'indirect'],
  ['substitute', 1, 'замен', 'substitute'],
] as const;

const rivals = (data: HealthData): CheckResult =>
  judged(data, ['competitors'], ({ competitors }) => {
    const count = (kind: string): number =>
      competitors.filter((row) => row.text('name') !== '' && row.code('kind') === kind).length;
    return shareOf(
      WANTED,
      ([kind, needed]) => count(kind) >= needed,
      ([kind, needed, ru, en]) =>
        lacks(
          `Конкурентов ${ru}: ${count(kind)} из ${needed}`,
          `${en} competitors: ${count(kind)} of ${needed}`,
          at('competitors', undefined, 'kind'),
        ),
    );
  });

const walks = (data: HealthData): CheckResult =>
  judged(data, ['walkthroughs'], ({ walkthroughs }) =>
    countOf(
      walkthroughs.filter(
        (row) =>
          (row.date('date') ?? '') >= addDays(data.today, -HALF_YEAR) &&
          row.number('first_response_min') !== null &&
          row.number('overall') !== null,
      ).length,
      WALKS,
      [
        lacks(
          'За полгода меньше трёх прохождений с временем ответа и оценками',
          'Fewer than three walks in half a year with response time and scores',
          at('walkthroughs'),
        ),
      ],
    ),
  );

const size = (data: HealthData): CheckResult =>
  judged(data, ['market_size'], ({ market_size }) => {
    const year = Number(data.today.slice(0, 4));
    return yesNo(
      market_size.some((row) => row.number('year') === year && row.number('som') !== null && row.text('source') !== ''),
      [
        lacks(
          `Нет размера рынка за ${year} год с источником`,
          `No market size of ${year} with a source`,
          at('market_size', undefined, 'year'),
        ),
      ],
    );
  });

export const marketHealth: HealthAspect = {
  number: 6,
  key: 'market',
  title: t('Рынок и конкуренты', 'Market and competitors'),
  weight: 6,
  checks: [
    check(
      'icp',
      15,
      t(
        'У главного сегмента есть антипортрет и число компаний',
        'The main segment has an anti-fit and a count of accounts',
      ),
      t('Дополните строку сегмента', 'Complete the row of the segment'),
      at('segments', undefined, 'anti_fit'),
      { segments: ['name', 'priority', 'anti_fit', 'accounts_count', 'accounts_source'] },
      profile,
    ),
    check(
      'definitions',
      20,
      t('MQL и SQL определены и согласованы с продажами', 'MQL and SQL are defined and agreed with sales'),
      t('Согласуйте правила и впишите, кто согласен', 'Agree the rules and enter who agreed'),
      at('lead_defs', undefined, 'signed_by'),
      { lead_defs: ['code', 'valid_from', 'signed_by'] },
      definitions,
    ),
    check(
      'interviews',
      15,
      t('По пять интервью на сегмент A за полгода', 'Five interviews a segment A in half a year'),
      t('Назначьте интервью', 'Arrange an interview'),
      at('custdev'),
      { segments: ['name', 'priority'], custdev: ['segment', 'date', 'insight'] },
      interviews,
      { freshness: true },
    ),
    check(
      'jobs',
      10,
      t('Три задачи клиентов подтверждены двумя интервью', 'Three jobs are backed by two interviews each'),
      t('Впишите номера интервью', 'Enter the numbers of interviews'),
      at('jtbd', undefined, 'evidence'),
      { jtbd: ['job_id', 'outcome', 'evidence'] },
      jobs,
    ),
    check(
      'competitors',
      15,
      t('Описаны три прямых, косвенный и замена', 'Three direct, an indirect and a substitute are described'),
      t('Добавьте конкурента', 'Add a competitor'),
      at('competitors'),
      { competitors: ['name', 'kind'] },
      rivals,
    ),
    check(
      'walks',
      15,
      t('Три прохождения воронок конкурентов за полгода', 'Three walks through competitors’ funnels in half a year'),
      t('Пройдите воронку конкурента как клиент', 'Walk a competitor’s funnel as a client'),
      at('walkthroughs'),
      { walkthroughs: ['date', 'first_response_min', 'overall'] },
      walks,
      { freshness: true },
    ),
    check(
      'size',
      10,
      t('Размер рынка посчитан за этот год', 'The market of this year is sized'),
      t('Посчитайте TAM, SAM и SOM', 'Count TAM, SAM and SOM'),
      at('market_size'),
      { market_size: ['year', 'som', 'source'] },
      size,
      { freshness: true },
    ),
  ],
};
