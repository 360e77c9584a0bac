/** What the reader of files gives to the panel. It is a script of its own that the panel gets when somebody chooses a file. */
import type { FileReading } from '../../src/imports/readFile';
import type { ReadOptions } from '../../src/imports/importReading';
import type { FileEncoding } from '../../src/imports/table/readBytes';
import type { Table } from '../../src/imports/table/readTable';
import type { FileKind } from '../../src/imports/fileKinds';
import type { Issue } from '../../src/shared/errors';
import type { Text } from '../../src/shared/text';

/** How long work is followed and stopped. */
export interface Hooks {
  /** Share that is done, 0..1. */
  readonly onProgress: (share: number) => void;
  readonly isStopped: () => boolean;
}

/** A file cut into rows, or why it cannot be. */
export type OpenedTable =
  | {
      readonly ok: true;
      readonly table: Table;
      /** Null for a workbook. */
      readonly encoding: FileEncoding | null;
      /** Sheet of the workbook. */
      readonly sheet: string | null;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export interface OpenFileOptions {
  readonly encoding: FileEncoding | null;
  /** Fingerprints of headers that people have explained before. */
  readonly fingerprints: readonly string[];
}

/** A column of ours, for saying which column of a file it is. */
export interface ColumnOption {
  readonly key: string;
  readonly title: Text;
  readonly required: boolean;
}

export interface Reader {
  readonly columns: Readonly<Record<FileKind, readonly ColumnOption[]>>;
  readonly statuses: readonly { readonly code: string; readonly label: Text }[];
  open(bytes: ArrayBuffer, options: OpenFileOptions, hooks: Hooks): Promise<OpenedTable>;
  read(table: Table, options: ReadOptions, hooks: Hooks): Promise<FileReading>;
  /** Fingerprint of a header, under which an explanation is kept. */
  fingerprint(header: readonly string[]): string;
}

/** Thrown when the person has stopped the work. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Name under which the script puts its maker; it is given its own text, to start a worker with it. */
export const READER_NAME = 'marketingPulseReader';
export type MakeReader = (source: string) => Reader;
