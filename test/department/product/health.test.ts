import { matrixHealth, productHealth } from '../../../src/department/product/health';
import { describeHealth } from '../support/healthCases';

const product = {
  name: 'WMS',
  active: true,
  level: 'core',
  price: 10,
  variable_cost: 4,
  one_liner: 'a',
  problem: 'b',
  how_it_works: 'c',
  not_included: 'd',
  result: 'e',
  novice_score: 4,
  novice_date: '2026-02-01',
};

describeHealth({
  aspect: productHealth,
  good: { today: '2026-03-16', tables: { products: [product] } },
  spoilt: [
    ['described', { tables: { products: [{ ...product, not_included: '' }] } }],
    ['described', { tables: { products: [] } }],
    ['novice', { tables: { products: [{ ...product, novice_score: 3 }] } }],
    ['novice', { tables: { products: [{ ...product, novice_date: '2025-06-01' }] } }],
    ['priced', { tables: { products: [{ ...product, price: 0 }] } }],
  ],
  idle: [['priced', { tables: { products: [{ ...product, active: false }] } }]],
});

const magnet = { product: 'List', segment: '', price: 0, next: 'WMS' };
const core = { product: 'WMS', segment: '3PL', price: 10, margin: 0.6, previous: 'List', next: 'Help' };

describeHealth({
  aspect: matrixHealth,
  good: {
    today: '2026-03-16',
    tables: {
      segments: [{ name: '3PL', priority: 'A' }],
      matrix: [magnet, core],
      products: [product, { ...product, name: 'List', level: 'lead_magnet' }],
      product_facts: [{ month: '2026-03-01', product: 'wms', deals: 2 }],
    },
  },
  spoilt: [
    ['ladder', { tables: { matrix: [core] } }],
    ['ladder', { tables: { matrix: [magnet, { ...core, next: '' }] } }],
    ['ladder', { tables: { matrix: [magnet, { ...core, next: 'List' }] } }],
    ['margins', { tables: { matrix: [{ ...core, margin: '' }] } }],
    ['attached', { tables: { product_facts: [{ month: '2025-12-01', product: 'wms', deals: 2 }] } }],
  ],
  idle: [['attached', { tables: { matrix: [magnet] } }]],
});
