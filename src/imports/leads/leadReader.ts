/** One row of a CRM export as a lead. */
import { type Issue } from '../../shared/errors';
import type { RowReader } from '../cells/rowReader';
import type { FileFormat } from '../formats/format';
import type { ReadOptions, UnknownStage } from '../importReading';
import { importIssue } from '../issues/importIssue';
import type { LeadRow, LeadValues, SeenStage, StageColumn } from '../leadRow';
import { stageFinder, type StageAnswer, type StageRow } from '../maps/stageMap';
import { stageCollector, type SourceCollector } from '../maps/unknown';
import type { BoundColumns } from '../table/bindColumns';

interface Words {
  readonly add: (row: RowReader, value: string) => void;
}

/** What the reading of a file's rows stands on. */
export interface LeadFile {
  readonly bound: BoundColumns;
  readonly format: FileFormat | null;
  readonly options: ReadOptions;
  readonly sources: SourceCollector;
  /** Told of stages and reasons that nobody knows. */
  readonly statuses: Words;
  readonly reasons: Words;
}

export interface LeadReader {
  /** The lead of a row; null when its pipeline is no sales. */
  readonly read: (row: RowReader) => LeadRow | null;
  /** Columns of `leads` about which the file says something, also by its close date. */
  readonly speaksOf: ReadonlySet<string>;
  readonly unknownStages: () => readonly UnknownStage[];
  /** Deals without a link to their lead. */
  readonly dealIssues: () => readonly Issue[];
}

const STAGE_OF_STATUS: Readonly<Record<string, StageColumn>> = {
  mql: 'mql_at',
  sql: 'sql_at',
  meeting: 'meeting_at',
  proposal: 'proposal_at',
  won: 'won_at',
  lost: 'lost_at',
  disqualified: 'lost_at',
};

const ownStages = (statuses: Readonly<Record<string, string>> = {}): StageRow[] =>
  Object.entries(statuses).map(([stage, status]) => ({
    system: '',
    pipeline: '',
    stage,
    internalId: '',
    status,
    include: true,
  }));

/** What exports write for a ticked box. */
const isYes = (text: string): boolean => /^(да|yes|y|true|1|повторн.*|repeat|return.*)$/i.test(text.trim());

/** A numeric id of a known system gets its prefix; an id that is text already is nobody else's. */
const externalId = (prefix: string, id: string): string => (/^\d+$/.test(id) ? `${prefix}${id}` : id);

/** The id in a cell that links to a lead: «123», «#123», «Лид #123»; a title holds none. */
const linkedId = (cell: string): string =>
  /^\[?[#№]?(\d+)\]?$/.exec(cell)?.[1] ?? /(?:лид|lead)\s*[#№]\s*(\d+)/i.exec(cell)?.[1] ?? '';

export function leadReader(file: LeadFile, findReason: (text: string) => string | null): LeadReader {
  const { bound, format, options, sources } = file;
  const findStage = stageFinder([...ownStages(options.statuses), ...(options.stages ?? [])], format?.key ?? '');
  const stages = stageCollector();
  const prefix = format?.idPrefix ?? '';
  const isDeals = format?.isDeals === true;
  const hasReasonComment = bound.has('reject_comment');
  const speaksOf = new Set([...bound.keys()]);
  if (bound.has('closed')) for (const key of ['won_at', 'lost_at']) speaksOf.add(key);
  if (isDeals) speaksOf.add('lead_id');
  if (bound.has('utm_source') || options.channel !== undefined) speaksOf.add('channel');
  // a deal has a row for each of its products
  const unlinked = new Set<string>();
  const undated = new Set<string>();

  const idsOf = (row: RowReader): { readonly lead: string; readonly deal?: string } => {
    if (!isDeals) return { lead: externalId(prefix, row.text('lead_id')) };
    const deal = row.text('deal_id');
    const link = linkedId(row.text('lead_id'));
    if (link === '') unlinked.add(deal);
    return { lead: link === '' ? `${prefix}D${deal}` : `${prefix}${link}`, deal };
  };

  const stageOf = (row: RowReader): StageAnswer => {
    const stage = row.text('status');
    const pipeline = row.text('pipeline');
    const answer = findStage(stage, pipeline);
    if (stage !== '' && answer.status === null && answer.include) {
      stages.add(stage, pipeline);
      file.statuses.add(row, stage);
    }
    return answer;
  };

  const reasonOf = (row: RowReader): { code: string | null; comment: string } => {
    const text = row.text('reject_reason');
    const code = text === '' ? null : findReason(text);
    if (text !== '' && code === null) file.reasons.add(row, text);
    return { code, comment: hasReasonComment ? row.text('reject_comment') : code === null ? text : '' };
  };

  const endOf = (row: RowReader, key: 'won_at' | 'lost_at', status: string | null): string | null => {
    if (bound.has(key)) return row.date(key);
    if (status === null || STAGE_OF_STATUS[status] !== key) return null;
    const closed = row.plan('closed');
    const today = options.today;
    return closed !== null && today !== undefined && closed > today ? null : closed;
  };

  const seenAt = (row: RowReader, status: string | null): { at?: string; seen?: SeenStage } => {
    const modified = row.moment('modified');
    const own = row.moment('staged') ?? modified;
    const at = modified ?? own ?? options.asOf;
    const stage = status === null ? null : (STAGE_OF_STATUS[status] ?? null);
    const date = (own ?? options.asOf)?.slice(0, 10);
    // a file with its own date of the stage needs no guess
    const seen =
      date === undefined || !bound.has('status') || (stage !== null && bound.has(stage))
        ? {}
        : { seen: { stage, date, own: own !== null } };
    return { ...(at === undefined ? {} : { at }), ...seen };
  };

  const read = (row: RowReader): LeadRow | null => {
    const { status, include } = stageOf(row);
    if (!include) return null;
    const ids = idsOf(row);
    const reason = reasonOf(row);
    const utm = { source: row.text('utm_source'), medium: row.text('utm_medium') };
    const values: LeadValues = {
      lead_id: ids.lead,
      created: row.date('created') ?? '',
      channel: sources.channelOf({
        label: row.text('channel') || (options.channel ?? ''),
        utmSource: utm.source,
        utmMedium: utm.medium,
      }),
      segment: row.text('segment'),
      product: row.text('product'),
      status,
      mql_at: row.date('mql_at'),
      sql_at: row.date('sql_at'),
      meeting_at: row.date('meeting_at'),
      proposal_at: row.date('proposal_at'),
      won_at: endOf(row, 'won_at', status),
      lost_at: endOf(row, 'lost_at', status),
      amount: row.number('amount'),
      reject_reason: reason.code,
      utm_source: utm.source,
      utm_medium: utm.medium,
      utm_campaign: row.text('utm_campaign'),
      utm_content: row.text('utm_content'),
      ...(bound.has('company') ? { company: row.text('company') } : {}),
      ...(bound.has('owner_sales') ? { owner_sales: row.text('owner_sales') } : {}),
      ...(bound.has('repeat_deal') ? { repeat_deal: isYes(row.text('repeat_deal')) ? true : null } : {}),
      ...(bound.has('paid_at') ? { paid_at: row.date('paid_at') } : {}),
      ...(bound.has('paid_amount') ? { paid_amount: row.number('paid_amount') } : {}),
      ...(reason.comment !== '' ? { reject_comment: reason.comment } : {}),
    };
    const moments = seenAt(row, status);
    // a deal takes its day from the file alone: no day of the stage, no month of the revenue
    if (isDeals && status === 'won' && values.won_at === null && moments.seen?.own !== true)
      undated.add(ids.deal ?? '');
    return {
      line: row.line,
      values,
      ...(ids.deal === undefined ? {} : { deal: ids.deal }),
      ...moments,
    };
  };

  return {
    read,
    speaksOf,
    unknownStages: stages.unknown,
    dealIssues: () => [
      ...(undated.size === 0 ? [] : [importIssue('won_deals_without_date', {}, { count: undated.size })]),
      ...(unlinked.size === 0 ? [] : [importIssue('deals_without_lead', {}, { count: unlinked.size })]),
    ],
  };
}
