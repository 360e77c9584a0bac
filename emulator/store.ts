/** Files of the emulator: metadata and content, in memory, and in a folder with one JSON file each. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withFolderLock } from './folderLock';
import { readFile, writeFile } from './packedFile';

export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: 'owner' | 'writer' | 'commenter' | 'reader';
  readonly emailAddress?: string;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly trashed: boolean;
  readonly createdTime: string;
  readonly modifiedTime: string;
  readonly version: number;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly starred?: boolean;
  readonly permissions: readonly Permission[];
  /** Comments as Drive shows them, oldest first. */
  readonly comments?: readonly Readonly<Record<string, unknown>>[];
  /** Users for whom the app may see the file: it made it for them, or they granted it. */
  readonly grants: readonly string[];
  /** Stored spreadsheet, stored document, or base64 of bytes. */
  readonly content: unknown;
}

const stampOf = (file: string): string => {
  const { mtimeMs, size, ino } = statSync(file);
  return `${mtimeMs} ${size} ${ino}`;
};

const jsonFiles = (directory: string): string[] => readdirSync(directory).filter((name) => name.endsWith('.json'));

export class FileStore {
  private readonly files = new Map<string, StoredFile>();
  private readonly dirty = new Set<string>();

  /** What each file on disk was when it was last read or written: its time and size. */
  private readonly stamps = new Map<string, string>();

  /** With `shared`, other processes may work in the folder too: see `exclusively`. `from` is a folder that is only read. */
  constructor(
    private readonly directory: string | null,
    private readonly shared = false,
    from: string | null = null,
  ) {
    if (from !== null)
      for (const name of jsonFiles(from)) this.put(readFile(readFileSync(path.join(from, name), 'utf8')));
    if (!directory) return;
    mkdirSync(directory, { recursive: true });
    this.readChanged(directory);
  }

  /** Reads the files that are new or changed on disk, and forgets those that are gone. */
  private readChanged(directory: string): void {
    const ids = new Set<string>();
    for (const name of jsonFiles(directory)) {
      const target = path.join(directory, name);
      const id = name.slice(0, -'.json'.length);
      ids.add(id);
      const stamp = stampOf(target);
      if (this.stamps.get(id) === stamp) continue;
      this.files.set(id, readFile(readFileSync(target, 'utf8')));
      this.stamps.set(id, stamp);
    }
    for (const id of this.stamps.keys()) {
      if (ids.has(id)) continue;
      this.stamps.delete(id);
      this.files.delete(id);
    }
  }

  /** Runs a call alone: on what other processes left, and with its own changes on disk before they go on. */
  exclusively<T>(call: () => T): T {
    const { directory } = this;
    if (!directory || !this.shared) return call();
    return withFolderLock(directory, () => {
      this.readChanged(directory);
      try {
        return call();
      } finally {
        this.flush();
      }
    });
  }

  get(id: string): StoredFile | undefined {
    return this.files.get(id);
  }

  all(): StoredFile[] {
    return [...this.files.values()];
  }

  put(file: StoredFile): void {
    this.files.set(file.id, file);
    this.dirty.add(file.id);
  }

  remove(id: string): void {
    this.files.delete(id);
    this.dirty.add(id);
  }

  /** Writes what changed; each file whole and in one move, so that a crash leaves the old or the new one. */
  flush(): void {
    if (this.directory) {
      for (const id of this.dirty) {
        const target = path.join(this.directory, `${id}.json`);
        const file = this.files.get(id);
        if (!file) {
          if (existsSync(target)) rmSync(target);
          this.stamps.delete(id);
          continue;
        }
        writeFileSync(`${target}.tmp`, writeFile(file));
        renameSync(`${target}.tmp`, target);
        this.stamps.set(id, stampOf(target));
      }
    }
    this.dirty.clear();
  }
}
