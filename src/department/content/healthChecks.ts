/** How the checks of content judge: networks, the two-week rule, punctuality, results, and the owner's own number. */
import { addDays } from '../../shared/civilDate';
import { plural, t } from '../../shared/text';
import type { CheckResult, HealthData, HealthRow, Missing } from '../../blueprint/health';
import { NOT_APPLICABLE, shareOf, unknownTab, yesNo } from '../../blueprint/healthRules';
import { DAYS, POSTS } from './countedWords';
import { coverage, sameNetwork, type PlannedPost } from '../../metrics/content/cadence';

const place = (tab: string, row?: HealthRow, column?: string): Missing['place'] => ({
  kind: 'tab',
  tab,
  ...(row ? { row: row.row } : {}),
  ...(column === undefined ? {} : { column }),
});

/** Networks that are kept. A row without a state is kept. */
export const activeNetworks = (rows: readonly HealthRow[]): HealthRow[] =>
  rows.filter((row) => row.text('network') !== '' && row.code('state') !== 'paused');

const postOf = (row: HealthRow): PlannedPost => ({
  network: row.text('network'),
  day: row.date('publish_at') ?? '',
  status: row.code('status') ?? 'idea',
});

/** Networks that posts were planned for lately: those that people in fact use. */
function usedNetworks(posts: readonly HealthRow[], today: string): string[] {
  const from = addDays(today, -28);
  const names = posts
    .filter((row) => (row.date('publish_at') ?? '') >= from && row.code('status') !== 'cancelled')
    .map((row) => row.text('network').toLowerCase())
    .filter((name) => name !== '');
  return [...new Set(names)];
}

export function strategyFilled(data: HealthData): CheckResult {
  const [strategy, posts] = [data.rows('content_strategy'), data.rows('content_plan')];
  if (strategy === null || posts === null) return unknownTab();
  const active = activeNetworks(strategy);
  const names = [
    ...new Set([...active.map((row) => row.text('network').toLowerCase()), ...usedNetworks(posts, data.today)]),
  ];
  if (names.length === 0)
    return yesNo(false, [
      { text: t('Нет ни одной площадки', 'There is no network'), place: place('content_strategy') },
    ]);
  const rowOf = (name: string): HealthRow | undefined => strategy.find((row) => sameNetwork(row.text('network'), name));
  return shareOf(
    names,
    (name) => {
      const row = rowOf(name);
      return (
        row !== undefined &&
        row.code('goal') !== null &&
        (row.number('cadence') ?? 0) > 0 &&
        row.text('owner') !== '' &&
        row.code('kpi_metric') !== null
      );
    },
    (name) => {
      const row = rowOf(name);
      return {
        text: row
          ? t(
              `${name}: нет цели, частоты, ответственного или показателя`,
              `${name}: goal, cadence, owner or number is missing`,
            )
          : t(`${name}: посты есть, а строки стратегии нет`, `${name}: there are posts but no row of strategy`),
        place: place('content_strategy', row),
      };
    },
  );
}

export function twoWeeks(data: HealthData): CheckResult {
  const [strategy, rows] = [data.rows('content_strategy'), data.rows('content_plan')];
  if (strategy === null || rows === null) return unknownTab();
  const posts = rows.map(postOf).filter((post) => post.day !== '');
  const active = activeNetworks(strategy).filter((row) => (row.number('cadence') ?? 0) > 0);
  if (active.length === 0)
    return yesNo(false, [
      {
        text: t('Частота постов не задана, проверять нечего', 'No cadence is set, so nothing can be checked'),
        place: place('content_strategy', undefined, 'cadence'),
      },
    ]);
  const seen = active.map((row) => ({
    row,
    state: coverage(posts, row.text('network'), row.number('cadence') ?? 0, data.today),
  }));
  return shareOf(
    seen,
    ({ state }) => state.covered,
    ({ row, state }) => ({
      text:
        state.planned < state.needed
          ? t(
              `${row.text('network')}: на 14 дней есть ${state.planned} из ${state.needed} ${plural('ru', state.needed, POSTS.ru)}`,
              `${row.text('network')}: ${state.planned} of ${state.needed} ${plural('en', state.needed, POSTS.en)} for 14 days`,
            )
          : t(
              `${row.text('network')}: перерыв между постами ${state.longestGap} ${plural('ru', state.longestGap, DAYS.ru)}`,
              `${row.text('network')}: a gap of ${state.longestGap} ${plural('en', state.longestGap, DAYS.en)} between posts`,
            ),
      place: place('content_plan', undefined, 'publish_at'),
    }),
  );
}

export function onTime(data: HealthData): CheckResult {
  const rows = data.rows('content_plan');
  if (rows === null) return unknownTab();
  const from = addDays(data.today, -30);
  const due = rows.filter((row) => {
    const day = row.date('publish_at') ?? '';
    return day >= from && day < data.today && !['cancelled', 'idea', null].includes(row.code('status'));
  });
  return shareOf(
    due,
    (row) => {
      const out = row.date('published_at');
      return row.code('status') === 'published' && out !== null && out <= (row.date('publish_at') ?? '');
    },
    (row) => ({
      text:
        row.code('status') === 'published' && row.date('published_at') === null
          ? t(
              `Не записано, когда вышел: «${row.text('title')}»`,
              `Day of publication is missing: “${row.text('title')}”`,
            )
          : t(`Не вышел в срок: «${row.text('title')}»`, `Did not go out in time: “${row.text('title')}”`),
      place: place('content_plan', row, 'published_at'),
    }),
    0.85,
  );
}

/** A result is due ten days after the post went out; older than two months it is history. */
export function resultsKnown(data: HealthData): CheckResult {
  const [rows, results] = [data.rows('content_plan'), data.rows('post_results')];
  if (rows === null || results === null) return unknownTab();
  const measured = new Set(
    results
      .filter((row) => row.code('age') === '7' && row.number('reach') !== null)
      .map((row) => row.text('post').toLowerCase()),
  );
  const [oldest, newest] = [addDays(data.today, -60), addDays(data.today, -10)];
  const published = rows.filter((row) => {
    const day = row.date('published_at') ?? row.date('publish_at') ?? '';
    return row.code('status') === 'published' && day >= oldest && day <= newest;
  });
  if (published.length === 0) return NOT_APPLICABLE;
  return shareOf(
    published,
    (row) =>
      row.text('published_url') !== '' &&
      row.text('utm_link') !== '' &&
      measured.has(row.text('post_id').toLowerCase()),
    (row) => {
      const name = row.text('title');
      if (row.text('published_url') === '')
        return {
          text: t(`Нет ссылки на пост: «${name}»`, `No link to the post: “${name}”`),
          place: place('content_plan', row, 'published_url'),
        };
      if (row.text('utm_link') === '')
        return {
          text: t(`Нет ссылки с меткой: «${name}»`, `No tagged link: “${name}”`),
          place: place('content_plan', row, 'landing'),
        };
      return {
        text: t(`Нет результата за 7 дней: «${name}»`, `No result of 7 days: “${name}”`),
        place: place('post_results'),
      };
    },
  );
}

/** Words by which a number of pay is known to be about content. */
const CONTENT_WORDS = /контент|пост|публикац|соцсет|охват|подписч|content|post|social|reach|subscriber|\ber\b/i;

/** The owner's pay names a number of content. Cannot be told while the People workbook is closed. */
export function ownerHasNumber(data: HealthData): CheckResult {
  const [strategy, motivation] = [data.rows('content_strategy'), data.rows('motivation')];
  if (strategy === null) return unknownTab();
  if (motivation === null)
    return {
      kind: 'unknown',
      why: t(
        'Книга «Люди» закрыта для вас, или в ней нет вкладки мотивации',
        'The People workbook is closed to you, or it has no motivation tab',
      ),
    };
  const owners = [
    ...new Set(
      activeNetworks(strategy)
        .map((row) => row.text('owner'))
        .filter((owner) => owner !== ''),
    ),
  ];
  if (owners.length === 0)
    return yesNo(false, [
      {
        text: t('У площадок нет ответственного', 'The networks have no owner'),
        place: place('content_strategy', undefined, 'owner'),
      },
    ]);
  return shareOf(
    owners,
    (owner) =>
      motivation.some(
        (row) =>
          row.text('person') === owner &&
          ['metric', 'kpi', 'kpi_name', 'title', 'name', 'kpi_metric'].some((column) =>
            CONTENT_WORDS.test(row.text(column)),
          ),
      ),
    (owner) => ({
      text: t(`В мотивации нет показателя контента: ${owner}`, `No content number in the pay of ${owner}`),
      place: place('motivation'),
    }),
  );
}
