/** The workbench's server, as the page asks it. */
import type { Card, CardMove } from '../../emulator/runtime/cardTypes';
import type { DocEdit } from '../server/docEdits';
import type { Edit } from '../server/edits';
import type { SentMail } from '../../emulator/runtime/types';
import type { SheetView } from '../server/sheetView';
import type { TakenBack } from '../server/undo';

export interface FileInfo {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly part: string | null;
  /** Others may open it too. */
  readonly shared: boolean;
  /** The add-on may see it for the person who is played. */
  readonly granted: boolean;
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
  readonly dialogs: readonly { readonly title: string; readonly html: string }[];
  readonly alerts: readonly { readonly title: string | null; readonly prompt: string }[];
}

/** Whom the page plays; the first user until another is chosen. */
let user = '';
export const playAs = (next: string): void => void (user = next);

/** An address of the server for the person who is played. */
export const addressFor = (path: string): string =>
  user === '' ? path : `${path}${path.includes('?') ? '&' : '?'}user=${encodeURIComponent(user)}`;

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(
    addressFor(path),
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
/** Address of a picture that stands in a document as bytes. */
export const pictureOf = (id: string, object: string): string =>
  addressFor(`/api/picture/${id}?object=${encodeURIComponent(object)}`);
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
/** What a card function gave, or its error. */
export type CardAnswer =
  | {
      readonly ok: true;
      readonly card:
        | { readonly kind: 'cards'; readonly cards: readonly Card[] }
        | {
            readonly kind: 'action';
            readonly notification: string | null;
            readonly link: string | null;
            readonly moves: readonly CardMove[];
          }
        | { readonly kind: 'fileScope' }
        | null;
    }
  | { readonly ok: false; readonly message: string };

export interface StandState {
  readonly users: readonly string[];
  readonly today: string;
  readonly locale: string;
  /** Mails that the add-on has sent. */
  readonly mails: number;
  /** Time triggers that fired on the way to the day that was set. */
  readonly ran: number;
  readonly failed: number;
}

export const standState = (): Promise<StandState> => ask('/api/state');
export const setToday = (today: string | null): Promise<StandState> => ask('/api/clock', { today });
export const sentMails = (): Promise<readonly SentMail[]> => ask('/api/mails');
export const armFault = (kind: string): Promise<unknown> => ask('/api/fault', { kind });
export const shareWith = (id: string, other: string): Promise<unknown> => ask(`/api/share/${id}`, { user: other });
export const undoEdit = (id: string): Promise<{ readonly outcome: TakenBack }> => ask(`/api/undo/${id}`, {});
export const typeInto = (id: string, change: DocEdit): Promise<unknown> => ask(`/api/type/${id}`, change);
export const homeCard = (id: string): Promise<CardAnswer> => ask(`/api/card/${id}`);
export const grantFile = (id: string): Promise<CardAnswer> => ask(`/api/grant/${id}`, {});
export const pressCard = (
  id: string,
  name: string,
  parameters: Readonly<Record<string, string>>,
): Promise<CardAnswer> => ask(`/api/press/${id}`, { name, parameters });
export const newFile = (name: string): Promise<{ readonly id: string }> => ask('/api/new/', { name });

export interface DocColor {
  readonly color?: {
    readonly rgbColor?: { readonly red?: number; readonly green?: number; readonly blue?: number };
  };
}

/** A piece of a paragraph: text of one look, or something that is no text. */
export interface DocRun {
  readonly startIndex?: number;
  readonly endIndex?: number;
  readonly inlineObjectElement?: { readonly inlineObjectId?: string };
  readonly textRun?: {
    readonly content?: string;
    readonly textStyle?: {
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly underline?: boolean;
      readonly link?: { readonly url?: string };
      readonly foregroundColor?: DocColor;
    };
  };
}

export interface DocParagraph {
  readonly elements: readonly DocRun[];
  readonly paragraphStyle?: { readonly namedStyleType?: string };
  readonly bullet?: { readonly listId?: string; readonly nestingLevel?: number };
}

export interface DocBlock {
  readonly startIndex?: number;
  readonly endIndex?: number;
  readonly paragraph?: DocParagraph;
  readonly table?: {
    readonly tableRows: readonly {
      readonly tableCells: readonly {
        readonly content: readonly DocBlock[];
        readonly tableCellStyle?: { readonly backgroundColor?: DocColor };
      }[];
    }[];
  };
}

export interface DocumentJson {
  readonly title: string;
  readonly body: { readonly content: readonly DocBlock[] };
  readonly inlineObjects?: Readonly<
    Record<
      string,
      {
        readonly inlineObjectProperties?: {
          readonly embeddedObject?: {
            readonly title?: string;
            readonly description?: string;
            readonly imageProperties?: { readonly contentUri?: string; readonly sourceUri?: string };
            readonly size?: { readonly width?: { readonly magnitude?: number } };
          };
        };
      }
    >
  >;
  readonly lists?: Readonly<
    Record<
      string,
      { readonly listProperties?: { readonly nestingLevels?: readonly { readonly glyphType?: string }[] } }
    >
  >;
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
