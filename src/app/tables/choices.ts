/** Choices are shown by their label and counted by their code; people may type either, in either language. */
import { pick, type Language } from '../../shared/text';
import type { TableTab } from '../../blueprint/tab';
import type { Choice, Scalar } from '../../blueprint/values';

const normalise = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е');

const MAX_WORDS = 1000;

export interface ChoiceReader {
  /** Code of what a cell holds; null for an empty cell or a word that the list does not know. */
  readonly codeOf: (value: Scalar | undefined) => string | null;
  /** Label in the department's language; an unknown code stays as it is. */
  readonly labelOf: (code: string) => string;
}

export function choiceReader(tab: TableTab, column: string, language: Language): ChoiceReader {
  const list = tab.columns.find((each) => each.key === column)?.list;
  const choices: readonly Choice[] = list?.kind === 'choices' ? list.choices : [];
  const codes = new Map<string, string>();
  for (const choice of choices)
    for (const word of [choice.code, choice.label.ru, choice.label.en]) codes.set(normalise(word), choice.code);
  const labels = new Map(choices.map((choice) => [choice.code, pick(choice.label, language)]));
  // words as they stand in cells: a column repeats a dozen of them
  const seen = new Map<string, string | null>();
  const codeOfWord = (word: string): string | null => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    const code = codes.get(normalise(word)) ?? null;
    if (seen.size < MAX_WORDS) seen.set(word, code);
    return code;
  };
  return {
    codeOf: (value) => (typeof value === 'string' ? codeOfWord(value) : null),
    labelOf: (code) => labels.get(code) ?? code,
  };
}
