/** The world outside Google, for connections by key. */
import type { HttpRequest, HttpResponse } from '../connectors/types';

/** What became of a request: an answer of whatever status, or why there is none. Nothing of it names the address, which may hold a key. */
export type NetAnswer =
  | ({ readonly kind: 'answer' } & HttpResponse)
  | { readonly kind: 'none'; readonly why: 'permission' | 'quota' | 'network' };

export interface NetPort {
  fetch(request: HttpRequest): NetAnswer;
  /** Whether the person allowed the add-on to reach other systems; the address at which they can, null where Google gives none. */
  permission(): { readonly granted: boolean; readonly url: string | null };
  /** Civil day of a moment in a time zone, `YYYY-MM-DD`. */
  dayOf(epochMs: number, timeZone: string): string;
}
