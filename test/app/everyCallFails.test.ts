/** Creation and refresh with a failure at every single call, one after another: they go on, and nothing is made twice. */
import type { FaultKind } from '../../emulator/faults';
import type { Host } from '../../workbench/host';
import { importWith, openFile, refreshWith, type Call } from '../../workbench/sample/driver';
import { readFacts } from '../../workbench/sample/readFacts';
import type { CreateInput, JobView } from '../../src/panel/contract';
import { madeDepartment } from '../support/madeDepartment';
import { tabValues } from '../support/tabValues';
import { callIn, emptyHost, NOW } from './support';
import { readFileSync } from 'node:fs';

const KINDS: readonly FaultKind[] = [503, 'timeout-after', 'kill-before', 'kill-after'];

const quiet = (): void => undefined;

/**
 * Steps a run to its end; in each step the first call fails, on the retry the second, and so on until the step is through.
 * A killed run is found again by the panel's overview, as after closing it.
 */
function stumble(host: Host, call: Call, start: JobView, kind: FaultKind): { job: JobView; faults: number } {
  let job = start;
  let faults = 0;
  while (!job.finished) {
    for (let nth = 1; ; nth++) {
      // a read that Google refuses is repeated by the add-on itself; only a failed write reaches the person
      const match = typeof kind === 'number' || kind === 'timeout-after' ? /batchUpdate|create/ : /./;
      host.emulator.faults.add({ nth, kind, match });
      try {
        job = call('stepJob', { jobId: job.jobId, retry: nth > 1 });
        host.emulator.faults.clear();
        break;
      } catch {
        faults++;
        host.emulator.faults.clear();
        const overview = call('overview', {});
        expect('unfinished' in overview && overview.unfinished?.jobId).toBe(job.jobId);
        if (nth > 20) throw new Error(`the step does not end: ${job.label.en}`);
      }
    }
  }
  return { job, faults };
}

/** What a department consists of: its files by the part they play, and every cell of the visible tables: what was entered, and what a reader sees. */
function contents(host: Host): { parts: string[]; tabs: Record<string, unknown> } {
  const files = host.emulator.list().filter((file) => file.appProperties.mp_department !== undefined && !file.trashed);
  const tabs: Record<string, unknown> = {};
  for (const part of ['pulse', 'library']) {
    const id = host.fileByPart(part);
    const { sheets } = host.emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${id}` }).body as {
      sheets: { properties: { title: string } }[];
    };
    const titles = sheets
      .map(({ properties }) => properties.title)
      .filter((title) => title !== 'Документы' && title !== 'Команда');
    for (const as of ['FORMULA', 'FORMATTED_VALUE'] as const)
      tabValues(host.emulator, id, titles, as).forEach((shown, at) => {
        tabs[`${part} ${titles[at] ?? ''} ${as}`] = shown;
      });
  }
  return { parts: files.map((file) => file.appProperties.mp_part ?? '').sort(), tabs };
}

/** Creation is long: the kinds that leave the outcome unknown, which are the hard ones. A refusal before the effect is tried on the refresh. */
const UNKNOWN: readonly FaultKind[] = ['timeout-after', 'kill-after'];

describe('a failure at every call of creation', () => {
  let wanted: ReturnType<typeof contents>;
  /** One role: a document more makes the same calls again. */
  const small = (answers: CreateInput): CreateInput => ({ ...answers, roles: ['head'] });

  beforeAll(() => {
    wanted = contents(madeDepartment({ language: 'ru', sample: false, roles: ['head'], now: NOW }).host);
  }, 120_000);

  it.each(UNKNOWN)(
    'goes on after %s, without twins',
    (kind) => {
      const { host, blank, answers } = emptyHost('ru', false);
      const call = callIn(host, blank);
      const { faults } = stumble(host, call, call('startCreate', small(answers)), kind);
      expect(faults).toBeGreaterThan(wanted.parts.length);
      expect(contents(host)).toEqual(wanted);
    },
    120_000,
  );
});

describe('a failure at every call of a refresh', () => {
  const readings = ['leads', 'spend'].map((name) => openFile(readFileSync(`samples/${name}.csv`)));
  let host: Host;
  let call: Call;
  let imported = 0;

  beforeAll(() => {
    ({ host, call } = madeDepartment({ language: 'ru', roles: ['head'], now: NOW }));
  }, 120_000);

  it.each(KINDS)(
    'goes on after %s, with the facts of an undisturbed run',
    (kind) => {
      imported += 150;
      for (const [index, reading] of readings.entries()) {
        const rows = reading.rows.slice(0, imported);
        importWith(call, { ...reading, rows } as typeof reading, `${index}.csv`, quiet);
      }
      const counted = (readings[0]?.rows ?? [])
        .slice(0, imported)
        .filter((row) => !['spam', 'duplicate'].includes(String((row.values as { status?: unknown }).status))).length;
      const { faults, job } = stumble(host, call, call('startRefresh', {}), kind);
      // the facts, and documents or their index, are written
      expect(faults).toBeGreaterThanOrEqual(2);
      const facts = readFacts(host.emulator, host.fileByPart('pulse'));
      expect(facts.reduce((sum, row) => sum + Number(row.leads), 0)).toBe(counted);
      const keys = facts.map((row) => `${row.segment}|${row.channel}`);
      expect(new Set(keys).size).toBe(keys.length);
      const writes: string[] = [];
      host.emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
      const undisturbed = refreshWith(call, 'ru', quiet);
      expect(undisturbed.changes).toBe(0);
      expect(writes).toEqual([]);
      // a correction of a closed week is told by the run that writes it, and once
      const codes = (problems: typeof undisturbed.problems): string[] =>
        problems.map(({ code }) => code).filter((code) => !['refresh.lag', 'closing.restated'].includes(code));
      expect(codes(job.result?.problems ?? [])).toEqual(codes(undisturbed.problems));
    },
    120_000,
  );
});
