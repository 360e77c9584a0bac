/** Two people and a schedule: who runs is told while it writes, a dead run's place can be taken, and a run with nothing to write leaves no trace. */
import { METADATA_RUN } from '../../src/blueprint/compile/identity';
import { importWith, openFile, refreshWith, type Call } from '../../workbench/sample/driver';
import { createHost, PanelRefusal, type Host } from '../../workbench/host';
import { sampleAnswers } from '../../workbench/sample/sampleAnswers';
import { readFacts } from '../../workbench/sample/readFacts';
import type { JobView } from '../../src/panel/contract';
import { valuesOf } from './support';

const quiet = (): void => undefined;
const [OWNER, MATE] = ['owner@example.com', 'teammate@example.com'];
const MINUTE = 60_000;

describe('a run of several steps in the eyes of another person', () => {
  let now = Date.parse('2026-03-30T07:02:00Z');
  const host: Host = createHost({ now: () => now, language: 'en' });
  let pulse: string;
  let owner: Call;
  let mate: Call;
  let lines = 0;

  /** New leads, so that the next refresh has something to write. */
  const newLeads = (call: Call): void => {
    const rows = [1, 2].map(() => `L${++lines},2026-03-0${1 + (lines % 9)},,new`);
    importWith(
      call,
      openFile(new TextEncoder().encode(['lead_id,created,channel,status', ...rows, ''].join('\n'))),
      'l.csv',
      quiet,
    );
  };
  const lease = (): { step: number; of: number; who: string } | null => {
    const { body } = host.emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${pulse}?fields=developerMetadata` });
    const all = (body as { developerMetadata: { metadataKey: string; metadataValue?: string }[] }).developerMetadata;
    const found = all.filter((each) => each.metadataKey === METADATA_RUN);
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0] ? (JSON.parse(found[0].metadataValue ?? '{}') as { step: number; of: number; who: string }) : null;
  };
  const step = (call: Call, job: JobView): JobView => call('stepJob', { jobId: job.jobId, retry: false });
  const finish = (call: Call, start: JobView): JobView => {
    let job = start;
    while (!job.finished) job = step(call, job);
    return job;
  };
  const running = (call: Call): { text?: { en: string; ru: string }; action?: string } => {
    const overview = call('overview', {});
    return (overview.state === 'department' && overview.running) || {};
  };
  const refused = (work: () => unknown): PanelRefusal['shown'] => {
    try {
      work();
    } catch (error) {
      if (error instanceof PanelRefusal) return error.shown;
      throw error;
    }
    throw new Error('it was not refused');
  };
  const writesDuring = (work: () => unknown): string[] => {
    const writes: string[] = [];
    host.emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
    work();
    return [...writes];
  };

  beforeAll(() => {
    const blank = host.newSpreadsheet('blank');
    const overview = host.call('overview', {}, blank);
    if (overview.state !== 'none') throw new Error('a blank file is taken for a department');
    const answers = { ...sampleAnswers('en', overview.catalogue, false), roles: ['head'], timeZone: 'Europe/Moscow' };
    const inBlank: Call = (method, input) => host.call(method, input, blank);
    let job = inBlank('startCreate', answers);
    // the folder with empty files, then the Pulse workbook
    job = step(inBlank, step(inBlank, job));
    pulse = host.fileByPart('pulse');
    expect(lease()).toMatchObject({ who: OWNER, kind: 'create', step: 2 });
    finish(inBlank, job);
    expect(lease()).toBeNull();
    for (const part of ['pulse', 'library', 'people', 'folder']) {
      const id = host.fileByPart(part);
      host.emulator.handle({
        method: 'POST',
        url: `/drive/v3/files/${id}/permissions`,
        body: { role: 'writer', type: 'user', emailAddress: MATE },
      });
      host.emulator.grantFile(id, MATE);
    }
    for (const file of host.departmentFiles()) host.emulator.grantFile(file.id, MATE);
    owner = (method, input) => host.call(method, input, pulse);
    mate = (method, input) => host.call(method, input, pulse, MATE);
    newLeads(owner);
    refreshWith(owner, 'en', quiet);
  }, 120_000);

  it('names who runs, since when and at which step, and refuses a second run before it computes anything', () => {
    newLeads(owner);
    const job = step(owner, owner('startRefresh', {}));
    now += MINUTE;
    expect(running(mate)).toEqual({
      text: {
        en: `${OWNER} has been refreshing since 10:02, step 1 of 2`,
        ru: `${OWNER} обновляет отдел с 10:02, шаг 1 из 2`,
      },
      action: 'wait',
    });
    // one's own run is shown as unfinished, not as somebody's
    expect(running(owner)).toEqual({});
    const second = mate('startRefresh', {});
    let shown: PanelRefusal['shown'] | undefined;
    expect(writesDuring(() => (shown = refused(() => step(mate, second))))).toEqual([]);
    expect(shown?.what.en).toBe(`${OWNER} has been refreshing since 10:02, step 1 of 2`);
    expect(shown?.action?.kind).toBe('retry');
    expect(refused(() => newLeads(mate)).what.en).toContain(OWNER);
    const { run } = mate('lastRun', {});
    expect(refused(() => mate('undo', { runId: run?.runId ?? '' })).what.en).toContain('10:02');
    finish(owner, job);
    expect(lease()).toBeNull();
    expect(running(mate)).toEqual({});
    // now the second one goes on where it was refused, finds nothing left to do and leaves no trace
    expect(writesDuring(() => finish(mate, second))).toEqual([]);
  });

  it('gives the place of a dead run to whoever refreshes next, who finishes it', () => {
    newLeads(owner);
    const dead = step(owner, owner('startRefresh', {}));
    now += 9 * MINUTE;
    expect(running(mate).action).toBe('wait');
    now += 2 * MINUTE;
    expect(running(mate)).toMatchObject({ action: 'takeOver' });
    expect(running(mate).text?.en).toMatch(
      /^A refresh by owner@example.com started at 10:03 and stopped at step 1 of 2$/,
    );
    const taken = step(mate, mate('startRefresh', {}));
    finish(mate, taken);
    expect(lease()).toBeNull();
    expect(running(owner)).toEqual({});
    // the first one, found again by its panel, has nothing left to write
    expect(writesDuring(() => finish(owner, dead))).toEqual([]);
  });

  it('refuses a schedule or the menu while somebody else runs, and while the same person’s panel does', () => {
    newLeads(mate);
    const job = step(mate, mate('startRefresh', {}));
    const toast = (user: string): string => String(host.run('refreshNow', [], pulse, user).ui.toasts.at(-1)?.message);
    expect(toast(OWNER)).toContain(`${MATE} has been refreshing since`);
    expect(toast(MATE)).toContain('Your run in the panel is still going, step 2 of 2');
    // the refused runs did not take the place of the one in the panel
    finish(mate, job);
    expect(lease()).toBeNull();
    expect(readFacts(host.emulator, pulse).reduce((sum, row) => sum + Number(row.leads), 0)).toBe(
      valuesOf(host, pulse, `'Leads'!A2:A`).length,
    );
  });

  it('forgets a stopped run, and undo ends a dead one', () => {
    newLeads(owner);
    const job = step(owner, owner('startRefresh', {}));
    expect(lease()).not.toBeNull();
    owner('cancelJob', { jobId: job.jobId });
    expect(lease()).toBeNull();
    newLeads(owner);
    step(owner, owner('startRefresh', {}));
    now += 11 * MINUTE;
    const { run } = mate('lastRun', {});
    mate('undo', { runId: run?.runId ?? '' });
    expect(lease()).toBeNull();
  });

  it('of two that took the step at the same moment one is named to the other', () => {
    refreshWith(owner, 'en', quiet);
    newLeads(owner);
    const first = owner('startRefresh', {});
    let nested = 0;
    host.emulator.onCall((each) => {
      if (!/batchGetByDataFilter/.test(each.method) || nested > 0) return;
      nested += 1;
      step(mate, mate('startRefresh', {}));
    });
    expect(refused(() => step(owner, first)).what.en).toMatch(
      /^teammate@example.com has been refreshing since \d\d:\d\d, step 1 of 2$/,
    );
  });
});
