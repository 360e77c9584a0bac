/**
 * Step of the refresh: the meetings that are due, the agenda of the coming ones, numbers of decisions, and the tasks that decisions,
 * red rows and goals ask for. Two reads a workbook, and one write when anything differs.
 */
import { addDays, fromSerial, toSerial } from '../../shared/civilDate';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import { dayOf } from '../content/readContent';
import type { Ports } from '../ports';
import type { Issue } from '../../shared/errors';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import { refreshBatch, undoTable } from '../undo/record';
import { guardedWrite } from '../tables/guardedWrite';
import { readDepartment } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { syncTable } from '../tables/syncTable';
import { textOf, type TableRow } from '../tables/tableRead';
import { recordWrites, stretchNames, type CellWrite } from '../tables/tableWrite';
import { AGENDA, agendaRows } from './agendaRows';
import { planMeetings, SLOT } from './planMeetings';
import { proposeTasks, type ProposedTask, type TaskProposal } from './proposeTasks';
import {
  causesOf,
  currentInput,
  departmentRisks,
  readerOf,
  rhythmCalendar,
  rhythmQuestion,
  type RhythmContext,
} from './readRhythm';
import { newcomersOf, onboardingSteps } from './newcomers';
import { causeText } from '../../department/meetings/causeText';
import { decisionTasks, deviationTasks, goalTasks, onboardingTasks, type DeviationKnown } from './taskSources';
import { append, idWrites, missingIds } from './tablePlan';

export interface RhythmOutcome {
  /** Rows added or changed. */
  readonly changes: number;
  readonly problems: readonly Issue[];
}

/** Goals of a channel whose month runs or begins within six weeks. */
const SOON_DAYS = 45;

function proposals(context: RhythmContext, decisionIds: ReadonlyMap<number, string>): TaskProposal[] {
  const { reader, record, today, asOf } = context;
  const { language } = record;
  const calendar = rhythmCalendar(reader);
  const head = reader.rows('team').find((row) => textOf(row, 'code') === 'head');
  const kinds = new Map(
    reader.rows('channels').map((row) => [textOf(row, 'name'), reader.code('channels', 'kind', row)]),
  );
  const decisions = reader
    .rows('decisions')
    .filter(
      (row) =>
        reader.code('decisions', 'kind', row) === 'task' &&
        textOf(row, 'text') !== '' &&
        textOf(row, 'reversed_by') === '',
    )
    .map((row) => ({
      id: textOf(row, 'decision_id') || (decisionIds.get(row.row) ?? ''),
      meeting: textOf(row, 'meeting'),
      text: textOf(row, 'text'),
      owner: textOf(row, 'owner'),
      due: dayOf(row, 'due'),
    }));
  const goals = reader.rows('goals').flatMap((row) => {
    const [start, end] = [dayOf(row, 'start'), dayOf(row, 'end')];
    const active = reader.code('goals', 'status', row) === 'active' && reader.code('goals', 'period', row) === 'month';
    const channel = textOf(row, 'channel');
    if (!active || channel === '' || textOf(row, 'goal_id') === '' || start === null || end === null) return [];
    if (end < today || start > addDays(today, SOON_DAYS)) return [];
    return [
      {
        id: textOf(row, 'goal_id'),
        title: textOf(row, 'title'),
        channel,
        kind: kinds.get(channel) ?? '',
        owner: textOf(row, 'owner'),
        start,
      },
    ];
  });
  // a month that ended with the last data is history: its deviations are for the review, not for this week's tasks
  const isCurrent = asOf !== null && asOf.slice(0, 7) === today.slice(0, 7);
  const input = currentInput(reader, isCurrent ? asOf : null, calendar);
  const risks = departmentRisks(input);
  const channels = new Map(reader.rows('channels').map((row) => [textOf(row, 'code'), row]));
  const causes = causesOf(
    input,
    [...channels.keys()].filter((code) => code !== ''),
  );
  const nameOf = (code: string): string => {
    const row = channels.get(code);
    return row ? textOf(row, 'name') || code : code;
  };
  const known: DeviationKnown = {
    cause: (risk) => {
      const cause = causes(risk);
      return cause ? causeText(cause, nameOf, record.currency) : null;
    },
    owner: (risk) => {
      const row = channels.get(causes(risk)?.channel ?? '');
      return row ? textOf(row, 'owner') : '';
    },
  };
  return [
    ...decisionTasks(decisions, today, language),
    ...deviationTasks(risks, asOf ?? today, head ? textOf(head, 'person') : '', today, calendar, language, known),
    ...goalTasks(goals, today, calendar, language),
    ...onboardingTasks(
      newcomersOf(reader, today),
      onboardingSteps(reader),
      head ? textOf(head, 'person') : '',
      today,
      calendar,
      language,
    ),
  ];
}

function newTasks(context: RhythmContext, decisionIds: ReadonlyMap<number, string>): ProposedTask[] {
  const { reader } = context;
  return proposeTasks(
    {
      tasks: reader.rows('tasks').map((row) => ({ taskId: textOf(row, 'task_id'), key: textOf(row, 'proposal_key') })),
      memory: reader.rows('task_memory').map((row) => ({ taskId: textOf(row, 'task_id'), key: textOf(row, 'key') })),
    },
    proposals(context, decisionIds),
  );
}

const taskRecord = (context: RhythmContext, task: ProposedTask): Record<string, Scalar> => ({
  task_id: task.taskId,
  title: task.title,
  owner: task.owner || null,
  status: context.reader.label('tasks', 'status', 'todo'),
  priority: context.reader.label('tasks', 'priority', task.priority),
  created: toSerial(context.today),
  due: toSerial(task.due),
  source_type: context.reader.label('tasks', 'source_type', task.sourceType),
  source_ref: task.source ?? task.sourceRef,
  definition_of_done: task.definitionOfDone,
  goal: task.goal ?? null,
  proposal_key: task.key,
});

/** Ids of decisions that people left out, and the numbers of the tasks that came of them. */
function decisionWrites(
  context: RhythmContext,
  ids: ReadonlyMap<number, string>,
  made: readonly ProposedTask[],
): CellWrite[] {
  const data = context.values.table('decisions');
  const state = data?.state;
  if (!data || !state) return [];
  const taskOf = new Map([
    ...context.reader.rows('task_memory').map((row) => [textOf(row, 'key'), textOf(row, 'task_id')] as const),
    ...made.map((task) => [task.key, task.taskId] as const),
  ]);
  const links = data.rows.flatMap((row) => {
    const id = textOf(row, 'decision_id') || (ids.get(row.row) ?? '');
    const task = taskOf.get(`meeting|${id}|task`);
    return id !== '' && task !== undefined && textOf(row, 'task_id') !== task
      ? recordWrites(state, row.row, { task_id: task })
      : [];
  });
  return [...idWrites(data, 'decision_id', ids), ...links];
}

/** The context in which this run's tasks are there already: what the agenda says of tasks must not change at the next refresh. */
function withTasks(context: RhythmContext, made: readonly ProposedTask[]): RhythmContext {
  const { reader } = context;
  const last = reader.rows('tasks').at(-1)?.row ?? 0;
  const added = made.map((task, index): TableRow => ({ row: last + 1 + index, values: taskRecord(context, task) }));
  return {
    ...context,
    reader: { ...reader, rows: (tab) => (tab === 'tasks' ? [...reader.rows(tab), ...added] : reader.rows(tab)) },
  };
}

/** Plans and writes the rhythm. A tab that people deleted stays deleted, and nothing is made for it. */
export function refreshRhythm(ports: Ports, definition: DepartmentDefinition, pulse: string): RhythmOutcome {
  const snapshot = snapshotOf(ports, pulse);
  const record = parseRecord(snapshot.departmentRecord ?? '');
  const values = readDepartment(ports, definition, record, rhythmQuestion(definition), new Map([[pulse, snapshot]]));
  const reader = readerOf(definition, values, record.language);
  const asOfCell = reader.field('settings', 'as_of');
  const context: RhythmContext = {
    definition,
    record,
    values,
    reader,
    today: ports.today(record.timeZone),
    asOf: typeof asOfCell === 'number' ? fromSerial(asOfCell) : null,
  };
  const { plan: meetingPlan, meetings, made: madeMeetings } = planMeetings(context);
  const decisionIds = missingIds(values.table('decisions'), 'decision_id', 'DC', 'text');
  // without its memory a task that people deleted would come back
  const canPropose =
    values.table('tasks')?.state?.columns.has('proposal_key') === true && values.table('task_memory') !== null;
  const made = canPropose ? newTasks(context, decisionIds) : [];
  const agenda = values.table('agenda');
  const sync = agenda ? syncTable(AGENDA, agenda, agendaRows(withTasks(context, made), meetings)) : null;
  const memory = [
    ...made.map((task) => ({
      key: task.key,
      task_id: task.taskId,
      title: task.title,
      proposed: toSerial(context.today),
    })),
    ...madeMeetings.map((meeting) => ({
      key: `${SLOT}${meeting.slot}`,
      task_id: null,
      title: null,
      proposed: toSerial(context.today),
    })),
  ];
  const plans = [
    meetingPlan,
    append(
      values.table('tasks'),
      made.map((task) => taskRecord(context, task)),
    ),
    append(values.table('decisions'), [], decisionWrites(context, decisionIds, made)),
  ];
  const memoryPlan = append(values.table('task_memory'), memory);
  const requests = [
    // names are stretched before tables grow: growing then carries their ends along
    ...['meetings', 'agenda', 'decisions', 'goals'].flatMap((key) => stretchNames(snapshot, tableOf(definition, key))),
    ...plans.flatMap((plan) => plan.requests),
    ...memoryPlan.requests,
    ...(sync?.requests ?? []),
  ];
  const written = [...plans, memoryPlan].flatMap((plan) => plan.written ?? []);
  if (agenda && sync) written.push({ data: agenda, writes: sync.writes });
  const noted = written.map(({ data, writes }) => undoTable(data, writes));
  if (requests.length > 0) guardedWrite(ports, snapshot, requests, refreshBatch(ports, record.timeZone, noted));
  return {
    changes: plans.reduce((sum, plan) => sum + plan.rows, 0) + (sync ? sync.added + sync.changed : 0),
    problems: [],
  };
}
