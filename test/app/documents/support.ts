/** Documents of a department as tests see and change them: as a person does, past the add-on. */
import type { Emulator } from '../../../emulator/emulator';
import type { DocumentAnswer, StructuralElement } from '../../../src/reconcile/docs/googleDocs';
import { documentsView } from '../../../src/app/documents/documentsView';
import { DEPARTMENT } from '../../../src/department/index';
import { readSections } from '../../../src/reconcile/docs/sections';
import type { TinyHost } from '../tinyDepartment';

/** Where people's hands reach. */
type Hands = { readonly emulator: Emulator };

export function readDocument(host: Hands, id: string): DocumentAnswer {
  const answer = host.emulator.handle({ method: 'GET', url: `/v1/documents/${id}` });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as DocumentAnswer;
}

export function editDocument(host: Hands, id: string, requests: unknown[]): void {
  const answer = host.emulator.handle({ method: 'POST', url: `/v1/documents/${id}:batchUpdate`, body: { requests } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

const textOf = (block: StructuralElement): string =>
  (block.paragraph?.elements ?? []).map((element) => element.textRun?.content ?? '').join('');

/** All words of a document. */
export const textOfDocument = (host: Hands, id: string): string =>
  (readDocument(host, id).body?.content ?? []).map(textOf).join('');

export const sectionOf = (
  host: Hands,
  id: string,
  key: string,
): { start: number; end: number; text: string } | null => {
  const section = readSections(readDocument(host, id)).get(key);
  return section ? { start: section.startIndex, end: section.endIndex, text: section.text } : null;
};

/** Types into a document right before these words. */
export function typeBefore(host: Hands, id: string, words: string, text: string): void {
  for (const block of readDocument(host, id).body?.content ?? []) {
    const at = textOf(block).indexOf(words);
    if (at < 0) continue;
    editDocument(host, id, [{ insertText: { location: { index: (block.startIndex ?? 0) + at }, text } }]);
    return;
  }
  throw new Error(`no “${words}” in the document`);
}

/** Deletes a section with its lines, as a person who selects and deletes it. */
export function deleteSection(host: Hands, id: string, key: string): void {
  const section = sectionOf(host, id, key);
  if (!section) throw new Error(`no section ${key}`);
  editDocument(host, id, [{ deleteContentRange: { range: { startIndex: section.start, endIndex: section.end } } }]);
}

/** Changes a file in Drive: its name, its bin, its folder. */
export function patchFile(host: Hands, id: string, body: object, query = ''): void {
  const answer = host.emulator.handle({ method: 'PATCH', url: `/drive/v3/files/${id}${query}`, body });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

/** What a person who looks at the plan of documents agrees to. */
export const waitingIn = (host: Pick<TinyHost, 'ports'>): readonly string[] =>
  documentsView(host.ports, DEPARTMENT).plan?.documents ?? [];
