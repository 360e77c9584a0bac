/** Sample data go by a plan: the look names what goes, changed rows stay, a stale look is refused, a second look finds nothing. */
import type { Host } from '../../workbench/host';
import { createWith } from '../../workbench/sample/driver';
import { PanelRefusal } from '../../workbench/host';
import { emptyHost, type as typeInto, valuesOf } from './support';

describe('removing the sample data', () => {
  let host: Host;
  let pulse: string;
  const filled = (range: string): number => valuesOf(host, pulse, range).filter((row) => (row[0] ?? '') !== '').length;

  beforeAll(() => {
    const made = emptyHost('ru');
    host = made.host;
    createWith(
      (method, input) => host.call(method, input, made.blank),
      { ...made.answers, roles: ['head'], channels: made.answers.channels.slice(0, 2) },
      () => undefined,
    );
    pulse = host.fileByPart('pulse');
  }, 120_000);

  it('shows what goes without writing, keeps what people changed, and removes exactly the rest', () => {
    const overview = host.call('overview', {}, pulse);
    expect(overview.state === 'department' && overview.sample).toBe(true);
    const before = filled("'Задачи'!B2:B200");
    const first = host.call('sampleData', { commit: null }, pulse);
    expect(first.remove).toBeGreaterThan(20);
    expect(first.kept).toBe(0);
    expect(filled("'Задачи'!B2:B200")).toBe(before);

    // a person takes one of the sample tasks over; the plan that was shown before is then refused
    typeInto(host, pulse, "'Задачи'!B2", [['Наша задача']]);
    expect(() => host.call('sampleData', { commit: first.token }, pulse)).toThrow(PanelRefusal);
    const second = host.call('sampleData', { commit: null }, pulse);
    expect(second).toMatchObject({ remove: first.remove - 1, kept: 1 });
    const done = host.call('sampleData', { commit: second.token }, pulse);
    expect(done).toMatchObject({ done: true, remove: second.remove });

    const tasks = valuesOf(host, pulse, "'Задачи'!B2:B200")
      .flat()
      .filter((title) => title !== '');
    expect(tasks).toContain('Наша задача');
    const removedTasks = second.tabs.find((tab) => tab.title.en === 'Tasks')?.remove ?? 0;
    expect(removedTasks).toBeGreaterThan(0);
    expect(tasks).toHaveLength(before - removedTasks);
  });

  it('is over then: nothing is left to remove, and the panel no longer speaks of it', () => {
    const overview = host.call('overview', {}, pulse);
    expect(overview.state === 'department' && overview.sample).toBe(false);
    expect(host.call('sampleData', { commit: null }, pulse)).toMatchObject({ remove: 0, tabs: [] });
  });

  it('says in the journal what was removed', () => {
    expect(JSON.stringify(valuesOf(host, pulse, "'Журнал'!A1:H40"))).toContain('Убраны данные-примеры');
  });
});
