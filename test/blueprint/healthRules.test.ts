import { ageOf, countOf, filled, NOT_APPLICABLE, shareOf, unknownTab, yesNo } from '../../src/blueprint/healthRules';
import type { HealthRow, Missing } from '../../src/blueprint/health';

const missing = (count: number): Missing[] =>
  Array.from(
    { length: count },
    (_, index) => ({ what: { ru: `нет ${index}`, en: `no ${index}` } }) as unknown as Missing,
  );
const share = (value: number, left = 0): object => ({ kind: 'share', share: value, missing: missing(left) });

describe('health rules', () => {
  it.each([
    ['yes', yesNo(true, missing(2)), share(1)],
    ['no, with what is missing', yesNo(false, missing(2)), share(0, 2)],
    ['no: at most five missing things', yesNo(false, missing(9)), share(0, 5)],
    ['3 of 4', countOf(3, 4, missing(1)), share(0.75, 1)],
    ['more than wanted', countOf(9, 4, missing(1)), share(1)],
    ['just enough', countOf(4, 4, missing(1)), share(1)],
    ['nothing wanted', countOf(0, 0), share(1)],
    ['of 9 at most five missing things', countOf(0, 9, missing(9)), share(0, 5)],
  ])('%s', (_name, result, expected) => expect(result).toEqual(expected));

  const judge = (flags: readonly boolean[], target?: number): unknown =>
    shareOf(
      flags,
      (each) => each,
      () => missing(1)[0] as Missing,
      target,
    );

  it('a share of things against a target', () => {
    expect(judge([true, true, false, false])).toMatchObject({ share: 0.5, missing: [{}, {}] });
    expect(judge([true, true, false, false], 0.5)).toEqual(share(1));
    expect(judge([true, false, false, false], 0.5)).toMatchObject({ share: 0.5, missing: [{}, {}, {}] });
    expect(judge(Array.from({ length: 9 }, () => false))).toMatchObject({ share: 0, missing: { length: 5 } });
    expect(judge([])).toBe(NOT_APPLICABLE);
  });

  it.each([
    ['on the last day of the limit', '2026-03-01', 1, 0],
    ['half a limit later', '2026-02-14', 0.5, 1],
    ['at twice the limit', '2026-01-30', 0, 1],
    ['long ago', '2020-01-01', 0, 1],
    ['never', null, 0, 1],
  ])('age: %s', (_name, date, value, left) =>
    expect(ageOf(date, '2026-03-31', 30, missing(1))).toEqual(share(value, left)),
  );

  it('a row is filled when all its columns are', () => {
    const row = { text: (column: string) => (column === 'a' ? 'x' : '') } as unknown as HealthRow;
    expect(filled('a')(row)).toBe(true);
    expect(filled('a', 'b')(row)).toBe(false);
  });

  it('a tab that is gone is unknown, never green', () => expect(unknownTab()).toMatchObject({ kind: 'unknown' }));
});
