/**
 * A connector turns the API of a CRM or an advertising system into rows of the same table that its export file would give. It is pure: it
 * says which request to make and what an answer means; who makes the request, waits and remembers is the caller's business.
 */
import type { Text } from '../shared/text';
import type { FileKind } from '../imports/fileKinds';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; only with POST. */
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where the reading has come to; JSON, opaque to all but its connector. */
export type Cursor = Readonly<Record<string, unknown>>;

/** Why a system did not answer with data. */
export type Failure = 'key' | 'rights' | 'limit' | 'down' | 'format' | 'address';

/** A row by the keys of the columns of its file kind; what a system does not say is absent. */
export type Row = Readonly<Record<string, string>>;

/** What an answer means. */
export type Page =
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly next: Cursor | null }
  /** Ask again with this cursor after so many seconds: a limit of requests, or a report that is being made. */
  | { readonly kind: 'wait'; readonly seconds: number; readonly cursor: Cursor }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What a person types to connect a system. The key itself is not among these. */
export interface SettingField {
  readonly key: string;
  readonly title: Text;
  readonly hint: Text;
  readonly required: boolean;
  readonly choices?: readonly { readonly code: string; readonly title: Text }[];
}

export type Settings = Readonly<Record<string, string>>;

export interface Access {
  readonly settings: Settings;
  readonly secret: string;
}

/** What is asked for: dates are ISO days; `since` is null for everything. */
export interface Question {
  readonly since: string | null;
  readonly today: string;
  /** Civil day of a moment, in the department's time zone. */
  readonly dayOf: (epochMs: number) => string;
}

export interface Connector {
  readonly key: string;
  readonly title: Text;
  readonly kind: (settings: Settings) => FileKind;
  readonly fields: readonly SettingField[];
  /** Whether the costs that it gives hold VAT, where it is asked for one of the two. */
  readonly vat?: (settings: Settings) => 'incl' | 'excl';
  /** What the key is called in the system, and where to find it. */
  readonly secret: { readonly title: Text; readonly hint: Text };
  /** What is wrong with what was typed; null when it can be tried. */
  readonly problem: (access: Access) => Text | null;
  /** Where the first page begins. */
  readonly start: (question: Question) => Cursor;
  readonly request: (access: Access, cursor: Cursor, question: Question) => HttpRequest;
  readonly read: (response: HttpResponse, cursor: Cursor, access: Access, question: Question) => Page;
}
