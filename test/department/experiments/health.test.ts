import { experimentsHealth } from '../../../src/department/experiments/health';
import { describeHealth } from '../support/healthCases';

const ideas = Array.from({ length: 10 }, (_, index) => ({ title: `${index}`, score: index }));
const test = {
  test_id: 'TS1',
  title: 'a',
  status: 'running',
  n_required: 100,
  planned_end: '2026-03-30',
  stop_rule: 'fixed',
};
const ended = {
  ...test,
  test_id: 'TS2',
  status: 'ended',
  planned_end: '2026-03-02',
  decision: 'ship',
  decided_at: '2026-03-04',
};
const learning = {
  learning_id: 'LN1',
  statement: 'a',
  action: 'ship',
  task: 'TK1',
  applied_at: '2026-01-10',
  expected: 0.2,
  real: 0.1,
};

describeHealth({
  aspect: experimentsHealth,
  good: { today: '2026-03-16', tables: { hypotheses: ideas, tests: [test, ended], learnings: [learning] } },
  spoilt: [
    ['scored', { tables: { hypotheses: ideas.slice(1) } }],
    ['running', { tables: { tests: [{ ...ended, decided_at: '2026-01-01', planned_end: '2026-01-01' }] } }],
    ['planned', { tables: { tests: [{ ...test, n_required: null }] } }],
    ['decided', { tables: { tests: [{ ...ended, decision: '' }] } }],
    ['decided', { tables: { tests: [{ ...test, planned_end: '2026-03-01' }] } }],
    ['applied', { tables: { learnings: [{ ...learning, task: '', applied_at: null }] } }],
    ['predicted', { tables: { learnings: [{ ...learning, real: null }] } }],
  ],
  idle: [
    ['planned', { tables: { tests: [ended] } }],
    ['predicted', { tables: { learnings: [{ ...learning, applied_at: '2026-03-10' }] } }],
  ],
});
