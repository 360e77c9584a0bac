/** What people's hands do to a workbook, drawn from a seed: each action is plain API edits, as the Sheets page makes them. */
import type { Emulator } from '../../emulator/emulator';
import { tabId } from '../../src/blueprint/compile/identity';
import { docAction } from './chaosDocuments';

export interface Grid {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
}

/** Numbers from a seed (mulberry32), the same on every machine. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

export interface World {
  readonly emulator: Emulator;
  readonly pulse: string;
  readonly below: (limit: number) => number;
  /** How far from the left top people type over and clear cells. */
  readonly reach: Reach;
  /** Words that people typed, to be found again. */
  tokens: number;
  /** Tabs in which people wrote or deleted: errors in them, and rows that do not add up, may be theirs. */
  readonly touched: Set<number>;
}

/** Tabs that formulas of other tabs stand on. */
const SOURCES: ReadonlySet<number> = new Set(
  [
    'settings',
    'channels',
    'calendar',
    'segments',
    'products',
    'facts',
    'cohorts',
    'product_facts',
    'plan',
    'month_costs',
  ].map(tabId),
);

/** Whether errors that show up later may come from what people did to what formulas stand on. */
export const sourcesTouched = (world: World): boolean => [...world.touched].some((id) => SOURCES.has(id));

interface SheetAnswer {
  readonly sheets: readonly {
    readonly properties: {
      readonly sheetId: number;
      readonly title: string;
      readonly hidden?: boolean;
      readonly gridProperties: { readonly rowCount: number; readonly columnCount: number };
    };
  }[];
}

/** Sheets that people see; our hidden service sheets are not touched by hands. */
export function grids(world: World): Grid[] {
  const { sheets } = world.emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${world.pulse}` })
    .body as SheetAnswer;
  return sheets
    .map(({ properties }) => ({
      sheetId: properties.sheetId,
      title: properties.title,
      rows: properties.gridProperties.rowCount,
      columns: properties.gridProperties.columnCount,
      hidden: properties.hidden === true,
    }))
    .filter((grid) => !grid.title.startsWith('_Marketing Pulse'));
}

const batch = (world: World, ...requests: object[]): boolean =>
  world.emulator.handle({
    method: 'POST',
    url: `/v4/spreadsheets/${world.pulse}:batchUpdate`,
    body: { requests },
  }).status === 200;

const token = (world: World): string => `user-${++world.tokens}`;

const cell = (grid: Grid, row: number, column: number, value: object): object => ({
  updateCells: {
    start: { sheetId: grid.sheetId, rowIndex: row, columnIndex: column },
    rows: [{ values: [{ userEnteredValue: value }] }],
    fields: 'userEnteredValue',
  },
});

type Act = (world: World, grid: Grid) => boolean;

/** Types into an empty place of one's own: a new column at the end. */
const ownColumn: Act = (world, grid) => {
  const row = world.below(Math.min(grid.rows, 40));
  return batch(
    world,
    { appendDimension: { sheetId: grid.sheetId, dimension: 'COLUMNS', length: 1 } },
    cell(grid, row, grid.columns, { stringValue: token(world) }),
  );
};

const placeIn = ({ below, reach }: World, grid: Grid): [row: number, column: number] => [
  below(Math.min(grid.rows, reach.rows)),
  below(Math.min(grid.columns, reach.columns)),
];

/** Types over whatever is there: a label, a formula, a number. */
const typeOver: Act = (world, grid) => {
  world.touched.add(grid.sheetId);
  return batch(world, cell(grid, ...placeIn(world, grid), { stringValue: token(world) }));
};

const clear: Act = (world, grid) => {
  world.touched.add(grid.sheetId);
  return batch(world, cell(grid, ...placeIn(world, grid), {}));
};

const remove: Act = (world, grid) => {
  const along = dimension(world);
  const size = along === 'ROWS' ? grid.rows : grid.columns;
  if (size < 4) return false;
  world.touched.add(grid.sheetId);
  const start = world.below(Math.min(size, 15));
  return batch(world, {
    deleteDimension: { range: { sheetId: grid.sheetId, dimension: along, startIndex: start, endIndex: start + 1 } },
  });
};

const removeTab: Act = (world, grid) => {
  world.touched.add(grid.sheetId);
  return batch(world, { deleteSheet: { sheetId: grid.sheetId } });
};

/** A filter hides rows, which must not keep them from being counted. */
const filter: Act = (world, grid) =>
  batch(world, {
    setBasicFilter: {
      filter: { range: { sheetId: grid.sheetId, startRowIndex: 0, endRowIndex: Math.min(grid.rows, 60) } },
    },
  });

let copies = 0;
/** A copy of the workbook is another file: nothing of ours may write there, or take it for the original. */
const copyFile: Act = (world) =>
  world.emulator.handle({
    method: 'POST',
    url: `/drive/v3/files/${world.pulse}/copy`,
    body: { name: `Copy ${++copies}` },
  }).status === 200;

const dimension = (world: World): 'ROWS' | 'COLUMNS' => (world.below(2) === 0 ? 'ROWS' : 'COLUMNS');

const insert: Act = (world, grid) => {
  const along = dimension(world);
  const start = world.below(Math.min(along === 'ROWS' ? grid.rows : grid.columns, 15));
  return batch(world, {
    insertDimension: {
      range: { sheetId: grid.sheetId, dimension: along, startIndex: start, endIndex: start + 1 + world.below(2) },
      inheritFromBefore: start > 0,
    },
  });
};

const move: Act = (world, grid) => {
  const along = dimension(world);
  const size = Math.min(along === 'ROWS' ? grid.rows : grid.columns, 12);
  if (size < 4) return false;
  const start = world.below(size - 2);
  const to = world.below(size);
  if (to === start || to === start + 1) return false;
  return batch(world, {
    moveDimension: {
      source: { sheetId: grid.sheetId, dimension: along, startIndex: start, endIndex: start + 1 },
      destinationIndex: to,
    },
  });
};

const rename: Act = (world, grid) =>
  batch(world, {
    updateSheetProperties: {
      properties: { sheetId: grid.sheetId, title: `Моя ${token(world)}` },
      fields: 'title',
    },
  });

const shuffleTabs: Act = (world, grid) =>
  batch(world, {
    updateSheetProperties: { properties: { sheetId: grid.sheetId, index: world.below(5) }, fields: 'index' },
  });

const hide: Act = (world, grid) =>
  batch(world, {
    updateSheetProperties: { properties: { sheetId: grid.sheetId, hidden: !grid.hidden }, fields: 'hidden' },
  });

const duplicate: Act = (world, grid) =>
  batch(world, { duplicateSheet: { sourceSheetId: grid.sheetId, newSheetName: `Копия ${token(world)}` } });

const ownTab: Act = (world) =>
  batch(world, { addSheet: { properties: { sheetId: 900_000 + world.tokens, title: token(world) } } });

/** Cells that are sorted apart from the rest of their row belong to no row any more. */
const sort: Act = (world, grid) =>
  batch(world, {
    sortRange: {
      range: { sheetId: grid.sheetId, startRowIndex: 1, endRowIndex: Math.min(grid.rows, 60) },
      sortSpecs: [{ dimensionIndex: world.below(Math.min(grid.columns, 4)), sortOrder: 'ASCENDING' }],
    },
  });

const merge: Act = (world, grid) => {
  world.touched.add(grid.sheetId);
  const [row, column] = [
    world.below(Math.min(grid.rows, 30) - 1),
    world.below(Math.max(1, Math.min(grid.columns, 8) - 1)),
  ];
  return batch(world, {
    mergeCells: {
      range: {
        sheetId: grid.sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + 2,
      },
      mergeType: 'MERGE_ALL',
    },
  });
};

/** Tables that people sort; a panel sorted by hand is no panel any more, and nobody sorts one. */
const TABLES = /лид|расход|план|задач|команд|канал|продукт|сегмент|моя|копия|user/i;

export const ACTIONS: readonly { readonly name: string; readonly weight: number; readonly act: Act }[] = [
  { name: 'type into an own column', weight: 4, act: ownColumn },
  { name: 'type over', weight: 4, act: typeOver },
  { name: 'clear', weight: 3, act: clear },
  { name: 'insert rows or columns', weight: 4, act: insert },
  { name: 'move a row or a column', weight: 2, act: move },
  { name: 'rename a tab', weight: 2, act: rename },
  { name: 'move a tab', weight: 1, act: shuffleTabs },
  { name: 'hide or show a tab', weight: 1, act: hide },
  { name: 'duplicate a tab', weight: 1, act: duplicate },
  { name: 'add a tab', weight: 1, act: ownTab },
  { name: 'sort a table', weight: 2, act: (world, grid) => TABLES.test(grid.title) && sort(world, grid) },
  { name: 'merge cells', weight: 1, act: merge },
  { name: 'filter', weight: 1, act: filter },
  { name: 'delete a row or a column', weight: 2, act: remove },
  { name: 'delete a tab', weight: 1, act: (world, grid) => world.below(6) === 0 && removeTab(world, grid) },
  { name: 'copy the file', weight: 1, act: (world, grid) => world.below(8) === 0 && copyFile(world, grid) },
];

/** Does one action drawn by the world's chance; gives what it was, for the log. */
export function handAction(world: World): string {
  if (world.below(8) === 0) return docAction(world);
  const total = ACTIONS.reduce((sum, action) => sum + action.weight, 0);
  let at = world.below(total);
  const action = ACTIONS.find((each) => (at -= each.weight) < 0);
  const all = grids(world);
  const grid = all[world.below(all.length)];
  if (!action || !grid) return 'nothing';
  const { tokens } = world;
  const done = action.act(world, grid);
  const word = world.tokens > tokens ? ` user-${world.tokens}` : '';
  return `${action.name} · ${grid.title}${word}${done ? '' : ' (refused)'}`;
}
