/**
 * Companions of formulas. The engine tells computed values as display text only, cut off after some fourteen digits; but a number joined to
 * text is written in full. So each formula has a companion in a sheet of its own, `=cell&""`, and exact numbers are read from there. Formulas
 * that stand below each other share one companion, `=cells&""`.
 */
import type { Model } from '@ironcalc/wasm';
import { columnName, writeTitle } from './references';
import { cellKey, type Run } from './runs';

/** Where a sheet is in the model. */
export interface Place {
  readonly index: number;
  readonly companion: number;
  readonly title: string;
  /** Title in the model. */
  readonly alias: string;
}

/** Companions in one model; a cell with a part of a shared one keeps it, whatever is put into the cell. */
export class Companions {
  /** By the place of the sheet. */
  private readonly shared = new Map<number, Set<number>>();

  constructor(private readonly model: Model) {}

  /** Notes the runs of formulas that share companions, which stand already. */
  note({ index }: Place, runs: readonly Run[]): void {
    const shared = this.shared.get(index) ?? new Set<number>();
    this.shared.set(index, shared);
    for (const { column, from, to } of runs) for (let row = from; row <= to; row++) shared.add(cellKey(row, column));
  }

  /** Lays one companion for each run. */
  lay(place: Place, runs: readonly Run[]): void {
    this.note(place, runs);
    for (const { column, from, to } of runs) {
      const letters = columnName(column);
      const cells = `${writeTitle(place.alias)}!${letters}${from + 1}:${letters}${to + 1}`;
      this.model.setUserArrayFormula(place.companion, from + 1, column + 1, 1, to - from + 1, `=${cells}&""`);
    }
  }

  /** A formula was put into a cell. */
  put(place: Place, row: number, column: number): void {
    if (this.isShared(place, row, column)) return;
    const cell = `${writeTitle(place.alias)}!${columnName(column)}${row + 1}`;
    this.model.setUserInput(place.companion, row + 1, column + 1, `=${cell}&""`);
  }

  /** The formula of a cell is gone. */
  drop(place: Place, row: number, column: number): void {
    if (this.isShared(place, row, column)) return;
    this.model.rangeClearContents(place.companion, row + 1, column + 1, row + 1, column + 1);
  }

  private isShared({ index }: Place, row: number, column: number): boolean {
    return this.shared.get(index)?.has(cellKey(row, column)) ?? false;
  }
}
