/** Leads and spend of a team's own table: written as the text of an export, so that the one reader of files checks them. */
import { stableId } from '../../shared/hash';
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { codeFinder, LEAD_STATUSES, REJECT_REASONS } from '../codes';
import { readLeads, type LeadReading } from '../readLeads';
import { readSpend, type SpendReading } from '../readSpend';
import { normaliseHeader } from '../table/header';
import type { ReadOptions } from '../importReading';
import type { FoundHeader, Mapping } from './findTable';
import { noted, told, withList } from './issues';
import { ADOPT_COLUMNS } from './kinds';
import { cellText, type SourceSheet } from './sheet';
import { sourceRows, type SourceRow } from './sourceRows';

/** Closed lists whose unknown words must not cost a lead. */
const CODES = {
  status: codeFinder(LEAD_STATUSES),
  reject_reason: codeFinder(REJECT_REASONS),
} as const;

/** Headers that tell one person from another. */
const WHO = [
  'телефон',
  'тел',
  'почта',
  'email',
  'e-mail',
  'контакт',
  'контакты',
  'клиент',
  'имя',
  'фио',
  'компания',
  'phone',
  'contact',
  'client',
  'name',
  'company',
].map(normaliseHeader);

/**
 * Numbers for leads that have none: made of the day and whoever the row names, so that the next time they are the same wherever the row
 * stands. Only a short hash of it is kept.
 */
function leadNumbers(rows: readonly SourceRow[], header: FoundHeader, mapping: Mapping): ReadonlyMap<number, string> {
  const who = header.texts.flatMap((text, index) => (WHO.includes(normaliseHeader(text)) ? [index] : []));
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const day = cellText(row.cells[mapping.created ?? -1], true);
      const key = JSON.stringify([day, ...who.map((index) => cellText(row.cells[index]))]);
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [row.line, `T-${stableId(`${key}#${count}`).toString(36).toUpperCase()}`];
    }),
  );
}

const quote = (text: string): string => `"${text.replace(/\s+/g, ' ').replaceAll('"', '""')}"`;

interface Export {
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** The table as an export: its lines are the rows of the sheet, so that what is said of a line names the right row. */
function asExport(kind: 'leads' | 'spend', sheet: SourceSheet, header: FoundHeader, mapping: Mapping): Export {
  const columns = ADOPT_COLUMNS[kind].filter((column) => mapping[column.key] !== undefined);
  const { rows, issues } = sourceRows(sheet, header, Object.values(mapping));
  const numbers = kind === 'leads' && mapping.lead_id === undefined ? leadNumbers(rows, header, mapping) : null;
  const unknown = new Map<string, Set<string>>();
  const lines: string[] = Array.from({ length: header.row }, () => '');
  lines.push([...(numbers ? ['lead_id'] : []), ...columns.map((column) => column.key)].map(quote).join('\t'));
  for (const row of rows) {
    while (lines.length < row.line - 1) lines.push('');
    const cells = columns.map((column) => {
      const text = cellText(row.cells[mapping[column.key] ?? -1], column.type === 'date');
      const find = column.key === 'status' || column.key === 'reject_reason' ? CODES[column.key] : null;
      if (text === '' || !find || find(text) !== null) return text;
      const title = header.texts[mapping[column.key] ?? -1] ?? column.key;
      unknown.set(title, (unknown.get(title) ?? new Set()).add(text));
      return '';
    });
    lines.push([...(numbers ? [numbers.get(row.line) ?? ''] : []), ...cells].map(quote).join('\t'));
  }
  const made = numbers
    ? [
        told(
          'made_numbers',
          t(
            'В таблице нет номеров лидов: они сделаны из даты и имени.',
            'The table has no numbers of leads: they are made of date and name.',
          ),
          {
            why: t('По номеру следующий перенос узнает строку.', 'The next time a row is known by its number.'),
          },
        ),
      ]
    : [];
  return {
    text: lines.join('\n'),
    issues: [...issues, ...made, ...[...unknown].map(([title, words]) => unknownWords(title, [...words]))],
  };
}

const unknownWords = (title: string, words: readonly string[]): Issue =>
  noted(
    'unknown_words',
    withList(`«${title}»: незнакомые слова: {list}.`, `“${title}” has unknown words: {list}.`, words),
    {
      why: t('Лиды перенесены, эти ячейки у них пустые.', 'The leads are taken over with these cells empty.'),
      action: t(
        'Назовите их в оригинале как в списке или поправьте в «Лидах».',
        'Name them as the list does, or correct them in Leads.',
      ),
    },
  );

const mapIssues = <Reading extends LeadReading | SpendReading>(
  reading: Reading,
  header: FoundHeader,
  mapping: Mapping,
  own: readonly Issue[],
): Reading => {
  // the reader knows columns by our keys; people know them by their own headers
  const named = (issue: Issue): Issue => {
    const index = mapping[issue.where?.column ?? ''];
    return index === undefined ? issue : { ...issue, where: { ...issue.where, column: header.texts[index] ?? '' } };
  };
  return { ...reading, issues: [...own, ...reading.issues.map(named)] };
};

export function readFactTable(
  kind: 'leads' | 'spend',
  sheet: SourceSheet,
  header: FoundHeader,
  mapping: Mapping,
  options: ReadOptions,
): LeadReading | SpendReading {
  const { text, issues } = asExport(kind, sheet, header, mapping);
  return kind === 'leads'
    ? mapIssues(readLeads(text, options), header, mapping, issues)
    : mapIssues(readSpend(text, options), header, mapping, issues);
}
