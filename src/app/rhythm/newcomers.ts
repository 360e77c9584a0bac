/** Newcomers of the team and the steps of their first ninety days, in plain values. */
import { addDays } from '../../shared/civilDate';
import { dayOf } from '../content/readContent';
import { numberOf, textOf } from '../tables/tableRead';
import type { Reader } from './readRhythm';
import type { Newcomer, OnboardingStep } from './taskSources';

/** Days before and after the start in which somebody is a newcomer: two weeks, and ninety days. */
const [BEFORE_DAYS, AFTER_DAYS] = [14, 90];

/** People whose start on the Team tab is near. */
export const newcomersOf = (reader: Reader, today: string): Newcomer[] =>
  reader.rows('team').flatMap((row) => {
    const start = dayOf(row, 'start');
    const person = textOf(row, 'person');
    if (start === null || person === '' || start < addDays(today, -AFTER_DAYS) || start > addDays(today, BEFORE_DAYS))
      return [];
    return [{ code: textOf(row, 'code'), role: textOf(row, 'role'), person, start }];
  });

/** Steps of the plan; none for a person who may not open the People workbook. */
export const onboardingSteps = (reader: Reader): OnboardingStep[] =>
  reader.rows('onboarding').flatMap((row) => {
    const offset = numberOf(row, 'offset');
    if (textOf(row, 'step_id') === '' || textOf(row, 'item') === '' || offset === null) return [];
    return [
      {
        id: textOf(row, 'step_id'),
        item: textOf(row, 'item'),
        done: textOf(row, 'done'),
        offset,
        role: textOf(row, 'role'),
        byHead: reader.code('onboarding', 'who', row) === 'head',
      },
    ];
  });
