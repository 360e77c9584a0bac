/** Formulas of a test's row; each equals src/metrics/statistics/plannedTest.ts. */
import { t, type Text } from '../../shared/text';
import { EFFECT_KINDS, STOP_RULES, TEST_TYPES } from '../../shared/codes/experiments';
import { f, label, row, type Formula, type Ref } from '../../blueprint/formula';

const relative = EFFECT_KINDS[0].label;
const beforeAfter = TEST_TYPES.find((type) => type.code === 'before_after')?.label ?? t('', '');

/** Words of the verdict column. */
export const VERDICTS = {
  collecting: t('○ набираем', '○ collecting'),
  invalid: t('▲ брак: группы не равны', '▲ invalid: uneven split'),
  win: t('● победа', '● win'),
  loss: t('▼ проигрыш', '▼ loss'),
  inconclusive: t('○ неясно', '○ inconclusive'),
  weak: t('○ неясно: нет контрольной группы', '○ inconclusive: no control group'),
} as const satisfies Readonly<Record<string, Text>>;

export const UNDERPOWERED = t('▲ слишком долго: больше 8 недель', '▲ too long: more than 8 weeks');

const numbers = (...keys: readonly string[]): Formula =>
  keys.reduce((left, key, index) => (index === 0 ? f`ISNUMBER(${row(key)})` : f`${left};ISNUMBER(${row(key)})`), f``);

const [p1, effect, alpha, power] = ['baseline', 'mde', 'alpha', 'power'].map(row) as [Ref, Ref, Ref, Ref];
const delta = f`IF(${row('mde_kind')}=${label(relative)};${p1}*${effect};${effect})`;
const p2 = f`(${p1}+${delta})`;
const mean = f`(${p1}+${delta}/2)`;

const zAlpha = f`NORM.S.INV(1-${alpha}/2)`;
/** `(zₐ√(2p̄(1−p̄)) + z_b√(p₁(1−p₁) + p₂(1−p₂)))² ÷ δ²`, rounded up; a hair of binary noise must not add an observation. */
const size = f`ROUNDUP(POWER(${zAlpha}*SQRT(2*${mean}*(1-${mean}))+NORM.S.INV(${power})*SQRT(${p1}*(1-${p1})+${p2}*(1-${p2}));2)/POWER(${delta};2)-1/1000000000;0)`;

export const nRequired = f`IF(AND(${numbers('baseline', 'mde', 'alpha', 'power')});IF(AND(${p1}>0;${p1}<1;${p2}>0;${p2}<1;${delta}<>0;${alpha}>0;${alpha}<1;${power}>0;${power}<1);${size};"");"")`;

export const weeks = f`IF(OR(${row('n_required')}="";NOT(ISNUMBER(${row('daily')})));"";IF(${row('daily')}<=0;"";MAX(2;ROUNDUP(ROUNDUP(${row('n_required')}*2/${row('daily')}-1/1000000000;0)/7;0))))`;

export const feasible = f`IF(${row('weeks')}="";"";IF(${row('weeks')}>8;${label(UNDERPOWERED)};""))`;

export const plannedEnd = f`IF(OR(${row('start')}="";${row('weeks')}="");"";${row('start')}+7*${row('weeks')})`;

const counted = numbers('n_a', 'x_a', 'n_b', 'x_b');
const rate = (half: string): Formula => f`(${row(`x_${half}`)}/${row(`n_${half}`)})`;
const isCounted = (formula: Formula): Formula =>
  f`IF(AND(${counted});IF(AND(${row('n_a')}>0;${row('n_b')}>0);${formula};"");"")`;

const sequential = f`${row('stop_rule')}=${label(STOP_RULES.find(({ code }) => code === 'sequential')?.label ?? t('', ''))}`;

/** Share of the size that the smaller half has reached, 1 at most. */
export const progress = f`IF(${sequential};IF(OR(NOT(ISNUMBER(${row('n_total')}));NOT(ISNUMBER(${row('x_a')}));NOT(ISNUMBER(${row('x_b')})));"";IF(${row('n_total')}<=0;"";MIN(1;(${row('x_a')}+${row('x_b')})/${row('n_total')})));IF(OR(${row('n_required')}="";NOT(ISNUMBER(${row('n_a')}));NOT(ISNUMBER(${row('n_b')})));"";MIN(1;MIN(${row('n_a')};${row('n_b')})/${row('n_required')})))`;

export const uplift = isCounted(f`IF(${row('x_a')}=0;"";${rate('b')}/${rate('a')}-1)`);

const error = f`SQRT(${rate('a')}*(1-${rate('a')})/${row('n_a')}+${rate('b')}*(1-${rate('b')})/${row('n_b')})`;
const bound = (sign: '+' | '-'): Formula => {
  const spread = f`${zAlpha}*${error}`;
  const middle = f`${rate('b')}-${rate('a')}`;
  return isCounted(f`IF(NOT(ISNUMBER(${alpha}));"";${sign === '+' ? f`${middle}+${spread}` : f`${middle}-${spread}`})`);
};
export const low = bound('-');
export const high = bound('+');

/** Chi-square of the split against halves; 0.001 is the square of the two-sided quantile of 0.0005. */
const broken = f`POWER(${row('n_a')}-${row('n_b')};2)/(${row('n_a')}+${row('n_b')})>POWER(NORM.S.INV(1-5/10000);2)`;

const better = f`IF(${row('better')}=TRUE;${row('low')};0-${row('high')})`;
const worse = f`IF(${row('better')}=TRUE;${row('high')};0-${row('low')})`;

const isLed = f`ABS(${row('x_b')}-${row('x_a')})>=225/100*SQRT(${row('n_total')})`;
/** Equal to `sequentialVerdict`; a test without a control group never gets beyond the weak one. */
const ofSequence = isCounted(
  f`IF(NOT(ISNUMBER(${row('n_total')}));"";IF(${row('n_total')}<=0;"";IF(${row('type')}=${label(beforeAfter)};${label(VERDICTS.weak)};IF(${broken};${label(VERDICTS.invalid)};IF(${isLed};IF((${row('x_b')}>${row('x_a')})=(${row('better')}=TRUE);${label(VERDICTS.win)};${label(VERDICTS.loss)});IF(${row('x_a')}+${row('x_b')}>=${row('n_total')};${label(VERDICTS.inconclusive)};${label(VERDICTS.collecting)}))))))`,
);

/** The verdict at the planned size. */
const ofSize = f`IF(OR(${row('n_required')}="";${row('low')}="");"";IF(${row('type')}=${label(beforeAfter)};IF(${row('progress')}<1;${label(VERDICTS.collecting)};${label(VERDICTS.weak)});IF(${broken};${label(VERDICTS.invalid)};IF(${row('progress')}<1;${label(VERDICTS.collecting)};IF(${better}>0;${label(VERDICTS.win)};IF(${worse}<0;${label(VERDICTS.loss)};${label(VERDICTS.inconclusive)}))))))`;

export const verdict = f`IF(${sequential};${ofSequence};${ofSize})`;
