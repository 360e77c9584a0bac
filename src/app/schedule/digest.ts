/** The mail after a scheduled refresh: what changed, what is off plan and why, what is missing. No lead is named in it. */
import { MARKED_STATUS } from '../../shared/codes/status';
import type { Issue } from '../../shared/errors';
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
import { readDepartment } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf } from '../tables/tableRead';
import { overview } from '../views/overview';
import type { HeadlineNumber, JobResult } from '../viewTypes';
import { agendaTalk } from './digestAgenda';
import { DIGEST_QUESTION } from './digestQuestion';
import { composeMail, type Mail, type MailFigure, type Tone } from './mail';

const LINES = 5;

function amount(value: number | null, unit: HeadlineNumber['unit'], currency: string, language: Language): string {
  if (value === null) return '—';
  if (unit === 'money') return formatMoney(value, currency, language);
  return unit === 'ratio' ? formatShare(value, language) : formatNumber(value, language);
}

const TONES: Readonly<Record<string, Tone>> = { green: 'good', amber: 'warn', red: 'bad' };

function figureOf(figure: HeadlineNumber, currency: string, language: Language): MailFigure {
  const say = (text: Text): string => pick(text, language);
  const detail = [
    figure.plan === null ? '' : `${say(t('план', 'plan'))} ${amount(figure.plan, figure.unit, currency, language)}`,
    figure.toDate === null ? '' : `${formatShare(figure.toDate, language)} ${say(t('к дате', 'to date'))}`,
  ];
  return {
    name: say(figure.title),
    value: amount(figure.fact, figure.unit, currency, language),
    detail: detail.filter((part) => part !== ''),
    status: say(MARKED_STATUS[figure.status]),
    tone: TONES[figure.status] ?? 'muted',
  };
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
  return agendaTalk(lines, meetings);
}

/** How the month stands, in a few words of the subject. What cannot be judged yet is not called good. */
function verdict(headline: readonly HeadlineNumber[], language: Language): string {
  const say = (text: Text): string => pick(text, language);
  const off = headline.filter(({ status }) => status === 'red' || status === 'amber').length;
  const good = headline.filter(({ status }) => status === 'green').length;
  if (off > 0) {
    const numbers = plural(language, off, {
      one: say(t('показатель требует внимания', 'number needs attention')),
      few: 'показателя требуют внимания',
      many: 'показателей требуют внимания',
      other: say(t('показателя требуют внимания', 'numbers need attention')),
    });
    return `${off} ${numbers}`;
  }
  return good > 0 ? say(t('по плану', 'on plan')) : say(t('судить рано', 'too early to judge'));
}

/** What is missing, and what to do about it: said once, after the last thing that it is about. */
function missingItems(problems: readonly Issue[], language: Language): string[] {
  const actions = problems.map(({ action }) => (action ? pick(action, language) : ''));
  return problems.map(({ what }, index) => {
    const action = actions[index] ?? '';
    const isLast = action !== '' && actions.lastIndexOf(action) === index;
    return `${pick(what, language)}${isLast ? `. ${action}` : ''}`;
  });
}

/** Reads the department once more, after the refresh, and writes the mail. */
export function digestOf(ports: Ports, definition: DepartmentDefinition, pulse: string, result: JobResult): Mail {
  const view = overview(ports, definition);
  const language = view.language;
  const say = (text: Text): string => pick(text, language);
  if (view.state !== 'department') return { subject: 'Marketing Pulse', text: say(result.summary) };
  const missing = result.problems.filter((problem) => problem.severity !== 'info').slice(0, LINES);
  const link = (text: Text, tab: string): { text: string; url: string } => ({
    text: say(text),
    url: spreadsheetUrl(pulse, tabId(tab)),
  });
  return composeMail({
    language,
    subject: `${say(t('РНП', 'RNP'))} · ${view.company} · ${verdict(view.headline, language)}`,
    heading: `${say(t('РНП', 'RNP'))} · ${view.company}`,
    lead: say(result.summary),
    figuresTitle: say(fillDate(view.asOf)),
    figures: view.headline.map((figure) => figureOf(figure, view.currency, language)),
    lists: [
      {
        title: say(t('О чём поговорить на планёрке', 'For the weekly planning')),
        items: agendaLines(ports, definition, pulse),
      },
      {
        title: say(t('Чего не хватает', 'What is missing')),
        items: missingItems(missing, language),
      },
    ],
    links: [
      link(t('Открыть РНП', 'Open the RNP'), 'rnp'),
      link(t('Задачи', 'Tasks'), 'tasks'),
      link(t('Повестка', 'Agenda'), 'agenda'),
    ],
    why: say(
      t(
        'Письмо приходит после обновления по расписанию. Адреса меняют в панели: РНП → Расписание.',
        'This mail comes after the scheduled refresh. Addresses are changed in the panel: Refresh → Schedule.',
      ),
    ),
  });
}

const fillDate = (asOf: string | null): Text => {
  const words = t('Месяц, данные по {day}', 'The month, data up to {day}');
  const day = asOf === null ? t('—', '—') : shownDay(asOf);
  return { ru: fill(words.ru, { day: day.ru }), en: fill(words.en, { day: day.en }) };
};
