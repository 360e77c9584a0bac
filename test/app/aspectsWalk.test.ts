/**
 * A walk over the 17 aspects of a department that the shipped bundle made: each one's artefacts are there, every link leads somewhere, and
 * its health falls when its content is taken away and comes back with it.
 */
import type { Host } from '../../workbench/host';
import { importWith, openFile, refreshWith, type Call } from '../../workbench/sample/driver';
import { readFileSync } from 'node:fs';
import { HEALTH } from '../../src/department/groups';
import { DEPARTMENT } from '../../src/department/index';
import { tabId } from '../../src/blueprint/compile/identity';
import type { HealthAspectView } from '../../src/panel/contract';
import { madeDepartment } from '../support/madeDepartment';
import { brokenLinks, linksOfDepartment } from '../support/links';
import { NOW } from './support';

const quiet = (): void => undefined;

/** What each aspect consists of, after the field's list: tabs, and documents by the part that they play (`x:` = one of a kind per row). */
const ARTEFACTS: Readonly<Record<number, { readonly tabs: readonly string[]; readonly documents: readonly string[] }>> =
  {
    1: { tabs: ['team', 'contractors'], documents: ['org'] },
    2: { tabs: ['team'], documents: ['job:head', 'job:performance', 'job:content'] },
    3: { tabs: ['schemes', 'motivation', 'payroll', 'pay_what_if'], documents: ['pay:'] },
    4: {
      tabs: ['ideal', 'vacancies', 'candidates', 'hiring_funnel', 'onboarding'],
      documents: ['ideal', 'vacancy:', 'onboarding:', 'handbook'],
    },
    5: { tabs: ['tasks', 'task_load', 'task_memory'], documents: [] },
    6: {
      tabs: ['segments', 'lead_defs', 'custdev', 'jtbd', 'competitors', 'walkthroughs', 'market_size'],
      documents: ['sla', 'research'],
    },
    7: { tabs: ['products'], documents: ['product:'] },
    8: { tabs: ['matrix'], documents: [] },
    9: { tabs: ['positioning', 'claims'], documents: ['positioning'] },
    10: { tabs: ['landings', 'landing_sections'], documents: ['landing:'] },
    11: { tabs: ['spend', 'month_costs', 'unit_economics', 'full_cost'], documents: [] },
    12: { tabs: ['hypotheses', 'tests', 'learnings'], documents: [] },
    13: { tabs: ['funnel', 'cohorts', 'cjm'], documents: [] },
    14: { tabs: ['leads', 'lead_quality', 'disputes'], documents: ['sla'] },
    15: { tabs: ['content_strategy', 'rubrics', 'content_plan', 'utm', 'post_results'], documents: [] },
    16: { tabs: ['goals', 'decomposition', 'plan', 'plan_fact', 'rnp'], documents: ['strategy'] },
    17: { tabs: ['meetings', 'agenda', 'decisions'], documents: ['meeting:'] },
  };

describe.each(['ru', 'en'] as const)('the 17 aspects of a made department (%s)', (language) => {
  let host: Host;
  let call: Call;

  beforeAll(() => {
    ({ host, call } = madeDepartment({ language, now: NOW }));
    if (language === 'en') return;
    for (const kind of ['leads', 'spend']) {
      const reading = openFile(readFileSync(`samples/${kind}.csv`));
      const rows = reading.rows.slice(kind === 'leads' ? -900 : -400);
      importWith(call, { ...reading, rows } as typeof reading, `${kind}.csv`, quiet);
    }
    refreshWith(call, language, quiet);
  }, 240_000);

  /** Sheet ids of a workbook's tabs, as they stand in the file. */
  const sheetsOf = (workbook: string): number[] => {
    const url = `/v4/spreadsheets/${host.fileByPart(workbook)}?fields=sheets.properties.sheetId`;
    const { sheets } = host.emulator.handle({ method: 'GET', url }).body as {
      readonly sheets: readonly { readonly properties: { readonly sheetId: number } }[];
    };
    return sheets.map(({ properties }) => properties.sheetId);
  };

  it('stand there: every tab in its workbook and every document in Drive', () => {
    const sheets = new Set(DEPARTMENT.workbooks.flatMap(({ key }) => sheetsOf(key)));
    const parts = host.departmentFiles().map((file) => file.appProperties.mp_part ?? '');
    const missing = Object.entries(ARTEFACTS).flatMap(([aspect, { tabs, documents }]) => [
      ...tabs.filter((key) => !sheets.has(tabId(key))).map((key) => `${aspect}: tab ${key}`),
      ...documents
        .filter((part) => !parts.some((each) => (part.endsWith(':') ? each.startsWith(part) : each === part)))
        .map((part) => `${aspect}: document ${part}`),
    ]);
    expect(missing).toEqual([]);
    expect(Object.keys(ARTEFACTS).map(Number)).toEqual(HEALTH.map((aspect) => aspect.number));
  });

  it('have links that lead to a file, a tab and cells that are there', () => {
    const links = linksOfDepartment(host);
    expect(links.length).toBeGreaterThan(100);
    expect(brokenLinks(host, links)).toEqual([]);
  });

  if (language === 'en') return;

  describe('health', () => {
    let before: readonly HealthAspectView[];
    const aspects = (): readonly HealthAspectView[] => call('health', {}).aspects;
    const scoreOf = (views: readonly HealthAspectView[], number: number): number =>
      views.find((view) => view.number === number)?.score ?? -1;

    /** Rows below the header of a tab, as typed: formulas stay formulas. */
    const typedRows = (key: string): { readonly file: string; readonly range: string; readonly rows: unknown[][] } => {
      const tab = DEPARTMENT.tabs.find((each) => each.key === key);
      if (tab?.kind !== 'table') throw new Error(`${key} is no table`);
      const file = host.fileByPart(tab.workbook);
      const range = `'${tab.title[language]}'!A2:AZ`;
      const url = `/v4/spreadsheets/${file}/values/${encodeURIComponent(range)}?valueRenderOption=FORMULA`;
      return {
        file,
        range,
        rows: (host.emulator.handle({ method: 'GET', url }).body as { values?: unknown[][] }).values ?? [],
      };
    };
    const write = (file: string, range: string, values: unknown[][]): void => {
      const url = `/v4/spreadsheets/${file}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`;
      const answer = host.emulator.handle({ method: 'PUT', url, body: { values } });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    };

    beforeAll(() => {
      before = aspects();
    });

    it('finds tabs and documents of the sample department fitting together', () => {
      const { integrity } = call('health', {});
      expect(integrity.flatMap(({ count, places }) => (count === 0 ? [] : places.map(({ text }) => text.ru)))).toEqual(
        [],
      );
    });

    it('is known for every aspect of the sample department', () => {
      expect(before.map((view) => view.number)).toEqual(HEALTH.map((aspect) => aspect.number));
      for (const view of before)
        expect([view.number, view.checks.every((check) => check.state !== 'unknown')]).toEqual([view.number, true]);
      for (const view of before) expect(view.score).toBeGreaterThan(0);
    });

    it.each(HEALTH.map((aspect) => [aspect.number, aspect.title.en, aspect] as const))(
      '%d (%s) falls when its tables are emptied, says what is missing and where, and returns with them',
      (number, _title, aspect) => {
        const tables = [...new Set(aspect.checks.flatMap((each) => Object.keys(each.needs)))].filter(
          (key) => key !== 'calendar',
        );
        const kept = tables.map(typedRows);
        for (const { file, range } of kept)
          host.emulator.handle({
            method: 'POST',
            url: `/v4/spreadsheets/${file}/values/${encodeURIComponent(range)}:clear`,
            body: {},
          });
        let emptied: HealthAspectView | undefined;
        try {
          emptied = aspects().find((view) => view.number === number);
        } finally {
          // the aspects after this one look at the same department
          for (const { file, range, rows } of kept) write(file, range, rows);
        }
        expect(scoreOf(aspects(), number)).toBe(scoreOf(before, number));
        expect(emptied?.score ?? 0).toBeLessThan(scoreOf(before, number));
        expect(emptied?.state).not.toBe('complete');
        const failing = emptied?.checks.filter((check) => check.state === 'checked' && (check.share ?? 1) < 1) ?? [];
        expect(failing.length).toBeGreaterThan(0);
        for (const check of failing) {
          expect([check.title.en, check.action.ru, check.action.en]).not.toContain('');
          expect(check.link).toMatch(/^https:/);
        }
      },
    );
  });
});
