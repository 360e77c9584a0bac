/** Use case: the meetings of the department as a calendar file for Google Calendar, Outlook or Apple Calendar. */
import { pick, plural, t, type Text } from '../../shared/text';
import { addDays } from '../../shared/civilDate';
import type { DepartmentDefinition } from '../../blueprint/department';
import { dayOf } from '../content/readContent';
import type { Ports } from '../ports';
import { requireDepartment } from '../setup/open';
import { readDepartment } from '../tables/readDepartment';
import { numberOf, textOf } from '../tables/tableRead';
import { calendarText, type CalendarMeeting } from './ics';
import { readerOf } from './readRhythm';
import { offsetIn } from './zoneOffset';

export interface CalendarFile {
  readonly fileName: string;
  readonly text: string;
  readonly meetings: number;
  /** What is in the file, or what to do when nothing is. */
  readonly note: Text;
}

/** Meetings of the past month stay in the file, so that a moved one is moved in the calendar too. */
const BACK_DAYS = 31;

const COLUMNS = [
  'meeting_id',
  'type',
  'planned_at',
  'time',
  'minutes',
  'status',
  'chair',
  'attendees',
  'place',
] as const;

function noteOf(count: number): Text {
  if (count === 0)
    return t(
      'Встреч пока нет: впишите их на вкладку «Встречи» или обновите РНП.',
      'There are no meetings yet: enter them on the Meetings tab, or refresh the RNP.',
    );
  const ru = plural('ru', count, { one: 'встреча', few: 'встречи', many: 'встреч', other: 'встречи' });
  const en = plural('en', count, { one: 'meeting', other: 'meetings' });
  return t(
    `В файле ${count} ${ru}. Откройте его или импортируйте в календарь; при повторной загрузке встречи обновятся.`,
    `${count} ${en} in the file. Open it or import it into your calendar; loaded again, the meetings are updated.`,
  );
}

/** Two reads. @throws AppError NOT_FOUND outside a department's workbook. */
export function calendarFile(ports: Ports, definition: DepartmentDefinition): CalendarFile {
  const { record, snapshot } = requireDepartment(ports);
  const known = new Map([[snapshot.spreadsheetId, snapshot]]);
  const values = readDepartment(
    ports,
    definition,
    record,
    { tables: { meetings: COLUMNS }, fields: ['settings.company'] },
    known,
  );
  const reader = readerOf(definition, values, record.language);
  const since = addDays(ports.today(record.timeZone), -BACK_DAYS);
  const company = String(values.field('settings', 'company') ?? '').trim();
  const meetings = reader.rows('meetings').flatMap((row): CalendarMeeting[] => {
    const day = dayOf(row, 'planned_at');
    const id = textOf(row, 'meeting_id');
    if (day === null || id === '' || day < since) return [];
    const status = reader.code('meetings', 'status', row);
    const people = [
      [t('Ведёт', 'Chair'), textOf(row, 'chair')],
      [t('Участники', 'Attendees'), textOf(row, 'attendees')],
    ] as const;
    return [
      {
        id,
        day,
        time: textOf(row, 'time'),
        minutes: numberOf(row, 'minutes') ?? 60,
        title: [textOf(row, 'type'), company].filter((part) => part !== '').join(': '),
        description: people
          .filter(([, value]) => value !== '')
          .map(([name, value]) => `${pick(name, record.language)}: ${value}`)
          .join('\n'),
        place: textOf(row, 'place'),
        cancelled: status === 'missed' || status === 'moved',
      },
    ];
  });
  const text = calendarText({
    name: [pick(t('Встречи маркетинга', 'Marketing meetings'), record.language), company]
      .filter((part) => part !== '')
      .join(': '),
    timeZone: record.timeZone,
    departmentId: record.departmentId,
    now: ports.now(),
    meetings,
    offsetAt: offsetIn(record.timeZone, () => ports.nowSerial(record.timeZone), ports.now()),
  });
  return { fileName: 'marketing-meetings.ics', text, meetings: meetings.length, note: noteOf(meetings.length) };
}
