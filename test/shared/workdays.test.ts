import { isWorkday, workdaysBetween } from '../../src/shared/workdays';

/** Russia: 9 March 2026 and 4 November 2025 off, Saturday 1 November 2025 worked (calendar of d10xa/holidays-calendar). */
const RUSSIA = { daysOff: new Set(['2026-03-09', '2025-11-04']), workingDaysOff: new Set(['2025-11-01']) };

describe('workdaysBetween', () => {
  it.each([
    { name: 'March 2026 has 21', from: '2026-03-01', to: '2026-03-31', want: 21 },
    { name: 'nine of them by the 15th', from: '2026-03-01', to: '2026-03-15', want: 9 },
    { name: 'a week with a day off has four', from: '2026-03-09', to: '2026-03-15', want: 4 },
    { name: 'a working Saturday counts', from: '2025-11-01', to: '2025-11-02', want: 1 },
    { name: 'an empty range has none', from: '2026-03-10', to: '2026-03-09', want: 0 },
  ])('$name', ({ from, to, want }) => expect(workdaysBetween(from, to, RUSSIA)).toBe(want));
});

describe('isWorkday', () => {
  it.each([
    ['2026-03-09', false],
    ['2026-03-10', true],
    ['2025-11-01', true],
    ['2025-11-08', false],
  ])('%s: %s', (date, want) => expect(isWorkday(date, RUSSIA)).toBe(want));
});
