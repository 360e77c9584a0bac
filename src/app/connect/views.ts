/** What the panel shows of connections and gets of them. Keys never leave the server. */
import type { Text } from '../../shared/text';

export interface ConnectorFieldView {
  readonly key: string;
  readonly title: Text;
  readonly hint: Text;
  readonly required: boolean;
  readonly choices: readonly { readonly code: string; readonly title: Text }[];
}

export interface ConnectorView {
  readonly key: string;
  readonly title: Text;
  readonly fields: readonly ConnectorFieldView[];
  readonly secretTitle: Text;
  readonly secretHint: Text;
}

export interface ConnectionView {
  readonly id: string;
  readonly title: Text;
  readonly kind: 'leads' | 'spend';
  /** Where it leads: an account, a counter, a host; never the key. */
  readonly where: string;
  /** `•••• 1a2b` */
  readonly secret: string;
  /** Day of the last import, ISO; null before the first. */
  readonly importedAt: string | null;
}

export interface ConnectionsView {
  readonly connectors: readonly ConnectorView[];
  readonly connections: readonly ConnectionView[];
  /** Whether the person allowed requests to other systems, and where they can. */
  readonly permission: { readonly granted: boolean; readonly url: string | null };
}

export interface SaveConnectionInput {
  readonly connector: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly secret: string;
}

/** Something that keeps a connection from working: what and what to do. */
export interface ConnectionProblem {
  readonly what: Text;
  readonly action: Text;
  readonly link: string | null;
}

export interface FetchPageInput {
  readonly id: string;
  /** What the last page gave; null at the beginning. */
  readonly cursor: string | null;
  /** Everything, not only what is new since the last import. */
  readonly whole: boolean;
}

export type FetchedView =
  | {
      readonly state: 'rows';
      readonly kind: 'leads' | 'spend';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Null at the end. */
      readonly cursor: string | null;
    }
  | { readonly state: 'wait'; readonly seconds: number; readonly cursor: string }
  | { readonly state: 'failed'; readonly problem: ConnectionProblem };

export interface CheckedView {
  /** Null when the system answered with data. */
  readonly problem: ConnectionProblem | null;
  /** The system is preparing a report: the key is right. */
  readonly preparing: boolean;
}
