/** Advertising systems bill in millionths; finer digits are noise of binary fractions. */
const MILLIONTH = 1e6;

/** Sum of money without drift: added in whole millionths, so that any order of the same amounts gives the same sum. */
export function addMoney(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * MILLIONTH), 0) / MILLIONTH;
}
