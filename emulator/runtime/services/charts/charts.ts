/**
 * `Charts`: bar charts as PNG, drawn in the local host itself. It needs no scope. Other kinds of chart are refused by name.
 * Source: developers.google.com/apps-script/reference/charts.
 */
import { Fault } from '../../faults';
import type { Method } from '../../realm';
import type { Blobs } from '../blob';
import { enumeration, type ServiceContext } from '../context';
import { barSvg, type BarDrawing } from './barSvg';
import { pngOf } from './png';

interface Column {
  readonly type: string;
  readonly label: string;
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly unknown[])[];
}

const TABLE = 'Charts.DataTable';
const TABLE_BUILDER = 'Charts.DataTableBuilder';
const MAX_SIDE_PX = 4000;
const [WIDTH, HEIGHT] = [600, 400];

function checkRow(columns: readonly Column[], row: readonly unknown[]): void {
  if (row.length !== columns.length)
    throw new Fault(`Row given has size different than ${columns.length} (the number of columns in the table).`);
  for (const [at, value] of row.entries()) {
    const { type = '', label = '' } = columns[at] ?? {};
    const fits = value === null || typeof value === (type === 'NUMBER' ? 'number' : 'string');
    if (!fits || (typeof value === 'number' && !Number.isFinite(value)))
      throw new Fault(`Data mismatch in column ${at} (${label}): ${type} expected.`);
  }
}

/** Builds the service. */
export function makeCharts({ realm }: ServiceContext, blobs: Blobs): object {
  const types = enumeration(realm, 'Charts.ColumnType', ['DATE', 'NUMBER', 'STRING']);
  const positions = enumeration(realm, 'Charts.Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']);
  const newDataTable = (): object => {
    const [columns, rows]: [Column[], unknown[][]] = [[], []];
    const build = (): object => realm.service(TABLE, {}, { columns: [...columns], rows: [...rows] } satisfies Table);
    const made: object = realm.service(
      TABLE_BUILDER,
      {
        addColumn: {
          signatures: ['ColumnType, String'],
          call: ([type, label]) => {
            columns.push({ type: types.nameOf(type) ?? '', label: String(label) });
            return made;
          },
        },
        addRow: {
          signatures: ['(class)[]'],
          call: ([given]) => {
            const row = [...(given as readonly unknown[])];
            checkRow(columns, row);
            rows.push(row);
            return made;
          },
        },
        build: { signatures: [''], call: build },
      },
      build,
    );
    return made;
  };
  const tableOf = (value: unknown): Table => {
    const builder = realm.dataOf(TABLE_BUILDER, value) as (() => object) | undefined;
    return realm.dataOf(TABLE, builder ? builder() : value) as Table;
  };
  const newBarChart = (): object => {
    const set: {
      -readonly [Key in keyof BarDrawing]?: BarDrawing[Key];
    } & { table?: Table } = {};
    const setter = (signature: string | readonly string[], apply: (args: readonly unknown[]) => void): Method => ({
      signatures: typeof signature === 'string' ? [signature] : signature,
      call: (args) => (apply(args), made),
    });
    const made: object = realm.service('Charts.BarChartBuilder', {
      setDataTable: setter(['DataTable', 'DataTableBuilder'], ([table]) => void (set.table = tableOf(table))),
      setTitle: setter('String', ([title]) => void (set.title = String(title))),
      setXAxisTitle: setter('String', ([title]) => void (set.axis = String(title))),
      setColors: setter('(class)[]', ([colors]) => void (set.colors = [...(colors as readonly unknown[])].map(String))),
      setLegendPosition: setter('Position', ([place]) => void (set.legend = positions.nameOf(place) ?? 'RIGHT')),
      setDimensions: setter('number, number', ([width, height]) => {
        for (const [name, side] of Object.entries({ width, height }))
          if (!Number.isInteger(side) || Number(side) < 1 || Number(side) > MAX_SIDE_PX)
            throw new Fault(`Invalid argument: ${name}`);
        [set.width, set.height] = [Number(width), Number(height)];
      }),
      // advanced options of Google Charts: those that are not drawn here change nothing
      setOption: setter('String, any', ([option, value]) => {
        if (option === 'fontSize') set.fontSize = Number(value);
      }),
      build: { signatures: [''], call: () => chart(set.table, set) },
    });
    return made;
  };
  const chart = (table: Table | undefined, set: Partial<BarDrawing>): object => {
    if (!table || table.columns.length < 2 || table.columns[0]?.type !== 'STRING')
      throw new Fault('Not enough columns given to draw the requested chart.');
    const bytes = (): Buffer =>
      pngOf(
        barSvg({
          title: '',
          axis: '',
          colors: [],
          legend: 'RIGHT',
          width: WIDTH,
          height: HEIGHT,
          fontSize: 12,
          ...set,
          series: table.columns.slice(1).map(({ label }) => label),
          rows: table.rows.map(([label, ...values]) => ({
            label: String(label ?? ''),
            values: values as (number | null)[],
          })),
        }),
      );
    return realm.service('Charts.Chart', {
      getAs: {
        signatures: ['String'],
        call: ([type]) => {
          if (type !== 'image/png') throw new Fault(`Converting from a chart to ${String(type)} is not supported.`);
          return blobs.make(bytes(), 'image/png', 'chart.png');
        },
      },
    });
  };
  return realm.service('Charts', {
    ColumnType: types.object,
    Position: positions.object,
    newDataTable: { signatures: [''], call: newDataTable },
    newBarChart: { signatures: [''], call: newBarChart },
  });
}
