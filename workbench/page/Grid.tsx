/** The sheet: only the rows in view are drawn; frozen rows and columns stay; cells are selected, typed into and looked at. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellView, SheetView } from '../server/sheetView';
import { Chart } from './Chart';
import { Cell, Editor, type GridProps, type Place } from './GridCell';
import { columnName, geometryOf, GUTTER_PX, HEADER_PX, type Geometry } from './geometry';

const OVERSCAN = 12;

/** Text that is longer than its cell runs over empty neighbours to its right, as in Sheets. */
function spillWidth(
  view: SheetView,
  geometry: Geometry,
  cells: readonly CellView[],
  index: number,
  width: number,
): number {
  const cell = cells[index];
  const style = view.styles[cell?.s ?? 0] ?? '';
  if (!cell?.t || cell.flag !== undefined || cell.list || /white-space|text-align:(right|center)/.test(style))
    return width;
  const letter = /font-weight:bold/.test(style) ? 0.72 : 0.62;
  const wanted = cell.t.length * Number(/font-size:(\d+)px/.exec(style)?.[1] ?? 12) * letter;
  let reach = width;
  for (
    let next = index + 1;
    reach < wanted &&
    next < view.columns.length &&
    !cells[next]?.t &&
    !cells[next]?.list &&
    cells[next]?.flag === undefined;
    next++
  )
    reach += geometry.widths[next] ?? 0;
  return reach;
}

/** Cells hidden under a merged one, and the size of that one. */
function mergeMaps(
  view: SheetView,
  geometry: Geometry,
): { readonly covered: Set<string>; readonly sizes: Map<string, { width: number; height: number }> } {
  const covered = new Set<string>();
  const sizes = new Map<string, { width: number; height: number }>();
  for (const merge of view.merges) {
    let width = 0;
    for (let column = merge.column; column < merge.column + merge.columns; column++) {
      width += geometry.widths[column] ?? 0;
      for (let row = merge.row; row < merge.row + merge.rows; row++)
        if (row !== merge.row || column !== merge.column) covered.add(`${row}:${column}`);
    }
    sizes.set(`${merge.row}:${merge.column}`, {
      width,
      height: geometry.top(merge.row + merge.rows) - geometry.top(merge.row),
    });
  }
  return { covered, sizes };
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Tab: [0, 1],
};

export function Grid(props: GridProps) {
  const { view, selected } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 800 });
  const [editing, setEditing] = useState<string | null>(null);
  const geometry = useMemo(() => geometryOf(view), [view]);
  const merges = useMemo(() => mergeMaps(view, geometry), [view, geometry]);

  useLayoutEffect(() => {
    const node = scroller.current;
    if (node) setScroll({ top: node.scrollTop, height: node.clientHeight });
  }, [view.title]);
  useEffect(() => setEditing(null), [selected.row, selected.column, view.title]);
  // a selection that a link or the keys made is brought into view
  useEffect(() => {
    const node = scroller.current;
    if (!node || selected.row < view.frozenRows) return;
    const top = geometry.top(selected.row);
    const above = geometry.top(view.frozenRows);
    if (top < node.scrollTop + above) node.scrollTop = Math.max(0, top - above);
    else if (top + HEADER_PX * 2 > node.scrollTop + node.clientHeight) node.scrollTop = top - node.clientHeight / 2;
    const left = geometry.lefts[selected.column] ?? 0;
    const right = left + (geometry.widths[selected.column] ?? 0) + GUTTER_PX;
    if (selected.column >= view.frozenColumns && right > node.scrollLeft + node.clientWidth)
      node.scrollLeft = right - node.clientWidth;
  }, [selected.row, selected.column]);

  const first = Math.max(0, geometry.rowAt(scroll.top) - OVERSCAN);
  const last = Math.min(view.rowCount, geometry.rowAt(scroll.top + scroll.height) + OVERSCAN);
  useEffect(() => {
    if (last > view.firstRow + view.rows.length && view.rows.length > 0 && view.rows.length % 400 === 0)
      props.onNeed(view.firstRow + view.rows.length);
  }, [last]);

  const cellAt = (place: Place): CellView | undefined => view.rows[place.row - view.firstRow]?.[place.column];
  const drawRow = (row: number) => {
    const cells = view.rows[row - view.firstRow] ?? [];
    const frozen = row < view.frozenRows;
    const style = frozen
      ? `top:${HEADER_PX + geometry.top(row)}px`
      : `top:${HEADER_PX + geometry.top(row)}px;position:absolute`;
    return (
      <div
        class={`rowLine${frozen ? ' frozen' : ''}`}
        style={`${style};height:${geometry.height(row)}px;width:${geometry.totalWidth + GUTTER_PX}px`}
        key={row}
      >
        <div class="gutter">{row + 1}</div>
        {view.columns.map((column, index) => {
          if (column.hidden || merges.covered.has(`${row}:${index}`)) return null;
          const own = geometry.widths[index] ?? 0;
          const size = merges.sizes.get(`${row}:${index}`) ?? {
            width: spillWidth(view, geometry, cells, index, own),
            height: geometry.height(row),
          };
          return (
            <Cell
              key={index}
              cell={cells[index]}
              style={view.styles[cells[index]?.s ?? 0] ?? ''}
              box={{ left: geometry.lefts[index] ?? 0, ...size }}
              spills={size.width > own}
              sticky={index < view.frozenColumns}
              isSelected={selected.row === row && selected.column === index}
              place={{ row, column: index }}
              grid={props}
              editing={editing !== null && selected.row === row && selected.column === index}
              setEditing={setEditing}
            />
          );
        })}
      </div>
    );
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || (event.target as HTMLElement).tagName === 'INPUT') return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      event.preventDefault();
      let column = selected.column + arrow[1];
      while (view.columns[column]?.hidden) column += arrow[1];
      props.onSelect({
        row: Math.min(Math.max(0, selected.row + arrow[0]), view.rowCount - 1),
        column: Math.min(Math.max(0, column), view.columns.length - 1),
      });
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      setEditing(cellAt(selected)?.f ?? cellAt(selected)?.t ?? '');
    } else if (event.key === 'Delete' || event.key === 'Backspace') props.onType(selected, '');
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) setEditing('');
  };

  const rows = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index).filter(
    (row) => row >= view.frozenRows && view.heights[row] !== 0,
  );
  return (
    <div
      class={`grid${view.gridlines ? '' : ' noLines'}`}
      ref={scroller}
      tabIndex={0}
      role="grid"
      aria-label={view.title}
      onKeyDown={onKeyDown}
      onScroll={(event) => setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <div
        class="canvas"
        style={`height:${geometry.totalHeight + HEADER_PX}px;width:${geometry.totalWidth + GUTTER_PX}px`}
      >
        <div class="letters" style={`width:${geometry.totalWidth + GUTTER_PX}px`}>
          <div class="corner" />
          {view.columns.map((column, index) =>
            column.hidden ? null : (
              <div
                key={index}
                class={`letter${index < view.frozenColumns ? ' stuck' : ''}`}
                style={`left:${GUTTER_PX + (geometry.lefts[index] ?? 0)}px;width:${column.size}px`}
              >
                {columnName(index)}
              </div>
            ),
          )}
        </div>
        {Array.from({ length: view.frozenRows }, (_, row) => drawRow(row))}
        {rows.map(drawRow)}
        {editing !== null && (
          <Editor
            cell={cellAt(selected)}
            geometry={geometry}
            place={selected}
            text={editing}
            grid={props}
            close={() => setEditing(null)}
          />
        )}
        {view.charts.map((chart) => (
          <div
            class="chartBox"
            key={chart.id}
            style={`left:${GUTTER_PX + (geometry.lefts[chart.column] ?? 0)}px;top:${HEADER_PX + geometry.top(chart.row)}px`}
          >
            <Chart chart={chart} />
          </div>
        ))}
      </div>
    </div>
  );
}
