/** What the Apps Script runtime takes from its host and gives back. Plain data, but for the injected functions. */
import type { ApiRequest, ApiResponse } from '../api';
import type { StoredDocument } from '../docs/model/types';
import type { CardOutput } from './cardTypes';

export type * from './cardTypes';

/** An API request made by a script: the emulator answers with what the add-on was granted, not with all that the user owns. */
export interface AppApiRequest extends ApiRequest {
  /** True for a call that stands on the `drive.file` grant; absent when Google itself reads the active file. */
  readonly viaApp?: boolean;
}

/** A surface of cards in the manifest. */
export interface CardSurface {
  readonly name?: string;
  readonly logoUrl?: string;
  readonly homepageTrigger?: { readonly runFunction: string };
  readonly onFileScopeGrantedTrigger?: { readonly runFunction: string };
}

/** The parts of `appsscript.json` that decide what a script may call. */
export interface Manifest {
  readonly timeZone?: string;
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version?: string;
    }[];
  };
  /** Absent: Google derives the scopes from the code, and every scope counts as declared. */
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  /** Present when the script may be deployed as a web app. */
  /** Present when the script shows cards: what is called for the first card, and after the person granted the open file. */
  readonly addOns?: Readonly<Partial<Record<'common' | 'sheets' | 'docs', CardSurface>>>;
  readonly webapp?: { readonly executeAs?: string; readonly access?: string };
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Who runs the script, where, and with what authority. */
export interface Session {
  /** E-mail address. */
  readonly user: string;
  readonly authMode: AuthMode;
  readonly activeFile?: {
    readonly id: string;
    readonly kind: 'spreadsheet' | 'document';
    /** The open tab of a spreadsheet; the first one when absent. */
    readonly sheetId?: number;
  };
  /** Language of the user's interface; `en` when absent. */
  readonly locale?: string;
  /** True for a function that a card calls: 30 seconds, and no menus, sidebars or dialogs of the editor. */
  readonly card?: boolean;
  /** True for a time-driven run: there is no person in front of it, so no UI. */
  readonly trigger?: boolean;
  /** File in which the trigger of the run was made: it sees the triggers of that file. */
  readonly triggerFile?: string;
  /** Scopes of the manifest, by their short names, that the person left unticked in Google's window. */
  readonly declined?: readonly string[];
  /** True for a web app opened by anybody: it runs as its owner, who is not the active user. */
  readonly anonymous?: boolean;
}

/** A time-driven trigger that a script made; the host runs `handler` when it is due. */
export interface TriggerRecord {
  readonly id: string;
  readonly handler: string;
  readonly user: string;
  readonly fileId: string | null;
  readonly schedule: {
    readonly everyHours?: number;
    readonly everyDays?: number;
    readonly everyWeeks?: number;
    /** `MONDAY` … `SUNDAY`. */
    readonly weekDay?: string;
    /** 0…23, in `timeZone`. */
    readonly atHour?: number;
    readonly timeZone?: string;
  };
  /** Milliseconds of the virtual clock. */
  readonly createdMs: number;
}

/** A mail that a script sent. */
export interface SentMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** Shown instead of the body where the reader's program can. */
  readonly html?: string;
  readonly sentMs: number;
}

/** What outlives a run. Plain JSON, changed in place; the host keeps it. Keys are `script`, `user:EMAIL` and `document:ID`. */
export interface RuntimeStore {
  readonly properties: Record<string, Record<string, string>>;
  readonly cache: Record<string, Record<string, { readonly value: string; readonly expiresMs: number }>>;
  triggers: TriggerRecord[];
  /** Locks held by somebody else, with the moment at which each is released; a host sets them to play a second person. */
  readonly locks: Record<string, number>;
  /** Mails that were sent; a host shows them. */
  mails?: SentMail[];
  /** Uses of today by `day|user|what`. */
  readonly quotas: Record<string, number>;
}

/** A store in which nothing has happened yet. */
export const emptyStore = (): RuntimeStore => ({ properties: {}, cache: {}, triggers: [], locks: {}, quotas: {} });

export interface MenuEntry {
  readonly kind: 'item' | 'separator' | 'submenu';
  readonly caption?: string;
  readonly functionName?: string;
  readonly entries?: readonly MenuEntry[];
}

export interface Menu {
  readonly kind: 'addon' | 'custom';
  /** Null for the add-on's own menu: Google shows the add-on's name. */
  readonly caption: string | null;
  readonly entries: readonly MenuEntry[];
}

/** A page as a sidebar or a dialog shows it. */
export interface Page {
  readonly title: string;
  readonly html: string;
  readonly widthPx?: number;
  readonly heightPx?: number;
}

export interface AlertRequest {
  readonly title: string | null;
  readonly prompt: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** What a run showed to the person. The last sidebar replaces the earlier ones. */
export interface UiEffects {
  readonly menus: Menu[];
  sidebar: Page | null;
  readonly dialogs: (Page & { readonly modal: boolean })[];
  readonly toasts: { readonly message: string; readonly title: string | null; readonly seconds: number }[];
  readonly alerts: (AlertRequest & { readonly answer: Button })[];
}

export interface LogEntry {
  readonly severity: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  readonly message: string;
  /** Milliseconds of the virtual clock. */
  readonly timeMs: number;
}

export interface RunError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

export type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: RunError };

/** What a web app answered: a page, or text of a MIME type. */
export type WebOutput =
  | {
      readonly kind: 'html';
      readonly title: string;
      readonly html: string;
      readonly meta: string;
      readonly framing: 'DEFAULT' | 'ALLOWALL';
    }
  | { readonly kind: 'text'; readonly text: string; readonly type: string };

/** The outcome of one execution. `value` is the script's own value, of its own context; `toTransferable` copies it. */
export type RunResult = Outcome & {
  /** Real time plus slept time plus injected latency. */
  readonly ms: number;
  /** The page or text behind the value, when it is an HtmlOutput or a TextOutput. */
  readonly output?: WebOutput;
  /** The cards or the response behind the value, when it is one of CardService's. */
  readonly card?: CardOutput;
  readonly ui: UiEffects;
  readonly log: readonly LogEntry[];
};

export interface FetchAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RuntimeOptions {
  /** The one script file, e.g. the text of `dist/Code.js`. */
  readonly code: string;
  /** HTML files by name without `.html`. */
  readonly html?: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
  readonly api: {
    readonly handle: (request: AppApiRequest) => ApiResponse;
    /** The open document for the Document service, and what it made of it; without them it knows only the document's identity. */
    readonly openDocument?: (fileId: string, user: string) => StoredDocument;
    readonly saveDocument?: (fileId: string, user: string, from: StoredDocument, to: StoredDocument) => void;
  };
  /** The clock, in milliseconds since 1970; slept time is added to it. Default: the machine's clock. */
  readonly now?: () => number;
  readonly store?: RuntimeStore;
  readonly log?: (entry: LogEntry) => void;
  /** Answers an alert; without it the person closes each one. */
  readonly answerAlert?: (alert: AlertRequest) => Button;
  /** What `UrlFetchApp.fetch` reaches; without it every fetch fails as an address that does not resolve. */
  readonly fetch?: (url: string, params: Readonly<Record<string, unknown>>) => FetchAnswer;
  /** Longest time of a run, real and virtual. Default: Google's, 6 minutes, and 30 seconds for simple triggers. */
  readonly limitMs?: number;
  /** Address of the deployed web app; without it the script is not deployed as one. */
  readonly webAppUrl?: () => string | null;
  /** Time that an API call takes on the virtual clock. */
  readonly latencyMs?: number;
  /**
   * Called before each API call: an answer is given instead of the API's, `'kill'` ends the run as Google's time limit does,
   * undefined lets the call through.
   */
  readonly beforeApiCall?: (request: AppApiRequest, methodId: string) => ApiResponse | 'kill' | undefined;
}

export interface Runtime {
  /** Runs one top-level function in a context without anything of earlier runs, as each execution of Apps Script is. Never throws for what a script does. */
  readonly run: (functionName: string, args: readonly unknown[], session: Session) => RunResult;
  /** Names of the functions that Google can call: top-level and not private. */
  readonly functions: () => readonly string[];
  /** Properties, cache, triggers and quotas as they are now. */
  readonly store: RuntimeStore;
}
