import fc from 'fast-check';
import { decimalMarks, parseNumber, type DecimalMarks } from '../../../src/imports/cells/parseNumber';

describe('parseNumber', () => {
  it.each<{ text: string; marks?: DecimalMarks; want: number | null | 'bad_number' | 'ambiguous_number' }>([
    { text: '1234.56', want: 1234.56 },
    { text: '1234,56', want: 1234.56 },
    { text: '1,234.56', want: 1234.56 },
    { text: '1.234,56', want: 1234.56 },
    { text: '1 234 567,89 ₽', want: 1234567.89 },
    { text: '1\u00a0234\u00a0567,89\u00a0₽', want: 1234567.89 },
    { text: '1\u202f020,50', want: 1020.5 },
    { text: '1\u2009020,50', want: 1020.5 },
    { text: "1'234.50", want: 1234.5 },
    { text: '$125000', want: 125000 },
    { text: '500,50 руб.', want: 500.5 },
    { text: '12,34,567.00', want: 1234567 },
    { text: '1.234.567', want: 1234567 },
    { text: '(5,00)', want: -5 },
    { text: '-5', want: -5 },
    { text: '−5', want: -5 },
    { text: '0', want: 0 },
    { text: '0.123', want: 0.123 },
    { text: '.5', want: 0.5 },
    { text: '', want: null },
    { text: ' --', want: null },
    { text: '—', want: null },
    { text: '1.234', want: 1234 },
    { text: '1.234', marks: 'point', want: 1.234 },
    { text: '1.234', marks: 'comma', want: 1234 },
    { text: '1,234', marks: 'comma', want: 1.234 },
    { text: '1,234', marks: 'point', want: 1234 },
    { text: '1,234', marks: 'both', want: 'ambiguous_number' },
    { text: 'сто', want: 'bad_number' },
    { text: '5O0', want: 'bad_number' },
    { text: '1,2E+05', want: 'bad_number' },
    { text: '12 5', want: 'bad_number' },
    { text: '1..5', want: 'bad_number' },
    { text: '1.23.4', want: 'bad_number' },
    { text: '=1+1', want: 'bad_number' },
    { text: '2026-03-01', want: 'bad_number' },
  ])('$text ($marks) is $want', ({ text, marks, want }) => {
    const reading = parseNumber(text, marks);
    expect('problem' in reading ? reading.problem : reading.number).toBe(want);
  });

  it('says when it took a number for thousands', () => {
    expect(parseNumber('1.234')).toEqual({ number: 1234, assumedThousands: true });
    expect(parseNumber('1234')).toEqual({ number: 1234 });
  });

  it('reads back what Russian and English formats write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (kopecks) => {
        const amount = kopecks / 100;
        const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
        for (const locale of ['ru-RU', 'en-US', 'de-DE']) {
          expect(parseNumber(amount.toLocaleString(locale, digits))).toEqual({ number: amount });
        }
      }),
    );
  });
});

describe('decimalMarks', () => {
  it.each<{ column: string[]; want: DecimalMarks }>([
    { column: ['1,234', '5.5'], want: 'point' },
    { column: ['1.234', '5,50'], want: 'comma' },
    { column: ['1.234.567', '1.234'], want: 'comma' },
    { column: ['1.5', '1,5'], want: 'both' },
    { column: ['1.234', '12', '', 'нет'], want: 'unknown' },
  ])('$column: $want', ({ column, want }) => expect(decimalMarks(column)).toBe(want));
});
