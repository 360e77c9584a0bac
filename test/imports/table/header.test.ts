import { columnOfHeader, isPeriodHeader, recogniseKind, unitOfHeader } from '../../../src/imports/table/header';

describe('columnOfHeader', () => {
  it.each([
    { kind: 'spend', header: 'Расход (руб.)', key: 'cost' },
    { kind: 'spend', header: 'Расход, ₽', key: 'cost' },
    { kind: 'spend', header: 'Amount spent (INR)', key: 'cost' },
    { kind: 'spend', header: 'Расход без НДС', key: 'cost' },
    { kind: 'spend', header: 'Расход с\u00a0НДС, ₽', key: 'cost' },
    { kind: 'spend', header: 'Расход, руб. (с НДС)', key: 'cost' },
    { kind: 'spend', header: 'Расход с учётом НДС', key: 'cost' },
    { kind: 'spend', header: 'Расходы, без учета НДС', key: 'cost' },
    { kind: 'spend', header: 'Cost excl. VAT', key: 'cost' },
    { kind: 'spend', header: 'Amount spent (ex. VAT)', key: 'cost' },
    { kind: 'spend', header: 'Cost including VAT, USD', key: 'cost' },
    { kind: 'leads', header: 'Бюджет без НДС', key: 'amount' },
    { kind: 'spend', header: 'Ставка НДС', key: undefined },
    { kind: 'spend', header: 'НДС', key: undefined },
    { kind: 'spend', header: 'Потрачено всего, ₽', key: 'cost' },
    { kind: 'spend', header: 'Impr.', key: 'impressions' },
    { kind: 'spend', header: 'Clicks (all)', key: 'clicks' },
    { kind: 'spend', header: 'CampaignName', key: 'campaign' },
    { kind: 'spend', header: 'Avg. cost', key: undefined },
    { kind: 'leads', header: ' ДАТА\u00a0создания ', key: 'created' },
    { kind: 'leads', header: 'Lead_ID', key: 'lead_id' },
    { kind: 'leads', header: 'Бюджет ', key: 'amount' },
    { kind: 'leads', header: 'Cтатус', key: 'status' },
    { kind: 'leads', header: 'utm_campaign', key: 'utm_campaign' },
    { kind: 'leads', header: 'Телефон', key: undefined },
  ] as const)('$kind: $header is $key', ({ kind, header, key }) => {
    expect(columnOfHeader(kind, header)?.key).toBe(key);
  });
});

describe('recogniseKind', () => {
  it.each([
    { name: 'own leads', header: ['lead_id', 'created', 'channel', 'status'], kind: 'leads' },
    { name: 'own costs', header: ['date', 'channel', 'campaign', 'impressions', 'clicks', 'cost'], kind: 'spend' },
    {
      name: 'amoCRM',
      header: ['ID', 'Название сделки', 'Бюджет ', 'Дата создания сделки', 'Этап сделки'],
      kind: 'leads',
    },
    { name: 'HubSpot', header: ['Record ID', 'Deal Name', 'Deal Stage', 'Amount', 'Create Date'], kind: 'leads' },
    { name: 'Yandex Direct', header: ['Дата', 'Кампания', 'Показы', 'Клики', 'Расход (руб.)'], kind: 'spend' },
    { name: 'Google Ads', header: ['Day', 'Campaign', 'Cost', 'Impr.', 'Clicks'], kind: 'spend' },
    { name: 'one known word', header: ['Дата', 'Погода'], kind: null },
    { name: 'nothing', header: [], kind: null },
  ])('$name: $kind', ({ header, kind }) => expect(recogniseKind(header)).toBe(kind));
});

describe('unitOfHeader', () => {
  it.each([
    { header: 'Расход (руб.)', unit: 'руб.' },
    { header: 'Расход, ₽', unit: '₽' },
    { header: 'Amount spent (INR)', unit: 'INR' },
    { header: 'Расход, ₽ без НДС', unit: '₽' },
    { header: 'Расход (с НДС)', unit: null },
    { header: 'Cost', unit: null },
  ])('$header: $unit', ({ header, unit }) => expect(unitOfHeader(header)).toBe(unit));
});

describe('isPeriodHeader', () => {
  it.each([
    { header: 'Month', want: true },
    { header: 'Неделя', want: true },
    { header: 'Day', want: false },
  ])('$header: $want', ({ header, want }) => expect(isPeriodHeader(header)).toBe(want));
});
