/** What people do to things of ours, drawn from a seed: titles, labels, formulas, lists, formats, warnings, names, columns, rows, tabs. */
import type { Emulator } from '../../emulator/emulator';

export interface DriftWorld {
  readonly emulator: Emulator;
  readonly pulse: string;
  readonly below: (limit: number) => number;
}

interface Grid {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly protections: readonly number[];
}

interface Answer {
  readonly namedRanges?: readonly { readonly namedRangeId: string }[];
  readonly sheets: readonly {
    readonly properties: {
      readonly sheetId: number;
      readonly title: string;
      readonly gridProperties: { readonly rowCount: number; readonly columnCount: number };
    };
    readonly protectedRanges?: readonly { readonly protectedRangeId: number }[];
  }[];
}

const answerOf = ({ emulator, pulse }: DriftWorld): Answer =>
  emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${pulse}` }).body as Answer;

const gridsOf = (answer: Answer): Grid[] =>
  answer.sheets
    .filter(({ properties }) => !properties.title.startsWith('_Marketing Pulse'))
    .map(({ properties, protectedRanges = [] }) => ({
      sheetId: properties.sheetId,
      title: properties.title,
      rows: properties.gridProperties.rowCount,
      columns: properties.gridProperties.columnCount,
      protections: protectedRanges.map((each) => each.protectedRangeId),
    }));

type Act = (world: DriftWorld, grid: Grid, answer: Answer) => object | null;

const place = ({ below }: DriftWorld, grid: Grid): { sheetId: number; rowIndex: number; columnIndex: number } => ({
  sheetId: grid.sheetId,
  rowIndex: below(Math.min(grid.rows, 5)),
  columnIndex: below(grid.columns),
});

const write: Act = (world, grid) => ({
  updateCells: {
    start: place(world, grid),
    rows: [{ values: [{ userEnteredValue: world.below(3) === 0 ? {} : { stringValue: `mine ${world.below(99)}` } }] }],
    fields: 'userEnteredValue',
  },
});

const columnRange = ({ below }: DriftWorld, grid: Grid): object => {
  const at = below(grid.columns);
  return {
    sheetId: grid.sheetId,
    startRowIndex: 1,
    endRowIndex: grid.rows,
    startColumnIndex: at,
    endColumnIndex: at + 1,
  };
};

const line = (world: DriftWorld, grid: Grid, dimension: 'ROWS' | 'COLUMNS'): object => {
  const at = world.below(Math.min(dimension === 'ROWS' ? grid.rows : grid.columns, 12));
  return { sheetId: grid.sheetId, dimension, startIndex: at, endIndex: at + 1 };
};

const side = ({ below }: DriftWorld): 'ROWS' | 'COLUMNS' => (below(2) === 0 ? 'ROWS' : 'COLUMNS');

const ACTS: readonly Act[] = [
  write,
  write,
  write,
  (world, grid) => ({
    updateSheetProperties: { properties: { sheetId: grid.sheetId, title: `T${world.below(999)}` }, fields: 'title' },
  }),
  (world, grid) => ({ setDataValidation: { range: columnRange(world, grid) } }),
  (world, grid) => ({
    repeatCell: {
      range: columnRange(world, grid),
      cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0.000' } } },
      fields: 'userEnteredFormat.numberFormat',
    },
  }),
  (world, grid) =>
    grid.protections.length === 0
      ? null
      : { deleteProtectedRange: { protectedRangeId: grid.protections[world.below(grid.protections.length)] } },
  (world, grid) => ({ insertDimension: { range: line(world, grid, side(world)) } }),
  (world, grid) => ({ deleteDimension: { range: line(world, grid, side(world)) } }),
  (world, grid) => (world.below(3) === 0 ? { deleteSheet: { sheetId: grid.sheetId } } : null),
  (world, _grid, { namedRanges = [] }) =>
    namedRanges.length === 0
      ? null
      : { deleteNamedRange: { namedRangeId: namedRanges[world.below(namedRanges.length)]?.namedRangeId } },
  (world, grid) => ({
    updateSheetProperties: { properties: { sheetId: grid.sheetId, index: world.below(4) }, fields: 'index' },
  }),
];

/** Does one of them; one that Google would refuse is left out. */
export function driftAction(world: DriftWorld): void {
  const answer = answerOf(world);
  const grids = gridsOf(answer);
  const grid = grids[world.below(grids.length)];
  const act = ACTS[world.below(ACTS.length)];
  const request = grid && act ? act(world, grid, answer) : null;
  if (request)
    world.emulator.handle({
      method: 'POST',
      url: `/v4/spreadsheets/${world.pulse}:batchUpdate`,
      body: { requests: [request] },
    });
}
