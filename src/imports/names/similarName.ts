/** Which known name a new one is most like: «Яндекс.Директ поиск» is «Яндекс Директ», «vk-ads» is «VK». A proposal for people, never a decision. */
import { normaliseName } from './normaliseName';

/** A name with the other words by which it goes. */
export interface Named {
  readonly name: string;
  readonly words: readonly string[];
}

/** Words of a name; one sign alone says nothing. */
const wordsOf = (text: string): string[] =>
  normaliseName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** Words that many channels share. */
const COMMON: ReadonlySet<string> = new Set(
  ['ads', 'ad', 'cpc', 'реклама', 'www', 'com', 'ru', 'org'].map(normaliseName),
);

/** At least so much of the shorter name is in the other one. */
const ENOUGH = 0.5;

/** How many words two names share, and what part of the shorter one that is; 0 when they share too little, or only what many do. */
function likeness(left: readonly string[], right: readonly string[]): number {
  const shared = left.filter((word) => right.includes(word));
  const part = shared.length / Math.min(left.length, right.length);
  return part < ENOUGH || shared.every((word) => COMMON.has(word)) ? 0 : shared.length + part;
}

/** The name that one of the texts is most like; null when none is, or when two are alike. */
export function similarName(texts: readonly string[], names: readonly Named[]): string | null {
  const said = texts.map(wordsOf).filter((words) => words.length > 0);
  const scored = names
    .map(({ name, words }) => {
      const forms = [name, ...words].map(wordsOf).filter((form) => form.length > 0);
      return { name, score: Math.max(0, ...said.flatMap((text) => forms.map((form) => likeness(text, form)))) };
    })
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
  const [best, second] = scored;
  return best && best.score !== second?.score ? best.name : null;
}
