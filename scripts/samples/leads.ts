import { between, chance, choose, poisson, random } from './chance';
import { leadFactor, later, sampleDays } from './days';
import { CHANNELS, PRODUCTS, REASONS, SEGMENTS, type Channel } from './department';

/** Stages of one lead; texts are empty where nothing happened. */
interface Lead {
  status: string;
  mql_at: string;
  sql_at: string;
  meeting_at: string;
  proposal_at: string;
  won_at: string;
  lost_at: string;
  amount: string;
  reject_reason: string;
}

const newLead = (): Lead => ({
  status: 'new',
  mql_at: '',
  sql_at: '',
  meeting_at: '',
  proposal_at: '',
  won_at: '',
  lost_at: '',
  amount: '',
  reject_reason: '',
});

function refuse(lead: Lead, from: string, low: number, high: number): Lead {
  const lostAt = later(from, between(low, high));
  if (lostAt === '') return lead;
  const reason = choose(REASONS);
  const status = ['wrong_segment', 'region'].includes(reason)
    ? 'disqualified'
    : reason === 'timing'
      ? 'nurture'
      : 'lost';
  return { ...lead, status, lost_at: status === 'nurture' ? '' : lostAt, reject_reason: reason };
}

function amountOf(product: string): string {
  const price = PRODUCTS.find(([code]) => code === product)?.[2] ?? 0;
  return String(Math.round((price * (0.85 + random() * 0.35)) / 500) * 500);
}

/** Proposal and closing: 20–45 days from the lead's creation to a won deal, as a rule. */
function close(lead: Lead, product: string, won: boolean): Lead {
  const proposalAt = later(lead.meeting_at, between(2, 7));
  if (proposalAt === '') return lead;
  const offered: Lead = { ...lead, status: 'proposal', proposal_at: proposalAt, amount: amountOf(product) };
  if (!won) return refuse(offered, proposalAt, 5, 25);
  const wonAt = later(proposalAt, between(8, 24));
  return wonAt === '' ? offered : { ...offered, status: 'won', won_at: wonAt };
}

function sell(lead: Lead, channel: Channel, product: string): Lead {
  const won = chance(channel.wonRate);
  const meetingAt = won || chance(0.75) ? later(lead.sql_at, between(2, 6)) : '';
  if (meetingAt === '') return refuse(lead, lead.sql_at, 5, 20);
  const met: Lead = { ...lead, status: 'meeting', meeting_at: meetingAt };
  return won || chance(0.7) ? close(met, product, won) : refuse(met, meetingAt, 3, 20);
}

function live(created: string, channel: Channel, product: string): Lead {
  const lead = newLead();
  if (chance(0.03)) {
    const status = chance(0.6) ? 'spam' : 'duplicate';
    return { ...lead, status, reject_reason: status };
  }
  if (chance(0.015))
    return { ...lead, status: 'disqualified', lost_at: later(created, 1), reject_reason: 'job_or_vendor' };
  const mqlAt = chance(channel.mqlRate) ? later(created, between(0, 3)) : '';
  if (mqlAt === '') return refuse({ ...lead, status: 'in_work' }, created, 1, 12);
  const qualified: Lead = { ...lead, status: 'mql', mql_at: mqlAt };
  const sqlAt = chance(0.5) ? later(mqlAt, between(1, 5)) : '';
  if (sqlAt === '') return refuse(qualified, mqlAt, 3, 20);
  return sell({ ...qualified, status: 'sql', sql_at: sqlAt }, channel, product);
}

/** Lines of the file of leads, header first. */
export function makeLeads(): string[] {
  const header =
    'lead_id,created,channel,segment,product,status,mql_at,sql_at,meeting_at,proposal_at,won_at,lost_at,amount,' +
    'reject_reason,utm_source,utm_medium,utm_campaign,utm_content';
  const lines = [header];
  for (const created of sampleDays()) {
    for (const channel of CHANNELS) {
      for (let left = poisson(channel.leadsADay * leadFactor(created)); left > 0; left -= 1) {
        const product = choose(PRODUCTS);
        const lead = live(created, channel, product);
        const campaign = channel.campaigns.length > 0 ? choose(channel.campaigns) : '';
        const content = campaign === '' ? '' : `ad_${between(1, 4)}`;
        const id = `L-${String(lines.length).padStart(5, '0')}`;
        const stages = [lead.mql_at, lead.sql_at, lead.meeting_at, lead.proposal_at, lead.won_at, lead.lost_at];
        const head = [id, created, channel.code, choose(SEGMENTS), product, lead.status];
        lines.push([...head, ...stages, lead.amount, lead.reject_reason, ...channel.utm, campaign, content].join(','));
      }
    }
  }
  return lines;
}
