/** An open spreadsheet: formula bar, grid, tabs below, and the menu of a person's edits. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../server/sheetView';
import { edit, sheet, tabs, type TabInfo } from './api';
import { RenameDialog } from './Dialogs';
import { columnName } from './geometry';
import { Grid } from './Grid';
import { type Place } from './GridCell';
import { cellPlace } from './links';
import type { Words } from './words';

const WINDOW = 400;

interface PaneProps {
  readonly id: string;
  readonly words: Words;
  /** Changes when the script may have changed the file. */
  readonly version: number;
  /** Where a link leads within the file. */
  readonly target: Target | null;
  readonly onError: (message: string) => void;
  readonly onLink: (url: string) => void;
}

/** A tab, and perhaps a cell of it. */
export interface Target {
  readonly sheetId: number;
  readonly cell: string | null;
}

interface ContextMenu extends Place {
  readonly x: number;
  readonly y: number;
}

export function SheetPane({ id, words, version, target, onError, onLink }: PaneProps) {
  const [list, setList] = useState<readonly TabInfo[]>([]);
  const [title, setTitle] = useState('');
  const [view, setView] = useState<SheetView | null>(null);
  const [selected, setSelected] = useState<Place>({ row: 0, column: 0 });
  const [menu, setMenu] = useState<ContextMenu | null>(null);
  const [naming, setNaming] = useState<TabInfo | null>(null);
  const wanted = useRef(0);
  // What is open when an answer comes, not when it was asked for: a person may have gone to another tab meanwhile.
  const open = useRef({ id, title });
  open.current = { id, title };

  /** Reads the tabs anew; `renamed` is the new name of the open tab. Returns the tab that stays open, '' if the file is left. */
  const loadTabs = async (renamed?: string): Promise<string> => {
    const answer = await tabs(id);
    if (open.current.id !== id) return '';
    const found = answer.sheets.map((each) => each.properties);
    setList(found);
    const keep = renamed ?? open.current.title;
    const next =
      (open.current.title === '' && target ? found.find((tab) => tab.sheetId === target.sheetId) : undefined) ??
      found.find((tab) => tab.title === keep) ??
      found.find((tab) => !tab.hidden) ??
      found[0];
    if (next) setTitle(next.title);
    return next?.title ?? '';
  };
  const reload = async (renamed?: string): Promise<void> => {
    const title = await loadTabs(renamed);
    if (title) await loadSheet(title, Math.max(WINDOW, view?.rows.length ?? 0));
  };
  const loadSheet = async (name: string, rows: number): Promise<void> => {
    const ticket = ++wanted.current;
    const answer = await sheet(id, name, 0, rows);
    if (ticket === wanted.current) setView(answer);
  };
  useEffect(() => {
    setView(null);
    setSelected({ row: 0, column: 0 });
    void loadTabs('');
  }, [id]);
  useEffect(() => {
    if (version > 0 && title) void reload();
  }, [version]);
  useEffect(() => {
    const tab = list.find((each) => each.sheetId === target?.sheetId);
    if (!tab || !target) return;
    setTitle(tab.title);
    setSelected((target.cell === null ? null : cellPlace(target.cell)) ?? { row: 0, column: 0 });
  }, [target, list.length > 0]);
  useEffect(() => {
    if (title) void loadSheet(title, WINDOW);
  }, [title, id]);

  const change = async (work: Promise<unknown>, renamed?: string): Promise<void> => {
    try {
      await work;
      await reload(renamed);
    } catch (error) {
      onError((error as Error).message);
    }
  };
  const type = (place: Place, value: string | boolean): void =>
    void change(edit(id, { kind: 'type', sheet: title, cell: `${columnName(place.column)}${place.row + 1}`, value }));

  if (!view) return <p class="wait">{words.loading}</p>;
  const cell = view.rows[selected.row - view.firstRow]?.[selected.column];
  const own = { sheetId: view.sheetId };
  const actions: readonly (readonly [string, () => Promise<unknown>])[] = menu
    ? [
        [words.insertRow, () => edit(id, { kind: 'insert', dimension: 'ROWS', at: menu.row, ...own })],
        [words.deleteRow, () => edit(id, { kind: 'delete', dimension: 'ROWS', at: menu.row, ...own })],
        [words.insertColumn, () => edit(id, { kind: 'insert', dimension: 'COLUMNS', at: menu.column, ...own })],
        [words.deleteColumn, () => edit(id, { kind: 'delete', dimension: 'COLUMNS', at: menu.column, ...own })],
        [
          words.sortUp,
          () =>
            edit(id, {
              kind: 'sort',
              column: menu.column,
              columns: view.columns.length,
              rows: view.rowCount,
              descending: false,
              ...own,
            }),
        ],
        [
          words.sortDown,
          () =>
            edit(id, {
              kind: 'sort',
              column: menu.column,
              columns: view.columns.length,
              rows: view.rowCount,
              descending: true,
              ...own,
            }),
        ],
        [words.rename, () => Promise.resolve(setNaming(list.find((tab) => tab.title === title) ?? null))],
        [words.deleteTab, () => edit(id, { kind: 'deleteTab', ...own })],
      ]
    : [];
  const rename = (tab: TabInfo, next: string): void => {
    setNaming(null);
    if (next !== '' && next !== tab.title)
      void change(edit(id, { kind: 'rename', sheetId: tab.sheetId, title: next }), next);
  };
  return (
    <section class="sheetPane" onClick={() => setMenu(null)}>
      <div class="formulaBar">
        <span class="name">{`${columnName(selected.column)}${selected.row + 1}`}</span>
        <span class="fx">fx</span>
        <span class="formula">{cell?.f ?? cell?.t ?? ''}</span>
      </div>
      <Grid
        key={`${id}:${view.title}`}
        view={view}
        selected={selected}
        onSelect={setSelected}
        onLink={onLink}
        onType={type}
        onMenu={(place, x, y) => setMenu({ ...place, x, y })}
        onNeed={(from) => void loadSheet(title, from + WINDOW)}
      />
      <div class="tabs" role="tablist">
        {list.map((tab) => (
          <button
            type="button"
            role="tab"
            key={tab.sheetId}
            aria-selected={tab.title === title}
            class={tab.hidden ? 'hiddenTab' : ''}
            title={tab.hidden ? words.hidden : undefined}
            style={
              tab.tabColorStyle?.rgbColor
                ? `border-bottom-color:rgb(${[tab.tabColorStyle.rgbColor.red, tab.tabColorStyle.rgbColor.green, tab.tabColorStyle.rgbColor.blue].map((part) => Math.round((part ?? 0) * 255)).join(',')})`
                : ''
            }
            onClick={() => {
              setSelected({ row: 0, column: 0 });
              setTitle(tab.title);
            }}
            onDblClick={() => setNaming(tab)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {naming && (
        <RenameDialog
          title={words.renameTo}
          value={naming.title}
          words={words}
          onName={(next) => rename(naming, next)}
          onCancel={() => setNaming(null)}
        />
      )}
      {menu && (
        <ul class="popup" style={`left:${menu.x}px;top:${menu.y}px`}>
          {actions.map(([label, act]) => (
            <li key={label}>
              <button type="button" onClick={() => void change(act())}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
