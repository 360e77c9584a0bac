import { positioningHealth } from '../../../src/department/positioning/health';
import { describeHealth } from '../support/healthCases';

const row = {
  segment: '3PL',
  alternatives: 'a',
  attributes: 'b',
  values: 'c',
  best_fit: 'd',
  category: 'e',
  statement: 'For…',
  usp_short: 'WMS live in 21 days',
  words_check: '',
  understood: 4,
  sales_repeat: true,
  reviewed: '2026-01-10',
};
const claim = { claim: 'a', proof: 'b', absent_at: 'c' };

describeHealth({
  aspect: positioningHealth,
  good: {
    today: '2026-03-16',
    tables: { segments: [{ name: '3PL', priority: 'A' }], positioning: [row], claims: [claim] },
  },
  spoilt: [
    ['parts', { tables: { positioning: [{ ...row, category: '' }] } }],
    ['parts', { tables: { positioning: [] } }],
    ['statement', { tables: { positioning: [{ ...row, statement: '' }] } }],
    [
      'statement',
      {
        tables: {
          positioning: [
            { ...row, usp_short: 'one two three four five six seven eight nine ten eleven twelve thirteen' },
          ],
        },
      },
    ],
    ['statement', { tables: { positioning: [{ ...row, words_check: '▲' }] } }],
    ['proven', { tables: { claims: [{ ...claim, proof: '' }] } }],
    ['proven', { tables: { claims: [] } }],
    ['tested', { tables: { positioning: [{ ...row, sales_repeat: false }] } }],
    ['reviewed', { tables: { positioning: [row, { ...row, reviewed: '2025-03-01' }] } }],
    ['reviewed', { tables: { positioning: [{ ...row, reviewed: null }] } }],
  ],
});
