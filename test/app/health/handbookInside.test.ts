/** What people did to the handbook as the health sees it: lost headings and sections, links that lead nowhere; and what looking costs. */
import { documentChanges } from '../../../src/app/documents/sectionChanges';
import { settleSections } from '../../../src/app/documents/settleSections';
import { handbookInside } from '../../../src/app/health/handbookInside';
import { healthQuestion } from '../../../src/app/health/healthData';
import { parseRecord } from '../../../src/app/setup/record';
import { snapshotOf } from '../../../src/app/setup/open';
import { readDepartment } from '../../../src/app/tables/readDepartment';
import { tabId } from '../../../src/blueprint/compile/identity';
import type { DocumentInside } from '../../../src/blueprint/health';
import { DEPARTMENT } from '../../../src/department/index';
import { brokenSections } from '../../../src/department/people/hiring/handbookWhole';
import { deleteSection, editDocument, patchFile, readDocument } from '../documents/support';
import { definitionOf, tinyTemplate, type TinyHost } from '../tinyDepartment';

const template = tinyTemplate(['head'], () => undefined);
afterAll(() => template.remove());

const fileOf = (host: TinyHost, part: string): string =>
  host.emulator.list().find(({ appProperties }) => appProperties.mp_part === part)?.id ?? '';

function look(host: TinyHost): { readonly inside: DocumentInside | null; readonly calls: readonly string[] } {
  const record = parseRecord(snapshotOf(host.ports, host.pulse).departmentRecord ?? '');
  const values = readDepartment(host.ports, definitionOf({}), record, healthQuestion([]));
  const calls: string[] = [];
  let watching = true;
  host.emulator.onCall(({ method }) => watching && calls.push(method));
  const inside = handbookInside(host.ports, record, values);
  watching = false;
  return { inside, calls };
}

/** Writes a line into the end of the handbook, linked. */
function writeLink(host: TinyHost, text: string, url: string): void {
  const id = fileOf(host, 'handbook');
  const index = (readDocument(host, id).body?.content?.at(-1)?.endIndex ?? 2) - 1;
  editDocument(host, id, [
    { insertText: { location: { index }, text } },
    {
      updateTextStyle: {
        range: { startIndex: index, endIndex: index + text.length },
        textStyle: { link: { url } },
        fields: 'link',
      },
    },
    { insertText: { location: { index: index + text.length }, text: '\n' } },
  ]);
}

/** Deletes a heading with what stands under it. */
function deleteUnder(host: TinyHost, heading: string): void {
  const id = fileOf(host, 'handbook');
  const blocks = readDocument(host, id).body?.content ?? [];
  const isHeading = (at: number): boolean =>
    blocks[at]?.paragraph?.paragraphStyle?.namedStyleType?.startsWith('HEADING') ?? false;
  const from = blocks.findIndex(
    ({ paragraph }, at) => isHeading(at) && paragraph?.elements?.[0]?.textRun?.content?.trim() === heading,
  );
  const until = blocks.findIndex((_, at) => at > from && isHeading(at));
  const range = { startIndex: blocks[from]?.startIndex, endIndex: blocks[until]?.startIndex };
  editDocument(host, id, [{ deleteContentRange: { range } }]);
}

const told = ({ inside }: ReturnType<typeof look>): string[] =>
  inside ? brokenSections(inside).missing.map(({ text }) => text.en) : ['not read'];

it('is whole as it was made, and looking takes one call', () => {
  const seen = look(template.open());
  expect(told(seen)).toEqual([]);
  expect(seen.inside).toMatchObject({ deadLinks: [], unsureLinks: [] });
  expect(seen.calls).toHaveLength(1);
});

it('is whole in the other language too, and knows a section that somebody decided to leave out', () => {
  const russian = tinyTemplate(['head'], () => undefined, { language: 'ru' });
  const host = russian.open();
  russian.remove();
  expect(told(look(host))).toEqual([]);
  deleteSection(host, fileOf(host, 'handbook'), 'people');
  expect(told(look(host))).toEqual([expect.stringContaining('“Who decides what”')]);
  const all = Array.from(
    { length: 3 },
    (_, part) => documentChanges(host.ports, DEPARTMENT, { from: 4 * part }).changes,
  );
  const seen = all.flat().find(({ section }) => section === 'people')?.seen ?? '';
  const decision = { document: 'handbook', section: 'people', seen, choice: 'keep' } as const;
  settleSections(host.ports, DEPARTMENT, { decisions: [decision] });
  expect(told(look(host))).toEqual([]);
});

it('a deleted section and a deleted heading are named', () => {
  const host = template.open();
  deleteUnder(host, 'Rhythm');
  deleteSection(host, fileOf(host, 'handbook'), 'people');
  expect(told(look(host))).toEqual([
    expect.stringContaining('no section “Rhythm”'),
    expect.stringContaining('“Who decides what” of the handbook was deleted'),
  ]);
});

it('links of the team are followed to tabs and documents of the department, others are left alone', () => {
  const host = template.open();
  const sheet = (gid: number): string =>
    `https://docs.google.com/spreadsheets/d/${host.pulse}/edit#gid=${gid}&range=A1`;
  writeLink(host, 'Plan', sheet(tabId('plan')));
  writeLink(host, 'Old report', sheet(987654));
  writeLink(host, 'Elsewhere', 'https://docs.google.com/spreadsheets/d/foreign/edit#gid=5');
  expect(look(host)).toMatchObject({
    inside: { deadLinks: [{ text: 'Old report', to: 'tab' }], unsureLinks: [] },
    calls: { length: 1 },
  });
  writeLink(host, 'USP', `https://docs.google.com/document/u/0/d/${fileOf(host, 'positioning')}/edit`);
  writeLink(host, 'A book', 'https://docs.google.com/document/d/foreign/edit');
  expect(look(host)).toMatchObject({ inside: { deadLinks: [{ text: 'Old report' }] }, calls: { length: 2 } });
  patchFile(host, fileOf(host, 'positioning'), { trashed: true });
  expect(look(host).inside?.deadLinks).toEqual([
    { text: 'Old report', to: 'tab' },
    { text: 'USP', to: 'document' },
  ]);
});

it('a document that was deleted for good cannot be told from one that is closed', () => {
  const host = template.open();
  const gone = fileOf(host, 'positioning');
  writeLink(host, 'USP', `https://docs.google.com/document/d/${gone}/edit`);
  host.emulator.handle({ method: 'DELETE', url: `/drive/v3/files/${gone}` });
  expect(look(host).inside).toMatchObject({ deadLinks: [], unsureLinks: ['USP'] });
  host.emulator.handle({ method: 'DELETE', url: `/drive/v3/files/${fileOf(host, 'handbook')}` });
  expect(look(host).inside).toBeNull();
});
