/**
 * What people are paid is known only in the People workbook: the note by which a refresh can be undone lies there too, and Pulse, which the
 * whole team may open, says only how many rows there are. The undo still takes the bonuses back.
 */
import { readFileSync } from 'node:fs';
import { UNDO_SHEET_ID } from '../../../src/reconcile/undo/undoLog';
import { importWith, openFile, refreshWith, type Call } from '../../../workbench/sample/driver';
import { madeDepartment, type MadeDepartment } from '../../support/madeDepartment';
import { NOW, valuesOf } from '../support';

const quiet = (): void => undefined;
const MATE = 'teammate@example.com';

describe('the note of a run about pay', () => {
  let made: MadeDepartment;
  let people = '';
  const leads = openFile(readFileSync('samples/leads.csv'));
  const part = (from: number): typeof leads => ({ ...leads, rows: leads.rows.slice(from) }) as typeof leads;
  /** The whole undo sheet of a workbook as text; '' where there is none. */
  const note = (file: string): string => {
    const url = `/v4/spreadsheets/${file}:getByDataFilter?fields=sheets(data(rowData(values(userEnteredValue))))`;
    const body = { dataFilters: [{ gridRange: { sheetId: UNDO_SHEET_ID } }], includeGridData: true };
    return JSON.stringify(made.host.emulator.handle({ method: 'POST', url, body }).body);
  };
  const bonuses = (): unknown[][] => valuesOf(made.host, people, `'Премии месяца'!A2:J40`).filter((row) => row[1]);

  let before: unknown[][] = [];

  beforeAll(() => {
    made = madeDepartment({ language: 'ru', now: NOW });
    people = made.host.fileByPart('people');
    importWith(made.call, part(2700), 'leads.csv', quiet);
    refreshWith(made.call, 'ru', quiet);
    before = bonuses();
    importWith(made.call, part(2300), 'leads.csv', quiet);
    refreshWith(made.call, 'ru', quiet);
  }, 180_000);

  it('names nobody in Pulse, and everything that is needed in People', () => {
    expect(bonuses()).not.toEqual(before);
    expect(note(people)).toContain('payroll');
    expect(note(people)).toContain('Игорь Смирнов');
    expect(note(made.pulse)).not.toContain('payroll');
    expect(note(made.pulse)).toContain('elsewhere');
  });

  it('still takes the bonuses back', () => {
    const run = made.call('lastRun', {}).run;
    made.call('undo', { runId: run?.runId ?? '' });
    expect(bonuses()).toEqual(before);
    expect(made.call('lastRun', {}).run).toBeNull();
  });

  it('leaves the bonuses to somebody who may open People when another person undoes the run, and says so', () => {
    importWith(made.call, part(2300), 'leads.csv', quiet);
    refreshWith(made.call, 'ru', quiet);
    const [paid, facts] = [bonuses(), valuesOf(made.host, made.pulse, `'Факты'`)];
    for (const { id } of made.host.departmentFiles().filter((file) => file.id !== people)) {
      const body = { role: 'writer', type: 'user', emailAddress: MATE };
      made.host.emulator.handle({ method: 'POST', url: `/drive/v3/files/${id}/permissions`, body });
      made.host.emulator.grantFile(id, MATE);
    }
    const mate: Call = (method, input) => made.host.call(method, input, made.pulse, MATE);
    const report = mate('undo', { runId: mate('lastRun', {}).run?.runId ?? '' });
    expect(report.problems.map(({ code }) => code)).toEqual(['undo.closed']);
    expect(report.problems[0]?.what.ru).toContain('Люди');
    expect(bonuses()).toEqual(paid);
    expect(valuesOf(made.host, made.pulse, `'Факты'`)).not.toEqual(facts);
  });
});
