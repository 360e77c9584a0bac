/** The week's report: what is off plan is told by the department's own margin. */
import type { DocBlock } from '../../../src/blueprint/document';
import { weeklyReport } from '../../../src/department/meetings/report';
import { toSerial } from '../../../src/shared/civilDate';
import type { Scalar } from '../../../src/blueprint/values';
import { demo } from '../documents/data';

const START = toSerial('2026-03-16');
const ROWS: Readonly<Record<string, readonly Readonly<Record<string, Scalar>>[]>> = {
  weeks: [{ period: '2026-W12/2026-03', segment_start: START, end: START + 6, closed_at: START + 9 }],
  snapshots: [
    { period: '2026-W12/2026-03', block: 'total', name: 'Total', spend: 500, revenue: 900, costs: 100, deals: 9 },
  ],
  facts: [
    {
      segment: '2026-W12/2026-03',
      start: START,
      end: START + 6,
      month: toSerial('2026-03-01'),
      channel: 'seo',
      spend: 500,
      leads: 50,
      deals: 9,
      revenue: 900,
      costs: 300,
    },
  ],
  plan: [
    {
      month: toSerial('2026-03-01'),
      channel_code: 'seo',
      version: 'v1',
      status: 'approved',
      counted: toSerial('2026-03-01'),
      spend: 700,
      leads: 80,
      deals: 20,
      revenue: 2000,
    },
  ],
};

describe('the weekly report', () => {
  const text = (margin: number, moneyBasis = ''): string =>
    weeklyReport({ ...demo('en'), margin, moneyBasis, rows: (tab: string) => ROWS[tab] ?? [] })
      .flatMap((model) => model.blocks)
      .filter((block): block is Extract<DocBlock, { kind: 'managed' }> => block.kind === 'managed')
      .flatMap((block) => block.lines.map((line) => line.text))
      .join('\n');

  // planned ROMI by margin: (2000 × margin − 700) ÷ 700
  it.each([
    [0.5, /ROMI[^\n]*planned 42\.9%/],
    [0.9, /ROMI[^\n]*planned 157\.1%/],
  ])('plans the ROMI by a margin of %d', (margin, says) => expect(text(margin)).toMatch(says));

  it('says on which basis its money stands, once a refresh has told it', () => {
    expect(text(0.5, 'without VAT, revenue when paid')).toContain('Money without VAT, revenue when paid.');
    expect(text(0.5)).not.toContain('VAT');
  });
});
