/** Exports of known systems as data: by which headers they are recognised, and which of their columns mean what. */
import type { Text } from '../../shared/text';
import type { FileKind } from '../fileKinds';

/** Systems whose exports are recognised by their headers. */
export type SystemKey = 'bitrix24' | 'amocrm' | 'hubspot' | 'yandex_direct' | 'google_ads' | 'vk_ads' | 'meta_ads';

/** An export of a system. Headers are compared after `normaliseHeader`. */
export interface FileFormat {
  readonly key: string;
  readonly system: SystemKey;
  readonly kind: FileKind;
  readonly title: Text;
  /** Groups of headers: of each group at least one is in the file. */
  readonly signature: readonly (readonly string[])[];
  /** Headers that this export never has: they tell it from a similar one. */
  readonly never?: readonly string[];
  /** Headers by our column, the best first; other columns are found by their general names. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Headers that look like a column of ours and are none (a planned date is no fact). */
  readonly ignore?: readonly string[];
  /** Columns without which rows of this export are nothing; by default those of the kind. */
  readonly required?: readonly string[];
  /** Put before a numeric id, so that ids of two systems cannot be the same. */
  readonly idPrefix?: string;
  /** What the platform calls itself: the source of rows that name none. */
  readonly channel?: string;
  /** Column of the deal's own id where a row is a deal and `lead_id` is its link to a lead. */
  readonly isDeals?: boolean;
}
