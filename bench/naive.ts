/**
 * The same jobs as a usual script does them: `getRange(row, column).setValue(value)` for each cell, or `appendRow` and `getValues` for each
 * row. It goes through the same emulator; only values are written, no formats, lists or protections, so that it is flattered.
 */
import type { Emulator } from '../emulator/emulator';

export type Grid = readonly (readonly (string | number | boolean | null)[])[];

export type Pace = 'cell' | 'row';

const letters = (column: number): string => {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
};

export class NaiveClient {
  constructor(
    private readonly emulator: Emulator,
    private readonly file: string,
    private readonly pace: Pace,
  ) {}

  private request(method: 'GET' | 'PUT', range: string, values?: Grid): unknown {
    const path = `/v4/spreadsheets/${this.file}/values/${encodeURIComponent(range)}`;
    const answer = this.emulator.handle({
      method,
      url: values ? `${path}?valueInputOption=USER_ENTERED` : `${path}?valueRenderOption=FORMULA`,
      ...(values ? { body: { values } } : {}),
    });
    if (answer.status !== 200) throw new Error(`${range}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  private address(sheet: string, row: number, from: number, to: number): string {
    return `'${sheet.replaceAll("'", "''")}'!${letters(from)}${row + 1}:${letters(to)}${row + 1}`;
  }

  /** Filled cells one by one, or whole rows. */
  write(sheet: string, grid: Grid, firstRow = 0): void {
    grid.forEach((row, down) => {
      if (row.length === 0) return;
      if (this.pace === 'row')
        this.request('PUT', this.address(sheet, firstRow + down, 0, row.length - 1), [row.map((value) => value ?? '')]);
      else
        row.forEach((value, column) => {
          if (value === null || value === '') return;
          this.request('PUT', this.address(sheet, firstRow + down, column, column), [[value]]);
        });
    });
  }

  read(sheet: string, grid: Grid, firstRow = 0): void {
    grid.forEach((row, down) => {
      if (row.length === 0) return;
      if (this.pace === 'row') this.request('GET', this.address(sheet, firstRow + down, 0, row.length - 1));
      else row.forEach((_, column) => this.request('GET', this.address(sheet, firstRow + down, column, column)));
    });
  }
}
