/** One cell of the grid, and the box in which it is edited. */
import { useRef } from 'preact/hooks';
import type { CellView, SheetView } from '../server/sheetView';
import { columnName, GUTTER_PX, HEADER_PX, type Geometry } from './geometry';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridProps {
  readonly view: SheetView;
  readonly selected: Place;
  readonly onSelect: (place: Place) => void;
  readonly onType: (place: Place, value: string | boolean) => void;
  readonly onLink: (url: string) => void;
  readonly onMenu: (place: Place, x: number, y: number) => void;
  /** Rows that came into view and are not loaded. */
  readonly onNeed: (from: number) => void;
}

interface CellProps {
  readonly cell: CellView | undefined;
  readonly style: string;
  readonly box: { readonly left: number; readonly width: number; readonly height: number };
  readonly sticky: boolean;
  /** Runs over its neighbours. */
  readonly spills: boolean;
  readonly isSelected: boolean;
  readonly place: Place;
  readonly grid: GridProps;
  readonly editing: boolean;
  readonly setEditing: (text: string | null) => void;
}

export function Cell({ cell, style, box, sticky, spills, isSelected, place, grid, editing, setEditing }: CellProps) {
  const position = `left:${sticky ? GUTTER_PX + box.left : box.left + GUTTER_PX}px;width:${box.width}px;height:${box.height}px;${style}`;
  const text = cell?.t ?? '';
  return (
    <div
      class={`cell${isSelected ? ' selected' : ''}${sticky ? ' stuck' : ''}${spills ? ' spill' : ''}${cell?.note ? ' noted' : ''}`}
      style={position}
      title={cell?.note}
      data-cell={`${columnName(place.column)}${place.row + 1}`}
      onMouseDown={() => grid.onSelect(place)}
      onDblClick={() => setEditing(cell?.f ?? text)}
      onContextMenu={(event) => {
        event.preventDefault();
        grid.onSelect(place);
        grid.onMenu(place, event.clientX, event.clientY);
      }}
    >
      {cell?.flag === undefined ? (
        cell?.link || /^https:\/\//.test(text) ? (
          <a
            href={cell?.link ?? text}
            onClick={(event) => {
              event.preventDefault();
              grid.onLink(cell?.link ?? text);
            }}
          >
            {text}
          </a>
        ) : (
          <span>{text}</span>
        )
      ) : (
        <input
          type="checkbox"
          aria-label={`${columnName(place.column)}${place.row + 1}`}
          checked={cell.flag}
          onChange={(event) => grid.onType(place, event.currentTarget.checked)}
        />
      )}
      {cell?.list && !editing && (
        <button type="button" class="drop" aria-label="▾" tabIndex={-1} onClick={() => setEditing(text)}>
          ▾
        </button>
      )}
    </div>
  );
}

export function Editor({
  cell,
  geometry,
  place,
  text,
  grid,
  close,
}: {
  cell: CellView | undefined;
  geometry: Geometry;
  place: Place;
  text: string;
  grid: GridProps;
  close: () => void;
}) {
  const style = `left:${GUTTER_PX + (geometry.lefts[place.column] ?? 0)}px;top:${HEADER_PX + geometry.top(place.row)}px;min-width:${geometry.widths[place.column] ?? 100}px;height:${geometry.height(place.row)}px`;
  // leaving the box, which Enter makes it do, is not a second edit
  const settled = useRef(false);
  const done = (value: string): void => {
    if (settled.current) return;
    settled.current = true;
    close();
    if (value !== text) grid.onType(place, value);
  };
  if (cell?.list) {
    return (
      <select
        class="editor"
        style={style}
        ref={(node) => node?.focus()}
        value={text}
        onChange={(event) => done(event.currentTarget.value)}
        onBlur={close}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        {[...new Set(['', text, ...cell.list])].map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  }
  return (
    <input
      class="editor"
      style={style}
      ref={(node) => node?.focus()}
      defaultValue={text}
      onBlur={(event) => done(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          done(event.currentTarget.value);
          grid.onSelect(
            event.key === 'Enter' ? { ...place, row: place.row + 1 } : { ...place, column: place.column + 1 },
          );
        }
        if (event.key === 'Escape') {
          settled.current = true;
          close();
        }
      }}
    />
  );
}
