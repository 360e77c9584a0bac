/** What the runtime and its host tell each other. */
import type { ApiRequest, ApiResponse } from '../api';

export interface AppApiRequest extends ApiRequest {
  readonly viaApp?: boolean;
}

export interface Api {
  readonly handle: (request: AppApiRequest) => ApiResponse;
}

/** A parsed `appsscript.json`. */
export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string; readonly serviceId: string; readonly version: string }[] };
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Who runs, how, and with what file open. */
export interface Session {
  readonly user: string;
  readonly authMode: AuthMode;
  readonly activeFile?: { readonly id: string; readonly kind: 'spreadsheet' | 'document' };
  readonly locale?: string;
}

export interface MenuEntry {
  readonly label: string;
  readonly call: string;
}

/** What a run showed to its person. */
export interface UiEffects {
  readonly menus: { readonly title: string; readonly items: (MenuEntry | 'separator')[] }[];
  sidebar: { readonly title: string; readonly html: string } | null;
  readonly dialogs: { readonly title: string; readonly html: string }[];
  readonly toasts: { readonly message: string; readonly title: string }[];
  readonly alerts: { readonly title: string; readonly message: string }[];
}

export interface LogEntry {
  readonly level: string;
  readonly text: string;
}

/** Properties and cache of the script; plain JSON that a host keeps over restarts. */
export interface RuntimeStore {
  readonly userProperties: Record<string, Record<string, string>>;
  readonly scriptProperties: Record<string, string>;
  readonly documentProperties: Record<string, Record<string, string>>;
}

export const emptyStore = (): RuntimeStore => ({ userProperties: {}, scriptProperties: {}, documentProperties: {} });

export interface RuntimeOptions {
  /** The bundle: one script. */
  readonly code: string;
  /** Pages by file name without `.html`. */
  readonly html?: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
  readonly api: Api;
  readonly now?: () => number;
  readonly store?: RuntimeStore;
}

export type RunOutcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: { readonly name: string; readonly message: string; readonly stack?: string } };

export type RunResult = RunOutcome & { readonly ms: number; readonly ui: UiEffects; readonly log: readonly LogEntry[] };

/** Everything that the services of one run share. */
export interface RunContext {
  readonly options: RuntimeOptions;
  readonly session: Session;
  readonly store: RuntimeStore;
  readonly ui: UiEffects;
  readonly log: LogEntry[];
  /** Milliseconds that `Utilities.sleep` has let pass. */
  sleptMs: number;
  readonly now: () => number;
}
