import fc from 'fast-check';
import { writeCsv } from '../../../src/imports/table/writeCsv';
import Papa from 'papaparse';

describe('writeCsv', () => {
  it('quotes what would break a row', () => expect(writeCsv([['a,b', '"', null, 1]])).toBe('"a,b","""","","1"'));

  it('is read back by Papa Parse as it was written', () => {
    // named, since it guesses another one where cells hold many of it
    const table = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(table, (rows) => expect(Papa.parse(writeCsv(rows), { delimiter: ',' }).data).toEqual(rows)));
  });
});
