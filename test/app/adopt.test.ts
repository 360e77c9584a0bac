/** A team's own tables go into the department; the tab that they come from stays as it was to the last byte. */
import type { Host } from '../../workbench/host';
import type { SourceSheet } from '../../src/imports/adopt/sheet';
import type { AdoptInput, AdoptView } from '../../src/panel/contract';
import { type Call } from '../../workbench/sample/driver';
import { fingerprint } from '../../src/shared/hash';
import { tabId } from '../../src/blueprint/compile/identity';
import { MONTHS, POSTS, REQUESTS, RNP, SPEND } from '../imports/adopt/tables';
import { madeDepartment, SMALLEST } from '../support/madeDepartment';
import { callIn, edit, NOW, type, valuesOf } from './support';

const NO_NAMES = { channels: [], products: [], segments: [] };
const IDS = { requests: 501, spend: 502, rnp: 503, months: 504, posts: 505 } as const;

/** The tab as people made it: values, dates with their format, merged cells. */
function put(host: Host, file: string, id: number, sheet: SourceSheet): void {
  edit(host, file, [
    { addSheet: { properties: { sheetId: id, title: sheet.title } } },
    {
      updateCells: {
        start: { sheetId: id, rowIndex: 0, columnIndex: 0 },
        rows: sheet.rows.map((row) => ({
          values: row.map(({ value, date }) => ({
            userEnteredValue:
              typeof value === 'number' ? { numberValue: value } : value === null ? {} : { stringValue: String(value) },
            ...(date ? { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd.mm.yyyy' } } } : {}),
          })),
        })),
        fields: 'userEnteredValue,userEnteredFormat.numberFormat',
      },
    },
    ...sheet.merges.map((merge) => ({
      mergeCells: {
        range: {
          sheetId: id,
          startRowIndex: merge.startRow,
          endRowIndex: merge.endRow,
          startColumnIndex: merge.startColumn,
          endColumnIndex: merge.endColumn,
        },
        mergeType: 'MERGE_ALL',
      },
    })),
  ]);
}

/** Hash of everything that Google tells of a sheet: cells, formats, sizes, merges. */
function whole(host: Host, file: string, title: string): string {
  const ranges = encodeURIComponent(`'${title}'!A1:H40`);
  const { body } = host.emulator.handle({
    method: 'GET',
    url: `/v4/spreadsheets/${file}?includeGridData=true&ranges=${ranges}`,
  });
  return fingerprint((body as { sheets: unknown }).sheets);
}

describe('tables of the team’s own', () => {
  let host: Host;
  let pulse: string;
  let library: string;
  let call: Call;
  let originals: string[];
  const titles = (): string[] => [
    ...['Заявки', 'Бюджет', 'РНП 2026'].map((title) => whole(host, pulse, title)),
    whole(host, library, 'SMM'),
  ];

  const take = (sheetId: number, more: Partial<AdoptInput> = {}, fileId = pulse): AdoptView =>
    call('adoptTable', { fileId, sheetId, kind: null, mapping: null, commit: false, add: NO_NAMES, ...more });
  const commit = (sheetId: number, more: Partial<AdoptInput> = {}): AdoptView => {
    const preview = take(sheetId, more);
    return take(sheetId, { ...more, commit: true, add: preview.unknown });
  };
  const counts = ({ added, changed, unchanged, kept }: AdoptView): number[] => [added, changed, unchanged, kept];
  const writesDuring = (work: () => unknown): number => {
    let writes = 0;
    host.emulator.onCall((each) => void (writes += each.kind === 'write' ? 1 : 0));
    work();
    return writes;
  };
  const rows = (file: string, tab: string): unknown[][] => valuesOf(host, file, `'${tab}'`).slice(1);

  beforeAll(() => {
    ({ host, pulse, call } = madeDepartment(SMALLEST, { now: () => NOW }));
    library = host.fileByPart('library');
    put(host, pulse, IDS.requests, REQUESTS);
    put(host, pulse, IDS.spend, SPEND);
    put(host, pulse, IDS.rnp, RNP);
    put(host, library, IDS.posts, POSTS);
    originals = titles();
  }, 120_000);

  it('offers the tabs that are not ours, of all workbooks', () => {
    const { sources, closed } = call('adoptSources', {});
    expect(sources.map(({ title, file }) => [file, title])).toEqual([
      ['Пульс', 'Заявки'],
      ['Пульс', 'Бюджет'],
      ['Пульс', 'РНП 2026'],
      ['Библиотека', 'SMM'],
    ]);
    expect(closed).toEqual([]);
  });

  it('previews without writing, with what is new, what is rejected and why', () => {
    let view: AdoptView | undefined;
    expect(writesDuring(() => (view = take(IDS.requests)))).toBe(0);
    expect(view).toMatchObject({ kind: 'leads', headerRow: 3, rowsRead: 6, added: 4, rejected: 2, committed: false });
    expect(view?.unknown.channels).toEqual(['Яндекс Директ', 'VK', 'Сайт']);
    expect(view?.sample[0]).toEqual({ line: 5, text: '101 · 2026-03-02 · Яндекс Директ · new' });
  });

  it('takes requests over as an import does, and the second time writes nothing', () => {
    expect(counts(commit(IDS.requests))).toEqual([4, 0, 0, 0]);
    expect(rows(pulse, 'Лиды').map((row) => [row[0], row[2], row[12]])).toEqual([
      ['101', 'Яндекс Директ', ''],
      ['102', 'VK', ''],
      ['103', 'Сайт', 120500.5],
      ['104', 'Яндекс Директ', ''],
    ]);
    let again: AdoptView | undefined;
    expect(writesDuring(() => (again = commit(IDS.requests)))).toBe(0);
    expect(again && counts(again)).toEqual([0, 0, 4, 0]);
  });

  it('a change in the original comes over the next time; what people changed in the department stays and is listed', () => {
    type(host, pulse, `'Заявки'!G5`, [[5000]]);
    type(host, pulse, `'Заявки'!G6`, [[7000]]);
    type(host, pulse, `'Лиды'!M3`, [[6500]]);
    const view = commit(IDS.requests);
    expect(counts(view)).toEqual([0, 1, 2, 1]);
    expect(view.problems.filter((issue) => issue.code === 'import.kept')).toHaveLength(1);
    expect(
      rows(pulse, 'Лиды')
        .slice(0, 2)
        .map((row) => row[12]),
    ).toEqual([5000, 6500]);
    originals = [whole(host, pulse, 'Заявки'), ...originals.slice(1)];
  });

  it('an RNP with weeks across becomes the plan of its months; undo takes it back', () => {
    const before = rows(pulse, 'План');
    const view = commit(IDS.rnp);
    expect(view).toMatchObject({ kind: 'plan', wide: true });
    expect(counts(view)).toEqual([4, 0, 0, 0]);
    const planned = rows(pulse, 'План').filter((row) => row[1] === 'Яндекс Директ');
    expect(planned.map((row) => [row[2], row[5]])).toEqual([
      [100000, 42],
      [60000, 24],
    ]);
    expect(writesDuring(() => commit(IDS.rnp))).toBe(0);
    const { run } = call('lastRun', {});
    expect(run?.what.en).toBe('Plan taken over');
    call('undo', { runId: run?.runId ?? '' });
    expect(rows(pulse, 'План').filter((row) => row[2] !== '' && row[2] !== undefined)).toEqual(
      before.filter((row) => row[2] !== '' && row[2] !== undefined),
    );
  });

  it('a plan of the whole month is refused where channels have theirs', () => {
    put(host, pulse, IDS.months, MONTHS);
    commit(IDS.months);
    edit(host, pulse, [
      { deleteDimension: { range: { sheetId: IDS.months, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
    ]);
    edit(host, pulse, [
      { deleteDimension: { range: { sheetId: IDS.months, dimension: 'ROWS', startIndex: 3, endIndex: 5 } } },
    ]);
    const view = take(IDS.months, { kind: 'plan' });
    expect(view.problems.filter((issue) => issue.code === 'adopt.doubled')).toHaveLength(2);
    expect(counts(view)).toEqual([0, 0, 0, 0]);
  });

  it('posts of the Library get numbers; the second time nothing is written', () => {
    const preview = take(IDS.posts, {}, library);
    expect(preview).toMatchObject({ kind: 'content_plan', added: 3, rejected: 1 });
    take(IDS.posts, { commit: true }, library);
    const posts = rows(library, 'Контент-план').filter((row) => row[7] !== '' && row[7] !== undefined);
    expect(posts.map((row) => [row[0], row[2], row[7]])).toEqual([
      ['po001', 'telegram', 'Как считать остатки'],
      ['po002', 'vk', 'Разбор склада клиента'],
      ['po003', 'dzen', 'Пять ошибок приёмки'],
    ]);
    expect(writesDuring(() => take(IDS.posts, { commit: true }, library))).toBe(0);
  });

  it('remembers the columns that people chose, by the headers, and no cell', () => {
    const mapping = { date: 0, channel: 1, campaign: 7, cost: 5 };
    commit(IDS.spend, { kind: 'spend', mapping });
    const next = take(IDS.spend);
    expect(next.remembered).toBe(true);
    expect(next.columns.find((column) => column.key === 'campaign')?.header).toBe(7);
    const { body } = host.emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${pulse}?fields=developerMetadata` });
    const kept = (
      body as { developerMetadata: { metadataKey: string; metadataValue: string }[] }
    ).developerMetadata.find((each) => each.metadataKey === 'mp.adopt');
    expect(kept?.metadataValue).toContain('Потратили');
    expect(kept?.metadataValue).not.toContain('Яндекс');
    expect(writesDuring(() => commit(IDS.spend, { kind: 'spend', mapping }))).toBe(0);
  });

  it('takes a table of a file of the person’s own, and refuses tabs of ours and files that it does not offer', () => {
    const own = host.newSpreadsheet('Моя таблица');
    put(host, own, IDS.spend, SPEND);
    host.emulator.grantFile(own, 'owner@example.com');
    const inOwn = callIn(host, own);
    expect(inOwn('adoptSources', {}).sources.map(({ file, title }) => [file, title])).toContainEqual([
      'Моя таблица',
      'Бюджет',
    ]);
    const input = { fileId: own, sheetId: IDS.spend, kind: null, mapping: null, commit: false, add: NO_NAMES };
    // read with the suggested columns: there is nothing remembered of other headers, and these are the same
    expect(inOwn('adoptTable', input)).toMatchObject({ kind: 'spend', rowsRead: 4 });
    expect(() => take(tabId('leads'))).toThrow(/keeps this tab/);
    expect(() => take(1, {}, host.newSpreadsheet('Чужая'))).toThrow();
  });

  it('left every original as it was', () => {
    expect(titles()).toEqual(originals);
  });
});
