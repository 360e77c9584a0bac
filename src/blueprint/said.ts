/**
 * Sentences that the add-on composes into cells which people fill: tasks from decisions, titles of goals. They are written down with their
 * slots once, so that the refresh can say them and a change of the language can say them anew.
 */
import type { Text } from '../shared/text';

/** What may stand in a slot. Words of a column that are people's own stay as they are typed. */
export type Slot =
  | { readonly kind: 'column'; readonly tab: string; readonly column: string }
  | { readonly kind: 'list'; readonly texts: readonly Text[] }
  /** A number, a share or money, as people of the language write it. */
  | { readonly kind: 'number' }
  /** A year or a roman figure: the same in every language. */
  | { readonly kind: 'same' }
  | { readonly kind: 'said'; readonly said: readonly Said[] };

export interface Said {
  /** With `{slot}` where something stands in. */
  readonly text: Text;
  readonly slots?: Readonly<Record<string, Slot>>;
}

/** Sentences by column: `<tab>.<column>`. */
export type SaidByColumn = Readonly<Record<string, readonly Said[]>>;
