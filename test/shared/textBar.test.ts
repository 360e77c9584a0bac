import { textBar } from '../../src/shared/textBar';

describe('textBar', () => {
  it.each([
    [0, '░░░░░░░░░░'],
    [0.04, '░░░░░░░░░░'],
    [0.1, '█░░░░░░░░░'],
    [0.99, '█████████░'],
    [0.6, '██████░░░░'],
    [1, '██████████'],
    [2.48, '██████████'],
    [null, ''],
    [-0.1, ''],
    [Number.NaN, ''],
  ])('%s is %j', (share, bar) => expect(textBar(share)).toBe(bar));

  it('is as long as asked', () => expect(textBar(0.5, 4)).toBe('██░░'));
});
