import type { DocumentInside } from '../../../src/blueprint/health';
import { handbookSections } from '../../../src/department/documents/handbook/sections';
import { hiringHealth } from '../../../src/department/people/hiring/health';
import { payHealth } from '../../../src/department/people/motivation/health';
import { describeHealth, judge } from '../support/healthCases';

const scheme = { person: 'Anna', target: 100, from: '2026-01-01', signed: true };
const paid = { month: '2026-02-01', person: 'Anna', metric: 'SQL', plan: 5, amount: 100 };

describeHealth({
  aspect: payHealth,
  good: {
    today: '2026-03-20',
    tables: {
      schemes: [scheme],
      motivation: [
        { person: 'Anna', metric: 'sql', weight: 0.6 },
        { person: 'Anna', metric: 'cpl', weight: 0.4 },
      ],
      payroll: [paid, { ...paid, adjust: -10, reason: 'a' }],
    },
  },
  spoilt: [
    ['signed', { tables: { schemes: [{ ...scheme, signed: false }] } }],
    ['signed', { tables: { schemes: [] } }],
    ['weights', { tables: { motivation: [{ person: 'Anna', metric: 'sql', weight: 0.6 }] } }],
    ['planned', { tables: { payroll: [{ ...paid, plan: null }] } }],
    ['counted', { tables: { payroll: [{ ...paid, month: '2026-01-01' }] } }],
    ['explained', { tables: { payroll: [{ ...paid, adjust: 5, reason: '' }] } }],
  ],
  idle: [
    ['planned', { tables: { payroll: [] } }],
    // on the third workday of the month nobody is late
    ['counted', { today: '2026-03-04', tables: { payroll: [] } }],
  ],
});

const newcomer = { code: 'seo', role: 'SEO', person: 'Oleg', start: '2026-02-02' };
const task = {
  source_type: 'onboarding',
  source_ref: 'First 90 days: Oleg',
  proposal_key: 'onboarding|seo/ON01/2026-02-02|step',
  status: 'todo',
  due: '2026-03-13',
};
const whole: DocumentInside = {
  headings: handbookSections().map(({ heading, level }) => ({ text: heading.en, level, empty: false })),
  sections: handbookSections().flatMap(({ kept }, heading) => kept.map((key) => ({ key, stands: true, heading }))),
  deadLinks: [],
  unsureLinks: [],
};
const handbook = { key: 'handbook', updated: '2026-03-01', inside: whole };
const withInside = (inside: Partial<DocumentInside>) => ({
  documents: [{ ...handbook, inside: { ...whole, ...inside } }],
});
const vacancy = { vacancy_id: 'VA1', role: 'SEO', status: 'open', candidates: 1, next: 'Ask the team' };

describeHealth({
  aspect: hiringHealth,
  good: {
    today: '2026-03-16',
    tables: {
      team: [newcomer],
      ideal: [
        { role: 'SEO', criterion: 'a', weight: 0.5 },
        { role: 'SEO', criterion: 'b', weight: 0.5 },
      ],
      vacancies: [vacancy],
      segments: [{ name: '3PL', who: 'Warehouses' }],
      products: [{ name: 'WMS', price: 360000 }],
      competitors: [{ name: 'Rival', kind: 'direct' }],
      channels: [{ name: 'SEO' }],
      tasks: [task],
    },
    documents: [handbook],
  },
  spoilt: [
    ['portraits', { tables: { ideal: [{ role: 'SEO', criterion: 'a', weight: 0.5 }] } }],
    ['handbook', { documents: [] }],
    ['handbook', withInside({ headings: whole.headings.slice(1) })],
    ['handbook', withInside({ deadLinks: [{ text: 'Report', to: 'tab' }] })],
    ['handbook', withInside({ deadLinks: [{ text: 'Minutes', to: 'document' }], unsureLinks: ['Pay'] })],
    ['handbook', { tables: { segments: [{ name: '3PL', who: '' }] } }],
    ['handbook', { tables: { products: [{ name: 'WMS', price: null }] } }],
    ['handbook', { tables: { competitors: [{ name: 'Nothing', kind: 'substitute' }] } }],
    ['handbook', { tables: { channels: [] } }],
    ['handbook', { tables: { team: [{ ...newcomer, person: '' }] } }],
    ['candidates', { tables: { vacancies: [{ ...vacancy, next: '' }] } }],
    ['newcomers', { tables: { tasks: [] } }],
    ['newcomers', { tables: { tasks: [{ ...task, due: '2026-03-02' }] } }],
    // a task of an earlier version
    ['newcomers', { tables: { tasks: [{ ...task, proposal_key: '', source_ref: 'seo/ON01', due: '2026-03-02' }] } }],
    ['fresh', { documents: [{ ...handbook, updated: '2025-11-01' }] }],
  ],
  idle: [
    ['candidates', { tables: { vacancies: [{ ...vacancy, status: 'closed' }] } }],
    ['newcomers', { tables: { team: [{ ...newcomer, start: '2024-01-01' }] } }],
  ],
});

it('a handbook that cannot be opened, or whose links cannot be followed, is not checked', () => {
  const tables = {
    team: [newcomer],
    segments: [{ name: '3PL', who: 'Warehouses' }],
    products: [{ name: 'WMS', price: 360000 }],
    competitors: [{ name: 'Rival', kind: 'direct' }],
    channels: [{ name: 'SEO' }],
  };
  expect(judge(hiringHealth, 'handbook', { tables, documents: [handbook] })).toBe(1);
  expect(judge(hiringHealth, 'handbook', { tables, ...withInside({ unsureLinks: ['Pay'] }) })).toBe('unknown');
  expect(judge(hiringHealth, 'handbook', { tables, documents: [{ ...handbook, inside: null }] })).toBe('unknown');
});
