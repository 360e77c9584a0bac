/** What the documents are fed from in tests: the demo, or a department that has just begun. */
import type { DocumentData, NamedData } from '../../../src/department/documents/data';

const row = (code: string, name: string, details: NamedData['details'] = {}): NamedData => ({ code, name, details });

const tab = (key: string): { title: string; url: string; purpose: string } => ({
  title: `Tab ${key}`,
  url: `https://docs.google.com/spreadsheets/d/book/edit#gid=${key.length}`,
  purpose: `What ${key} is for`,
});

/** The demo of a warehouse-software company in March 2026. */
export const demo = (language: 'ru' | 'en'): DocumentData => ({
  language,
  company: 'СкладСофт',
  product: 'WMS 📦',
  currency: 'RUB',
  month: '2026-03-01',
  moneyBasis: '',
  margin: 0.5,
  metrics: [
    { metric: 'spend', plan: 800000, fact: 700000 },
    { metric: 'leads', plan: 200, fact: 190 },
    { metric: 'sql', plan: 40, fact: 38 },
    { metric: 'deals', plan: 10, fact: null },
  ],
  roles: [
    {
      code: 'performance',
      title: 'Performance 🎯',
      person: 'Igor',
      email: 'igor@example.com',
      employment: 'Staff',
      reportsTo: 'Head',
      purpose: 'Brings accepted requests',
      responsibilities: ['Runs campaigns', 'Проверяет РНП — checks the RNP'],
      kpi: ['sql', 'cpl', 'deals', 'Спокойствие'],
      authority: 'Moves money within a channel',
    },
    {
      code: 'poet',
      title: 'Poet',
      person: '',
      email: '',
      employment: '',
      reportsTo: '',
      purpose: '',
      responsibilities: [],
      kpi: [],
      authority: '',
    },
  ],
  channels: [row('seo', 'SEO', { kind: 'Organic', owner: 'Anna', state: 'Active' })],
  products: [
    row('checklist', 'Checklist', { price: '0', level: 'Lead magnet', active: 'true' }),
    row('wms', 'WMS', { price: '360000', one_liner: 'Live in 21 days.', level: 'Core', active: 'true' }),
    row('old', 'Withdrawn', { price: '1', active: 'false' }),
    row('new', 'Unpriced'),
  ],
  segments: [row('3pl', '3PL', { priority: 'A', who: 'Warehouses\n50–250 staff', anti_fit: 'Under 500 m²' })],
  rows: () => [],
  links: {
    folder: 'https://drive.google.com/drive/folders/f',
    workbooks: [{ title: 'Pulse', url: 'https://docs.google.com/spreadsheets/d/book/edit' }],
    tabs: Object.fromEntries(
      ['rnp', 'plan', 'team', 'channels', 'products', 'segments', 'funnel'].map((key) => [key, tab(key)]),
    ),
    documents: [
      { key: 'positioning', title: 'Positioning', url: 'https://docs.google.com/document/d/p/edit' },
      { key: 'handbook', title: 'Handbook', url: 'https://docs.google.com/document/d/h/edit' },
    ],
  },
});

/** Nothing but a name and one role without a word in it. */
export const bare = (language: 'ru' | 'en'): DocumentData => ({
  ...demo(language),
  product: '',
  month: null,
  metrics: [],
  roles: demo(language).roles.slice(1),
  channels: [],
  products: [],
  segments: [],
  rows: () => [],
  links: { folder: 'https://drive.google.com/drive/folders/f', workbooks: [], tabs: {}, documents: [] },
});
