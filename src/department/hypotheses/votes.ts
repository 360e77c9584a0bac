/** A second person's estimates of a hypothesis beside the first: their columns, the mean that counts, and how far the two are apart. */
import { t } from '../../shared/text';
import { f, joinFormulas, row, type Formula } from '../../blueprint/formula';
import type { TableColumn } from '../../blueprint/tab';
import type { VoteScale } from '../../metrics/scoring';
import { integer, note, number, ratio } from '../columns';

interface Voted {
  /** How two estimates of it are compared. */
  readonly scale: VoteScale;
  readonly column: TableColumn;
}

const TEN = note(
  'Оценка второго человека, 1–10: в расчёт идёт среднее двух. Пусто: оценивал один.',
  'The score of a second person, 1–10: the mean of both counts. Empty: one person scored.',
);
const OTHER = note(
  'Оценка второго человека, в тех же единицах, что и первая: в расчёт идёт среднее двух. Пусто: оценивал один.',
  'The estimate of a second person in the units of the first: the mean of both counts. Empty: one person estimated.',
);

const ofTen = (key: string, ru: string, en: string): Voted => ({
  scale: 'points',
  column: number(`${key}_2`, ru, en, { widthPx: 110, ...TEN }),
});

const VOTED_FACTORS = {
  impact: ofTen('impact', 'Влияние, второй', 'Impact, second'),
  confidence: ofTen('confidence', 'Уверенность, второй', 'Confidence, second'),
  ease: ofTen('ease', 'Лёгкость, второй', 'Ease, second'),
  potential: ofTen('potential', 'Потенциал, второй', 'Potential, second'),
  importance: ofTen('importance', 'Важность, второй', 'Importance, second'),
  reach: {
    scale: 'times',
    column: integer('reach_2', 'Охват, второй', 'Reach, second', { widthPx: 110, ...OTHER }),
  },
  rice_impact: {
    scale: 'times',
    column: number('rice_impact_2', 'Влияние RICE, второй', 'RICE impact, second', { widthPx: 120, ...OTHER }),
  },
  rice_confidence: {
    scale: 'share',
    column: ratio('rice_confidence_2', 'Уверенность RICE, второй', 'RICE confidence, second', {
      widthPx: 140,
      ...OTHER,
    }),
  },
  effort_person_days: {
    scale: 'times',
    column: number('effort_person_days_2', 'Трудозатраты, дней, второй', 'Effort in days, second', {
      widthPx: 150,
      ...OTHER,
    }),
  },
  pxl: {
    scale: 'points',
    column: integer('pxl_2', 'Баллы PXL, второй', 'PXL points, second', { widthPx: 110, ...OTHER }),
  },
} as const satisfies Readonly<Record<string, Voted>>;

/** A factor of ICE, PIE, RICE or PXL, which a second person may score beside the first. */
export type VotedFactor = keyof typeof VOTED_FACTORS;
/** All of them, in the order of their columns. */
export const VOTED = Object.keys(VOTED_FACTORS) as readonly VotedFactor[];

/** Column of the second scorer. */
export const secondVote = (factor: VotedFactor): string => VOTED_FACTORS[factor].column.key;
/** How two estimates of a factor are compared (`combineVotes` of src/metrics/scoring). */
export const voteScale = (factor: VotedFactor): VoteScale => VOTED_FACTORS[factor].scale;
/** Columns of the second scorer. */
export const secondVoteColumns = (): readonly TableColumn[] => VOTED.map((factor) => VOTED_FACTORS[factor].column);

const votes = (factor: VotedFactor): Formula => f`${row(factor)};${row(secondVote(factor))}`;

/** Whether each factor was given, by one of the scorers at least. */
export const filled = (...factors: readonly VotedFactor[]): Formula =>
  joinFormulas(
    factors.map((factor) => f`COUNT(${votes(factor)})>0`),
    ';',
  );

/** Mean of what the scorers gave. */
export const voted = (factor: VotedFactor): Formula => f`AVERAGE(${votes(factor)})`;

function apart(factor: VotedFactor): Formula {
  const difference = f`ABS(${row(factor)}-${row(secondVote(factor))})`;
  if (voteScale(factor) === 'points') return difference;
  if (voteScale(factor) === 'share') return f`ROUND(10*${difference};6)`;
  const [low, high] = [f`MIN(${votes(factor)})`, f`MAX(${votes(factor)})`];
  return f`IF(${low}=${high};0;IF(${low}<=0;10;MIN(10;${high}/${low})))`;
}

/** The largest difference between two scores of one factor; empty where nobody scored twice. */
export const spread: Formula = f`IF(${row('title')}="";"";IF(OR(${joinFormulas(
  VOTED.map((factor) => f`COUNT(${votes(factor)})=2`),
  ';',
)});MAX(${joinFormulas(
  VOTED.map((factor) => f`IF(COUNT(${votes(factor)})=2;${apart(factor)};0)`),
  ';',
)});""))`;

/** The mark of an idea whose scores are too far apart. */
export const DISCUSS = t('▲ обсудите: оценки расходятся', '▲ discuss: the scores differ');
