import { forecastData, OUTLOOK_COLUMNS, outlookValues } from '../../../src/metrics/rnp/outlookColumns';

const OUTLOOK = {
  month: '2026-03',
  quarter: '2026-01',
  channel: 'search',
  perDay: { leads: 4 },
  toMonthEnd: { deals: 1.5 },
  toQuarterEnd: { deals: 2.5 },
};

describe('the outlook as columns', () => {
  it('has a column for each number, empty where none is known', () => {
    const values = outlookValues(OUTLOOK);
    expect(['month', 'quarter', 'channel', ...Object.keys(values)]).toEqual(OUTLOOK_COLUMNS);
    expect(values).toMatchObject({ day_leads: 4, day_spend: null, month_deals: 1.5, quarter_deals: 2.5 });
  });

  it('is summed over channels; what no row knows stays unknown', () => {
    const rows = [OUTLOOK, { ...OUTLOOK, perDay: { leads: 1 }, toMonthEnd: {} }].map(outlookValues);
    const month = forecastData(rows, 'month');
    expect(month.recent).toMatchObject({ leads: 5, spend: null });
    expect(month.expected).toMatchObject({ deals: 1.5, revenue: null });
    expect(forecastData(rows, 'quarter').expected).toMatchObject({ deals: 5 });
  });
});
