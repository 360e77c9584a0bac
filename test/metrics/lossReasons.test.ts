/** Reasons of loss by month, basis and channel. Worked by hand. */
import { addLosses, lossCounts, topReasons } from '../../src/metrics/lossReasons';
import { lead } from './support/leads';

describe('lossCounts', () => {
  const refused = { status: 'lost', rejectReason: 'price', created: '2026-02-10', lostAt: '2026-03-05' };
  const leads = [
    lead({ id: '1', ...refused }),
    lead({ id: '1', ...refused, rejectReason: 'timing' }),
    lead({ id: '2', ...refused, created: '2026-02-20' }),
    lead({ id: '3', ...refused, channel: '', lostAt: null }),
    lead({ id: '4', ...refused, status: 'spam' }),
    lead({ id: '5', ...refused, rejectReason: '' }),
    lead({ id: '6', ...refused, rejectReason: 'test' }),
  ];

  it('counts each lead once by its month and once by that of the refusal; spam and repeated rows are no leads', () =>
    expect(lossCounts(leads, true)).toEqual([
      { basis: 'cohort', month: '2026-02', channel: 'unknown', reason: 'price', refused: 1 },
      { basis: 'cohort', month: '2026-02', channel: 'yandex_direct', reason: 'price', refused: 2 },
      { basis: 'period', month: '2026-03', channel: 'yandex_direct', reason: 'price', refused: 2 },
    ]));

  it('counts refusals such as tests where the rule of leads says so', () => {
    const tests = lossCounts(leads, false).filter(({ reason }) => reason === 'test');
    expect(tests.map(({ basis, refused: count }) => [basis, count])).toEqual([
      ['cohort', 1],
      ['period', 1],
    ]);
  });

  it('adds up what two sources tell', () => {
    const [, first] = lossCounts(leads, true);
    expect(first && addLosses([first, first])).toEqual([{ ...first, refused: 4 }]);
  });
});

it('topReasons names the most, equal ones in the order of the list', () =>
  expect(topReasons(['b', 'a', 'b', 'c', '', 'x'], ['a', 'b', 'c'], 2)).toEqual([
    { reason: 'b', count: 2, share: 0.5 },
    { reason: 'a', count: 1, share: 0.25 },
  ]));
