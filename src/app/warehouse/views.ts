/** Where leads live, and a move of them, as the panel shows it. */
import type { Text } from '../../shared/text';
import type { PlanGroup } from '../planViews';

export interface WarehouseView {
  /** Null while the leads are in the workbook. */
  readonly place: {
    readonly project: string;
    readonly dataset: string;
    readonly location: string;
    readonly rows: number;
  } | null;
  /** Rows of the leads tab. */
  readonly rows: number;
  /** Cells of the workbook, and how many Google allows in a file. */
  readonly cells: number;
  readonly limit: number;
  readonly permission: { readonly granted: boolean; readonly url: string | null };
}

export type WarehouseDirection = 'out' | 'back';

export interface WarehousePlanInput {
  readonly direction: WarehouseDirection;
  readonly project: string;
  readonly location: string;
}

export interface WarehousePlan {
  readonly planId: string;
  readonly direction: WarehouseDirection;
  /** Leads that move, and those that stay where they are. */
  readonly moves: number;
  readonly stays: number;
  readonly groups: readonly PlanGroup[];
  /** What happens, in order. */
  readonly steps: readonly Text[];
  /** What people should know before. */
  readonly notes: readonly Text[];
}

export interface StartWarehouseInput extends WarehousePlanInput {
  /** The plan that was shown: refused when the leads changed since. */
  readonly planId: string;
}
