/** An RNP as teams draw it: metrics down, periods across, perhaps plan beside fact and channels as sections. Its plan by month is taken. */
import { addDays, firstOfMonth, daysBetween, lastOfMonth } from '../../shared/civilDate';
import { splitInteger } from '../../shared/largestRemainder';
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { parseNumber } from '../cells/parseNumber';
import { normaliseHeader } from '../table/header';
import { findPeriods, type FoundPeriods } from './findTable';
import { FIX_ORIGINAL, noted, rejected, told, withList } from './issues';
import { PLAN_MEASURES, type AdoptColumn } from './kinds';
import { roleOf, withoutRole, type Period, type Role } from './periods';
import { isTotalName, withoutTotals, type AdoptedPlanRow, type PlanReading } from './planRows';
import { cellText, isEmptyCell, spread, type SourceCell, type SourceSheet } from './sheet';

const MEASURES: ReadonlyMap<string, AdoptColumn> = new Map(
  PLAN_MEASURES.flatMap((measure) => measure.aliases.map((alias) => [normaliseHeader(alias), measure])),
);

/** Rates and prices: the add-on computes them from the sums. */
const DERIVED =
  /(^|[^\p{L}])(cpl|cpa|cpo|cac|cpc|cpm|ctr|cr|c1|romi|roi|roas|дрр|конв\p{L}*|стоимость|цена|средн\p{L}*|ср\.|доля)([^\p{L}]|$)|%/iu;

const measureOf = (text: string): AdoptColumn | null => MEASURES.get(normaliseHeader(withoutRole(text))) ?? null;

interface Line {
  readonly row: number;
  readonly measure: AdoptColumn;
  readonly channel: string;
  readonly role: Role | null;
}

interface Labels {
  readonly lines: readonly Line[];
  readonly derived: number;
  readonly unknown: readonly string[];
}

/** What each row below the periods is: a metric of a channel, a section, or something that is not taken. */
function readLabels(rows: readonly (readonly SourceCell[])[], found: FoundPeriods): Labels {
  const first = found.periods.findIndex((period) => period !== null);
  const lines: Line[] = [];
  const unknown: string[] = [];
  let [derived, section] = [0, ''];
  for (let row = found.row + 1; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const labels = cells
      .slice(0, first)
      .map((cell) => cellText(cell))
      .filter((text) => text !== '');
    if (labels.length === 0) continue;
    const hasNumbers = found.periods.some((period, column) => period !== null && !isEmptyCell(cells[column]));
    const metric = [...labels].reverse().find((text) => measureOf(text) !== null || DERIVED.test(text));
    if (!hasNumbers && (metric === undefined || labels.length === 1)) {
      if (metric === undefined) section = isTotalName(labels[0] ?? '') ? '' : (labels[0] ?? '');
      continue;
    }
    const measure = metric === undefined ? null : measureOf(metric);
    if (!measure) {
      if (metric !== undefined) derived += 1;
      else unknown.push(labels.join(' · '));
      continue;
    }
    const others = labels.filter(
      (text) => text !== metric && roleOf(text) === null && !/^(шт|руб|₽|ед)\.?$/i.test(text),
    );
    const named = others[0] ?? section;
    const role = labels.map(roleOf).find((each) => each !== null) ?? null;
    lines.push({
      row,
      measure,
      channel: isTotalName(named) ? '' : named,
      role: isTotalName(named) && role === 'other' ? null : role,
    });
  }
  return { lines, derived, unknown };
}

/** A number of days and its share of a value: whole numbers stay whole and add up. */
function byMonths(period: Period, value: number): { readonly month: string; readonly value: number }[] {
  const parts: { month: string; days: number }[] = [];
  for (let day = period.start; day <= period.end;) {
    const last = lastOfMonth(day) < period.end ? lastOfMonth(day) : period.end;
    parts.push({ month: firstOfMonth(day), days: daysBetween(day, last) + 1 });
    day = addDays(last, 1);
  }
  const CENTS = 100;
  const unit = Number.isInteger(value) ? 1 : CENTS;
  const shares = splitInteger(
    Math.round(value * unit),
    parts.map((part) => part.days),
  );
  return parts.map(({ month }, index) => ({ month, value: (shares[index] ?? 0) / unit }));
}

const isMonth = (period: Period): boolean => period.start.endsWith('-01') && period.end === lastOfMonth(period.start);

const numberOf = (cell: SourceCell | undefined): number | null | 'bad' => {
  if (isEmptyCell(cell)) return null;
  if (typeof cell?.value === 'number') return cell.value;
  const reading = parseNumber(cellText(cell));
  return 'number' in reading ? reading.number : 'bad';
};

const badNumber = (line: Line, value: string): Issue =>
  rejected('bad_number', t('Это не число.', 'This is not a number.'), {
    where: { row: line.row + 1, value },
    why: t('Ячейка не перенесена, остальные перенесены.', 'The cell is left out; the others are kept.'),
    action: FIX_ORIGINAL,
  });

interface Sum {
  line: number;
  /** Columns of whole months say it once and for all; weeks are added. */
  whole: number | null;
  parts: number;
}

/** Columns whose numbers are the plan. */
function planCells(found: FoundPeriods, labels: Labels): (line: Line, column: number) => boolean {
  const byRow = labels.lines.some((line) => line.role === 'plan');
  const byColumn = found.roles.some((role, column) => role === 'plan' && found.periods[column] !== null);
  return (line, column) => {
    const [rowRole, columnRole] = [line.role, found.roles[column] ?? null];
    if (rowRole === 'other' || columnRole === 'other') return false;
    return byRow || byColumn ? rowRole === 'plan' || columnRole === 'plan' : true;
  };
}

/** Reads a table whose columns are periods; null when it has none. */
export function readWide(sheet: SourceSheet): PlanReading | null {
  const found = findPeriods(sheet);
  if (!found) return null;
  const rows = spread(sheet);
  const labels = readLabels(rows, found);
  if (labels.lines.length === 0) return null;
  const isPlan = planCells(found, labels);
  const sums = new Map<string, Map<string, Sum>>();
  const issues: Issue[] = [];
  for (const line of labels.lines) {
    found.periods.forEach((period, column) => {
      if (!period || !isPlan(line, column)) return;
      // repeated merged numbers would count twice: the cell as it is
      const value = numberOf(sheet.rows[line.row]?.[column]);
      if (value === 'bad') issues.push(badNumber(line, cellText(sheet.rows[line.row]?.[column])));
      if (value === null || value === 'bad') return;
      for (const part of byMonths(period, value)) {
        const key = JSON.stringify([part.month, line.channel]);
        const measures = sums.get(key) ?? new Map<string, Sum>();
        sums.set(key, measures);
        const sum = measures.get(line.measure.key) ?? { line: line.row + 1, whole: null, parts: 0 };
        measures.set(line.measure.key, sum);
        // parts of one month («1 неделя» under «Март») are whole periods too, but several: they are added
        if (isMonth(period) && !isPartOfMonth(found, column)) sum.whole = (sum.whole ?? 0) + part.value;
        else sum.parts += part.value;
      }
    });
  }
  const all = [...sums].map(([key, measures]): AdoptedPlanRow => {
    const [month = '', channel = ''] = JSON.parse(key) as [string, string];
    const cents = (value: number): number => Math.round(value * 100) / 100;
    return {
      line: Math.min(...[...measures.values()].map((sum) => sum.line)),
      month,
      channel,
      measures: Object.fromEntries([...measures].map(([measure, sum]) => [measure, cents(sum.whole ?? sum.parts)])),
    };
  });
  const kept = withoutTotals(all);
  const sorted = kept.rows.sort((a, b) => (a.month + a.channel < b.month + b.channel ? -1 : 1));
  return {
    rows: sorted,
    rowsRead: labels.lines.length,
    channels: [...new Set(sorted.map((row) => row.channel).filter((name) => name !== ''))],
    issues: [...issues, ...wideIssues(found, labels, kept.dropped)],
  };
}

/** Several columns of the same month are its parts. */
const isPartOfMonth = (found: FoundPeriods, column: number): boolean => {
  const own = found.periods[column];
  const same = found.periods.filter(
    (period, index) =>
      period?.start === own?.start && period?.end === own?.end && found.roles[index] === found.roles[column],
  );
  return same.length > 1;
};

function wideIssues(found: FoundPeriods, labels: Labels, dropped: number): Issue[] {
  const saysPlan = labels.lines.some((line) => line.role === 'plan') || found.roles.some((role) => role === 'plan');
  const issues: Issue[] = [];
  if (!saysPlan)
    issues.push(
      noted(
        'all_is_plan',
        t(
          'В таблице нет слова «план»: все числа взяты как план.',
          'Nothing says “plan”: all numbers are taken as the plan.',
        ),
        {
          action: t(
            'Если это факт, не переносите: факты считаются из лидов и расходов.',
            'If these are facts, do not take them over: facts are counted from leads and spend.',
          ),
        },
      ),
    );
  if (labels.derived > 0)
    issues.push(
      told(
        'derived',
        t(
          `Строк со ставками и ценами (CPL, CR, ДРР): ${labels.derived}. Они считаются сами.`,
          `Rows of rates and prices (CPL, CR, ROMI): ${labels.derived}. They are computed.`,
        ),
      ),
    );
  if (labels.unknown.length > 0)
    issues.push(
      told('unknown_rows', withList('Не перенесены строки: {list}.', 'Rows not taken: {list}.', labels.unknown)),
    );
  if (dropped > 0)
    issues.push(
      told(
        'totals',
        t(
          'Строки «Итого» не взяты: план складывается из каналов.',
          'Totals are not taken: the plan is the sum of the channels.',
        ),
      ),
    );
  return issues;
}
