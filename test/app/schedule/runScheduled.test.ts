/** What the time trigger does, over fakes of the world: due or not, budget, failures, mail, and giving way to whoever took over. */
import { AppError } from '../../../src/shared/errors';
import { t } from '../../../src/shared/text';
import { DEPARTMENT } from '../../../src/department/index';
import type { Ports } from '../../../src/app/ports';
import { runScheduled, type Jobs } from '../../../src/app/schedule/runScheduled';
import { keepSchedule, ownSchedule, type OwnSchedule } from '../../../src/app/schedule/state';
import { scheduleIssues } from '../../../src/app/schedule/issues';
import type { JobView } from '../../../src/app/viewTypes';
import { toSerial } from '../../../src/shared/civilDate';

interface World {
  readonly ports: Ports;
  readonly mails: { readonly to: readonly string[]; readonly subject: string; readonly text: string }[];
  readonly writes: string[];
  ms: number;
  hour: number;
  date: string;
  removed: number;
  allowed: boolean;
  /** Id of the schedule as the workbook says it. */
  scheduleId: string;
}

const OWN: OwnSchedule = {
  id: 's1',
  owner: 'anna@example.com',
  trigger: '42',
  pulse: 'P',
  timeZone: 'Europe/Moscow',
  language: 'ru',
  day: 1,
  hour: 9,
  slot: '2026-03-23T09',
  tries: 0,
  paused: false,
  digest: [],
  last: null,
};

function world(own: Partial<OwnSchedule> | null = {}): World {
  const store = new Map<string, string>();
  const made: World = {
    mails: [],
    writes: [],
    ms: 0,
    hour: 9,
    date: '2026-03-30',
    removed: 0,
    allowed: true,
    scheduleId: 's1',
    ports: null as unknown as Ports,
  };
  const record = (): string =>
    JSON.stringify({
      departmentId: 'D',
      workbooks: { pulse: 'P' },
      schedule: { id: made.scheduleId, owner: OWN.owner, day: 1, hour: 9, since: '2026-03-01T09:00' },
    });
  const ports = {
    sheets: {
      readStructure: () => ({
        spreadsheetId: 'P',
        developerMetadata: [{ metadataKey: 'mp.department', metadataValue: record(), metadataId: 1 }],
      }),
      batchUpdate: (_id: string, requests: readonly object[]) => made.writes.push(JSON.stringify(requests)),
    },
    store: {
      get: (key: string) => store.get(key) ?? null,
      set: (key: string, value: string) => void store.set(key, value),
      remove: (key: string) => void store.delete(key),
    },
    schedule: { own: () => ['42'], create: () => '43', remove: () => void (made.removed += 1) },
    mail: {
      allowed: () => made.allowed,
      ask: () => undefined,
      left: () => 100,
      send: (to: readonly string[], subject: string, text: string) => void made.mails.push({ to, subject, text }),
    },
    now: () => made.ms,
    today: () => made.date,
    nowSerial: () => toSerial(made.date) + made.hour / 24,
    newId: () => 'id',
    user: () => 'anna@example.com',
    activeFile: () => {
      throw new Error('no file is open in a time-driven run');
    },
  } as unknown as Ports;
  Object.assign(made, { ports });
  if (own) keepSchedule(ports, { ...OWN, ...own });
  return made;
}

const view = (done: number, total: number, changes = 0): JobView => ({
  jobId: 'J',
  kind: 'refresh',
  done,
  total,
  label: t('шаг', 'step'),
  finished: done === total,
  ...(done === total
    ? { result: { summary: t('РНП обновлён: 3 строки.', 'RNP refreshed: 3 rows.'), changes, links: [], problems: [] } }
    : {}),
});

/** Jobs of two steps, each of which takes so long. */
function jobs(made: World, stepMs = 1000, changes = 0, left: JobView | null = null) {
  const asked: { jobId: string; retry: boolean; file: string }[] = [];
  let done = left?.done ?? 0;
  const list: Jobs = {
    unfinished: () => left,
    start: () => view(0, 2),
    step: (ports, jobId, retry) => {
      asked.push({ jobId, retry, file: ports.activeFile() });
      made.ms += stepMs;
      done += 1;
      return view(done, 2, changes);
    },
  };
  return { list, asked };
}

const wording = (error: unknown) => ({
  what: t(`Сбой ${(error as Error).message}`, `Failure ${(error as Error).message}`),
  action: t('Откройте файл рабочим аккаунтом', 'Open the file with your work account'),
});
const run = (made: World, list: Jobs, trigger = '42') => runScheduled(made.ports, DEPARTMENT, list, trigger, wording);
const kept = (made: World) => ownSchedule(made.ports, { pulse: 'P' });
const failing = (code: 'NO_ACCESS' | 'QUOTA'): Jobs => ({
  unfinished: () => null,
  start: () => view(0, 2),
  step: () => {
    throw new AppError(code, code);
  },
});

describe('a run of the time trigger', () => {
  it('does nothing before its hour, and reads nothing', () => {
    const made = world();
    made.hour = 8;
    const { list, asked } = jobs(made);
    expect(run(made, list)).toBe('idle');
    expect(asked).toEqual([]);
  });

  it('refreshes at its hour with the department’s file, once; an unchanged department is not written to', () => {
    const made = world();
    const { list, asked } = jobs(made);
    expect(run(made, list)).toBe('nothing');
    expect(asked.map((each) => each.file)).toEqual(['P', 'P']);
    expect([made.writes, made.mails]).toEqual([[], []]);
    expect(kept(made)).toMatchObject({ slot: '2026-03-30T09', last: { outcome: 'nothing', at: '2026-03-30T09:00' } });
    made.hour = 10;
    expect(run(made, jobs(made).list)).toBe('idle');
  });

  it('makes up for a time that was missed', () => {
    const made = world();
    made.date = '2026-04-02';
    expect(run(made, jobs(made).list)).toBe('nothing');
  });

  it('tells the workbook when something changed', () => {
    const made = world();
    expect(run(made, jobs(made, 1000, 3).list)).toBe('done');
    expect(made.writes).toHaveLength(1);
    expect(made.writes[0]).toContain('РНП обновлён');
  });

  it('stops when its time is up, says so, and goes on at the next hour where it stopped', () => {
    const made = world();
    const slow = jobs(made, 5 * 60_000);
    expect(run(made, slow.list)).toBe('paused');
    expect(slow.asked).toHaveLength(1);
    expect(kept(made)).toMatchObject({ paused: true });
    expect(scheduleIssues(made.ports, 'P', { id: 's1', owner: '', day: 1, hour: 9, since: '' })[0]?.code).toBe(
      'schedule.paused',
    );
    made.hour = 10;
    made.ms = 0;
    const rest = jobs(made, 1000, 0, view(1, 2));
    expect(run(made, rest.list)).toBe('nothing');
    expect(rest.asked).toEqual([{ jobId: 'J', retry: true, file: 'P' }]);
    expect(kept(made)?.paused).toBe(false);
  });

  it('mails a lasting failure with the repair, and keeps it for the panel', () => {
    const made = world({ digest: ['team@example.com'] });
    expect(run(made, failing('NO_ACCESS'))).toBe('failed');
    expect(made.mails).toHaveLength(1);
    expect(made.mails[0]?.to).toEqual(['anna@example.com', 'team@example.com']);
    expect(made.mails[0]?.text).toContain('Что сделать\n— Откройте файл рабочим аккаунтом');
    expect(made.writes[0]).toContain('NO_ACCESS');
    expect(kept(made)).toMatchObject({ slot: '2026-03-30T09', last: { outcome: 'failed' } });
  });

  it('tries a passing failure again for three hours before it tells', () => {
    const made = world();
    expect([9, 10].map((hour) => ((made.hour = hour), run(made, failing('QUOTA'))))).toEqual(['failed', 'failed']);
    expect([made.mails.length, kept(made)?.tries]).toEqual([0, 2]);
    made.hour = 11;
    run(made, failing('QUOTA'));
    expect(made.mails).toHaveLength(1);
    made.hour = 12;
    expect(run(made, failing('QUOTA'))).toBe('idle');
  });

  it('says that no mail went out when it is not allowed', () => {
    const made = world();
    made.allowed = false;
    run(made, failing('NO_ACCESS'));
    expect(made.mails).toEqual([]);
    expect(kept(made)?.last?.text.ru).toContain('Письмо не отправлено');
  });

  it('gives way when somebody took the schedule over, and removes what is left of an earlier one', () => {
    const made = world();
    made.scheduleId = 'another';
    const { list, asked } = jobs(made);
    expect(run(made, list)).toBe('removed');
    expect([made.removed, asked.length, kept(made)]).toEqual([1, 0, null]);
    const other = world();
    expect(run(other, jobs(other).list, '41')).toBe('removed');
    expect(kept(other)).not.toBeNull();
  });

  it.each([
    ['nothing else is new', 0, /РНП: данные не загрузились/, /— Bitrix24: Ключ не подошёл\./],
    ['there is a digest', 3, /РНП ·|Marketing Pulse/, null],
  ])('pulls connected systems first, and mails their owner what failed when %s', (_name, changes, subject, says) => {
    const made = world();
    const { list, asked } = jobs(made, 1000, changes);
    const order: string[] = [];
    const failures = [t('Bitrix24: Ключ не подошёл', 'Bitrix24: The key was not accepted')];
    const pull = (): { rows: number; failures: typeof failures } => {
      order.push(`pull before ${asked.length}`);
      return { rows: 0, failures };
    };
    run(made, { ...list, pull });
    expect(order).toEqual(['pull before 0']);
    expect(kept(made)?.last?.text.ru).toMatch(/Не загружено: Bitrix24: Ключ не подошёл/);
    if (says === null) return;
    expect(made.mails).toEqual([
      {
        to: ['anna@example.com'],
        subject: expect.stringMatching(subject) as string,
        text: expect.stringMatching(says) as string,
      },
    ]);
  });

  it('does not pull again when a run goes on', () => {
    const made = world({ paused: true });
    const { list } = jobs(made);
    let pulls = 0;
    run(made, { ...list, pull: () => ({ rows: (pulls += 1), failures: [] }) });
    expect(pulls).toBe(0);
  });
});
