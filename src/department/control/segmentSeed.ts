/** Segments of the demo department. */
import { t, type Text } from '../../shared/text';
import type { SeedRow } from '../../blueprint/department';

interface SegmentSeed extends SeedRow {
  readonly code: string;
  readonly name: Text;
}

/** Whom the demo sells to. */
export const SEGMENT_SEED: readonly SegmentSeed[] = [
  {
    code: '3pl',
    name: t('3PL-операторы', '3PL operators'),
    priority: 'A',
    who: t(
      'Склады ответственного хранения 2–20 тыс. м², 50–250 сотрудников. Решает операционный директор, болит пересорт и штрафы клиентов.',
      'Contract warehouses of 2–20 thousand m², 50–250 staff. The operations director decides; mis-sorts and clients’ fines hurt.',
    ),
    anti_fit: t(
      'Меньше 500 м²; своя команда разработки учётной системы.',
      'Under 500 m²; an own team that develops the ERP.',
    ),
    aliases: t('3ПЛ, ответхранение', '3PL, contract logistics'),
    industry: t('Логистика, ответхранение', 'Logistics, contract storage'),
    employees_min: 50,
    employees_max: 250,
    region: t('Россия, города от 500 тыс.', 'Russia, cities above 500 thousand'),
    triggers: t(
      'Штраф клиента, новый крупный контракт, инвентаризация с расхождением',
      'A client’s fine, a new large contract, a stocktake with differences',
    ),
    pains: t('Не видно, на каком участке теряется товар', 'The zone where goods get lost is not seen'),
    committee: t(
      'Решает операционный директор, влияет начальник склада, платит собственник, может остановить ИТ',
      'The operations director decides, the warehouse head influences, the owner pays, IT can stop it',
    ),
    accounts_count: 4200,
    accounts_source: t('Справочник складов, выгрузка отдела', 'A register of warehouses, our export'),
    accounts_date: '2026-01-15',
  },
  {
    code: 'wholesale',
    name: t('Оптовая торговля', 'Wholesale'),
    priority: 'A',
    who: t(
      'Оптовики с собственным складом, 50–250 сотрудников. Решает собственник или директор по логистике, болит инвентаризация.',
      'Wholesalers with an own warehouse, 50–250 staff. The owner or the logistics director decides; stocktaking hurts.',
    ),
    anti_fit: t(
      'Торгуют без склада; меньше 1 000 отгрузок в месяц.',
      'No own warehouse; under 1,000 shipments a month.',
    ),
    aliases: t('Опт', 'Wholesalers'),
    industry: t('Оптовая торговля', 'Wholesale'),
    employees_min: 50,
    employees_max: 250,
    region: t('Россия', 'Russia'),
    triggers: t(
      'Второй склад, уход старшего кладовщика, сорванная отгрузка',
      'A second warehouse, the senior storekeeper leaves, a failed shipment',
    ),
    pains: t('Остатки в системе и на полке разные', 'Stock in the system and on the shelf differ'),
    committee: t(
      'Решает собственник, влияет директор по логистике, пользуются кладовщики',
      'The owner decides, the logistics director influences, storekeepers use it',
    ),
    accounts_count: 9600,
    accounts_source: t('Реестр оптовиков, выгрузка отдела', 'A register of wholesalers, our export'),
    accounts_date: '2026-01-15',
  },
  {
    code: 'retail',
    name: t('Розничные сети', 'Retail chains'),
    priority: 'B',
    who: t(
      'Сети от 10 магазинов с распределительным центром. Решение долгое, через тендер.',
      'Chains of ten or more shops with a distribution centre. A long decision by tender.',
    ),
    anti_fit: t('Один магазин; склад на аутсорсинге.', 'A single shop; an outsourced warehouse.'),
    aliases: t('Розница, ритейл', 'Retail'),
  },
];

/** Name of a segment of the demo; another code is its own name. */
export const segmentName = (code: string): Text =>
  SEGMENT_SEED.find((segment) => segment.code === code)?.name ?? t(code, code);
