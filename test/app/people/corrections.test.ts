/** Corrections of pay: late facts of a closed month are paid once, with the first month that is not paid yet. */
import { correctable, correctionsOf, type Recounted } from '../../../src/app/people/corrections';

const CURRENT = '2026-05-01';
const ANNA = 'Anna';
const month = (of: string, frozen: number | null, live: number | null): Recounted => ({
  person: ANNA,
  month: of,
  frozen,
  live,
});
const nothing = (): number => 0;
const hidden = (): boolean => false;

describe('a correction of pay', () => {
  it.each([
    ['of the last month goes with the current one', month('2026-04-01', 9000, 10_000), '2026-05-01', 1000],
    [
      'of the month before goes with the last one, which is not paid yet',
      month('2026-03-01', 9000, 8000.5),
      '2026-04-01',
      -999.5,
    ],
    ['of an older month goes with the last one too', month('2025-12-01', 100, 130), '2026-04-01', 30],
  ])('%s', (_name, row, paidWith, amount) =>
    expect(correctionsOf([row], CURRENT, nothing, hidden)).toEqual([{ person: ANNA, of: row.month, paidWith, amount }]),
  );

  it('pays only what earlier corrections have not paid', () => {
    const row = month('2026-01-01', 9000, 10_000);
    const paid = (person: string, of: string): number => (person === ANNA && of === row.month ? 400 : 0);
    expect(correctionsOf([row], CURRENT, paid, hidden)).toMatchObject([{ amount: 600 }]);
    expect(correctionsOf([month('2026-01-01', 9000, 9400)], CURRENT, paid, hidden)).toEqual([]);
  });

  it('is nothing when nothing changed or nothing can be counted, and brings a line that is there to zero', () => {
    const same = month('2026-04-01', 9000, 9000);
    expect(
      correctionsOf([same, month('2026-03-01', null, 5), month('2026-02-01', 5, null)], CURRENT, nothing, hidden),
    ).toEqual([]);
    const shown = (person: string, of: string, paidWith: string): boolean =>
      [person, of, paidWith].join() === 'Anna,2026-04-01,2026-05-01';
    expect(correctionsOf([same], CURRENT, nothing, shown)).toMatchObject([{ amount: 0 }]);
  });

  it('looks a year back, and never at the current month', () =>
    expect(correctable(['2026-05-01', '2026-04-01', '2025-05-01', '2025-04-01'], CURRENT)).toEqual([
      '2025-05-01',
      '2026-04-01',
    ]));
});
