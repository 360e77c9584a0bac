/**
 * What a newer template does to columns that people have filled: a list, by the version that brings it. New tabs, columns and rows need no
 * entry: they are told by what the workbook remembers. A migration is a part of the plan of the upgrade, never done by itself.
 */
import type { Scalar } from './values';

interface OfVersion {
  /** Version of the template from which on the column is as described. */
  readonly version: number;
  readonly tab: string;
  /** Key that the column had before. */
  readonly from: string;
}

/** The column has another key, and mostly another header. Its cells stay, and so does a header that people gave it. */
export interface RenamedColumn extends OfVersion {
  readonly kind: 'renamedColumn';
  readonly to: string;
}

/** The column became several. The new ones are filled from it; it stays until somebody has looked at them. */
export interface SplitColumn extends OfVersion {
  readonly kind: 'splitColumn';
  readonly into: readonly string[];
  /** Values of the new columns, in their order; null for what the old one does not tell. */
  readonly split: (value: Scalar) => readonly Scalar[];
}

export type Migration = RenamedColumn | SplitColumn;
