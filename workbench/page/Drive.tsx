/** The person's Drive: folders with their files, the rest below; what is shared is marked. */
import type { FileInfo } from './api';
import type { Words } from './words';

export const isSheet = (file: FileInfo): boolean => file.mimeType.endsWith('spreadsheet');
export const isFolder = (file: FileInfo): boolean => file.mimeType.endsWith('folder');

const ORDER = ['pulse', 'library', 'people'];
const rank = (file: FileInfo): number =>
  file.part && ORDER.includes(file.part) ? ORDER.indexOf(file.part) : isSheet(file) ? 5 : 9;

interface DriveProps {
  readonly list: readonly FileInfo[];
  readonly open: string | null;
  readonly words: Words;
  readonly onOpen: (file: FileInfo) => void;
  readonly onNew: () => void;
}

export function Drive({ list, open, words, onOpen, onNew }: DriveProps) {
  const folders = list.filter(isFolder);
  const inside = (parent: string | null): FileInfo[] =>
    list
      .filter(
        (file) =>
          !isFolder(file) &&
          (parent === null
            ? !folders.some((folder) => file.parents.includes(folder.id))
            : file.parents.includes(parent)),
      )
      .sort((left, right) => rank(left) - rank(right) || left.name.localeCompare(right.name));
  const item = (file: FileInfo) => (
    <li key={file.id}>
      <button
        type="button"
        class={`file ${isSheet(file) ? 'sheet' : 'doc'}`}
        aria-current={file.id === open ? 'page' : undefined}
        title={file.name}
        onClick={() => onOpen(file)}
      >
        <span class="fileName">{file.name}</span>
      </button>
    </li>
  );
  return (
    <nav class="drive" aria-label={words.drive}>
      <h2>{words.drive}</h2>
      <button type="button" class="new" onClick={onNew}>
        + {words.newSheet}
      </button>
      {folders.map((folder) => (
        <section key={folder.id}>
          <h3>
            {folder.name}
            {folder.shared && <span class="badge">{words.shared}</span>}
          </h3>
          <ul>{inside(folder.id).map(item)}</ul>
        </section>
      ))}
      {inside(null).length > 0 && (
        <section>
          {folders.length > 0 && <h3>{words.myFiles}</h3>}
          <ul>{inside(null).map(item)}</ul>
        </section>
      )}
    </nav>
  );
}
