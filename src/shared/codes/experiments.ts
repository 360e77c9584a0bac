/** Lists of tests of hypotheses and of what was learned. */
import { code } from './choice';

export const TEST_TYPES = [
  code('ab', 'A/B-тест', 'A/B test'),
  code('before_after', 'До и после', 'Before and after'),
  code('split_geo', 'По регионам', 'By region'),
  code('holdout', 'С контрольной группой', 'Holdout'),
  code('fake_door', 'Ложная дверь', 'Fake door'),
  code('concierge', 'Вручную', 'Concierge'),
] as const;

/** How the effect is given: 5 % of 20 % is one point, and confusing the two is the classic error. */
export const EFFECT_KINDS = [
  code('relative', 'Доля от базы', 'Relative'),
  code('absolute', 'Процентные пункты', 'Percentage points'),
] as const;

export const STOP_RULES = [
  code('fixed', 'По набору выборки', 'At the planned size'),
  code('sequential', 'Последовательный', 'Sequential'),
  code('bayes', 'Байесовский', 'Bayesian'),
] as const;

export const TEST_STATUSES = [
  code('planned', 'Запланирован', 'Planned'),
  code('running', 'Идёт', 'Running'),
  code('ended', 'Закончен', 'Ended'),
  code('stopped', 'Прерван', 'Stopped'),
] as const;

export const LEARNING_STRENGTHS = [
  code('strong', 'Сильное доказательство', 'Strong evidence'),
  code('weak', 'Слабое доказательство', 'Weak evidence'),
] as const;

export const LEARNING_ACTIONS = [
  code('ship', 'Внедрить', 'Ship'),
  code('iterate', 'Доработать', 'Iterate'),
  code('drop', 'Отказаться', 'Drop'),
  code('retest', 'Проверить ещё раз', 'Retest'),
] as const;
