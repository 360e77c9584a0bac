/** Money without drift: amounts are summed in whole hundredths of the currency and divided once. */

const MINOR = 100;

/** Rounds half away from zero, as people round. */
export function roundHalfAway(value: number, digits: number): number {
  const factor = 10 ** digits;
  const scaled = Math.abs(value) * factor;
  // one part in 10^12 absorbs the binary tail of products such as 1.005 × 100 = 100.49999…
  return (Math.sign(value) * Math.round(scaled * (1 + 1e-12))) / factor || 0;
}

/** Amount in whole hundredths. */
export const toMinor = (amount: number): number => roundHalfAway(amount * MINOR, 0);
/** Amount of whole hundredths. */
export const fromMinor = (minor: number): number => minor / MINOR;

/** Sum of amounts, exact to the hundredth in any order while the sum stays under 90 trillion. */
export const sumMoney = (amounts: Iterable<number>): number => {
  let minor = 0;
  for (const amount of amounts) minor += toMinor(amount);
  return fromMinor(minor);
};
