/** Formulas that people wrote and that compare with words of ours: they are left alone, and named, for they would stop finding anything. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Formula } from '../../blueprint/formula';
import type { Tab } from '../../blueprint/tab';
import { columnLetters } from '../../shared/a1';
import { pick, type Language, type Text } from '../../shared/text';
import type { SheetAnswer } from '../../reconcile/drift/dress';
import { placeKey } from '../../reconcile/drift/managed';
import type { Inspection } from '../changes/inspect';

export interface OwnFormula {
  /** Title of the sheet and address of the cell. */
  readonly where: string;
  readonly word: string;
  readonly becomes: string;
}

/** A formula that compares with a shorter word (a sign, a code) says nothing of ours. */
const SHORTEST = 3;
const MANY = 30;

function labelsOf(tab: Tab): Text[] {
  const lists =
    tab.kind === 'table' ? tab.columns : tab.kind === 'panel' ? tab.cells : tab.sections.flatMap((s) => s.fields);
  const formulas: (Formula | undefined)[] = lists.map((each) => each.formula);
  return [
    ...lists.flatMap(({ list }) => (list?.kind === 'choices' ? list.choices.map((choice) => choice.label) : [])),
    ...formulas.flatMap((formula) => formula?.refs ?? []).flatMap((ref) => (ref.kind === 'label' ? [ref.text] : [])),
  ];
}

/** Words of lists and of computed cells, with what they become. */
export function comparedWords(
  definition: DepartmentDefinition,
  from: Language,
  to: Language,
): ReadonlyMap<string, string> {
  const words = definition.tabs
    .flatMap(labelsOf)
    .map((text) => [pick(text, from), pick(text, to)] as const)
    .filter(([before, after]) => before !== after && before.length >= SHORTEST);
  return new Map(words);
}

const QUOTED = /"((?:[^"]|"")*)"/g;

function found(formula: string, words: ReadonlyMap<string, string>): readonly [string, string] | null {
  for (const [, text = ''] of formula.matchAll(QUOTED)) {
    const word = text.replaceAll('""', '"');
    const becomes = words.get(word);
    if (becomes !== undefined) return [word, becomes];
  }
  return null;
}

const address = (title: string, row: number, column: number): string => `${title}!${columnLetters(column)}${row + 1}`;

function ofOthers(title: string, answer: SheetAnswer, words: ReadonlyMap<string, string>): OwnFormula[] {
  return (answer.data ?? []).flatMap((block) =>
    (block.rowData ?? []).flatMap((line, row) =>
      (line.values ?? []).flatMap((cell, column) => {
        const hit = found(cell.userEnteredValue?.formulaValue ?? '', words);
        if (!hit) return [];
        const where = address(title, (block.startRow ?? 0) + row, (block.startColumn ?? 0) + column);
        return [{ where, word: hit[0], becomes: hit[1] }];
      }),
    ),
  );
}

/** Those of a workbook; `written` are the cells that the change writes itself, as `<tab>|<row>|<column>`. */
export function ownFormulas(inspection: Inspection, words: ReadonlyMap<string, string>): readonly OwnFormula[] {
  const ours = new Set<string>();
  for (const { tab, places } of inspection.updates)
    for (const place of places) ours.add(placeKey(`${tab}|${place.row}`, String(place.column)));
  const inTabs = [...inspection.tabs].flatMap(([key, live]) =>
    live.dress.formulas.flatMap(({ row, column, formula }) => {
      const hit = ours.has(placeKey(`${key}|${row}`, String(column))) ? null : found(formula, words);
      return hit ? [{ where: address(live.state.title, row, column), word: hit[0], becomes: hit[1] }] : [];
    }),
  );
  const elsewhere = [...inspection.others].flatMap(([title, answer]) => ofOthers(title, answer, words));
  const once = new Map([...elsewhere, ...inTabs].map((each) => [each.where, each]));
  return [...once.values()].slice(0, MANY);
}
