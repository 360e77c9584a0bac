import { marketHealth } from '../../../src/department/market/health';
import { describeHealth } from '../support/healthCases';

const segment = { name: '3PL', priority: 'A', anti_fit: 'a', accounts_count: 10, accounts_source: 'b' };
const rules = ['mql', 'sql'].map((code) => ({ code, valid_from: '2026-01-01', signed_by: 'Sales' }));
const talks = Array.from({ length: 5 }, () => ({ segment: '3PL', date: '2026-01-10', insight: 'a' }));
const jobs = [1, 2, 3].map((number) => ({ job_id: `JB${number}`, outcome: 'a', evidence: 'CI001, CI002' }));
const rivals = ['direct', 'direct', 'direct', 'indirect', 'substitute'].map((kind, index) => ({
  name: `${index}`,
  kind,
}));
const walks = [1, 2, 3].map(() => ({ date: '2026-02-01', first_response_min: 10, overall: 3 }));
const size = { year: 2026, som: 100, source: 'a' };

describeHealth({
  aspect: marketHealth,
  good: {
    today: '2026-03-16',
    tables: {
      segments: [segment],
      lead_defs: rules,
      custdev: talks,
      jtbd: jobs,
      competitors: rivals,
      walkthroughs: walks,
      market_size: [size],
    },
  },
  spoilt: [
    ['icp', { tables: { segments: [{ ...segment, accounts_source: '' }] } }],
    ['icp', { tables: { segments: [{ ...segment, priority: 'B' }] } }],
    ['definitions', { tables: { lead_defs: rules.slice(1) } }],
    ['definitions', { tables: { lead_defs: rules.map((row) => ({ ...row, signed_by: '' })) } }],
    ['interviews', { tables: { custdev: talks.slice(1) } }],
    ['interviews', { tables: { custdev: talks.map((row) => ({ ...row, date: '2025-06-01' })) } }],
    ['jobs', { tables: { jtbd: jobs.map((row) => ({ ...row, evidence: 'CI001' })) } }],
    ['competitors', { tables: { competitors: rivals.slice(1) } }],
    ['walks', { tables: { walkthroughs: walks.slice(1) } }],
    ['size', { tables: { market_size: [{ ...size, year: 2025 }] } }],
  ],
});
