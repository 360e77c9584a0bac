/** What an emulator takes from its host and gives it. */
import type { ApiRequest, ApiResponse } from './api';
import type { CloudProject } from './bigquery/service';
import type { StoredDocument } from './docs/model/types';
import type { Faults } from './faults';
import type { StoredFile } from './store';

export interface EmulatorOptions {
  /** Folder on disk; without it everything is in memory. */
  readonly dataDir?: string;
  /** Folder whose files it starts with; nothing is written there. */
  readonly from?: string;
  /** Other processes work in the same folder: each call locks it, reads what changed and writes at once. */
  readonly shared?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** E-mails; the first one is the caller when a request names none. */
  readonly users?: readonly string[];
  /** Refuses calls above Google's limits a minute, on the emulator's clock. */
  readonly minuteQuotas?: boolean;
  /** Lets the latency of a call pass, in milliseconds: on a clock of the host's own, since nothing waits here. */
  readonly pass?: (ms: number) => void;
  /** Checks answers against Google's schemas as well: for tests. */
  readonly checkResponses?: boolean;
}

/** A request with what the two shells know of its caller. */
export interface EmulatorRequest extends ApiRequest {
  /** Made by the add-on: under `drive.file` it sees only files that it made or was granted. */
  readonly viaApp?: boolean;
}

export interface CallRecord {
  /** `sheets.spreadsheets.batchUpdate` */
  readonly method: string;
  readonly kind: 'read' | 'write';
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly ms: number;
  readonly status: number;
  readonly user: string;
  readonly fileId: string | null;
}

export type Exporter = (fileId: string) => unknown;

export interface Emulator {
  readonly handle: (request: EmulatorRequest) => ApiResponse;
  readonly flush: () => void;
  readonly onCall: (listener: (call: CallRecord) => void) => void;
  readonly faults: Faults;
  /** Milliseconds that a call is to take by the faults on demand. */
  readonly latencyOf: (method: string, url: string) => number;
  /** Lets the app see a file for a user, as the grant dialog does. */
  readonly grantFile: (fileId: string, user: string) => void;
  /** Makes or changes a Cloud project, as its owner does in the console. */
  readonly setCloudProject: (project: CloudProject) => void;
  /** Puts an earlier content of a file back, as a person's undo does. */
  readonly restore: (fileId: string, content: unknown) => void;
  /** The open document as Google's built-in service sees it: without the app's grant. @throws ApiError for a user who may not open it. */
  readonly openDocument: (fileId: string, user: string) => StoredDocument;
  /** Keeps what that service made of it. @throws ApiError for a user who may not change it, or when it was changed meanwhile. */
  readonly saveDocument: (fileId: string, user: string, from: StoredDocument, to: StoredDocument) => void;
  /** Bytes of a picture that was put into a document as such; null for any other. */
  readonly picture: (fileId: string, objectId: string) => Uint8Array | null;
  /** Whether a user may open a file, by its own sharing or its folders'. */
  readonly mayOpen: (file: StoredFile, user: string) => boolean;
  readonly file: (id: string) => StoredFile | undefined;
  readonly list: () => readonly StoredFile[];
  readonly users: readonly string[];
  readonly registerExporter: (mimeType: string, exporter: Exporter) => void;
}
