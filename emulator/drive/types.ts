/** What the Drive service needs of the emulator around it, and what it gives. */
import type { StoredFile } from '../store';
import type { Media } from './upload';

export type Json = Readonly<Record<string, unknown>>;

export type Role = 'owner' | 'writer' | 'commenter' | 'reader';

export interface DriveContext {
  readonly user: string;
  readonly now: string;
  readonly newId: () => string;
  /** Files that this caller may see. */
  readonly visible: () => readonly StoredFile[];
  /** @throws ApiError NOT_FOUND */
  readonly find: (id: string) => StoredFile;
  readonly put: (file: StoredFile) => void;
  readonly remove: (id: string) => void;
  readonly viaApp: boolean;
  /** What the caller may do with a file, from its own permissions and those of the folders around it. */
  readonly roleOf: (file: StoredFile) => Role | null;
  /** In the bin itself, or inside a folder that is. */
  readonly isTrashed: (file: StoredFile) => boolean;
  readonly newContent: (mimeType: string, id: string, name: string, media: Media | null) => unknown;
  readonly copyContent: (file: StoredFile, newId: string, name: string) => unknown;
  readonly renameContent: (file: StoredFile, name: string) => unknown;
  readonly exportContent: (file: StoredFile, mimeType: string) => DriveAnswer;
}

export interface DriveCall {
  readonly params: (name: string) => string | undefined;
  readonly body: Json;
  readonly media: Media | null;
}

export interface DriveAnswer {
  readonly body: unknown;
  /** Fields that the answer has when the caller names none. */
  readonly defaultFields?: string;
  /** Set for content that is not JSON. */
  readonly contentType?: string;
}

export type DriveMethod = (context: DriveContext, call: DriveCall) => DriveAnswer;
