import fc from 'fast-check';
import { AppError, isAppError } from '../../src/shared/errors';
import { fingerprint, stableId } from '../../src/shared/hash';

describe('stableId', () => {
  it('is a positive 31-bit number, the same each time', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        const id = stableId(text);
        expect(Number.isInteger(id) && id > 0 && id < 2 ** 31).toBe(true);
        expect(stableId(text)).toBe(id);
      }),
    ));

  // FNV-1a of the UTF-16LE bytes, reckoned with Python
  it.each([
    ['', 0x011c9dc5],
    ['a', 723832900],
    ['План', 1318762820],
  ])('of “%s” never changes: ids live in files', (text, want) => expect(stableId(text)).toBe(want));
});

describe('fingerprint', () => {
  it('does not depend on the order of keys', () =>
    expect(fingerprint({ a: 1, b: { c: [1, 2], d: null } })).toBe(fingerprint({ b: { d: null, c: [1, 2] }, a: 1 })));

  it.each([
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, {}],
    [{ a: 0 }, { a: false }],
    [['a', 'b'], ['a,b']],
  ])('%j differs from %j', (left, right) => expect(fingerprint(left)).not.toBe(fingerprint(right)));

  it('a key without a value is no key', () => expect(fingerprint({ a: undefined, b: 1 })).toBe(fingerprint({ b: 1 })));
});

describe('isAppError', () => {
  it('knows an error of ours after its prototype was lost', () => {
    const error = new AppError('NOT_FOUND', 'no such file', { id: 'x' });
    expect(isAppError(error)).toBe(true);
    expect(isAppError({ name: error.name, code: error.code, message: error.message, details: error.details })).toBe(
      true,
    );
    expect(isAppError(new Error('no such file'))).toBe(false);
    expect(isAppError(null)).toBe(false);
  });
});
