/** What a person types into a document, as the API requests that have the same effect. */
import type { Emulator } from '../../emulator/emulator';
import { EditRefused } from './edits';

/** `remove` letters from `at` on give way to `insert`; positions as the Docs API counts them. */
export interface DocEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** @throws EditRefused in the service's words. */
export function applyDocEdit(
  emulator: Emulator,
  documentId: string,
  { at, remove, insert }: DocEdit,
  user: string,
): void {
  const requests = [
    // the new text first, where it takes on the look of what it replaces
    ...(insert === '' ? [] : [{ insertText: { location: { index: at + remove }, text: insert } }]),
    ...(remove === 0 ? [] : [{ deleteContentRange: { range: { startIndex: at, endIndex: at + remove } } }]),
  ];
  const response = emulator.handle({
    method: 'POST',
    url: `/v1/documents/${documentId}:batchUpdate`,
    body: { requests },
    user,
  });
  if (response.status !== 200)
    throw new EditRefused((response.body as { error?: { message?: string } }).error?.message ?? 'refused');
}
