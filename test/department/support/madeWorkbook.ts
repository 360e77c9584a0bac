/** Makes a workbook of the department in the local host and reads its tables as rows. */
import { compileWorkbook } from '../../../src/blueprint/compile/compileWorkbook';
import type { DepartmentAnswers, SeedRow } from '../../../src/blueprint/department';
import type { Tab, WorkbookKey } from '../../../src/blueprint/tab';
import { partsOf } from '../../../src/department/check/found';
import type { SeedValue } from '../../../src/blueprint/values';
import { DEPARTMENT } from '../../../src/department/index';
import { lowerChanges } from '../../../src/reconcile/lower/lowerChanges';
import { createEmulator } from '../../../emulator/emulator';

export type Shown = string | number | boolean;

export interface Given {
  readonly workbook: WorkbookKey;
  /** Tabs that the test looks at: only they are made, with those that their formulas and lists name. All while left out. */
  readonly about?: readonly string[];
  readonly answers: DepartmentAnswers;
  /** Rows instead of the seeded ones, by tab. */
  readonly rows?: Readonly<Record<string, readonly SeedRow[]>>;
  /** Values instead of the first ones, by range name. */
  readonly values?: Readonly<Record<string, SeedValue>>;
  /** What people typed afterwards over first values, by range name. */
  readonly typed?: Readonly<Record<string, string | number>>;
}

export interface Made {
  /** Rows of a table by column key, empty cells as ''. */
  readonly rows: (tab: string) => readonly Readonly<Record<string, Shown>>[];
  /** What a cell of a panel shows, by its keys; '' when empty. */
  readonly value: (tab: string, row: string, column: string) => Shown;
  /** Every cell of a tab that shows an error. */
  readonly errors: (tab: string) => readonly string[];
  readonly tabs: readonly string[];
}

/** Tabs that a tab names. */
function named(tab: Tab): string[] {
  return partsOf(tab).flatMap(({ formula, list }) => [
    ...(formula?.refs ?? []).flatMap((ref) => ('tab' in ref ? [ref.tab] : [])),
    ...(list?.kind === 'column' ? [list.tab] : []),
  ]);
}

/** These tabs and all that they name, and so on. */
function reach(about: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...about];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const tab = DEPARTMENT.tabs.find((each) => each.key === key);
    if (!tab || reached.has(key)) continue;
    reached.add(key);
    open.push(...named(tab));
  }
  return reached;
}

/** A local Google whose clock stands still; every call has to succeed. */
function localHost(now: number): (method: 'GET' | 'POST', url: string, body?: unknown) => unknown {
  const emulator = createEmulator({ now: () => now });
  return (method, url, body) => {
    const answer = emulator.handle({ method, url, body });
    if (answer.status !== 200) throw new Error(`${url}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
}

/** Builds the workbook with the add-on's own requests; the host's clock stands at noon of `answers.today`. */
export function makeWorkbook({ workbook, about, answers, rows = {}, values = {}, typed = {} }: Given): Made {
  const tabs = about && reach(about);
  const model = compileWorkbook(
    {
      ...DEPARTMENT,
      tabs: DEPARTMENT.tabs.filter((tab) => tabs?.has(tab.key) ?? true),
      seed: (tab, given) => rows[tab] ?? DEPARTMENT.seed(tab, given),
      values: (given) => ({ ...DEPARTMENT.values(given), ...values }),
    },
    workbook,
    answers,
  );
  const requests = lowerChanges(
    model.sheets.map((sheet, index) => ({ kind: 'addTab' as const, sheet, index })),
    { language: answers.language, currency: answers.currency },
  );
  const call = localHost(Date.parse(`${answers.today}T12:00:00Z`));
  const locale = answers.language === 'ru' ? 'ru_RU' : 'en_US';
  const { spreadsheetId } = call('POST', '/v4/spreadsheets', { properties: { title: workbook, locale } }) as {
    readonly spreadsheetId: string;
  };
  call('POST', `/v4/spreadsheets/${spreadsheetId}:batchUpdate`, { requests });
  const data = Object.entries(typed).map(([range, value]) => ({ range, values: [[value]] }));
  if (data.length > 0)
    call('POST', `/v4/spreadsheets/${spreadsheetId}/values:batchUpdate`, { valueInputOption: 'RAW', data });
  const query = new URLSearchParams(model.sheets.map((sheet) => ['ranges', `'${sheet.title}'`]));
  query.set('valueRenderOption', 'UNFORMATTED_VALUE');
  const response = call('GET', `/v4/spreadsheets/${spreadsheetId}/values:batchGet?${query}`);
  const read = (response as { readonly valueRanges: readonly { readonly values?: Shown[][] }[] }).valueRanges;
  const grid = new Map(model.sheets.map((sheet, index) => [sheet.key, read[index]?.values ?? []]));
  return {
    tabs: model.sheets.map((sheet) => sheet.key),
    rows: (tab) => {
      const keys = model.sheets.find((sheet) => sheet.key === tab)?.lines.map((line) => line.key) ?? [];
      return (grid.get(tab) ?? [])
        .slice(1)
        .map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ''])))
        .filter((row) => Object.values(row).some((value) => value !== ''));
    },
    value: (tab, row, column) => {
      const lines = model.sheets.find((sheet) => sheet.key === tab)?.lines ?? [];
      const at = (dimension: string, key: string): number =>
        lines.find((line) => line.dimension === dimension && line.key === key)?.index ?? -1;
      return grid.get(tab)?.[at('ROWS', row)]?.[at('COLUMNS', column)] ?? '';
    },
    errors: (tab) =>
      (grid.get(tab) ?? []).flatMap((cells, row) =>
        cells.flatMap((value, column) =>
          typeof value === 'string' && /^#(DIV|VALUE|REF|NAME|NUM|N\/A|NULL|ERROR)/.test(value)
            ? [`${row},${column}: ${value}`]
            : [],
        ),
      ),
  };
}
