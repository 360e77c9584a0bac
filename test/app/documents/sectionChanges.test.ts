/** Edited and deleted sections through the shipped bundle: kept by a refresh, shown side by side, and settled as people choose. */
import type { Host } from '../../../workbench/host';
import { refreshWith, type Call } from '../../../workbench/sample/driver';
import type { ChangeChoice, DocumentChangesView, SectionChange } from '../../../src/panel/contract';
import { madeDepartment } from '../../support/madeDepartment';
import { NOW, type, valuesOf } from '../support';
import { deleteSection, sectionOf, textOfDocument, typeBefore } from './support';

const quiet = (): void => undefined;

describe('sections of documents that people changed', () => {
  let host: Host;
  let call: Call;
  let pulse: string;
  const writes: string[] = [];
  const job = (): string => host.fileByPart('job:head');
  const refresh = (): ReturnType<typeof refreshWith> => refreshWith(call, 'en', quiet);
  /** Puts a new name into the row that the section `holder` is made of. */
  const holder = (name: string): void => {
    const [header = []] = valuesOf(host, pulse, `'Team'!A1:Z1`);
    type(host, pulse, `'Team'!${String.fromCharCode(65 + header.indexOf('Person'))}2`, [[name]]);
  };
  const changes = (): SectionChange[] => {
    const all: SectionChange[] = [];
    for (let from: number | null = 0; from !== null;) {
      const part: DocumentChangesView = call('documentChanges', { from });
      all.push(...part.changes);
      from = part.next;
    }
    return all;
  };
  const settle = (choice: ChangeChoice): { written: number; settled: number } => {
    const decisions = changes().map(({ document, section, seen }) => ({ document, section, seen, choice }));
    return call('settleSections', { decisions });
  };
  const silent = (run: () => void): string[] => {
    writes.length = 0;
    run();
    return [...writes];
  };

  beforeAll(() => {
    ({ host, pulse, call } = madeDepartment({ language: 'en', sample: false, roles: ['head'], now: NOW }));
    refresh();
    host.emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
  }, 120_000);

  it('are not told of while nobody changed any, and looking writes nothing', () => {
    expect(silent(() => expect(changes()).toEqual([]))).toEqual([]);
  });

  it('are kept by a refresh, listed, and shown with both texts', () => {
    typeBefore(host, job(), 'by: ', 'and loved ');
    holder('Ann Lee');
    expect(refresh().problems.map(({ code }) => code)).toContain('document.conflict');
    expect(sectionOf(host, job(), 'holder')?.text).not.toContain('Ann Lee');
    expect(changes()).toMatchObject([
      {
        document: 'job:head',
        section: 'holder',
        kind: 'edited',
        news: true,
        choices: ['putBack', 'keep', 'ignore'],
      },
    ]);
    const [change] = changes();
    expect(change?.now).not.toContain('Ann Lee');
    expect(change?.wanted).toContain('Held by: Ann Lee');
    expect(silent(() => void refresh())).toEqual([]);
  });

  it('are refused when the document moved since it was shown, and nothing is written', () => {
    const [change] = changes();
    if (!change) throw new Error('there is no change');
    typeBefore(host, job(), 'Reports to', 'Now: ');
    const decisions = [
      { document: change.document, section: change.section, seen: change.seen, choice: 'keep' as const },
    ];
    expect(silent(() => expect(() => call('settleSections', { decisions })).toThrow(/changed while/))).toEqual([]);
  });

  it('are not mentioned once kept, until the section changes again', () => {
    expect(settle('keep')).toMatchObject({ written: 0, settled: 1 });
    expect(changes()).toEqual([]);
    expect(refresh().problems.map(({ code }) => code)).not.toContain('document.conflict');
    expect(textOfDocument(host, job())).toContain('Now: Reports to');
    typeBefore(host, job(), 'Now: Reports', 'And ');
    expect(changes()).toHaveLength(1);
  });

  it('say what the data say once put back, and follow them again', () => {
    expect(settle('putBack')).toMatchObject({ written: 1, settled: 0 });
    expect(sectionOf(host, job(), 'holder')?.text).toMatch(/^Held by: Ann Lee\nReports to/);
    expect([changes(), silent(() => void refresh())]).toEqual([[], []]);
    holder('Bob Stone');
    refresh();
    expect(sectionOf(host, job(), 'holder')?.text).toContain('Held by: Bob Stone');
  });

  it('stay deleted until they are asked back, and come back where they stood', () => {
    const before = textOfDocument(host, job());
    deleteSection(host, job(), 'purpose');
    holder('Ann Lee');
    refresh();
    expect(sectionOf(host, job(), 'purpose')).toBeNull();
    expect(changes()).toMatchObject([{ section: 'purpose', kind: 'removed', choices: ['putBack', 'ignore'] }]);
    settle('putBack');
    expect(textOfDocument(host, job())).toBe(before.replace('Bob Stone', 'Ann Lee'));
    expect([changes(), silent(() => void refresh())]).toEqual([[], []]);
  });

  it('are never mentioned again when ignored', () => {
    deleteSection(host, job(), 'purpose');
    settle('ignore');
    expect(changes()).toEqual([]);
    holder('Bob Stone');
    refresh();
    expect([changes(), sectionOf(host, job(), 'purpose')]).toEqual([[], null]);
  });

  it('leave a line in the journal for every decision', () => {
    const journal = valuesOf(host, pulse, `'Journal'!A2:H60`).filter((row) => row[3] === 'Decisions on documents');
    expect(journal.map((row) => row[4])).toEqual([
      'sections put back: 0, left as they are: 1',
      'sections put back: 1, left as they are: 0',
      'sections put back: 1, left as they are: 0',
      'sections put back: 0, left as they are: 1',
    ]);
  });
});
