import { hiringFunnel, reachedStep, stepDays, timeToHire, type CandidateFact } from '../../src/metrics/hiring';

const candidate = (stage: string, dates: Partial<CandidateFact> = {}): CandidateFact => ({
  stage,
  vacancy: 'VA001',
  applied: null,
  screened: null,
  tested: null,
  interviewed: null,
  offered: null,
  hired: null,
  ...dates,
});

describe('the funnel of hiring', () => {
  it.each([
    ['a stage without dates', candidate('interview'), 3],
    ['a date beyond the stage', candidate('screen', { tested: '2026-03-02' }), 2],
    ['a refused candidate, by the dates', candidate('rejected', { screened: '2026-03-02' }), 1],
    ['a refused candidate without dates', candidate('rejected'), 0],
    ['a reserve, by the dates', candidate('reserve', { interviewed: '2026-03-02' }), 3],
    ['an unknown word', candidate('что-то'), 0],
  ])('reaches: %s', (_, given, wanted) => {
    expect(reachedStep(given)).toBe(wanted);
  });

  it('knows days only of two dates in their order', () => {
    const given = candidate('test', { applied: '2026-03-02', screened: '2026-03-05', tested: '2026-03-04' });
    expect([stepDays(given, 'applied'), stepDays(given, 'screened'), stepDays(given, 'tested')]).toEqual([
      null,
      3,
      null,
    ]);
    expect(stepDays(given, 'interviewed')).toBeNull();
  });

  // 4 applied, 3 came to the call, 1 was hired: 75 % and 33.3 %; days to the call 2, 4, 9, of which the middle is 4
  it('counts steps, conversions and the middle of the days', () => {
    const all = [
      candidate('rejected', { applied: '2026-03-01', screened: '2026-03-03' }),
      candidate('screen', { applied: '2026-03-01', screened: '2026-03-05' }),
      candidate('applied', { applied: '2026-03-01' }),
      candidate('hired', { applied: '2026-03-01', screened: '2026-03-10', hired: '2026-04-01' }),
    ];
    const steps = hiringFunnel(all);
    expect(steps.map(({ count }) => count)).toEqual([4, 3, 1, 1, 1, 1]);
    expect(steps[1]).toMatchObject({ rate: { value: 0.75 }, medianDays: { value: 4 }, timed: 3 });
    expect(steps[2]?.rate.value).toBeCloseTo(1 / 3, 12);
    expect(steps[5]).toMatchObject({ cumulative: { value: 0.25 }, medianDays: { value: null }, timed: 0 });
    expect(hiringFunnel([])[1]?.rate).toEqual({ value: null, reason: 'zero_denominator' });
  });

  it('counts time to hire from the opening of the vacancy', () => {
    const hired = candidate('hired', { hired: '2026-04-01' });
    expect([timeToHire(hired, '2026-03-01'), timeToHire(hired, null), timeToHire(hired, '2026-05-01')]).toEqual([
      31,
      null,
      null,
    ]);
  });
});
