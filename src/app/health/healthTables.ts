/** Health as rows of its two tables. */
import { toSerial } from '../../shared/civilDate';
import { isoWeekOf } from '../../shared/isoWeek';
import { pick, type Language } from '../../shared/text';
import { HEALTH_STATES } from '../../shared/codes/health';
import { ASPECTS, historyColumn, RULES_VERSION } from '../../department/health/health';
import type { Scalar } from '../../blueprint/values';
import { parseBase, type SyncSpec, type Values } from '../tables/syncTable';
import type { TableData } from '../tables/tableRead';
import type { AspectView, CheckView, HealthView } from './evaluate';

export const HEALTH_TABLE: SyncSpec = {
  keyOf: (values) => String(values.number),
  columns: ['number', 'aspect', 'score', 'state', 'missing', 'action', 'link', 'weight', 'points', 'unknown'],
  measures: [],
  base: 'written',
};

export const HISTORY_TABLE: SyncSpec = {
  keyOf: (values) => String(values.week),
  columns: ['week', 'day', 'total', ...ASPECTS.map(historyColumn), 'rules_version'],
  measures: [],
  base: 'written',
};

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

const isOpen = (check: CheckView): boolean => check.share !== undefined && (check.share ?? 0) < 1;

/** Lines of a cell: a few, or none. */
const lines = (texts: readonly string[]): Scalar => (texts.length === 0 ? null : texts.join('\n'));

function rowOf(aspect: AspectView, language: Language, urlOf: (check: CheckView) => string | null): Values {
  const open = aspect.switchedOff === '' ? aspect.checks.filter(isOpen) : [];
  // the check that costs most points is the one to begin with
  const [first] = [...open].sort(
    (left, right) => right.points * (1 - (right.share ?? 0)) - left.points * (1 - (left.share ?? 0)),
  );
  const state = HEALTH_STATES.find((each) => each.code === aspect.state);
  const missing = open.flatMap((check) =>
    check.missing.length > 0
      ? check.missing.slice(0, 2).map((each) => pick(each.text, language))
      : [pick(check.title, language)],
  );
  return {
    number: aspect.number,
    aspect: pick(aspect.title, language),
    score: rounded(aspect.score),
    state: state ? pick(state.label, language) : aspect.state,
    missing: lines(missing.slice(0, 4)),
    action: first ? pick(first.action, language) : null,
    link: first ? urlOf(first) : null,
    weight: aspect.score === null ? 0 : aspect.weight,
    points: aspect.score === null ? 0 : rounded((aspect.score * aspect.weight) / 100),
    unknown: lines(
      aspect.checks
        .filter((check) => check.share === null)
        .map((check) => `${pick(check.title, language)}${check.why ? `: ${pick(check.why, language)}` : ''}`),
    ),
  };
}

/** One row an aspect. */
export const healthRows = (
  view: HealthView,
  language: Language,
  urlOf: (check: CheckView) => string | null,
): readonly Values[] => view.aspects.map((aspect) => rowOf(aspect, language, urlOf));

/** This week's row of the history. The day is that of the last change, so that a check on an unchanged department writes nothing. */
export function historyRow(view: HealthView, today: string, history: TableData): Values {
  const week = isoWeekOf(today);
  const scores: Record<string, Scalar> = {
    week,
    total: rounded(view.total),
    ...Object.fromEntries(view.aspects.map((aspect) => [historyColumn(aspect.number), rounded(aspect.score)] as const)),
    rules_version: RULES_VERSION,
  };
  const before = history.rows.find((row) => row.values.week === week);
  const base = before ? parseBase(HISTORY_TABLE, before.values.written ?? null) : null;
  const same = base && Object.entries(scores).every(([key, value]) => base[key] === value);
  return { ...scores, day: same ? (base.day ?? null) : toSerial(today) };
}
