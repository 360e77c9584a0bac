import { crmHealth } from '../../../src/department/crm/health';
import { describeHealth } from '../support/healthCases';

const lead = {
  lead_id: 'L1',
  created: '2026-03-09',
  channel: 'SEO',
  status: 'lost',
  reject_reason: 'price',
  first_touch_at: '2026-03-10',
};
/** Friday's lead, reached on Monday: the next workday. */
const friday = { ...lead, lead_id: 'L2', channel: ' Поиск ', created: '2026-03-06', first_touch_at: '2026-03-09' };
const dispute = { dispute_id: 'DS1', lead: 'L1', due: '2026-03-20', ruling: null };

describeHealth({
  aspect: crmHealth,
  good: {
    today: '2026-03-16',
    tables: {
      leads: [lead, friday],
      disputes: [dispute],
      channels: [{ code: 'seo', name: 'SEO', aliases: 'Organic, поиск' }],
    },
  },
  spoilt: [
    ['channel', { tables: { leads: [{ ...lead, channel: '' }, friday] } }],
    // the name of a source that nobody has put into the list
    ['channel', { tables: { leads: [{ ...lead, channel: 'hh.ru' }, friday] } }],
    ['status', { tables: { leads: [{ ...lead, status: 'думает' }] } }],
    ['reject_reason', { tables: { leads: [{ ...lead, reject_reason: '' }] } }],
    ['first_touch', { tables: { leads: [{ ...lead, first_touch_at: null }] } }],
    ['first_touch', { tables: { leads: [{ ...friday, first_touch_at: '2026-03-10' }] } }],
    ['import_age', { tables: { leads: [{ ...lead, created: '2026-03-01' }] } }],
    ['import_age', { tables: { leads: [] } }],
    ['disputes', { tables: { disputes: [{ ...dispute, due: '2026-03-13' }] } }],
    [
      'disputes',
      { tables: { disputes: [{ ...dispute, due: '2026-03-13', marketing_evidence: 'a', sales_evidence: 'b' }] } },
    ],
  ],
  idle: [
    ['disputes', { tables: { disputes: [{ ...dispute, ruling: 'split' }] } }],
    // marketing answered, sales let the day pass: decided for marketing
    ['disputes', { tables: { disputes: [{ ...dispute, due: '2026-03-13', marketing_evidence: 'a call' }] } }],
    ['reject_reason', { tables: { leads: [{ ...lead, status: 'mql' }] } }],
  ],
});
