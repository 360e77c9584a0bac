/** One document per meeting that has an agenda: what to discuss, what was decided, and room for the team's notes. */
import { fromSerial } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { DocBlock, DocumentModel, ManagedLine } from '../../blueprint/document';
import type { Scalar } from '../../blueprint/values';
import { MEETING_TYPES } from '../../shared/codes/rhythm';
import type { DocumentData } from '../documents/data';
import { item, line, writer, type Writer } from '../documents/words';

type Row = Readonly<Record<string, Scalar>>;

const text = (row: Row, key: string): string => String(row[key] ?? '').trim();

/** `16.03.2026` in Russian, `2026-03-16` in English. */
export function dayText(value: Scalar | undefined, w: Writer): string {
  const iso = typeof value === 'number' ? fromSerial(value) : String(value ?? '').slice(0, 10);
  const [year = '', month = '', day = ''] = iso.split('-');
  return w.say(t(`${day}.${month}.${year}`, iso));
}

function headLines(w: Writer, meeting: Row): ManagedLine[] {
  const lines: readonly (readonly [Text, string])[] = [
    [
      t('Когда', 'When'),
      [dayText(meeting.planned_at, w), text(meeting, 'time')].filter((part) => part !== '').join(', '),
    ],
    [t('Минут', 'Minutes'), text(meeting, 'minutes')],
    [t('Ведёт', 'Chair'), text(meeting, 'chair')],
    [t('Записывает', 'Scribe'), text(meeting, 'scribe')],
    [t('Участники', 'Attendees'), text(meeting, 'attendees')],
    [t('Статус', 'Status'), text(meeting, 'status')],
  ];
  return lines.filter(([, value]) => value !== '').map(([name, value]) => line(`${w.say(name)}: ${value}`));
}

const order = (row: Row): number => (typeof row.order === 'number' ? row.order : 999);

/** Part after part in the order of the agenda; items whose cause is gone are left out. */
function agendaLines(w: Writer, rows: readonly Row[]): ManagedLine[] {
  const live = rows.filter((row) => row.minutes !== 0).sort((left, right) => order(left) - order(right));
  const kinds = [...new Set(live.map((row) => text(row, 'kind')))];
  return kinds.flatMap((kind) => {
    const own = live.filter((row) => text(row, 'kind') === kind);
    const minutes = own.reduce((sum, row) => sum + (typeof row.minutes === 'number' ? row.minutes : 0), 0);
    const title = minutes > 0 ? `${kind} · ${minutes} ${w.say(t('мин', 'min'))}` : kind;
    return [
      { ...line(title), bold: true },
      ...own.map((row) => {
        const carried = text(row, 'carried_from');
        const parts = [
          text(row, 'item'),
          ...(text(row, 'owner') === '' ? [] : [text(row, 'owner')]),
          ...(carried === '' ? [] : [w.say(t(`перенесено с ${carried}`, `carried from ${carried}`))]),
          ...(text(row, 'outcome') === '' ? [] : [`${w.say(t('итог', 'outcome'))}: ${text(row, 'outcome')}`]),
        ];
        return item(parts.join(' · '));
      }),
    ];
  });
}

const decisionLines = (w: Writer, rows: readonly Row[]): ManagedLine[] =>
  rows.map((row) =>
    item(
      [
        `${text(row, 'decision_id')} ${text(row, 'text')}`.trim(),
        text(row, 'owner'),
        row.due === null || row.due === undefined || row.due === ''
          ? ''
          : `${w.say(t('к', 'by'))} ${dayText(row.due, w)}`,
        text(row, 'task_id'),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ),
  );

/** Items that came back once already and have no outcome: they have to be decided anew or dropped. */
const stuckLines = (rows: readonly Row[]): ManagedLine[] =>
  rows
    .filter((row) => text(row, 'carried_from') !== '' && text(row, 'outcome') === '' && row.minutes !== 0)
    .map((row) => item(text(row, 'item')));

const CLOSING: readonly Text[] = [
  t('У каждого решения есть кто, что и к какому дню', 'Every decision has who, what and by when'),
  t('Решения внесены на вкладку «Решения» в тот же день', 'Decisions are on the Decisions tab the same day'),
  t('Встрече поставлена оценка от 1 до 5', 'The meeting got its score, 1 to 5'),
];

function blocks(w: Writer, data: DocumentData, meeting: Row, title: string): DocBlock[] {
  const own = (tab: string): readonly Row[] =>
    data.rows(tab).filter((row) => text(row, 'meeting') === text(meeting, 'meeting_id'));
  const items = own('agenda');
  return [
    w.title(title),
    w.managed('head', headLines(w, meeting), t('Дата не назначена.', 'No date is set.')),
    w.h1(t('Повестка', 'Agenda')),
    w.managed(
      'agenda',
      agendaLines(w, items),
      t('Повестка пуста: обновите РНП.', 'The agenda is empty: refresh the RNP.'),
    ),
    w.h1(t('Решить заново или снять', 'Decide anew or drop')),
    w.managed('stuck', stuckLines(items), t('Таких вопросов нет.', 'There are none.')),
    w.h1(t('Заметки встречи', 'Notes of the meeting')),
    w.prompt(
      t(
        'Что услышали нового, о чём спорили, какие числа назвали. Решения пишите на вкладку «Решения»: отсюда они не прочитаются.',
        'What was new, what was argued about, which figures were named. Decisions go to the Decisions tab: they are not read from here.',
      ),
    ),
    w.h1(t('Решения', 'Decisions')),
    w.managed('decisions', decisionLines(w, own('decisions')), t('Решений пока нет.', 'No decisions yet.')),
    w.h2(t('Перед тем как разойтись', 'Before you leave')),
    w.bullets(CLOSING),
  ];
}

/** Documents of the meetings that have an agenda. */
export function meetingDocuments(data: DocumentData): DocumentModel[] {
  const w = writer(data.language);
  const withAgenda = new Set(data.rows('agenda').map((row) => text(row, 'meeting')));
  return data
    .rows('meetings')
    .filter((row) => text(row, 'meeting_id') !== '' && withAgenda.has(text(row, 'meeting_id')))
    .map((meeting) => {
      const title = `${text(meeting, 'type') || w.say(MEETING_TYPES[0].label)}: ${dayText(meeting.planned_at, w)}`;
      return {
        key: `meeting:${text(meeting, 'meeting_id')}`,
        kind: w.say(t('Повестка и протокол', 'Agenda and minutes')),
        title,
        forWhom: w.say(t('Участники встречи', 'Those who meet')),
        blocks: blocks(w, data, meeting, title),
      };
    });
}
