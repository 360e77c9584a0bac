/** What people's hands do to the documents of a department, drawn from a seed. */
import type { DocumentAnswer } from '../../src/reconcile/docs/googleDocs';
import type { World } from './chaosActions';

const documents = (world: World): { readonly id: string; readonly name: string; readonly trashed: boolean }[] =>
  world.emulator
    .list()
    .filter((file) => file.mimeType.endsWith('document'))
    .map(({ id, name, trashed }) => ({ id, name, trashed }));

const read = (world: World, id: string): DocumentAnswer =>
  world.emulator.handle({ method: 'GET', url: `/v1/documents/${id}` }).body as DocumentAnswer;

const edit = (world: World, id: string, request: object): boolean =>
  world.emulator.handle({ method: 'POST', url: `/v1/documents/${id}:batchUpdate`, body: { requests: [request] } })
    .status === 200;

/** All words of the documents, those in the bin too. */
export const wordsOfDocuments = (world: World): string =>
  documents(world)
    .map(({ id, name }) => {
      const { body } = read(world, id);
      const text = (body?.content ?? []).flatMap((block) =>
        (block.paragraph?.elements ?? []).map((element) => element.textRun?.content ?? ''),
      );
      return `${name} ${text.join('')}`;
    })
    .join('\n');

/** Types into a paragraph, deletes one that holds nothing of people's, renames the file, or moves it into the bin and out. */
export function docAction(world: World): string {
  const all = documents(world);
  const document = all[world.below(all.length)];
  if (!document) return 'no document';
  const { id, name, trashed } = document;
  const blocks = (read(world, id).body?.content ?? []).filter((block) => block.paragraph !== undefined);
  const block = blocks[world.below(blocks.length)];
  const [start, end] = [block?.startIndex ?? 1, block?.endIndex ?? 2];
  const patch = (body: object): boolean =>
    world.emulator.handle({ method: 'PATCH', url: `/drive/v3/files/${id}`, body }).status === 200;
  switch (world.below(8)) {
    case 0: {
      const text = (block?.paragraph?.elements ?? []).map((element) => element.textRun?.content ?? '').join('');
      if (text.includes('user-') || end - start < 3) return `delete a paragraph · ${name} (refused)`;
      const done = edit(world, id, { deleteContentRange: { range: { startIndex: start, endIndex: end - 1 } } });
      return `delete a paragraph · ${name}${done ? '' : ' (refused)'}`;
    }
    case 1:
      return `rename a document · ${name}${patch({ name: `Doc user-${++world.tokens}` }) ? '' : ' (refused)'}`;
    case 2:
      return `${trashed ? 'restore' : 'bin'} a document · ${name}${patch({ trashed: !trashed }) ? '' : ' (refused)'}`;
    default: {
      const index = start + world.below(Math.max(1, end - start));
      const done = edit(world, id, { insertText: { location: { index }, text: ` user-${++world.tokens} ` } });
      return `type into a document · ${name}${done ? '' : ' (refused)'}`;
    }
  }
}
