/** The workbench's server, as the page asks it. */
import type { Edit } from '../server/edits';
import type { SheetView } from '../server/sheetView';

export interface FileInfo {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly part: string | null;
}

export interface TabInfo {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden?: boolean;
  readonly tabColorStyle?: {
    readonly rgbColor?: { readonly red?: number; readonly green?: number; readonly blue?: number };
  };
}

export interface MenuEntry {
  readonly kind: 'item' | 'separator' | 'submenu';
  readonly caption?: string;
  readonly functionName?: string;
}

export interface RunReply {
  readonly ok: boolean;
  readonly message: string | null;
  readonly sidebar: boolean;
  readonly toasts: readonly { readonly message: string; readonly title: string | null }[];
  readonly alerts: readonly { readonly title: string | null; readonly prompt: string }[];
}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(
    path,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const answer = (await response.json()) as T & { readonly message?: string };
  if (!response.ok) throw new Error(answer.message ?? `status ${response.status}`);
  return answer;
}

export const files = (): Promise<FileInfo[]> => ask('/api/files');
export const tabs = (
  id: string,
): Promise<{
  readonly properties: { readonly locale: string };
  readonly sheets: readonly { readonly properties: TabInfo }[];
}> => ask(`/api/tabs/${id}`);
export const sheet = (id: string, title: string, from: number, rows: number): Promise<SheetView> =>
  ask(`/api/sheet/${id}?sheet=${encodeURIComponent(title)}&from=${from}&rows=${rows}`);
export const documentOf = (id: string): Promise<DocumentJson> => ask(`/api/document/${id}`);
export const edit = (id: string, change: Edit): Promise<unknown> => ask(`/api/edit/${id}`, change);
export const menu = (id: string): Promise<readonly { readonly entries: readonly MenuEntry[] }[]> =>
  ask(`/api/menu/${id}`);
export const runEntry = (id: string, name: string): Promise<RunReply> => ask(`/api/run/${id}`, { name });
export const callScript = (
  id: string,
  name: string,
  args: readonly unknown[],
): Promise<{ readonly ok: boolean; readonly value?: unknown; readonly message?: string }> =>
  ask(`/api/call/${id}`, { name, args });
export const newFile = (name: string): Promise<{ readonly id: string }> => ask('/api/new/', { name });

export interface DocRun {
  readonly startIndex?: number;
  readonly textRun?: {
    readonly content?: string;
    readonly textStyle?: {
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly underline?: boolean;
      readonly link?: { readonly url?: string };
      readonly foregroundColor?: {
        readonly color?: {
          readonly rgbColor?: { readonly red?: number; readonly green?: number; readonly blue?: number };
        };
      };
    };
  };
}

export interface DocumentJson {
  readonly title: string;
  readonly body: {
    readonly content: readonly {
      readonly startIndex?: number;
      readonly endIndex?: number;
      readonly paragraph?: {
        readonly elements: readonly DocRun[];
        readonly paragraphStyle?: { readonly namedStyleType?: string };
        readonly bullet?: object;
      };
    }[];
  };
  readonly namedRanges?: Readonly<
    Record<
      string,
      {
        readonly namedRanges: readonly {
          readonly ranges: readonly { readonly startIndex?: number; readonly endIndex?: number }[];
        }[];
      }
    >
  >;
}
