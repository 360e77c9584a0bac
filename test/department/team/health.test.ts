import { orgHealth } from '../../../src/department/team/health';
import { jobsHealth } from '../../../src/department/team/jobsHealth';
import { describeHealth } from '../support/healthCases';

const duties = ['a', 'b', 'c', 'd', 'e'].join('\n');
const head = {
  code: 'head',
  role: 'Head',
  person: 'Anna',
  employment: 'staff',
  reports_to: '',
  active: true,
  confirmed: '2026-02-01',
  signed: '2026-02-01',
  purpose: 'a',
  responsibilities: duties,
  kpi: 'sql\nСпокойствие',
};
const designer = {
  ...head,
  code: 'design',
  role: 'Designer',
  person: 'Oleg',
  employment: 'contractor',
  reports_to: 'Head',
  owner: 'Anna',
};
const good = {
  today: '2026-03-16',
  tables: { team: [head, designer], plan: [{ month: '2026-03-01', channel: 'SEO', version: 1, sql: 5 }] },
  documents: [{ key: 'job:head' }, { key: 'job:design' }],
};

describeHealth({
  aspect: orgHealth,
  good,
  spoilt: [
    ['sound', { tables: { team: [{ ...head, reports_to: 'Designer' }, designer] } }],
    ['sound', { tables: { team: [head, { ...designer, reports_to: '' }] } }],
    ['connected', { tables: { team: [head, { ...designer, reports_to: 'Boss' }] } }],
    ['contractors', { tables: { team: [head, { ...designer, owner: '' }] } }],
    ['held', { tables: { team: [head, { ...designer, person: '' }] } }],
    ['reviewed', { tables: { team: [head, { ...designer, confirmed: '2025-08-01' }] } }],
    ['reviewed', { tables: { team: [] } }],
  ],
  idle: [['contractors', { tables: { team: [head] } }]],
});

describeHealth({
  aspect: jobsHealth,
  good,
  spoilt: [
    ['described', { documents: [{ key: 'job:head' }] }],
    ['measurable', { tables: { plan: [] } }],
    ['measurable', { tables: { team: [{ ...head, kpi: 'Спокойствие' }] } }],
    ['signed', { tables: { team: [{ ...head, signed: null }] } }],
    ['whole', { tables: { team: [{ ...head, responsibilities: 'a\nb' }] } }],
    ['whole', { tables: { team: [{ ...head, authority: 'Траты до ____ ₽ без согласования' }] } }],
    ['whole', { tables: { team: [{ ...head, outputs: 'Отчёт для {кого}' }] } }],
    ['confirmed', { tables: { team: [{ ...head, confirmed: '2025-01-01' }] } }],
  ],
});
