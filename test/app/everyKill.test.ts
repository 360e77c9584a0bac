/**
 * A refresh that writes documents, and its undo, killed in every state that they pass through. Between two writes nothing changes, so a kill
 * after each write, in turn, is a kill before and after every call, reads too. Sampled: one department of one role and nine documents, in
 * which a person was replaced, a role was renamed (its document with it), and a role was added (a new document, its link and its place in
 * the lists); the order of the writes is that of the run, not every order. The bundle's own calls are killed in everyCallFails.test.ts.
 */
import type { JobView } from '../../src/app/viewTypes';
import { startRefresh, stepRun } from '../../src/app/jobs/runs';
import { undoLastRun, undoView } from '../../src/app/undo/undoLastRun';
import { DEPARTMENT } from '../../src/department/index';
import { RunKilled } from '../../emulator/faults';
import { waitingIn } from './documents/support';
import { tinyTemplate, valuesIn, typeIn, type TinyHost, type TinyTemplate } from './tinyDepartment';

const WRITES = /batchUpdate|files\.(create|update)/;

function goOn(host: TinyHost, start: JobView, retry: boolean): void {
  let job = start;
  for (let again = retry; !job.finished; again = false)
    job = stepRun(host.ports, DEPARTMENT, { jobId: job.jobId, retry: again });
}

const begin = (host: TinyHost): JobView => startRefresh(host.ports, DEPARTMENT, waitingIn(host));

const refresh = (host: TinyHost): void => goOn(host, begin(host), false);

function undo(host: TinyHost): void {
  const { run } = undoView(host.ports);
  if (run) expect(undoLastRun(host.ports, DEPARTMENT, { runId: run.runId })).toMatchObject({ kept: 0, left: 0 });
}

interface Paragraph {
  readonly bullet?: object;
  readonly elements: readonly {
    readonly textRun?: { readonly content: string; readonly textStyle?: { readonly link?: { readonly url: string } } };
  }[];
}

/** Lines of a document with their bullets and links. */
function linesOf(emulator: TinyHost['emulator'], id: string): string[] {
  const { body } = emulator.handle({ method: 'GET', url: `/v1/documents/${id}` }).body as {
    readonly body: { readonly content: readonly { readonly paragraph?: Paragraph }[] };
  };
  return body.content.flatMap(({ paragraph }) => {
    if (!paragraph) return [];
    const words = paragraph.elements.map(({ textRun }) => textRun?.content ?? '').join('');
    const links = paragraph.elements.flatMap(({ textRun }) =>
      textRun?.content === '\n' ? [] : (textRun?.textStyle?.link?.url ?? []),
    );
    return [`${paragraph.bullet ? '• ' : ''}${words.trimEnd()} ${links.join(' ')}`];
  });
}

/** Everything that people see of a department, but the journal: its documents by part, and its tables. */
function picture({ emulator, pulse }: TinyHost): Readonly<Record<string, unknown>> {
  const files = emulator.list().filter((file) => file.appProperties.mp_part !== undefined);
  const documents = files
    .filter((file) => file.mimeType.endsWith('document') && !file.trashed)
    .map((file) => [`${file.appProperties.mp_part} ${file.name}`, linesOf(emulator, file.id)]);
  const tables = ['Team', 'Facts', 'Documents'].map((tab) => [
    tab,
    valuesIn(emulator, pulse, `'${tab}'!A1:Z40`).filter((row) => row.some((cell) => cell !== '')),
  ]);
  // a document that is made in another try has another id, and so have the bases of the sections that link to it
  const text = files.reduce(
    (all, { id, appProperties }) => all.replaceAll(id, appProperties.mp_part ?? ''),
    JSON.stringify(Object.fromEntries([...documents.sort(), ...tables])).replace(/\\":\\"[\da-z]+\\"/g, ''),
  );
  return JSON.parse(text) as Record<string, unknown>;
}

/** Runs until the kill; tells whether there was one. */
function killedAfter(host: TinyHost, nth: number, run: () => void): boolean {
  host.emulator.faults.add({ nth, kind: 'kill-after', match: WRITES });
  try {
    run();
    return false;
  } catch (error) {
    if (!(error instanceof RunKilled)) throw error;
    return true;
  } finally {
    host.emulator.faults.clear();
  }
}

const journalOf = ({ emulator, pulse }: TinyHost): string[] =>
  valuesIn(emulator, pulse, `'Journal'!A2:H60`).map((row) => String(row[3]));

describe('killed in every state', () => {
  let template: TinyTemplate;
  let before: ReturnType<typeof picture>;
  let after: ReturnType<typeof picture>;
  let writes = 0;

  beforeAll(() => {
    template = tinyTemplate(['head'], (host) => {
      refresh(host);
      typeIn(host.emulator, host.pulse, `'Team'!B2:C2`, [['Marketing lead', 'Ann Lee']]);
      typeIn(host.emulator, host.pulse, `'Team'!A3:B3`, [['seo', 'SEO']]);
    });
    const host = template.open();
    before = picture(host);
    host.emulator.onCall(({ kind, method }) => (writes += kind === 'write' && WRITES.test(method) ? 1 : 0));
    refresh(host);
    after = picture(host);
  }, 120_000);

  afterAll(() => template.remove());

  it('the run writes documents, makes one, and renames one', () => {
    expect(after).not.toEqual(before);
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1);
    expect(writes).toBeGreaterThanOrEqual(8);
  });

  it('a refresh goes on to the same end, and is then undone to the same beginning', () => {
    for (let nth = 1; nth <= writes; nth++) {
      const host = template.open();
      const start = begin(host);
      expect(killedAfter(host, nth, () => goOn(host, start, false))).toBe(true);
      const saved = JSON.parse(host.ports.store.get('mp.job') ?? 'null') as { step: number } | null;
      if (saved) goOn(host, { ...start, done: saved.step }, true);
      expect(picture(host)).toEqual(after);
      undo(host);
      expect(picture(host)).toEqual(before);
    }
  });

  it('a refresh is undone where it stands, and the next one does its work', () => {
    for (let nth = 1; nth <= writes; nth += 2) {
      const host = template.open();
      killedAfter(host, nth, () => refresh(host));
      undo(host);
      expect(picture(host)).toEqual(before);
      refresh(host);
      expect(picture(host)).toEqual(after);
    }
  });

  it('an undo is done again to its end, and tells of itself once', () => {
    for (let nth = 1, killed = true; killed; nth++) {
      const host = template.open();
      refresh(host);
      const { run } = undoView(host.ports);
      killed = killedAfter(host, nth, () => undo(host));
      expect(undoLastRun(host.ports, DEPARTMENT, { runId: run?.runId ?? '' })).toMatchObject({ kept: 0, left: 0 });
      expect(picture(host)).toEqual(before);
      expect(journalOf(host).filter((what) => what === 'Undo')).toHaveLength(1);
    }
  });
});
