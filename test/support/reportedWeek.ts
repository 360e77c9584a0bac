/** A small department with one closed week and the report of it, made by the shipped bundle. */
import { DEPARTMENT } from '../../src/department/index';
import { addDays, toSerial } from '../../src/shared/civilDate';
import { refreshWith } from '../../workbench/sample/driver';
import { madeDepartment, SMALLEST, type MadeDepartment } from './madeDepartment';

/** The week that is closed, as its report and its frozen numbers name it. */
export const CLOSED_WEEK = '2026-W10/2026-03';

export interface ReportedWeek extends MadeDepartment {
  /** File of the report. */
  readonly report: string;
  readonly refresh: () => ReturnType<typeof refreshWith>;
  /** One more lead of that week comes, and the week is closed with it; the report is written anew by a refresh, `before` which something is seen. */
  readonly changeWeek: (id: string, before?: () => void) => void;
}

const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);

/** Two weeks of a lead a day, a plan, a channel; seen on the Monday after them, when the first of them is due. */
export function reportedWeek(): ReportedWeek {
  const made = madeDepartment(SMALLEST);
  const { host, pulse, call } = made;
  let leads = 0;
  const add = (key: string, first: number, records: readonly Record<string, string | number>[]): void => {
    const tab = DEPARTMENT.tabs.find((each) => each.key === key);
    if (tab?.kind !== 'table') throw new Error(`${key} is no table`);
    const data = records.flatMap((record, index) =>
      Object.entries(record).map(([column, value]) => ({
        range: `'${tab.title.ru}'!${letters(tab.columns.findIndex((each) => each.key === column))}${first + index}`,
        values: [[value]],
      })),
    );
    const url = `/v4/spreadsheets/${pulse}/values:batchUpdate`;
    const answer = host.emulator.handle({
      method: 'POST',
      url,
      body: { valueInputOption: 'USER_ENTERED', data },
    });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  };
  const addLeads = (ids: readonly (readonly [id: string, day: string])[]): void => {
    add(
      'leads',
      2 + leads,
      ids.map(([id, day]) => ({ lead_id: id, created: toSerial(day), channel: 'SEO', status: 'Новый' })),
    );
    leads += ids.length;
  };
  const refresh = () => refreshWith(call, 'ru', () => undefined);
  addLeads(Array.from({ length: 14 }, (_, day) => [`L${day}`, addDays('2026-03-02', day)] as const));
  add('plan', 2, [{ month: toSerial('2026-03-01'), channel: 'SEO', leads: 40 }]);
  refresh();
  return {
    ...made,
    report: host.fileByPart(`report:${CLOSED_WEEK}`),
    refresh,
    changeWeek: (id, before) => {
      addLeads([[id, '2026-03-05']]);
      refresh();
      call('reopenWeek', { period: CLOSED_WEEK, reason: 'нашли выгрузку' });
      call('closeWeek', { period: CLOSED_WEEK, reason: 'всё на месте' });
      before?.();
      refresh();
    },
  };
}
