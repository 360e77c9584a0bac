/** The mail after a scheduled refresh: what changed, what is off plan and why, what is missing. No lead is named in it. */
import { MARKED_STATUS } from '../../shared/codes/status';
import { shownDay } from '../../shared/shown';
import { fill, pick, plural, t, type Language, type Text } from '../../shared/text';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import { formatMoney, formatNumber, formatShare } from '../../department/documents/numbers';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import { choiceReader } from '../tables/choices';
import { readDepartment, type DepartmentQuestion } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf } from '../tables/tableRead';
import { overview } from '../views/overview';
import type { HeadlineNumber, JobResult } from '../viewTypes';
import { agendaTalk } from './digestAgenda';

export interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** What the mail is made of, beside the numbers of the month. */
export const DIGEST_QUESTION: DepartmentQuestion = {
  tables: {
    agenda: ['meeting', 'kind', 'item', 'minutes', 'order'],
    meetings: ['meeting_id', 'type', 'planned_at'],
  },
};

const LINES = 5;

function amount(value: number | null, unit: HeadlineNumber['unit'], currency: string, language: Language): string {
  if (value === null) return '—';
  if (unit === 'money') return formatMoney(value, currency, language);
  return unit === 'ratio' ? formatShare(value, language) : formatNumber(value, language);
}

function headlineLine(figure: HeadlineNumber, currency: string, language: Language): string {
  const parts = [
    `${pick(figure.title, language)}: ${amount(figure.fact, figure.unit, currency, language)}`,
    figure.plan === null
      ? ''
      : `${pick(t('план', 'plan'), language)} ${amount(figure.plan, figure.unit, currency, language)}`,
    figure.toDate === null ? '' : `${formatShare(figure.toDate, language)} ${pick(t('к дате', 'to date'), language)}`,
    pick(MARKED_STATUS[figure.status], language),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What the coming agenda says of deviations and data. */
function agendaLines(ports: Ports, definition: DepartmentDefinition, pulse: string): string[] {
  const snapshot = snapshotOf(ports, pulse);
  const record = parseRecord(snapshot.departmentRecord ?? '');
  const values = readDepartment(ports, definition, record, DIGEST_QUESTION, new Map([[pulse, snapshot]]));
  const kind = choiceReader(tableOf(definition, 'agenda'), 'kind', record.language);
  const type = choiceReader(tableOf(definition, 'meetings'), 'type', record.language);
  const lines = (values.table('agenda')?.rows ?? []).map((row) => ({
    meeting: textOf(row, 'meeting'),
    kind: kind.codeOf(row.values.kind) ?? '',
    item: textOf(row, 'item'),
    minutes: numberOf(row, 'minutes'),
    order: numberOf(row, 'order') ?? 0,
  }));
  const meetings = (values.table('meetings')?.rows ?? []).map((row) => ({
    id: textOf(row, 'meeting_id'),
    type: type.codeOf(row.values.type) ?? '',
    day: numberOf(row, 'planned_at') ?? 0,
  }));
  return agendaTalk(lines, meetings).map((item) => `— ${item}`);
}

/** Reads the department once more, after the refresh, and writes the mail. */
export function digestOf(ports: Ports, definition: DepartmentDefinition, pulse: string, result: JobResult): Mail {
  const view = overview(ports, definition);
  const language = view.language;
  const say = (text: Text): string => pick(text, language);
  if (view.state !== 'department') return { subject: 'Marketing Pulse', text: say(result.summary) };
  const off = view.headline.filter((figure) => figure.status === 'red' || figure.status === 'amber').length;
  const numbers = plural(language, off, {
    one: say(t('показатель требует внимания', 'number needs attention')),
    few: 'показателя требуют внимания',
    many: 'показателей требуют внимания',
    other: say(t('показателя требуют внимания', 'numbers need attention')),
  });
  const subject = `${say(t('РНП', 'RNP'))} · ${view.company} · ${off === 0 ? say(t('всё по плану', 'on plan')) : `${off} ${numbers}`}`;
  const deviations = agendaLines(ports, definition, pulse);
  const missing = result.problems.filter((problem) => problem.severity !== 'info').slice(0, LINES);
  const sections: readonly (readonly [Text, readonly string[]])[] = [
    [fillDate(view.asOf), view.headline.map((figure) => headlineLine(figure, view.currency, language))],
    [t('О чём поговорить на планёрке', 'For the weekly planning'), deviations],
    [
      t('Чего не хватает', 'What is missing'),
      missing.map((problem) => `— ${say(problem.what)}${problem.action ? `. ${say(problem.action)}` : ''}`),
    ],
    [
      t('Ссылки', 'Links'),
      [
        `${say(t('РНП', 'RNP'))}: ${spreadsheetUrl(pulse, tabId('rnp'))}`,
        `${say(t('Задачи', 'Tasks'))}: ${spreadsheetUrl(pulse, tabId('tasks'))}`,
        `${say(t('Повестка', 'Agenda'))}: ${spreadsheetUrl(pulse, tabId('agenda'))}`,
      ],
    ],
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [say(title), ...lines].join('\n'))
    .join('\n\n');
  return { subject, text: `${say(result.summary)}\n\n${body}\n` };
}

const fillDate = (asOf: string | null): Text => {
  const words = t('Месяц, данные по {day}', 'The month, data up to {day}');
  const day = asOf === null ? t('—', '—') : shownDay(asOf);
  return { ru: fill(words.ru, { day: day.ru }), en: fill(words.en, { day: day.en }) };
};
