/** What a landing page brings: its conversion, and which leads are its own. */
import { ratio, type Measured } from '../shared/result';

/** Visits from which the conversion of a page is worth trusting (the department's rule for the health of its landing pages). */
export const ENOUGH_VISITS = 200;

/** Conversion of a page: leads ÷ visits of the same days, 0..1; absent while either is unknown or there were no visits. */
export const landingConversion = (leads: number | null, visits: number | null): Measured => ratio(leads, visits);

/** Parts of a page that have a text ÷ all parts; a part counts once, however many rows it has. */
export function sectionsFilled(
  rows: readonly { readonly landing: string; readonly section: string; readonly text: string }[],
  landing: string,
  sections: readonly string[],
): number {
  const own = rows.filter((row) => row.landing === landing && row.text !== '');
  return sections.filter((section) => own.some((row) => row.section === section)).length / sections.length;
}

/** A lead as far as landing pages care. Dates are civil, or null. */
export interface LandingLead {
  /** Code of the page; '' when the lead does not name one. */
  readonly landing: string;
  readonly campaign: string;
  readonly created: string | null;
  /** False for spam, duplicates and tests. */
  readonly counts: boolean;
  readonly isTest: boolean;
  /** It carries at least a source and a medium. */
  readonly tagged: boolean;
}

/** A page as far as counting cares. */
export interface CountedLanding {
  readonly code: string;
  /** The page's own utm_campaign; '' when it has none. */
  readonly campaign: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Its form writes into Leads, so that no lead is a true zero. */
  readonly isOurs: boolean;
}

/** Leads of a page, and the day of its latest test lead that came with tags. */
export interface LandingCount {
  /** Null while it cannot be told: no lead names the page, and its form may go elsewhere. */
  readonly leads: number | null;
  readonly testSeen: string | null;
}

const same = (left: string, right: string): boolean => left.trim().toLowerCase() === right.trim().toLowerCase();

/**
 * Counts the leads of each page, in the order of the pages. A lead belongs to the page that it names; one that names none belongs to the
 * page whose utm_campaign it carries, if exactly one page has that campaign. Leads outside the days for which visits were taken are
 * left out, so that conversion compares the same days; test leads are never counted.
 */
export function countLandingLeads(
  landings: readonly CountedLanding[],
  leads: readonly LandingLead[],
): readonly LandingCount[] {
  const byCampaign = (campaign: string): CountedLanding | null => {
    const found = landings.filter((landing) => landing.campaign !== '' && same(landing.campaign, campaign));
    return campaign !== '' && found.length === 1 ? (found[0] ?? null) : null;
  };
  const ownerOf = (lead: LandingLead): string =>
    lead.landing !== ''
      ? lead.landing.trim().toLowerCase()
      : (byCampaign(lead.campaign)?.code ?? '').trim().toLowerCase();
  const owned = new Map<string, LandingLead[]>();
  for (const lead of leads) {
    const owner = ownerOf(lead);
    if (owner === '') continue;
    const list = owned.get(owner);
    if (list) list.push(lead);
    else owned.set(owner, [lead]);
  }
  return landings.map((landing) => {
    const own = owned.get(landing.code.trim().toLowerCase()) ?? [];
    const within = (day: string | null): boolean =>
      day !== null && (landing.from === null || day >= landing.from) && (landing.to === null || day <= landing.to);
    const tests = own.flatMap((lead) => (lead.isTest && lead.tagged && lead.created !== null ? [lead.created] : []));
    return {
      leads:
        own.length === 0 && !landing.isOurs
          ? null
          : own.filter((lead) => lead.counts && !lead.isTest && within(lead.created)).length,
      testSeen: tests.length === 0 ? null : tests.reduce((left, right) => (left > right ? left : right)),
    };
  });
}
