/** Months to choose from, and months as formulas. A month is the serial number of its first day. */
import { column, f, type Formula } from '../../../blueprint/formula';
import type { Operand } from './guards';

/** How many months a list offers. */
export const MONTHS_OFFERED = 36;

/** First day of the month that is `shift` months away. */
export const monthShifted = (month: Operand, shift: number): Formula =>
  f`DATE(YEAR(${month});MONTH(${month})+${shift};1)`;

/** Any date of a month turned into the month. */
export const monthOf = (date: Operand): Formula => f`DATE(YEAR(${date});MONTH(${date});1)`;

/** Latest month with facts; without facts the first planned one; "" when there is neither. */
export const latestMonth = (): Formula => {
  const facts = column('facts', 'month');
  const plan = column('plan', 'month');
  return f`IF(COUNT(${facts})>0;MAX(${facts});IF(COUNT(${plan})>0;MIN(${plan});""))`;
};

/** The months to choose from, latest first: from the last month with plan or facts back to the first, 36 at most. */
export function monthList(previous: (index: number) => Operand): Formula[] {
  const facts = column('facts', 'month');
  const plan = column('plan', 'month');
  const filled = f`COUNT(${facts};${plan})`;
  return Array.from({ length: MONTHS_OFFERED }, (_, index) => {
    if (index === 0) return f`IF(${filled}=0;"";MAX(${facts};${plan}))`;
    const above = previous(index - 1);
    return f`IF(${above}="";"";IF(${above}<=MIN(${facts};${plan});"";${monthShifted(above, -1)}))`;
  });
}

/** What was chosen, as a month; `fallback` while nothing is. */
export const chosenMonth = (selector: Operand, fallback: Operand): Formula =>
  f`IF(ISNUMBER(${selector});${monthOf(selector)};${fallback})`;
