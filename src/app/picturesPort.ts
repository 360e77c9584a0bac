/** Pictures in the document that is open: the only thing that the Document service is asked for. */
import type { BarChartModel } from '../blueprint/barChart';
import type { PlaceTexts } from '../reconcile/docs/pictures';

/** A chart, and the name under which its picture is found again. */
export interface NamedChart {
  readonly chart: BarChartModel;
  readonly name: string;
}

export interface PictureOrder {
  readonly documentId: string;
  /** In the order of the document. A picture that stands is replaced where it stands. */
  readonly charts: readonly NamedChart[];
  /** Charts that are put in when their pictures are not there; others are left out. */
  readonly insert: readonly string[];
  readonly place: PlaceTexts;
  /** In the language of the department; written only where the document has none. */
  readonly heading: string;
}

export interface PicturesPort {
  /** Whether the person lets the add-on change the open document; the address at which they can, null where Google gives none. */
  permission(): { readonly granted: boolean; readonly url: string | null };
  /** Draws and puts them in. @throws AppError NOT_FOUND when another document is open, NO_ACCESS when it may not be changed. */
  put(order: PictureOrder): { readonly inserted: number; readonly replaced: number };
}
