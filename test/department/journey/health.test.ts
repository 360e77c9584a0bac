import { toSerial } from '../../../src/shared/civilDate';
import { journeyHealth } from '../../../src/department/journey/health';
import { describeHealth, judge } from '../support/healthCases';

const facts = { month: '2026-03-01', channel: 'seo', leads: 5, mql: 3, sql: 2, meetings: 1 };
const lead = { lead_id: 'L1', created: '2026-03-02', status: 'won', sql_at: '2026-03-05', won_at: '2026-03-09' };
const plan = { month: '2026-03-01', channel: 'SEO', version: 1, leads: 30, mql: 10, sql: 5, deals: 1 };
/** docs/formulas.md#funnel: 200 → 60 → 30 → 6 with plans 40, 50, 25 %: the first step costs most. */
const cohort = {
  month: '2026-01-01',
  channel: 'seo',
  leads: 200,
  mql: 60,
  sql: 30,
  meetings: 30,
  proposals: 30,
  deals: 6,
  revenue: 2160000,
};
const wholePlan = { ...plan, mql: 12, sql: 6, meetings: 6, proposals: 6, deals: 1.5 };
const idea = { title: 'a', status: 'running', area: 'channel', metric: 'CR лид → MQL' };
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
    fields: { 'settings.as_of': toSerial('2026-03-15'), 'settings.currency': 'RUB' },
    tables: {
      channels: [{ code: 'seo', name: 'SEO', state: 'active' }],
      facts: [facts],
      leads: [lead],
      plan: [wholePlan],
      cohorts: [cohort],
      hypotheses: [idea],
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
    ['bottleneck', { tables: { hypotheses: [{ ...idea, status: 'done' }] } }],
    // work on another step does not repair this one
    ['bottleneck', { tables: { hypotheses: [{ ...idea, area: 'landing', metric: 'cr_sql_deal' }] } }],
    // before there is a plan any work on the funnel counts, and there is none
    ['bottleneck', { tables: { plan: [], hypotheses: [{ ...idea, status: 'done' }] } }],
    ['cjm', { tables: { cjm: stages.slice(1) } }],
    ['cjm', { tables: { cjm: stages.map((row) => ({ ...row, reviewed: '2025-01-01' })) } }],
    ['cjm', { tables: { segments: [] } }],
  ],
  idle: [
    ['bottleneck', { tables: { cohorts: [] } }],
    ['bottleneck', { tables: { cohorts: [{ ...cohort, mql: 80, sql: 40, meetings: 40, proposals: 40, deals: 10 }] } }],
    ['stage_dates', { tables: { leads: [{ ...lead, status: 'new' }] } }],
  ],
});

it.each([
  ['a task of the refresh', { title: 'a', status: 'todo', source_type: 'rnp', proposal_key: 'rnp|2026-03/mql|red' }],
  ['a task of people’s', { title: 'Поднять CR лид → MQL', status: 'doing' }],
])('%s that names the step works on the bottleneck', (_name, task) => {
  const given = {
    fields: { 'settings.as_of': toSerial('2026-03-15') },
    tables: { cohorts: [cohort], plan: [wholePlan], hypotheses: [], tasks: [task] },
  };
  expect(judge(journeyHealth, 'bottleneck', given)).toBe(1);
});
