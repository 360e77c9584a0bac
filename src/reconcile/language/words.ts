/**
 * Words of ours that stand in cells which people fill: labels of closed lists, and texts with which tables began. By column, with what they
 * are called in another language. A word that two others share in either language is left out: going back could not tell them apart.
 */
import type { DepartmentAnswers, DepartmentDefinition, SeedRow } from '../../blueprint/department';
import type { Formula } from '../../blueprint/formula';
import {
  rangeName,
  type FormField,
  type ListSource,
  type PanelCell,
  type PanelTab,
  type Tab,
} from '../../blueprint/tab';
import type { SeedValue } from '../../blueprint/values';
import { pick, type Language, type Text } from '../../shared/text';
import { sayAnew } from './sayAnew';

/** The new word for what a cell holds; undefined when it is not ours. `rowKey` tells texts apart that differ by row only. */
export type Words = (text: string, rowKey?: string) => string | undefined;

/** What a department of this language began with. */
export type Beginnings = (language: Language, sample: boolean) => DepartmentAnswers;

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly rowKey?: string;
}

export interface Direction {
  readonly from: Language;
  readonly to: Language;
}

const isText = (value: SeedValue | undefined): value is Text => typeof value === 'object' && value !== null;

const wordOf = (value: SeedValue | undefined, language: Language): string =>
  isText(value) ? pick(value, language) : typeof value === 'string' ? value : '';

/** Words from pairs; without an entry for ambiguous ones. */
export function wordsFrom(pairs: readonly Pair[]): Words {
  const [forth, back] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(value));
  };
  const byRow = new Map<string, string>();
  for (const { from, to, rowKey } of pairs) {
    if (from === '' || to === '') continue;
    add(forth, from, to);
    add(back, to, from);
    if (rowKey !== undefined) byRow.set(`${rowKey}|${from}`, to);
  }
  const plain = new Map<string, string>();
  for (const [from, [to, ...others]] of forth)
    if (to !== undefined && to !== from && others.length === 0 && back.get(to)?.size === 1) plain.set(from, to);
  return (text, rowKey) => {
    const found = (rowKey === undefined ? undefined : byRow.get(`${rowKey}|${text}`)) ?? plain.get(text);
    return found === text ? undefined : found;
  };
}

export class Dictionary {
  private readonly words = new Map<string, Words>();
  private readonly pairs = new Map<string, readonly Pair[]>();
  private readonly seeds = new Map<string, readonly (readonly [readonly SeedRow[], readonly SeedRow[]])[]>();
  private readonly tabs: ReadonlyMap<string, Tab>;
  private readonly values: readonly [Readonly<Record<string, SeedValue>>, Readonly<Record<string, SeedValue>>];

  constructor(
    private readonly definition: DepartmentDefinition,
    private readonly direction: Direction,
    private readonly beginnings: Beginnings,
  ) {
    this.tabs = new Map(definition.tabs.map((tab) => [tab.key, tab]));
    this.values = [
      definition.values(beginnings(direction.from, true)),
      definition.values(beginnings(direction.to, true)),
    ];
  }

  /** Words of a table's column, and sentences that the add-on composes into it. */
  column(tab: string, column: string): Words {
    const id = `${tab}.${column}`;
    const known = this.words.get(id);
    if (known) return known;
    const plain = wordsFrom(this.columnPairs(tab, column));
    const said = this.definition.said?.[id];
    const anew = said && sayAnew(said, this.direction, (otherTab, other) => this.column(otherTab, other));
    const words: Words = anew ? (text, rowKey) => plain(text, rowKey) ?? anew(text) : plain;
    this.words.set(id, words);
    return words;
  }

  /** Words of a form's field. A choice whose code the language decides (the language itself) takes the other code. */
  field(tab: string, field: FormField): Words {
    const name = rangeName(tab, field.key);
    const [from, to] = this.values.map((values) => values[name]);
    const { list } = field;
    if (list?.kind !== 'choices')
      return wordsFrom([...this.valuePairs(name, field.value), ...this.listPairs(list, null)]);
    const labelOf = (value: SeedValue | undefined): Text | undefined =>
      list.choices.find((choice) => choice.code === value)?.label;
    const chosen = from === to ? [] : this.pair(labelOf(from), labelOf(to));
    const others = this.listPairs(list, null).filter((pair) =>
      chosen.every((each) => each.from !== pair.from && each.to !== pair.to),
    );
    return wordsFrom([...chosen, ...others]);
  }

  /** Words of a panel's cell. */
  cell(tab: PanelTab, cell: PanelCell): Words {
    const name = cell.name === undefined ? '' : rangeName(tab.key, cell.name);
    const values = cell.list?.kind === 'choices' ? [] : this.valuePairs(name, cell.value);
    return wordsFrom([...values, ...this.listPairs(cell.list, tab)]);
  }

  private pair(value: SeedValue | undefined, other: SeedValue | undefined): Pair[] {
    const [from, to] = [wordOf(value, this.direction.from), wordOf(other, this.direction.to)];
    return from === '' || to === '' ? [] : [{ from, to }];
  }

  private valuePairs(name: string, value: SeedValue | undefined): Pair[] {
    const [from, to] = this.values;
    return [...this.pair(value, value), ...this.pair(from[name], to[name])];
  }

  private columnPairs(tab: string, key: string): readonly Pair[] {
    const id = `${tab}.${key}`;
    const known = this.pairs.get(id);
    if (known) return known;
    // a list that leads back to its own column has no more words than the column
    this.pairs.set(id, []);
    const definition = this.tabs.get(tab);
    const column = definition?.kind === 'table' ? definition.columns.find((each) => each.key === key) : undefined;
    const pairs = column
      ? [
          // a choice begins with a code, of which the cell shows the label
          ...(column.list?.kind === 'choices' ? [] : this.seedPairs(tab, key)),
          ...this.listPairs(column.list, null),
          ...(column.mirrorOf ? this.columnPairs(column.mirrorOf.tab, column.mirrorOf.column) : []),
        ]
      : [];
    this.pairs.set(id, pairs);
    return pairs;
  }

  /** Rows with which a table begins in both languages, with samples and without. */
  private seedsOf(tab: string): readonly (readonly [readonly SeedRow[], readonly SeedRow[]])[] {
    const known = this.seeds.get(tab);
    if (known) return known;
    const { from, to } = this.direction;
    const seeds = [true, false].map((sample) => {
      const rowsIn = (language: Language): readonly SeedRow[] =>
        this.definition.seed(tab, this.beginnings(language, sample));
      return [rowsIn(from), rowsIn(to)] as const;
    });
    this.seeds.set(tab, seeds);
    return seeds;
  }

  private seedPairs(tab: string, key: string): Pair[] {
    const definition = this.tabs.get(tab);
    const rowKey = definition?.kind === 'table' ? definition.rowKey : undefined;
    return this.seedsOf(tab).flatMap(([rows, others]) => {
      // a text in both languages may be in the beginning of one language only: the days off of a country
      const texts = [...rows, ...others].flatMap((row) => this.rowPairs(row, row, key, rowKey));
      const plain =
        rows.length === others.length ? rows.flatMap((row, at) => this.rowPairs(row, others[at], key, rowKey)) : [];
      return [...texts, ...plain];
    });
  }

  private rowPairs(row: SeedRow, other: SeedRow | undefined, key: string, rowKey: string | undefined): Pair[] {
    const code = rowKey === undefined ? '' : wordOf(row[rowKey], this.direction.from);
    const [value, next] = [row[key], other?.[key]];
    if (row === other && !isText(value)) return [];
    return this.pair(value, next).map((pair) => (code === '' || key === rowKey ? pair : { ...pair, rowKey: code }));
  }

  private listPairs(list: ListSource | undefined, panel: PanelTab | null): Pair[] {
    switch (list?.kind) {
      case undefined:
        return [];
      case 'choices':
        return list.choices.flatMap(({ label }) => this.pair(label, label));
      case 'column':
        return [...this.columnPairs(list.tab, list.column)];
      case 'cells':
        return panel ? this.optionPairs(panel, list) : [];
    }
  }

  /** Options that cells of the same panel hold: fixed texts, and formulas over the team's own lists. */
  private optionPairs(panel: PanelTab, list: Extract<ListSource, { kind: 'cells' }>): Pair[] {
    const at = (lines: PanelTab['rows'], key: string): number => lines.findIndex((line) => line.key === key);
    const within = (lines: PanelTab['rows'], key: string, from: string, to: string): boolean => {
      const [place, start, end] = [at(lines, key), at(lines, from), at(lines, to)];
      return place >= Math.min(start, end) && place <= Math.max(start, end);
    };
    const options = panel.cells.filter(
      (cell) =>
        within(panel.rows, cell.row, list.from.row, list.to.row) &&
        within(panel.columns, cell.column, list.from.column, list.to.column),
    );
    return options.flatMap((cell) => [
      ...this.pair(cell.value, cell.value),
      ...(cell.formula ? this.formulaPairs(cell.formula) : []),
    ]);
  }

  private formulaPairs(formula: Formula): Pair[] {
    return formula.refs.flatMap((ref) => {
      if (ref.kind === 'label') return this.pair(ref.text, ref.text);
      return ref.kind === 'column' ? [...this.columnPairs(ref.tab, ref.column)] : [];
    });
  }
}
