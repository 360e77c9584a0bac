/** Files of the emulator: metadata and content, in memory, and in a folder with one JSON file each. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
  /** Users for whom the app may see the file: it made it for them, or they granted it. */
  readonly grants: readonly string[];
  /** Stored spreadsheet, stored document, or base64 of bytes. */
  readonly content: unknown;
}

export class FileStore {
  private readonly files = new Map<string, StoredFile>();
  private readonly dirty = new Set<string>();

  constructor(private readonly directory: string | null) {
    if (!directory) return;
    mkdirSync(directory, { recursive: true });
    for (const name of readdirSync(directory).filter((each) => each.endsWith('.json'))) {
      const file = JSON.parse(readFileSync(path.join(directory, name), 'utf8')) as StoredFile;
      this.files.set(file.id, file);
    }
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
          continue;
        }
        writeFileSync(`${target}.tmp`, JSON.stringify(file));
        renameSync(`${target}.tmp`, target);
      }
    }
    this.dirty.clear();
  }
}
