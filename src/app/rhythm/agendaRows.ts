/** Rows of the agenda for the coming meetings, as the table should hold them. */
import { addDays } from '../../shared/civilDate';
import { pick, t, type Language, type Text } from '../../shared/text';
import { coverage } from '../../metrics/content/cadence';
import { taskStatus } from '../../metrics/taskLoad';
import { formatMoney } from '../../department/documents/numbers';
import { contentInputs, dayOf } from '../content/readContent';
import { parseBase, type SyncSpec, type Values } from '../tables/syncTable';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';
import { carriedItems, placeItems, type AgendaItem, type PastItem } from './agendaItems';
import { readState } from '../closing/readClosing';
import { causeText } from '../../department/meetings/causeText';
import { correctionItems, waitingItems } from './closingItems';
import { causesOf, currentInput, rhythmCalendar, risksOf, type Reader, type RhythmContext } from './readRhythm';
import { monthFacts, monthlyItems } from './monthlyItems';
import { fixedItems, weeklyItems } from './weeklyItems';

/** Columns of the agenda that the add-on keeps; an item that is not needed any more gets 0 minutes. */
export const AGENDA: SyncSpec = {
  keyOf: (values) => `${String(values.meeting ?? '')}|${String(values.item_key ?? '')}`,
  columns: ['meeting', 'order', 'kind', 'item', 'source_ref', 'minutes', 'carried_from', 'item_key'],
  measures: ['minutes'],
  base: 'written',
};

/** A meeting of the table. */
export interface Meeting {
  readonly id: string;
  readonly type: string;
  /** ISO date. */
  readonly day: string;
  readonly status: string;
}

/** Days before a meeting from which its agenda is kept. */
const PREPARED_DAYS: Readonly<Record<string, number>> = { weekly: 8, monthly: 14, quarterly: 21 };

/** The nearest planned meeting of each type whose agenda is due. */
export const comingMeetings = (meetings: readonly Meeting[], today: string): Meeting[] =>
  Object.entries(PREPARED_DAYS).flatMap(([type, days]) => {
    const next = meetings
      .filter(
        (each) =>
          each.type === type && each.status === 'planned' && each.day >= today && each.day <= addDays(today, days),
      )
      .sort((left, right) => (left.day < right.day ? -1 : 1))[0];
    return next ? [next] : [];
  });

const pastItem = (reader: Reader, row: TableRow): PastItem => ({
  key: textOf(row, 'item_key'),
  kind: reader.code('agenda', 'kind', row),
  text: textOf(row, 'item'),
  sourceRef: textOf(row, 'source_ref'),
  carriedFrom: textOf(row, 'carried_from'),
  outcome: textOf(row, 'outcome'),
  state: reader.code('agenda', 'state', row) || 'open',
  minutes: numberOf(row, 'minutes') ?? 1,
});

/** Disputes that nobody ruled on, and that silence has not decided. */
function openDisputes(reader: Reader): { readonly id: string; readonly text: string }[] {
  return reader
    .rows('disputes')
    .filter(
      (row) => ['ruling', 'ruled_at', 'outcome'].every((key) => textOf(row, key) === '') && textOf(row, 'lead') !== '',
    )
    .map((row) => ({
      id: textOf(row, 'dispute_id') || textOf(row, 'id') || textOf(row, 'lead'),
      text: [textOf(row, 'lead'), textOf(row, 'claim')].filter((part) => part !== '').join(', '),
    }));
}

/** Share of a closed number above which its correction is discussed. */
const RESTATE_SHARE = 0.05;

function shareOf(reader: Reader): number {
  const value = reader.field('settings', 'restate_share');
  return typeof value === 'number' && value >= 0 ? value : RESTATE_SHARE;
}

function itemsOfWeek({ definition, record, values, reader, today, asOf }: RhythmContext, day: string): AgendaItem[] {
  const calendar = rhythmCalendar(reader);
  const names = new Map(reader.rows('channels').map((row) => [textOf(row, 'code'), textOf(row, 'name')]));
  const channelName = (code: string): string => names.get(code) ?? code;
  const channels = [...names.keys()].filter((code) => code !== '');
  const input = currentInput(reader, asOf, calendar);
  const causes = causesOf(input, channels);
  const state = readState(definition, values, record.language);
  const content = contentInputs(definition, values, record.language);
  const money = (value: number): Text =>
    t(formatMoney(value, record.currency, 'ru'), formatMoney(value, record.currency, 'en'));
  return weeklyItems({
    day,
    asOf,
    tasks: reader
      .rows('tasks')
      .filter((row) => textOf(row, 'title') !== '')
      .map((row) => ({
        id: textOf(row, 'task_id'),
        title: textOf(row, 'title'),
        owner: textOf(row, 'owner'),
        status: taskStatus(reader.code('tasks', 'status', row)),
        due: dayOf(row, 'due'),
      })),
    risks: risksOf(input, channels),
    causeOf: (risk) => {
      const cause = causes(risk);
      return cause ? causeText(cause, channelName, record.currency) : null;
    },
    corrections: state
      ? correctionItems(state, reader.rows('restatements'), shareOf(reader), day, record.currency)
      : [],
    waiting: state ? waitingItems(state, reader.rows('weeks')) : [],
    money,
    channelName,
    disputes: openDisputes(reader),
    hypotheses: reader.rows('hypotheses').map((row) => ({
      id: textOf(row, 'id'),
      title: textOf(row, 'title'),
      status: reader.code('hypotheses', 'status', row),
      result: textOf(row, 'result'),
      decision: textOf(row, 'decision'),
    })),
    uncovered: content.networks
      .filter((network) => network.cadence > 0)
      .map((network) => ({
        network: network.network,
        ...coverage(content.posts, network.network, network.cadence, today),
      }))
      .filter((each) => !each.covered),
  });
}

const rowOf =
  (reader: Reader, meeting: string, language: Language) =>
  (item: ReturnType<typeof placeItems>[number]): Values => ({
    meeting,
    order: item.order,
    kind: reader.label('agenda', 'kind', item.kind),
    item: pick(item.text, language),
    source_ref: pick(item.sourceRef, language) || null,
    minutes: item.minutes,
    carried_from: item.carriedFrom || null,
    item_key: item.key,
  });

function freshItems(sources: RhythmContext, meeting: Meeting): AgendaItem[] {
  if (meeting.type === 'weekly') return itemsOfWeek(sources, meeting.day);
  return meeting.type === 'monthly'
    ? monthlyItems(monthFacts(sources.reader, sources.record.currency))
    : fixedItems(meeting.type);
}

/** The rows that should be there: those of the coming meetings, and what we wrote for others as it is. */
export function agendaRows(sources: RhythmContext, meetings: readonly Meeting[]): Values[] {
  const { reader, record, today } = sources;
  const coming = comingMeetings(meetings, today);
  const ids = new Set(coming.map((each) => each.id));
  const rows = reader.rows('agenda');
  const kept = rows.flatMap((row) => {
    const base = parseBase(AGENDA, row.values.written ?? null);
    // a line that people gave to another meeting stays there; that of a coming meeting is made anew below
    if (!base || ids.has(textOf(row, 'meeting')) || ids.has(String(base.meeting))) return [];
    const live = Object.entries(row.values).filter(([column]) => column === 'meeting' || column === 'item_key');
    return [{ ...base, ...Object.fromEntries(live) }];
  });
  const wanted = coming.flatMap((meeting) => {
    const before = meetings
      .filter((each) => each.type === meeting.type && each.day < meeting.day && each.day < today)
      .sort((left, right) => (left.day < right.day ? 1 : -1))[0];
    const fresh = freshItems(sources, meeting);
    const past = before
      ? rows.filter((row) => textOf(row, 'meeting') === before.id).map((row) => pastItem(reader, row))
      : [];
    return placeItems([...fresh, ...carriedItems(past, before?.id ?? '', fresh)]).map(
      rowOf(reader, meeting.id, record.language),
    );
  });
  return [...kept, ...wanted];
}
