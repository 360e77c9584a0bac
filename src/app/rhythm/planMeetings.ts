/** The meetings that the rhythm asks for: which stand already, which are to be made. */
import { toSerial } from '../../shared/civilDate';
import type { Scalar } from '../../blueprint/values';
import { dayOf } from '../content/readContent';
import { textOf } from '../tables/tableRead';
import type { Meeting } from './agendaRows';
import { rhythmCalendar, rhythmOf, type RhythmContext } from './readRhythm';
import { append, idOf, idWrites, lastNumber, missingIds, NOTHING, type TablePlan } from './tablePlan';
import { upcomingMeetings, type NewMeeting } from './upcoming';

/** Keys under which the memory of tasks keeps meetings that were made. */
export const SLOT = 'slot|';

interface PlannedMeetings {
  readonly plan: TablePlan;
  readonly meetings: readonly Meeting[];
  readonly made: readonly NewMeeting[];
}

/** The meetings as they will stand, and what to write for those that are missing; one that people deleted is not made again. */
export function planMeetings(context: RhythmContext): PlannedMeetings {
  const { definition, reader, values, today } = context;
  const data = values.table('meetings');
  const ids = missingIds(data, 'meeting_id', 'MT', 'planned_at');
  const existing = reader.rows('meetings').flatMap((row): Meeting[] => {
    const day = dayOf(row, 'planned_at');
    return day === null
      ? []
      : [
          {
            id: textOf(row, 'meeting_id') || (ids.get(row.row) ?? ''),
            type: reader.code('meetings', 'type', row),
            day,
            status: reader.code('meetings', 'status', row) || 'planned',
          },
        ];
  });
  if (!data) return { plan: NOTHING, meetings: [], made: [] };
  const rhythm = rhythmOf(definition, reader);
  const remembered = new Set(
    reader
      .rows('task_memory')
      .map((row) => textOf(row, 'key'))
      .filter((key) => key.startsWith(SLOT))
      .map((key) => key.slice(SLOT.length)),
  );
  const made = upcomingMeetings(rhythm, today, rhythmCalendar(reader), existing, remembered);
  const first =
    lastNumber(
      existing.map((each) => each.id),
      'MT',
    ) + 1;
  const records = made.map((meeting, index): Record<string, Scalar> => ({
    meeting_id: idOf('MT', first + index),
    type: reader.label('meetings', 'type', meeting.type),
    planned_at: toSerial(meeting.day),
    time: meeting.time || null,
    minutes: meeting.minutes,
    status: reader.label('meetings', 'status', 'planned'),
    chair: rhythm.chair || null,
    scribe: rhythm.scribe || null,
    attendees: rhythm.attendees || null,
  }));
  return {
    plan: append(data, records, idWrites(data, 'meeting_id', ids)),
    meetings: [
      ...existing,
      ...made.map((meeting, index) => ({
        id: idOf('MT', first + index),
        type: meeting.type,
        day: meeting.day,
        status: 'planned',
      })),
    ],
    made,
  };
}
