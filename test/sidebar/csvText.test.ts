/** What the panel writes as CSV is read back as it was, by the library that reads it. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvText } from '../../sidebar/state/csvText';

describe('rows as CSV', () => {
  it('leaves missing values empty and quotes what needs it', () => {
    expect(csvText(['a', 'b'], [{ a: 'x, "y"\nz' }, { a: null, b: 1.5 }])).toBe('a,b\r\n"x, ""y""\nz",\r\n,1.5');
  });

  it('reads back as it was, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1, maxLength: 8 }),
        (pairs) => {
          const rows = pairs.map(([a, b]) => ({ a, b }));
          const { data } = Papa.parse<string[]>(csvText(['a', 'b'], rows), { delimiter: ',', newline: '\r\n' });
          expect(data.slice(1)).toEqual(pairs.map((pair) => [...pair]));
        },
      ),
    );
  });
});
