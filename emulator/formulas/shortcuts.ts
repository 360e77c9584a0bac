/**
 * Formulas of one model that the engine got as what they are settled to. When a cell that settles one changes, or turns out to be filled by
 * the formula of another cell, the formula itself is due; so are those that it settles.
 */
import type { Sheet } from '../sheets/state';
import { cellKey, placeOf, type CellPlace } from './runs';
import { settlingOf, type Settled } from './settled';

interface OfSheet {
  /** Settled formulas by their cells. */
  readonly formulas: Map<number, string>;
  /** Cells of settled formulas, by a cell that settles them. */
  readonly settledBy: Map<number, number[]>;
  /** Cells that settle formulas by being empty. */
  readonly empty: Set<number>;
}

/** A formula that the engine has to load. */
export interface Due extends CellPlace {
  readonly formula: string;
}

export class Shortcuts {
  private readonly sheets = new Map<number, OfSheet>();

  /** Notes the formula of a cell if it is settled; null when it is not. */
  note({ properties: { sheetId }, rows }: Sheet, { row, column }: CellPlace, formula: string): Settled | null {
    const settled = settlingOf(rows).of(row, column);
    if (!settled) return null;
    const known = this.sheets.get(sheetId) ?? { formulas: new Map(), settledBy: new Map(), empty: new Set() };
    this.sheets.set(sheetId, known);
    known.formulas.set(cellKey(row, column), formula);
    for (const by of settled.by) {
      const others = known.settledBy.get(by);
      if (others) others.push(cellKey(row, column));
      else known.settledBy.set(by, [cellKey(row, column)]);
      const { row: byRow, column: byColumn } = placeOf(by);
      if (!rows[byRow]?.[byColumn]?.userEnteredValue) known.empty.add(by);
    }
    return settled;
  }

  /** Formulas that are due since a cell changed; they are forgotten, and so is what the cell held. */
  changed(sheetId: number, { row, column }: CellPlace): readonly Due[] {
    const known = this.sheets.get(sheetId);
    if (!known) return [];
    known.formulas.delete(cellKey(row, column));
    const due: Due[] = [];
    const next = [cellKey(row, column)];
    for (let key = next.pop(); key !== undefined; key = next.pop()) {
      known.empty.delete(key);
      for (const settled of known.settledBy.get(key) ?? []) {
        const formula = known.formulas.get(settled);
        if (formula === undefined) continue;
        known.formulas.delete(settled);
        due.push({ ...placeOf(settled), formula });
        next.push(settled);
      }
      known.settledBy.delete(key);
    }
    return due;
  }

  /** Cells that must be empty, by sheet. */
  *empty(): Generator<readonly [sheetId: number, cell: CellPlace]> {
    for (const [sheetId, { empty }] of this.sheets) for (const key of empty) yield [sheetId, placeOf(key)];
  }
}
