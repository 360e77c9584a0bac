/** A plan whose rows are months, perhaps by channel. */
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { decimalMarks, parseNumber } from '../cells/parseNumber';
import { textsAround, type FoundHeader, type Mapping } from './findTable';
import { FIX_ORIGINAL, rejected, told } from './issues';
import { PLAN_MEASURES } from './kinds';
import { periodOfCell, yearOfTexts } from './periods';
import { isTotalName, withoutTotals, type AdoptedPlanRow, type PlanReading } from './planRows';
import { cellText, type SourceSheet } from './sheet';
import { sourceRows, type SourceRow } from './sourceRows';

const LEFT_OUT = t('Строка не перенесена.', 'The row is left out.');

const badMonth = (row: SourceRow, column: string, value: string): Issue =>
  rejected('bad_month', t('Непонятно, какой это месяц.', 'It is not clear which month this is.'), {
    where: { row: row.line, column, value },
    why: LEFT_OUT,
    action: t(
      'Напишите месяц с годом: «март 2026» или 01.03.2026.',
      'Write the month with its year: “March 2026” or 2026-03-01.',
    ),
  });

const badNumber = (row: SourceRow, column: string, value: string): Issue =>
  rejected('bad_number', t('Это не число.', 'This is not a number.'), {
    where: { row: row.line, column, value },
    why: t('Ячейка не перенесена, остальные перенесены.', 'The cell is left out; the others are kept.'),
    action: FIX_ORIGINAL,
  });

const repeated = (row: SourceRow, first: number): Issue =>
  rejected('repeated', t('Месяц и канал повторяются.', 'The month and channel are repeated.'), {
    where: { row: row.line },
    why: t(`Взята строка ${first}, эта не перенесена.`, `Row ${first} is taken; this one is left out.`),
    action: t('Оставьте одну строку или сложите их.', 'Keep one row, or add them up.'),
  });

export function readPlanRows(sheet: SourceSheet, header: FoundHeader, mapping: Mapping): PlanReading {
  const year = yearOfTexts(textsAround(sheet, header.row));
  const { rows, issues } = sourceRows(sheet, header, Object.values(mapping));
  const titleOf = (key: string): string => header.texts[mapping[key] ?? -1] ?? key;
  const marks = new Map(
    PLAN_MEASURES.map(({ key }) => [key, decimalMarks(rows.map((row) => cellText(row.cells[mapping[key] ?? -1])))]),
  );
  const found: Issue[] = [...issues];
  const seen = new Map<string, number>();
  const read: AdoptedPlanRow[] = [];
  for (const row of rows) {
    const cell = row.cells[mapping.month ?? -1];
    const month = periodOfCell(cell, year)?.start;
    if (month === undefined) {
      found.push(badMonth(row, titleOf('month'), cellText(cell)));
      continue;
    }
    const name = cellText(row.cells[mapping.channel ?? -1]);
    const place = { month: `${month.slice(0, 7)}-01`, channel: isTotalName(name) ? '' : name };
    const key = JSON.stringify(place);
    const first = seen.get(key);
    if (first !== undefined) {
      found.push(repeated(row, first));
      continue;
    }
    seen.set(key, row.line);
    const measures: Record<string, number> = {};
    for (const measure of PLAN_MEASURES) {
      const text = cellText(row.cells[mapping[measure.key] ?? -1]);
      const reading = parseNumber(text, marks.get(measure.key));
      if ('problem' in reading) found.push(badNumber(row, titleOf(measure.key), text));
      else if (reading.number !== null) measures[measure.key] = reading.number;
    }
    read.push({ line: row.line, ...place, measures });
  }
  const kept = withoutTotals(read);
  if (kept.dropped > 0)
    found.push(
      told(
        'totals',
        t(
          'Итоги по месяцам не взяты: план складывается из каналов.',
          'Totals of months are not taken: the plan is the sum of the channels.',
        ),
      ),
    );
  return {
    rows: kept.rows,
    rowsRead: rows.length,
    issues: found,
    channels: [...new Set(kept.rows.map((row) => row.channel).filter((channel) => channel !== ''))],
  };
}
