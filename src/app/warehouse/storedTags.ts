/** Leads of BigQuery by their tags, for landing pages and for campaigns that nobody registered: one query a run. */
import type { LandingLead } from '../../metrics/landing';
import { countsAsLead } from '../../metrics/leadRules';
import { tagsOfLeads } from '../../metrics/sql/leadStore';
import type { Ports } from '../ports';
import type { WarehousePlace, WarehouseRow } from './port';
import { tableName } from './storedLeads';

const tags = (ports: Ports, place: WarehousePlace): readonly WarehouseRow[] =>
  ports.warehouse.query(place, { sql: tagsOfLeads(tableName(place)) });

/** Leads that name a page or a campaign, as far as landing pages care. */
export const storedLandingLeads = (ports: Ports, place: WarehousePlace, excludeByReason: boolean): LandingLead[] =>
  tags(ports, place).flatMap((row) => {
    const judged = { status: row.status ?? '', rejectReason: row.reject_reason ?? '' };
    const lead: LandingLead = {
      landing: row.landing ?? '',
      campaign: row.utm_campaign ?? '',
      created: row.created ?? null,
      counts: countsAsLead(judged, excludeByReason),
      isTest: judged.rejectReason === 'test',
      tagged: (row.utm_source ?? '') !== '' && (row.utm_medium ?? '') !== '',
    };
    return Array.from({ length: Number(row.leads ?? 0) }, () => lead);
  });

/** Campaigns that leads carry. */
export const storedCampaigns = (ports: Ports, place: WarehousePlace): string[] => [
  ...new Set(tags(ports, place).flatMap((row) => (row.utm_campaign ? [row.utm_campaign] : []))),
];
