import { journeyHealth } from '../../../src/department/journey/health';
import { describeHealth } from '../support/healthCases';

const facts = { month: '2026-03-01', channel: 'seo', leads: 5, mql: 3, sql: 2, meetings: 1 };
const lead = { lead_id: 'L1', created: '2026-03-02', status: 'won', sql_at: '2026-03-05', won_at: '2026-03-09' };
const plan = { month: '2026-03-01', channel: 'SEO', version: 1, leads: 30, mql: 10, sql: 5, deals: 1 };
const stages = ['problem', 'search', 'compare', 'decide', 'buy', 'use', 'recommend'].map((stage) => ({
  segment: '3PL',
  stage,
  goal: 'a',
  barriers: 'b',
  next: 'c',
  reviewed: '2026-02-01',
}));

describeHealth({
  aspect: journeyHealth,
  good: {
    today: '2026-03-16',
    tables: {
      channels: [{ code: 'seo', name: 'SEO', state: 'active' }],
      facts: [facts],
      leads: [lead],
      plan: [plan],
      hypotheses: [{ title: 'a', status: 'running', area: 'landing' }],
      tasks: [],
      segments: [{ name: '3PL', priority: 'A' }],
      cjm: stages,
    },
  },
  spoilt: [
    ['sources', { tables: { facts: [{ ...facts, meetings: 0, sql: null }] } }],
    ['sources', { tables: { facts: [] } }],
    ['stage_dates', { tables: { leads: [{ ...lead, sql_at: null }] } }],
    ['plan_rates', { tables: { plan: [] } }],
    ['plan_rates', { tables: { plan: [{ ...plan, deals: null }] } }],
    ['bottleneck', { tables: { hypotheses: [{ title: 'a', status: 'done', area: 'landing' }] } }],
    ['cjm', { tables: { cjm: stages.slice(1) } }],
    ['cjm', { tables: { cjm: stages.map((row) => ({ ...row, reviewed: '2025-01-01' })) } }],
    ['cjm', { tables: { segments: [] } }],
  ],
  idle: [
    ['bottleneck', { tables: { facts: [] } }],
    ['stage_dates', { tables: { leads: [{ ...lead, status: 'new' }] } }],
  ],
});
