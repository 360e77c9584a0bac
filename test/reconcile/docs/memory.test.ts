import {
  isNew,
  isOurs,
  isSettled,
  NO_MEMORY,
  parseMemory,
  writeMemory,
  type DocumentMemory,
} from '../../../src/reconcile/docs/memory';

const MEMORY: DocumentMemory = {
  base: { aim: 'a1', team: 't1' },
  decided: { aim: { kind: 'keep', live: 'a2' }, gone: { kind: 'ignore', live: '' } },
  pending: { team: 't2' },
};

describe('what is remembered of a document', () => {
  it('is read as it was written', () => {
    for (const memory of [MEMORY, { ...MEMORY, decided: {} }, { ...MEMORY, pending: {} }, NO_MEMORY])
      expect(parseMemory(writeMemory(memory))).toEqual(memory);
  });

  it('is the bases alone in a document in its usual state', () => {
    const usual = { ...NO_MEMORY, base: { aim: 'a1' } };
    expect(writeMemory(usual)).toBe('{"aim":"a1"}');
    expect(parseMemory('{"aim":"a1"}')).toEqual(usual);
  });

  it.each(['', 'no json', '[]', '5', 'null', '"text"'])('is nothing in %j', (text) =>
    expect(parseMemory(text)).toEqual(NO_MEMORY),
  );

  it('takes over nothing but what has the shape of ours', () => {
    const text = JSON.stringify({
      base: { aim: 'a1', bad: 5 },
      decided: {
        aim: { kind: 'burn', live: 'x' },
        team: { kind: 'keep' },
        list: [],
        good: { kind: 'keep', live: 'g' },
      },
      pending: 'all',
    });
    expect(parseMemory(text)).toEqual({
      base: { aim: 'a1' },
      decided: { good: { kind: 'keep', live: 'g' } },
      pending: {},
    });
  });

  it('knows what is ours: what we wrote, and what a run that was cut off was about to write', () => {
    expect([isOurs(MEMORY, 'team', 't1'), isOurs(MEMORY, 'team', 't2'), isOurs(MEMORY, 'team', 't3')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('takes a section for a new one only in a document that we wrote', () => {
    expect([isNew(MEMORY, 'new'), isNew(MEMORY, 'aim'), isNew(NO_MEMORY, 'new')]).toEqual([true, false, false]);
    expect(isNew({ ...MEMORY, pending: { new: 'n' } }, 'new')).toBe(false);
  });

  it('holds to a decision to keep while the section stays, and to one to ignore for good', () => {
    expect([isSettled(MEMORY, 'aim', 'a2'), isSettled(MEMORY, 'aim', 'a3')]).toEqual([true, false]);
    expect([isSettled(MEMORY, 'gone', 'x'), isSettled(MEMORY, 'team', 't1')]).toEqual([true, false]);
  });
});
