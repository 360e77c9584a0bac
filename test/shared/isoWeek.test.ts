import fc from 'fast-check';
import { addDays, daysBetween, fromSerial, lastOfMonth, monthOf, toSerial } from '../../src/shared/civilDate';
import { isoWeekOf, segmentOf, segmentsOfMonth, weeksInYear, weekSegments } from '../../src/shared/isoWeek';
import { compareFigures } from '../metrics/support/figures';

const date = fc.integer({ min: toSerial('1990-01-01'), max: toSerial('2060-12-31') }).map(fromSerial);
const month = date.map(monthOf);

/** ISO week by walking: weeks counted from the Monday of the week with 4 January. */
function walkedWeek(iso: string): string {
  for (const year of [1, 0, -1].map((shift) => Number(iso.slice(0, 4)) + shift)) {
    const fourth = new Date(Date.UTC(year, 0, 4));
    const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86400000;
    const days = Math.floor((Date.parse(iso) - monday) / 86400000);
    if (days >= 0) return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
  }
  return '';
}

describe('isoWeekOf', () => {
  // domain specification §0 and [OF iso_week_trap]
  it.each([
    ['2025-12-29', '2026-W01'],
    ['2022-12-31', '2022-W52'],
    ['2027-01-03', '2026-W53'],
    ['2026-03-31', '2026-W14'],
  ])('%s is %s', (iso, want) => expect(isoWeekOf(iso)).toBe(want));

  it('agrees with a walk from 4 January', () =>
    fc.assert(fc.property(date, (iso) => expect(isoWeekOf(iso)).toBe(walkedWeek(iso)))));
});

describe('weeksInYear', () => {
  // Python 3.11 datetime [OF iso_week_53]
  it('2000–2040 have 53 weeks in seven years', () => {
    const long = Array.from({ length: 41 }, (_, index) => 2000 + index).filter((year) => weeksInYear(year) === 53);
    expect(long).toEqual([2004, 2009, 2015, 2020, 2026, 2032, 2037]);
  });
});

describe('segments', () => {
  it('of March 2026 (worked example of the domain specification)', () => {
    expect(segmentsOfMonth('2026-03').map(({ key, start, end }) => [key, start, end])).toEqual([
      ['2026-W09/2026-03', '2026-03-01', '2026-03-01'],
      ['2026-W10/2026-03', '2026-03-02', '2026-03-08'],
      ['2026-W11/2026-03', '2026-03-09', '2026-03-15'],
      ['2026-W12/2026-03', '2026-03-16', '2026-03-22'],
      ['2026-W13/2026-03', '2026-03-23', '2026-03-29'],
      ['2026-W14/2026-03', '2026-03-30', '2026-03-31'],
    ]);
  });

  it('every date is in exactly one segment of its month, the one that segmentOf gives', () =>
    fc.assert(
      fc.property(date, (iso) => {
        const holding = segmentsOfMonth(monthOf(iso)).filter(({ start, end }) => start <= iso && iso <= end);
        expect(holding).toEqual([segmentOf(iso)]);
        expect(segmentOf(iso).isoWeek).toBe(isoWeekOf(iso));
      }),
    ));

  it('segments of a month partition it, four to six', () =>
    fc.assert(
      fc.property(month, (each) => {
        const segments = segmentsOfMonth(each);
        expect(segments.length).toBeGreaterThanOrEqual(4);
        expect(segments.length).toBeLessThanOrEqual(6);
        expect(segments[0]?.start).toBe(`${each}-01`);
        expect(segments.at(-1)?.end).toBe(lastOfMonth(`${each}-01`));
        for (const [index, { start }] of segments.entries())
          if (index > 0) expect(start).toBe(addDays(segments[index - 1]?.end ?? '', 1));
      }),
    ));

  it('segments of a week make seven days of that week', () =>
    fc.assert(
      fc.property(date, (iso) => {
        const segments = weekSegments(isoWeekOf(iso));
        const days = segments.reduce((sum, { start, end }) => sum + daysBetween(start, end) + 1, 0);
        expect(days).toBe(7);
        expect(segments).toContainEqual(segmentOf(iso));
      }),
    ));

  it.each(['2026-W54', '2025-W53', '2026-W00', '2026-14'])('there is no week %s', (week) =>
    expect(() => weekSegments(week)).toThrow('no such ISO week'),
  );
});

compareFigures('month_segments', ({ inputs, expected }) => {
  if (expected.segment_counts) {
    const months = inputs.months as string[];
    expect(months.map((each) => segmentsOfMonth(each).length)).toEqual(expected.segment_counts);
  } else if (expected.last_segment_2025_12) {
    expect(segmentsOfMonth('2025-12').at(-1)?.isoWeek).toBe(expected.last_segment_2025_12);
    expect(segmentsOfMonth('2027-01')[0]?.isoWeek).toBe(expected.first_segment_2027_01);
  } else {
    const segments = segmentsOfMonth(String(inputs.month)).map(({ isoWeek, start, end }) => [
      isoWeek,
      start.slice(5),
      end.slice(5),
    ]);
    expect(segments).toEqual((expected.segments as unknown[][]).map((each) => each.slice(0, 3)));
  }
});
