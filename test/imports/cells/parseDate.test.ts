import fc from 'fast-check';
import { parseDate, slashOrder, type SlashOrder } from '../../../src/imports/cells/parseDate';

describe('parseDate', () => {
  it.each<{ text: string; order?: SlashOrder; want: string | null }>([
    { text: '2026-03-31', want: '2026-03-31' },
    { text: '2026-03-31 23:59', want: '2026-03-31' },
    { text: '2026-03-31T23:59:59', want: '2026-03-31' },
    { text: '2026-03-31T23:59:59.999+03:00', want: '2026-03-31' },
    { text: '2026-03-31T00:00:00Z', want: '2026-03-31' },
    { text: '31.03.2026', want: '2026-03-31' },
    { text: '31.03.2026 10:05:00', want: '2026-03-31' },
    { text: '1.3.2026', want: '2026-03-01' },
    { text: '31-03-2026', want: '2026-03-31' },
    { text: '31/03/2026', order: 'day-first', want: '2026-03-31' },
    { text: '03/04/2026', order: 'month-first', want: '2026-03-04' },
    { text: '03/04/2026', want: 'ambiguous_date' },
    { text: 'Oct 3, 2026', want: '2026-10-03' },
    { text: '3 Oct 2026', want: '2026-10-03' },
    { text: '5 мая 2026 г.', want: '2026-05-05' },
    { text: '31\u00a0декабря\u00a02025', want: '2025-12-31' },
    { text: '29.02.2024', want: '2024-02-29' },
    { text: '', want: null },
    { text: '—', want: null },
    { text: 'Не закрыта', want: null },
    { text: '29.02.2026', want: 'bad_date' },
    { text: '2026-02-30', want: 'bad_date' },
    { text: '2026-13-01', want: 'bad_date' },
    { text: '31.06.2026', want: 'bad_date' },
    { text: '00.01.2026', want: 'bad_date' },
    { text: '01.03.26', want: 'bad_date' },
    { text: '46082', want: 'bad_date' },
    { text: '2026-03', want: 'bad_date' },
    { text: '3 Foo 2026', want: 'bad_date' },
    { text: '2026-03-31 и позже', want: 'bad_date' },
    { text: '1999-12-31', want: 'date_out_of_range' },
    { text: '9999-12-31', want: 'date_out_of_range' },
  ])('$text is $want', ({ text, order, want }) => {
    const reading = parseDate(text, order);
    expect('problem' in reading ? reading.problem : reading.date).toBe(want);
  });

  it('reads any day in both of the agreed forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0, 1) / 864e5, max: Date.UTC(2100, 11, 31) / 864e5 }), (day) => {
        const iso = new Date(day * 864e5).toISOString().slice(0, 10);
        const dotted = iso.split('-').reverse().join('.');
        expect(parseDate(iso)).toEqual({ date: iso });
        expect(parseDate(dotted)).toEqual({ date: iso });
      }),
    );
  });
});

describe('slashOrder', () => {
  it.each<{ column: string[]; want: SlashOrder }>([
    { column: ['03/04/2026', '13/04/2026'], want: 'day-first' },
    { column: ['03/04/2026', '03/14/2026'], want: 'month-first' },
    { column: ['03/04/2026'], want: 'unknown' },
    { column: ['13/04/2026', '04/13/2026'], want: 'unknown' },
    { column: ['2026-03-31'], want: 'unknown' },
  ])('$column: $want', ({ column, want }) => expect(slashOrder(column)).toBe(want));
});
